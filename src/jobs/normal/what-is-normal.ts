import { UserError } from '../../engine/user-error.ts';
import type { Archive } from '../archive/archive.ts';
import type { ChannelBaseline } from '../archive/baselines.ts';
import type { PackedBaseline } from '../archive/pack-baseline.ts';
import type { Report } from '../archive/report.ts';
import type { Upload } from '../payloads.ts';
import type { Refusals } from '../wording.ts';

/** What an upload is compared with; null for itself. */
export type InUse = { baseline: ChannelBaseline; model: Uint8Array } | null;

/**
 * What is set as normal in the place of an upload. Throws a UserError where the upload asks for
 * another detector than the one that made it.
 */
export async function whatIsNormal(
  { tenant, place, detector, compareWith }: Upload,
  { baselines }: Archive,
  nowMs: number,
  refusals: Refusals,
): Promise<InUse> {
  if (compareWith === 'itself') return null;
  const inUse = await baselines.compareWith(tenant, place, nowMs);
  if (inUse && detector && detector !== inUse.baseline.detector) {
    throw refusals.otherDetector(inUse.baseline, detector);
  }
  return inUse;
}

/** What the report says of it. */
export function namedBaseline(inUse: InUse): Report['comparedWith'] {
  if (inUse === null) return null;
  const { name, sessions, setMs, by } = inUse.baseline;
  return { name, sessions, setMs, by };
}

/** Keeps what is asked of the report later needs beside it: the way to its file, and what was learned of it. */
export async function keepForLater(
  upload: Upload,
  reportId: string,
  learned: PackedBaseline,
  archive: Archive,
): Promise<void> {
  const { tenant } = upload;
  if (learned.state === 'kept') await archive.baselines.keep(tenant, reportId, learned.bytes);
  await archive.saveUpload(tenant, reportId, upload);
}

/** A failure of the saved baseline itself, said for a person in a chat; any other as it is. */
export function inChatWords(error: unknown, inUse: InUse, refusals: Refusals): unknown {
  if (!(error instanceof UserError && inUse && UNUSABLE.has(error.code))) return error;
  return refusals.unusableBaseline(inUse.baseline, error.code);
}

const UNUSABLE = new Set(['E_BASELINE_VERSION', 'E_BASELINE_DAMAGED']);
