import type { Progress } from '../../engine/analysis.ts';
import type { Parts } from '../parts.ts';
import type { Upload } from '../payloads.ts';
import { type OpenedUpload, platformOf } from '../platform.ts';
import type { Results, Task } from '../thread/thread-messages.ts';
import { type Download, withDownload } from './download.ts';

export type RunParts = Pick<
  Parts,
  'archive' | 'platforms' | 'wording' | 'threads' | 'rules' | 'clock'
>;

/**
 * Runs a task of the engine on an upload's bytes, within the limits of every download. Throws a
 * UserError where the person can put it right, a ThreadError where the thread fails, what `signal`
 * is aborted with, or what the platform failed with.
 */
export function runOnUpload<K extends Task['kind']>(
  upload: Upload,
  task: Extract<Task, { kind: K }>,
  signal: AbortSignal,
  parts: RunParts,
  onProgress: (progress: Progress, download: Download) => void = () => {},
): Promise<Results[K]> {
  return withDownload(
    (either) => openUpload(upload, parts, either),
    parts,
    signal,
    (download, either) =>
      parts.threads.run<K>(task, download.chunks, {
        signal: either,
        onProgress: (progress) => onProgress(progress, download),
      }),
  );
}

/** From its platform, or from the archive where its lines were pasted into a message. */
async function openUpload(
  { tenant, conversation, source, fileName, isPasted }: Upload,
  { archive, platforms, wording }: RunParts,
  signal: AbortSignal,
): Promise<OpenedUpload> {
  if (!isPasted) return platformOf(platforms, tenant).open(source, conversation, signal);
  const bytes = await archive.pasted(tenant, source);
  if (bytes === null) throw wording.refusals.pastedGone();
  return { fileName, sizeBytes: bytes.length, chunks: only(bytes) };
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}
