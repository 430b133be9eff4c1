import type { Clock } from '../../src/jobs/queue/clock.ts';

/** A clock on which `speed` times as much time passes as really does. */
export function createFastClock(speed: number): Clock {
  return {
    now: () => Math.floor(1_700_000_000_000 + performance.now() * speed),
    schedule(delayMs, run, keepAlive = false) {
      const timer = setTimeout(run, Math.min(delayMs / speed, 2 ** 31 - 1));
      if (!keepAlive) timer.unref();
      return () => clearTimeout(timer);
    },
  };
}
