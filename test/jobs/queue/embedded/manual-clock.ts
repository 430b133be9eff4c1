import type { Clock } from '../../../../src/jobs/queue/clock.ts';

export interface ManualClock extends Clock {
  /** Moves on by `ms`, running what falls due at its time, with a pause for what that sets off. */
  advance(ms: number): Promise<void>;
}

export function createManualClock(startMs = 1_700_000_000_000): ManualClock {
  let nowMs = startMs;
  const timers = new Set<{ atMs: number; run: () => void }>();

  function nextBefore(endMs: number) {
    const due = [...timers].filter((timer) => timer.atMs <= endMs);
    return due.sort((a, b) => a.atMs - b.atMs)[0];
  }

  return {
    now: () => nowMs,
    schedule(delayMs, run) {
      const timer = { atMs: nowMs + delayMs, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async advance(ms) {
      const endMs = nowMs + ms;
      await settle();
      for (let timer = nextBefore(endMs); timer; timer = nextBefore(endMs)) {
        timers.delete(timer);
        nowMs = Math.max(nowMs, timer.atMs);
        timer.run();
        await settle();
      }
      nowMs = endMs;
      await settle();
    },
  };
}

/** Long enough for a job to be started, to end and to be noted: each takes one turn. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}
