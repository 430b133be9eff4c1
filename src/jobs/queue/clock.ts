export interface Clock {
  /** ms since 1970. Never runs backwards within a process. */
  now(): number;
  /**
   * Calls `run` once in `delayMs`; the returned function calls it off. Only with `keepAlive` does
   * the wait hold the process.
   */
  schedule(delayMs: number, run: () => void, keepAlive?: boolean): () => void;
}

/** Node fires a timer at once when its delay is over 2^31 - 1 ms. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  // Not Date.now(): a wall clock set back would hold up every waiting job.
  now: () => Math.floor(performance.timeOrigin + performance.now()),
  schedule(delayMs, run, keepAlive = false) {
    const timer = setTimeout(run, Math.min(delayMs, LONGEST_TIMER_MS));
    if (!keepAlive) timer.unref();
    return () => clearTimeout(timer);
  },
};
