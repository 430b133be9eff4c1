import type { Clock } from '../queue/clock.ts';

export interface ThreadLimits {
  /**
   * Longest work on one chunk, and from the last byte to the answer, for a small upload: processor
   * time of the thread, since on a busy machine honest work takes any time by the clock.
   */
  maxWorkMs: number;
  /** The same by the clock, whatever the upload: for a thread that neither works nor answers. */
  maxSilenceMs: number;
  /** Memory of a thread, in its heap and outside, for a small upload. */
  maxBytes: number;
}

export const defaultThreadLimits: ThreadLimits = {
  maxWorkMs: 20_000,
  maxSilenceMs: 600_000,
  maxBytes: 512 * 1024 ** 2,
};

/** What a thread has taken so far. */
export interface ThreadUsage {
  /** Processor time since it started, ms. */
  workedMs: number;
  /** In its heap and outside, now. */
  bytes: number;
}

export interface ThreadWatch {
  /** The thread works on something from now on: bytes were sent to it, or their end. */
  sent(bytes: number): void;
  /** The thread has read all that was sent, and waits for more. */
  waits(): void;
  /** Most memory that was seen. */
  peakBytes(): number;
  stop(): void;
}

/** What an honest log takes at most: a gigabyte of it needs two minutes and 1.5 GiB to be judged. */
const MS_A_BYTE = 100 / 1024 ** 2;
const MEMORY_A_BYTE = 4;
const MOST_BYTES = 1.5 * 1024 ** 3;
const LOOK_EVERY_MS = 500;

/**
 * Looks twice a second whether a thread stays within its limits, which grow with what it was sent:
 * a small file never takes long or much, whatever it holds. `onBeyond` is told once, and of what.
 * `usageOf` answers also while the thread is at work, and with null where the thread does not run.
 */
export function watchThread(
  usageOf: () => Promise<ThreadUsage | null>,
  { maxWorkMs, maxSilenceMs, maxBytes }: ThreadLimits,
  clock: Pick<Clock, 'now' | 'schedule'>,
  onBeyond: (what: 'time' | 'memory') => void,
): ThreadWatch {
  let sentBytes = 0;
  let busySinceMs: number | null = clock.now();
  /** The thread's processor time at the first look since it was sent something. */
  let workedBeforeMs: number | null = null;
  let peak = 0;
  let asks = false;
  let stopped = false;
  let cancel = () => {};

  function end(what: 'time' | 'memory'): void {
    stopped = true;
    cancel();
    onBeyond(what);
  }

  function look(): void {
    if (busySinceMs !== null && clock.now() - busySinceMs > maxSilenceMs) {
      end('time');
      return;
    }
    // One that does not answer is left to the clock.
    if (!asks) void ask();
    next();
  }

  async function ask(): Promise<void> {
    asks = true;
    const usage = await usageOf();
    asks = false;
    if (stopped || usage === null) return;
    const { workedMs, bytes } = usage;
    peak = Math.max(peak, bytes);
    const allowed = Math.min(Math.max(maxBytes, MOST_BYTES), maxBytes + sentBytes * MEMORY_A_BYTE);
    if (bytes > allowed) return end('memory');
    workedBeforeMs ??= workedMs;
    if (workedMs - workedBeforeMs > maxWorkMs + sentBytes * MS_A_BYTE) end('time');
  }

  function next(): void {
    cancel = clock.schedule(LOOK_EVERY_MS, look);
  }

  next();
  return {
    sent(bytes) {
      sentBytes += bytes;
      busySinceMs = clock.now();
      workedBeforeMs = null;
    },
    waits() {
      busySinceMs = null;
    },
    peakBytes: () => peak,
    stop() {
      stopped = true;
      cancel();
    },
  };
}
