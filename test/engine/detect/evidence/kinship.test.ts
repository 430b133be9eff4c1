import { expect, it } from 'vitest';
import { kinOf } from '../../../../src/engine/detect/evidence/kinship.ts';
import { eventCounts } from '../../../helpers/event-counts.ts';

const times = (count: number, row: number[]) => Array.from({ length: count }, () => row);

/**
 * Of 200 usual sessions and these groups: whether the second group is kin to the first, which is surely
 * anomalous. A third one is as rare as the second.
 */
function isKin(sure: number[][], asking: number[][], others: number[][] = []): boolean {
  const matrix = eventCounts([...times(200, [3, 3, 0, 0, 0, 0, 0]), ...sure, ...asking, ...others]);
  const kin = kinOf(matrix, [3, 3, 0, 0, 0, 0, 0], [2], {
    isOver: (row) => row > 0,
    isSure: (row) => row === 1,
  });
  return kin.has(2);
}

it.each<[string, boolean, number[][], number[][], number[][]?]>([
  [
    'what differs little from it',
    true,
    times(5, [3, 3, 1, 1, 1, 1, 1]),
    times(5, [3, 3, 1, 1, 1, 1, 0]),
  ],
  [
    'what is as near to the usual',
    false,
    times(5, [3, 3, 1, 1, 1, 1, 1]),
    times(5, [3, 3, 0, 0, 0, 0, 1]),
  ],
  [
    'what more sessions have',
    false,
    times(1, [3, 3, 1, 1, 1, 1, 1]),
    times(5, [3, 3, 1, 1, 1, 1, 0]),
  ],
  [
    'what is nearer to something merely rare',
    false,
    times(5, [3, 2, 1, 1, 1, 1, 1]),
    times(5, [3, 3, 1, 1, 1, 1, 0]),
    times(1, [3, 3, 1, 1, 1, 1, 1]),
  ],
])('kin to what is anomalous: %s (%s)', (_, expected, sure, asking, others) => {
  expect(isKin(sure, asking, others)).toBe(expected);
});

it('the kin of kin are kin, too', () => {
  const [sure, near, far] = [
    [3, 3, 1, 1, 1, 1, 1],
    [3, 3, 1, 1, 1, 1, 2],
    [3, 3, 1, 1, 1, 1, 4],
  ] as const;
  const matrix = eventCounts([
    ...times(200, [3, 3, 0, 0, 0, 0, 0]),
    ...times(9, [...sure]),
    ...times(6, [...near]),
    ...times(4, [...far]),
  ]);
  const sorts = { isOver: (row: number) => row > 0, isSure: (row: number) => row === 1 };
  expect([...kinOf(matrix, [3, 3, 0, 0, 0, 0, 0], [2, 3], sorts)].sort()).toEqual([2, 3]);
});

it('several that are surely anomalous and near count together', () => {
  const near = [
    [3, 3, 1, 1, 1, 1, 0],
    [3, 3, 1, 1, 1, 1, 2],
    [3, 3, 1, 1, 1, 0, 1],
  ];
  const kinTo = (each: number) => {
    const matrix = eventCounts([
      ...times(200, [3, 3, 0, 0, 0, 0, 0]),
      ...times(6, [3, 3, 1, 1, 1, 1, 1]),
      ...near.flatMap((row) => times(each, row)),
    ]);
    const sorts = { isOver: (row: number) => row > 0, isSure: (row: number) => row > 1 };
    return [...kinOf(matrix, [3, 3, 0, 0, 0, 0, 0], [1], sorts)];
  };
  expect(kinTo(2)).toEqual([1]);
  expect(kinTo(1)).toEqual([]);
});
