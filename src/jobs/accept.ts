import { UserError } from '../engine/user-error.ts';
import type { Archive } from './archive/archive.ts';
import type { Quota } from './archive/quota.ts';
import { reportIdOf } from './archive/report.ts';
import type { Clock } from './queue/clock.ts';
import type { Reply, Upload } from './requests.ts';
import { refuseUpload } from './upload-limits.ts';

export interface AcceptParts {
  archive: Archive;
  clock: Clock;
  maxUploadBytes: number;
  quota: Quota;
  /** Posts that the log is being read, and returns a reference to edit that message by. */
  announce(upload: Upload, signal: AbortSignal): Promise<string>;
  /** Hands the upload on to be analyzed. */
  analyzeNext(upload: Upload): Promise<void>;
  owe(reply: Reply): Promise<void>;
}

/**
 * The first step of an upload: refuses it by name, size and quota before anything is read, or says
 * that it is being read and hands it on. Run again, it posts nothing more once the message is noted.
 */
export async function acceptUpload(
  upload: Upload,
  signal: AbortSignal,
  { archive, clock, maxUploadBytes, quota, announce, analyzeNext, owe }: AcceptParts,
): Promise<void> {
  const { tenant } = upload;
  const reportId = reportIdOf(upload);
  if (upload.within !== undefined) await archive.noteWithin(upload.within, { tenant, reportId });
  const known = (await archive.message(tenant, reportId)) !== null;
  try {
    refuseUpload(upload, maxUploadBytes);
    // Once it is known it has its place, or has given that back already.
    if (!known) await quota.take(upload);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await archive.saveProblem(tenant, reportId, { message: error.message, hint: error.hint });
    return owe({ kind: 'upload', upload });
  }
  if (!known) {
    const atMs = clock.now();
    const message = await announce(upload, signal);
    await archive.noteMessage(tenant, reportId, { message, atMs });
  }
  await analyzeNext(upload);
}
