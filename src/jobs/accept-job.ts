import { UserError } from '../engine/user-error.ts';
import type { Archive } from './archive.ts';
import type { Clock } from './clock.ts';
import type { Reply, Upload } from './payloads.ts';
import { reportIdOf } from './report-id.ts';
import { refuseUpload } from './upload-limits.ts';

export interface AcceptSurroundings {
  archive: Archive;
  clock: Clock;
  maxUploadBytes: number;
  /** Posts that the log is being read, and returns a reference to edit that message by. */
  announce(upload: Upload, signal: AbortSignal): Promise<string>;
  /** Hands the upload on to be analyzed. */
  analyzeNext(upload: Upload): Promise<void>;
  owe(reply: Reply): Promise<void>;
}

/**
 * The first step of an upload: refuses it by name and size before anything is read, or says that it
 * is being read and hands it on. Run again, it posts nothing more once the message is noted.
 */
export async function acceptUpload(
  upload: Upload,
  signal: AbortSignal,
  { archive, clock, maxUploadBytes, announce, analyzeNext, owe }: AcceptSurroundings,
): Promise<void> {
  const { tenant } = upload;
  const reportId = reportIdOf(upload);
  if (upload.within !== undefined) await archive.noteWithin(upload.within, { tenant, reportId });
  try {
    refuseUpload(upload, maxUploadBytes);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await archive.saveProblem(tenant, reportId, { message: error.message, hint: error.hint });
    return owe({ kind: 'upload', upload });
  }
  if ((await archive.message(tenant, reportId)) === null) {
    const atMs = clock.now();
    const message = await announce(upload, signal);
    await archive.noteMessage(tenant, reportId, { message, atMs });
  }
  await analyzeNext(upload);
}
