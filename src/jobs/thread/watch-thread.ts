import type { HeapInfo } from 'node:v8';
import type { Clock } from '../queue/clock.ts';

export interface ThreadLimits {
  /** Longest work on one chunk, and from the last byte to the answer for a small upload. */
  maxSilenceMs: number;
  /** Memory of a thread, in its heap and outside, for a small upload. */
  maxBytes: number;
}

export const defaultThreadLimits: ThreadLimits = {
  maxSilenceMs: 20_000,
  maxBytes: 512 * 1024 ** 2,
};

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
 * `memoryOf` answers also while the thread is at work; memory outside its heap is counted.
 */
export function watchThread(
  memoryOf: () => Promise<Pick<HeapInfo, 'used_heap_size' | 'external_memory'>>,
  { maxSilenceMs, maxBytes }: ThreadLimits,
  clock: Pick<Clock, 'now' | 'schedule'>,
  onBeyond: (what: 'time' | 'memory') => void,
): ThreadWatch {
  let sentBytes = 0;
  let busySinceMs: number | null = clock.now();
  let peak = 0;
  let stopped = false;
  let cancel = () => {};

  function end(what: 'time' | 'memory'): void {
    stopped = true;
    onBeyond(what);
  }

  async function look(): Promise<void> {
    const allowedMs = maxSilenceMs + sentBytes * MS_A_BYTE;
    if (busySinceMs !== null && clock.now() - busySinceMs > allowedMs) return end('time');
    const bytes = await memoryOf().then(
      ({ used_heap_size, external_memory }) => used_heap_size + external_memory,
      // It has just ended, which its own events tell.
      () => 0,
    );
    if (stopped) return;
    peak = Math.max(peak, bytes);
    const allowed = Math.min(Math.max(maxBytes, MOST_BYTES), maxBytes + sentBytes * MEMORY_A_BYTE);
    if (bytes > allowed) return end('memory');
    next();
  }

  function next(): void {
    cancel = clock.schedule(LOOK_EVERY_MS, () => void look());
  }

  next();
  return {
    sent(bytes) {
      sentBytes += bytes;
      busySinceMs = clock.now();
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
