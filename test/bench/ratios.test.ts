import { expect, it } from 'vitest';
import { grownSince, ratiosOf } from '../../bench/ratios.ts';

it('a ratio is made of what was measured, and left out where a part of it was not', () => {
  const measured = new Map([
    ['text', { seconds: 3 }],
    ['CSV', { seconds: 2 }],
  ]);
  const pairs = [['text', 'CSV'] as const, ['CSV', 'a peer that is not installed'] as const];
  expect(ratiosOf(measured, pairs)).toEqual([{ name: 'text / CSV', value: 1.5 }]);
});

it.each([
  [1.3, []],
  [1.31, ['text / CSV is 1.31, recorded 1.00']],
  [0.5, []],
])('a ratio of %d where 1 was recorded: %j', (value, grown) => {
  expect(grownSince({ 'text / CSV': 1 }, [{ name: 'text / CSV', value }])).toEqual(grown);
});

it('a ratio that was never recorded has not grown', () => {
  expect(grownSince({}, [{ name: 'text / CSV', value: 9 }])).toEqual([]);
});
