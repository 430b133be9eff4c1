import type { Clock } from '../clock.ts';
import { toError } from '../to-error.ts';

/**
 * Sweeps now and ten minutes after each time, and hands errors on.
 * Returns a function that ends this once a sweep under way is over.
 */
export function startSweeping(
  sweep: () => Promise<unknown>,
  clock: Clock,
  onFault: (error: Error) => void,
): () => Promise<void> {
  let stopped = false;
  let cancel = () => {};
  let sweeping = sweepOnce();

  async function sweepOnce(): Promise<void> {
    try {
      await sweep();
    } catch (error) {
      onFault(toError(error));
    }
    if (!stopped) {
      cancel = clock.schedule(SWEEP_EVERY_MS, () => {
        sweeping = sweepOnce();
      });
    }
  }

  return async () => {
    stopped = true;
    cancel();
    await sweeping;
  };
}

const SWEEP_EVERY_MS = 10 * 60_000;
