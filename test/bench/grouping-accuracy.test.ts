import { expect, it } from 'vitest';
import { compareGrouping } from '../../bench/grouping-accuracy.ts';

it.each([
  ['names do not matter', 'aabbc', 'xxyyz', 1, 1],
  ['a group in two is wrong', 'aabc', 'xxyy', 0.5, 0.4],
  ['two groups in one are wrong', 'aaaa', 'xxyy', 0, 0],
  ['a stray message spoils both groups', 'aabbb', 'xxxyy', 0, 0],
])('%s', (_, found, truth, accuracy, groupF1) => {
  const grouping = compareGrouping([...found], [...truth]);
  expect(grouping.accuracy).toBe(accuracy);
  expect(grouping.groupF1).toBeCloseTo(groupF1, 12);
});
