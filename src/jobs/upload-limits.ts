import { UserError } from '../engine/user-error.ts';
import { isPackedName, kindOfName } from './log-names.ts';

const MB = 1024 * 1024;

/**
 * Throws a UserError for an upload that is refused before anything is read: by the kind that its
 * name tells, or by the size that the platform tells.
 */
export function refuseUpload(
  { fileName, sizeBytes }: { fileName: string; sizeBytes: number | null },
  maxUploadBytes: number,
): void {
  const kind = kindOfName(fileName);
  if (kind !== 'may be a log') {
    throw new UserError(
      'E_FILE_KIND',
      `By its name this is a ${kind}, not a log.`,
      `Upload the log itself: ${LOG_KINDS}.`,
    );
  }
  if (sizeBytes === 0) {
    throw new UserError(
      'E_EMPTY_FILE',
      'The file is empty.',
      'Check that the export or the upload was complete, and upload the file again.',
    );
  }
  refuseTooLarge(sizeBytes, maxUploadBytes);
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
export const LARGE_BYTES = 64 * MB;
/** Of logs. */
const USUAL_RATIO = 10;

/** Throws a UserError for more bytes than are read here; `bytes` is null where nobody knows yet. */
export function refuseTooLarge(bytes: number | null, maxUploadBytes: number): void {
  if (bytes === null || bytes <= maxUploadBytes) return;
  const most = Math.floor(maxUploadBytes / MB);
  throw new UserError(
    'E_FILE_TOO_LARGE',
    `The file is too large: the most that can be read here is ${most} MB.`,
    'Upload a shorter part of the log, or pack the file with gzip first (its name then ends in .gz).',
  );
}

export function tooSlow(deadlineMs: number): UserError {
  const minutes = Math.max(1, Math.round(deadlineMs / 60_000));
  return new UserError(
    'E_DOWNLOAD_TOO_SLOW',
    `The file could not be fetched within ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    'Upload it again. If that happens once more, upload a shorter part of the log, or pack the file with gzip first (its name then ends in .gz).',
  );
}

export function tookTooLong(deadlineMs: number): UserError {
  const minutes = Math.max(1, Math.round(deadlineMs / 60_000));
  return new UserError(
    'E_TOOK_TOO_LONG',
    `The log could not be judged within ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    'Upload a shorter part of it, such as a single day.',
  );
}

export function tooComplex(): UserError {
  return new UserError(
    'E_TOO_COMPLEX',
    'The log holds too much to be judged in one go.',
    'Upload a shorter part of it, such as a single day.',
  );
}

/** What is read, in words. */
export const LOG_KINDS =
  'text, CSV, JSON or Excel (.xlsx), also packed (.gz, .zip, .tar, .zst, .xz, .bz2)';
