import { expect, it } from 'vitest';
import { createSessionTimes } from '../../../../src/engine/group/sessions/session-times.ts';

function timesOf(...added: number[]) {
  const list = createSessionTimes();
  for (const ms of added) list.add(3, ms);
  return list.of(3);
}

it.each<[string, number[], object | null]>([
  ['one line', [5_000], { firstMs: 5_000, lastMs: 5_000, durationMs: 0 }],
  ['lines in order', [5_000, 5_000, 9_000], { firstMs: 5_000, lastMs: 9_000, durationMs: 4_000 }],
  [
    'lines that pass each other',
    [5_000, 9_000, 8_500],
    { firstMs: 5_000, lastMs: 9_000, durationMs: 4_000 },
  ],
  [
    'a first line that came late',
    [5_000, 4_500],
    { firstMs: 4_500, lastMs: 5_000, durationMs: 500 },
  ],
  [
    'time that runs backwards',
    [5_000, 9_000, 1_000],
    { firstMs: 1_000, lastMs: 9_000, durationMs: null },
  ],
  [
    'a line without a time',
    [5_000, Number.NaN, 9_000],
    { firstMs: 5_000, lastMs: 9_000, durationMs: null },
  ],
  [
    'a first line without a time',
    [Number.NaN, 9_000],
    { firstMs: 9_000, lastMs: 9_000, durationMs: null },
  ],
  ['no time at all', [Number.NaN, Number.NaN], null],
  ['no lines', [], null],
  ['times before 1970', [-9_000, -5_000], { firstMs: -9_000, lastMs: -5_000, durationMs: 4_000 }],
])('%s', (_, added, expected) => {
  expect(timesOf(...added)).toEqual(expected);
});

it('keeps sessions apart, however many there are', () => {
  const list = createSessionTimes();
  for (let session = 0; session < 40_000; session += 13) list.add(session, session);
  for (let session = 0; session < 40_000; session += 13) list.add(session, 2 * session);
  expect(list.of(39_000)).toEqual({ firstMs: 39_000, lastMs: 78_000, durationMs: 39_000 });
  expect(list.of(39_001)).toBeNull();
  expect(list.of(1_000_000)).toBeNull();
});
