/** Longest wait for the next bytes of a download, ms. */
export const STALL_MS = 30_000;

/** Ends a download that stands still. How long all of it may take is the job's affair. */
export interface StallWatch {
  /** Aborts when the caller does, and when a read stood still. */
  signal: AbortSignal;
  /** Runs one read, which may take as long as a stall. */
  whileWaiting<T>(read: () => Promise<T>): Promise<T>;
  /** The reason of the end where a stall or the caller ended it, else the error itself. */
  explain(error: unknown): unknown;
}

export function watchForStall(stallMs: number, caller: AbortSignal): StallWatch {
  const stalled = new AbortController();
  const signal = AbortSignal.any([caller, stalled.signal]);
  return {
    signal,
    async whileWaiting(read) {
      const end = () => stalled.abort(new Error(`the download gave nothing for ${stallMs} ms`));
      const timer = setTimeout(end, stallMs);
      try {
        return await read();
      } finally {
        clearTimeout(timer);
      }
    },
    explain: (error) => (signal.aborted ? signal.reason : error),
  };
}

/**
 * The size of a file in bytes, as it is told: the larger of what the platform and the answer's
 * Content-Length say, so that a lie of either is found out. Null where neither says.
 */
export function toldSize(answer: Response, sizeBytes: number | null): number | null {
  const announced = Number(answer.headers.get('content-length') ?? 0);
  if (!(announced > 0)) return sizeBytes;
  return Math.max(announced, sizeBytes ?? 0);
}

/** The bytes of an answer as they come. Whoever stops reading early ends the download. */
export async function* readBody(
  answer: Response,
  { whileWaiting, explain }: StallWatch,
): AsyncGenerator<Uint8Array> {
  const reader = answer.body?.getReader();
  try {
    while (reader !== undefined) {
      const { done, value } = await whileWaiting(() => reader.read());
      if (done) break;
      yield value;
    }
  } catch (error) {
    throw explain(error);
  } finally {
    // A reader that failed rejects its cancel, too: the first error tells more.
    await reader?.cancel().catch(() => undefined);
  }
}
