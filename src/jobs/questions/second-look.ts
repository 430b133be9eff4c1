import type { LookUp } from '../../engine/look-up/look-up.ts';
import { UserError } from '../../engine/user-error.ts';
import type { SecondLook } from '../../explain/evidence/asked-log.ts';
import type { Parts } from '../parts.ts';
import type { Upload } from '../payloads.ts';
import { ThreadError } from '../thread/run-task.ts';
import { type RunParts, runOnUpload } from '../upload/run-on-upload.ts';

type LookParts = RunParts & Pick<Parts, 'log'>;

/** Nobody waits longer for an answer; a log of 500 MB takes about half of it. */
const LONGEST_LOOK_MS = 60_000;

/**
 * Looks into the file of a report once more, where its platform still has it. Nothing is kept of it. What
 * a later try may mend is thrown, for the queue to try again.
 */
export function lookAgain(
  tenant: string,
  reportId: string,
  lookUps: LookUp[],
  signal: AbortSignal,
  parts: LookParts,
): Promise<SecondLook> {
  return again(tenant, reportId, signal, parts, (upload, either) =>
    runOnUpload(upload, { kind: 'look', lookUps, inside: upload.inside }, either, parts),
  );
}

/** The texts of lines of the file of a report, by their numbers; null where it can not be read again. */
export async function readAgain(
  tenant: string,
  reportId: string,
  numbers: number[],
  signal: AbortSignal,
  parts: LookParts,
): Promise<ReadonlyMap<number, string> | null> {
  const texts = await again(tenant, reportId, signal, parts, (upload, either) =>
    runOnUpload(upload, { kind: 'lines', numbers, inside: upload.inside }, either, parts),
  );
  return typeof texts === 'string' ? null : texts;
}

async function again<T>(
  tenant: string,
  reportId: string,
  signal: AbortSignal,
  { archive, clock, log }: LookParts,
  look: (upload: Upload, signal: AbortSignal) => Promise<T>,
): Promise<T | 'gone' | 'too long'> {
  const upload = await archive.upload(tenant, reportId);
  if (upload === null) return 'gone';
  const tooLong = new AbortController();
  const cancel = clock.schedule(LONGEST_LOOK_MS, () => tooLong.abort());
  try {
    return await look(upload, AbortSignal.any([signal, tooLong.signal]));
  } catch (error) {
    if (signal.aborted) throw error;
    if (tooLong.signal.aborted || (error instanceof ThreadError && error.tooMuch)) {
      return 'too long';
    }
    if (!(error instanceof UserError)) throw error;
    log.info({ reportId, code: error.code }, 'The file of a report can not be read again');
    return 'gone';
  } finally {
    cancel();
  }
}
