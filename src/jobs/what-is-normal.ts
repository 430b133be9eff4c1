import type { DetectorName } from '../engine/analysis.ts';
import { findDetector } from '../engine/detect/detectors.ts';
import { UserError } from '../engine/user-error.ts';
import type { Archive } from './archive/archive.ts';
import type { ChannelBaseline } from './archive/baselines.ts';
import type { PackedBaseline } from './archive/pack-baseline.ts';
import type { Report, ReportBody } from './archive/report.ts';
import type { Upload } from './requests.ts';

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
): Promise<InUse> {
  if (compareWith === 'itself') return null;
  const inUse = await baselines.compareWith(tenant, place, nowMs);
  if (inUse && detector && detector !== inUse.baseline.detector) {
    throw otherDetector(inUse.baseline, detector);
  }
  return inUse;
}

/** What the report says of it. */
export function namedBaseline(inUse: InUse): Report['comparedWith'] {
  if (inUse === null) return null;
  const { name, sessions, setMs, by } = inUse.baseline;
  return { name, sessions, setMs, by };
}

/** Keeps what the buttons of the report need beside it. */
export async function keepForLater(
  upload: Upload,
  reportId: string,
  learned: PackedBaseline,
  { model }: ReportBody,
  archive: Archive,
): Promise<void> {
  const { tenant } = upload;
  if (learned.state === 'kept') await archive.baselines.keep(tenant, reportId, learned.bytes);
  if (model.baseline) await archive.saveUpload(tenant, reportId, upload);
}

function otherDetector({ name, detector }: ChannelBaseline, asked: DetectorName): UserError {
  return new UserError(
    'E_BASELINE_DETECTOR',
    `Logs are compared here with "${name}", which was judged ${mannerOf(detector)}. This one was to be judged ${mannerOf(asked)}, so the two can not be compared.`,
    'Upload it again without choosing how to judge. Or use /logdecoder baseline clear first: then it is compared with itself.',
  );
}

function mannerOf(detector: DetectorName): string {
  return findDetector(detector)?.manner ?? `by the detector ${detector}`;
}

/** A failure of the saved baseline itself, said for a person in a chat; any other as it is. */
export function inChatWords(error: unknown, inUse: InUse): unknown {
  if (!(error instanceof UserError && inUse && UNUSABLE.has(error.code))) return error;
  return new UserError(
    error.code,
    `What is set as normal here, "${inUse.baseline.name}", can not be used any more: it was saved by another version of this program.`,
    'Use /logdecoder baseline clear and upload the file again. Then upload the normal log once more, and press "Use as normal" on its report.',
  );
}

const UNUSABLE = new Set(['E_BASELINE_VERSION', 'E_BASELINE_DAMAGED']);
