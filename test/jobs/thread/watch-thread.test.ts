import { expect, it } from 'vitest';
import { watchThread } from '../../../src/jobs/thread/watch-thread.ts';
import { createManualClock } from '../queue/embedded/manual-clock.ts';

const MB = 1024 ** 2;
const LIMITS = { maxWorkMs: 20_000, maxSilenceMs: 600_000, maxBytes: 512 * MB };

/** A thread that has worked `share` of the time. */
function watched({ share = 1, bytes = 0, answers = true } = {}) {
  const clock = createManualClock(0);
  const told: string[] = [];
  const { promise: never } = Promise.withResolvers<null>();
  const watch = watchThread(
    () => (answers ? Promise.resolve({ workedMs: clock.now() * share, bytes }) : never),
    LIMITS,
    clock,
    (what) => told.push(what),
  );
  return { watch, told, pass: clock.advance };
}

it('a thread that works longer on a small upload than it may is told of once', async () => {
  const { watch, told, pass } = watched();
  watch.sent(1_000);
  await pass(19_000);
  expect(told).toEqual([]);
  await pass(5_000);
  expect(told).toEqual(['time']);
});

it('a thread that gets a tenth of a processor has ten times the time', async () => {
  const { watch, told, pass } = watched({ share: 0.1 });
  watch.sent(1_000);
  await pass(190_000);
  expect(told).toEqual([]);
  await pass(20_000);
  expect(told).toEqual(['time']);
});

it.each([
  ['does nothing', { share: 0 }],
  ['does not tell how much it works', { answers: false }],
])('a thread that %s, and does not wait, is ended by the clock', async (_, thread) => {
  const { watch, told, pass } = watched(thread);
  watch.sent(1_000);
  await pass(599_000);
  expect(told).toEqual([]);
  await pass(2_000);
  expect(told).toEqual(['time']);
});

it('a thread may work anew on each chunk, and longer the more there is', async () => {
  const { watch, told, pass } = watched();
  for (let chunk = 0; chunk < 5; chunk++) {
    watch.sent(1_000);
    await pass(19_000);
  }
  watch.sent(100 * MB);
  await pass(29_000);
  expect(told).toEqual([]);
});

it('a thread that waits for bytes may wait for any time', async () => {
  const { watch, told, pass } = watched({ share: 0 });
  watch.sent(1_000);
  watch.waits();
  await pass(3_600_000);
  expect(told).toEqual([]);
});

it('a thread that holds more for a small upload than it may is told of', async () => {
  const { watch, told, pass } = watched({ bytes: 513 * MB });
  watch.sent(1_000);
  await pass(1_000);
  expect(told).toEqual(['memory']);
  expect(watch.peakBytes()).toBe(513 * MB);
});
