/** The times that a download is held to. */
export interface Deadlines {
  /** Aborts when the caller does, and when one of the times is up. */
  signal: AbortSignal;
  /** Runs one read, which may take as long as a stall. */
  whileWaiting<T>(read: () => Promise<T>): Promise<T>;
  /** The reason of the end where a deadline or the caller ended it, else the error itself. */
  explain(error: unknown): unknown;
  stop(): void;
}

/** Starts the clock of a whole download, in which no single read may take longer than `stallMs`. */
export function startDeadlines(wholeMs: number, stallMs: number, caller: AbortSignal): Deadlines {
  const late = new AbortController();
  const end = (what: string) => late.abort(new Error(`the download ${what}`));
  const whole = setTimeout(() => end(`took longer than ${wholeMs} ms`), wholeMs).unref();
  const signal = AbortSignal.any([caller, late.signal]);
  return {
    signal,
    async whileWaiting(read) {
      const stall = setTimeout(() => end(`gave nothing for ${stallMs} ms`), stallMs);
      try {
        return await read();
      } finally {
        clearTimeout(stall);
      }
    },
    explain: (error) => (signal.aborted ? signal.reason : error),
    stop: () => clearTimeout(whole),
  };
}
