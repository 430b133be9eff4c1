import { expect, it } from 'vitest';
import { createSessionCollector } from '../../src/engine/group/sessions/collect-sessions.ts';
import { usualDuration } from '../../src/engine/usual-duration.ts';

/** Sessions of two lines, so far apart (ms); NaN: without times. */
function usualOf(durationsMs: number[]) {
  const collector = createSessionCollector();
  for (const [i, ms] of durationsMs.entries()) {
    const contents = [`blk_${i}`, `blk_${i}`];
    collector.add({
      contents,
      eventIds: ['a', 'b'],
      templates: ['', ''],
      times: [1_000, 1_000 + ms],
    });
  }
  return usualDuration(collector.finish(), durationsMs.keys());
}

it('tells where nine in ten of the sessions are', () => {
  expect(usualOf(Array.from({ length: 101 }, (_, i) => i * 1_000))).toEqual({
    low: 5_000,
    high: 95_000,
  });
});

it.each([
  ['too few sessions', Array(19).fill(1_000)],
  ['too few that tell', [...Array(30).fill(1_000), ...Array(31).fill(Number.NaN)]],
])('tells nothing of %s', (_, durations) => {
  expect(usualOf(durations)).toBeNull();
});

it('tells what is enough', () => {
  expect(usualOf([...Array(30).fill(2_000), ...Array(30).fill(Number.NaN)])).toEqual({
    low: 2_000,
    high: 2_000,
  });
});
