import type { Refusals } from '../wording.ts';
import { isPackedName, kindOfName } from './log-names.ts';

/**
 * Throws a UserError for an upload that is refused before anything is read: by the kind that its
 * name tells, or by the size that the platform tells.
 */
export function refuseUpload(
  { fileName, sizeBytes }: { fileName: string; sizeBytes: number | null },
  maxUploadBytes: number,
  refusals: Refusals,
): void {
  const kind = kindOfName(fileName);
  if (kind !== 'may be a log') throw refusals.otherKind(kind);
  if (sizeBytes === 0) throw refusals.empty();
  refuseTooLarge(sizeBytes, maxUploadBytes, refusals);
}

/** Throws a UserError for more bytes than are read here; `bytes` is null where nobody knows yet. */
export function refuseTooLarge(
  bytes: number | null,
  maxUploadBytes: number,
  refusals: Refusals,
): void {
  if (bytes !== null && bytes > maxUploadBytes) throw refusals.tooLarge(maxUploadBytes);
}

/** Whether reading it takes so long that others should not wait behind it. */
export function isLarge({
  fileName,
  sizeBytes,
  turnedOutLarge = false,
}: {
  fileName: string;
  sizeBytes: number | null;
  turnedOutLarge?: boolean;
}): boolean {
  if (sizeBytes === null || turnedOutLarge) return true;
  return sizeBytes * (isPackedName(fileName) ? USUAL_RATIO : 1) > LARGE_BYTES;
}

/** A second of work, and more of download. */
export const LARGE_BYTES = 64 * 1024 * 1024;
/** Of logs. */
const USUAL_RATIO = 10;
