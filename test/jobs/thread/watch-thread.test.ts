import { expect, it } from 'vitest';
import { watchThread } from '../../../src/jobs/thread/watch-thread.ts';
import { createManualClock } from '../queue/embedded/manual-clock.ts';

const MB = 1024 ** 2;
const LIMITS = { maxSilenceMs: 20_000, maxBytes: 512 * MB };

function watched(memory: { heap: number; outside: number } = { heap: 0, outside: 0 }) {
  const clock = createManualClock();
  const told: string[] = [];
  const watch = watchThread(
    async () => ({ used_heap_size: memory.heap, external_memory: memory.outside }),
    LIMITS,
    clock,
    (what) => told.push(what),
  );
  return { watch, told, memory, pass: clock.advance };
}

it('a thread that works longer on a small upload than it may is told of once', async () => {
  const { watch, told, pass } = watched();
  watch.sent(1_000);
  await pass(19_000);
  expect(told).toEqual([]);
  await pass(5_000);
  expect(told).toEqual(['time']);
});

it('a thread that waits for bytes may wait for any time', async () => {
  const { watch, told, pass } = watched();
  watch.sent(1_000);
  watch.waits();
  await pass(60_000);
  expect(told).toEqual([]);
});

it('a large upload may take longer', async () => {
  const { watch, told, pass } = watched();
  watch.sent(1_000 * MB);
  await pass(60_000);
  expect(told).toEqual([]);
});

it('memory counts in the heap and outside, and its most is remembered', async () => {
  const { watch, told, pass, memory } = watched();
  memory.heap = 300 * MB;
  await pass(1_000);
  memory.heap = 0;
  await pass(1_000);
  expect(told).toEqual([]);
  expect(watch.peakBytes()).toBe(300 * MB);
  memory.heap = 300 * MB;
  memory.outside = 300 * MB;
  await pass(1_000);
  expect(told).toEqual(['memory']);
});
