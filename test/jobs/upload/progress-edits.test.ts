import { expect, it } from 'vitest';
import { RetryLater } from '../../../src/jobs/queue/queue.ts';
import { createProgressEdits } from '../../../src/jobs/upload/progress-edits.ts';
import { createManualClock } from '../queue/embedded/manual-clock.ts';

it('edits at most every 3 s, and not in the first 3 s', async () => {
  const clock = createManualClock();
  const shown: number[] = [];
  const edits = createProgressEdits(async (second: number) => void shown.push(second), clock);
  for (let second = 0; second < 12; second++) {
    edits.show(second);
    await clock.advance(1_000);
  }
  expect(shown).toEqual([3, 6, 9]);
});

it('no edit begins while one is under way, nor after the end, which waits for it', async () => {
  const clock = createManualClock();
  const shown: string[] = [];
  const finish = Promise.withResolvers<void>();
  const edits = createProgressEdits(async (text: string) => {
    shown.push(text);
    await finish.promise;
    shown.push('done');
  }, clock);
  await clock.advance(3_000);
  edits.show('first');
  await clock.advance(9_000);
  edits.show('second');
  const ended = edits.end().then(() => shown.push('ended'));
  await clock.advance(9_000);
  edits.show('third');
  finish.resolve();
  await ended;
  expect(shown).toEqual(['first', 'done', 'ended']);
});

it('an edit that fails is left out, and a rate limit is waited for', async () => {
  const clock = createManualClock();
  const shown: number[] = [];
  const edits = createProgressEdits(async (second: number) => {
    shown.push(second);
    if (second === 3) throw new Error('500');
    if (second === 6) throw new RetryLater(10_000);
  }, clock);
  for (let second = 0; second < 20; second++) {
    edits.show(second);
    await clock.advance(1_000);
  }
  await edits.end();
  expect(shown).toEqual([3, 6, 16, 19]);
});
