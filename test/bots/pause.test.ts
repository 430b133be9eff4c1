import { expect, it } from 'vitest';
import { pause } from '../../src/bots/pause.ts';

it('a pause ends when the signal aborts, also one that has', async () => {
  const stop = new AbortController();
  const paused = pause(60_000, stop.signal);
  stop.abort();
  await paused;
  await expect(pause(60_000, stop.signal)).resolves.toBeUndefined();
});
