import type { Clock } from '../queue/clock.ts';
import { RetryLater } from '../queue/queue.ts';

export interface ProgressEdits<T> {
  /** Shows it, unless the last edit is too young or still under way. */
  show(progress: T): void;
  /** No edit begins any more, and none is under way once this resolves. */
  end(): Promise<void>;
}

/** Platforms allow about one edit a second; a person reads none of them faster. */
const EVERY_MS = 3_000;

/**
 * Edits a message to tell how far the work is, at most every 3 s and not in the first 3 s. An edit
 * that fails is left out, whatever the reason: the next one, or the answer, tells more.
 */
export function createProgressEdits<T>(
  edit: (progress: T) => Promise<void>,
  clock: Clock,
): ProgressEdits<T> {
  let nextMs = clock.now() + EVERY_MS;
  let underWay: Promise<void> | null = null;
  let ended = false;

  async function tryEdit(progress: T): Promise<void> {
    try {
      await edit(progress);
    } catch (error) {
      if (error instanceof RetryLater) nextMs = clock.now() + Math.max(EVERY_MS, error.delayMs);
    } finally {
      underWay = null;
    }
  }

  return {
    show(progress) {
      if (ended || underWay !== null || clock.now() < nextMs) return;
      nextMs = clock.now() + EVERY_MS;
      underWay = tryEdit(progress);
    },
    async end() {
      ended = true;
      await underWay;
    },
  };
}
