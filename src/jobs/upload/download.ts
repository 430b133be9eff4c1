import type { OpenedUpload } from '../platform.ts';
import type { Clock } from '../queue/clock.ts';
import type { Wording } from '../wording.ts';
import { refuseTooLarge } from './limits.ts';

export interface Download {
  /** To be read once. */
  chunks: AsyncIterable<Uint8Array>;
  /** As the platform says. */
  sizeBytes: number | null;
  readBytes(): number;
}

export interface DownloadRules {
  maxUploadBytes: number;
  /** Longest time from the opening to the last byte. */
  downloadDeadlineMs: number;
}

interface DownloadParts {
  rules: DownloadRules;
  clock: Clock;
  wording: Pick<Wording, 'refusals'>;
}

/**
 * Opens an upload for `use`, with a limit on its bytes and a deadline on the whole download: beyond
 * them `use` is aborted with a UserError. A download that ends before the size the platform told is
 * a fault, so that half a log is never judged.
 */
export async function withDownload<T>(
  open: (signal: AbortSignal) => Promise<OpenedUpload>,
  { rules: { maxUploadBytes, downloadDeadlineMs }, clock, wording: { refusals } }: DownloadParts,
  signal: AbortSignal,
  use: (download: Download, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const deadline = new AbortController();
  const cancel = clock.schedule(downloadDeadlineMs, () =>
    deadline.abort(refusals.tooSlow(downloadDeadlineMs)),
  );
  const either = AbortSignal.any([signal, deadline.signal]);
  let bytes = 0;

  async function* limited({ sizeBytes, chunks }: OpenedUpload): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      refuseTooLarge(bytes, maxUploadBytes, refusals);
      yield chunk;
    }
    cancel();
    if (sizeBytes !== null && bytes < sizeBytes) {
      throw new Error(`the download requires ${sizeBytes} bytes and ended after ${bytes}`);
    }
  }

  try {
    const source = await orAborted(open(either), either);
    refuseTooLarge(source.sizeBytes, maxUploadBytes, refusals);
    const download = { chunks: limited(source), sizeBytes: source.sizeBytes };
    return await use({ ...download, readBytes: () => bytes }, either);
  } catch (error) {
    // Whatever the abort made of the request: the deadline is the reason.
    throw deadline.signal.aborted && !signal.aborted ? deadline.signal.reason : error;
  } finally {
    cancel();
    // What was opened and not read to its end is let go.
    deadline.abort();
  }
}

/** What a platform does on an abort is its own affair; waiting for it is not. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}
