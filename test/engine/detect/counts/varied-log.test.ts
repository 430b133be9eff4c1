import { expect, it } from 'vitest';
import { createRandom } from '../../../../data/random.ts';
import { contributeStepwise } from '../../../../src/engine/detect/counts/contributions.ts';
import { fittedSubspace } from '../../../../src/engine/detect/counts/fitted-subspace.ts';
import { fitPca } from '../../../../src/engine/detect/counts/pca.ts';
import { isVaried } from '../../../../src/engine/detect/counts/varied-log.ts';
import { eventCounts } from '../../../helpers/event-counts.ts';

/** Sessions of five usual events, of which the first ones have an event each of their own. */
function rowsWithOwn(sessions: number, own: number): number[][] {
  return Array.from({ length: sessions }, (_, i) => [
    1,
    2,
    1 + (i % 2),
    1 - (i % 2),
    1,
    ...Array.from({ length: own }, (_, j) => (i === j ? 1 : 0)),
  ]);
}

it.each<[string, number, number, boolean]>([
  ['no session', 100, 0, false],
  ['one session in twenty', 100, 5, false],
  ['more', 100, 6, true],
  ['two of a small log', 20, 2, false],
  ['three of a small log', 20, 3, true],
])('a log is varied by how many have an event of their own: %s', (_, sessions, own, expected) => {
  expect(isVaried(eventCounts(rowsWithOwn(sessions, own)))).toBe(expected);
});

it('events that are excepted make no log varied', () => {
  const matrix = eventCounts(rowsWithOwn(100, 10));
  const except = new Uint8Array(matrix.eventCount).fill(1, 5);
  expect(isVaried(matrix)).toBe(true);
  expect(isVaried(matrix, except)).toBe(false);
});

/** Windows of a log in which any of 200 events may come, few of them often. */
function variedRows(windows: number, seed: number): number[][] {
  const random = createRandom(seed);
  return Array.from({ length: windows }, () => {
    const counts = new Array<number>(200).fill(0);
    for (let line = 0; line < 20; line++) {
      const rank = Math.floor(200 ** (random.below(1_000) / 1_000));
      counts[rank - 1]!++;
    }
    return counts;
  });
}

it.each([1, 2, 3, 4])(
  'of a varied log about one window in twenty is over the limit (%d)',
  (seed) => {
    const rows = variedRows(200, seed);
    const [usual, others] = [eventCounts(rows.slice(0, 100)), eventCounts(rows.slice(100))];
    const fitted = fittedSubspace(fitPca(usual), contributeStepwise);
    const over = (judged: typeof usual, fittedOn: 'upload' | 'baseline') => {
      const { threshold, score } = fitted.judge({ matrix: judged, fittedOn });
      return Array.from(judged.multiplicity, (_, row) => score(row)).filter(
        (spe) => spe > threshold!,
      ).length;
    };
    expect(over(usual, 'upload')).toBeGreaterThan(0);
    expect(over(usual, 'upload')).toBeLessThanOrEqual(5);
    expect(over(others, 'baseline')).toBeLessThanOrEqual(10);
  },
);
