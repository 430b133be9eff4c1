import { setImmediate } from 'node:timers/promises';

/** Lets signals be heard amid long work. Throws where one of them has ended it. */
export async function breathe(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}
