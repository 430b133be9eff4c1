import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fitPca } from '../../../../src/engine/detect/counts/pca.ts';
import { createScorer, isAnomalous } from '../../../../src/engine/detect/counts/score.ts';
import { eventCounts } from '../../../helpers/event-counts.ts';
import fc from '../../../helpers/fast-check.ts';
import { goldenRows, readGolden } from '../../../helpers/golden.ts';

const FIXTURES = join(import.meta.dirname, '../../../fixtures');

/** Which rows are flagged when the detector learns from them all. */
function flags(rows: number[][]): boolean[] {
  const fitted = fitPca(eventCounts(rows));
  const scorer = createScorer(fitted);
  return rows.map((row) => {
    const [spe] = scorer.scoreAll(eventCounts([row]));
    return isAnomalous(spe!, fitted.threshold);
  });
}

function repeat<T>(times: number, value: T): T[] {
  return new Array<T>(times).fill(value);
}

/** 400 sessions with pairs of equal counts, of which `perMille` of the sessions break each by `by`. */
function lawfulRows(pairs: number, perMille: number, by: number): number[][] {
  return Array.from({ length: 400 }, (_, i) =>
    Array.from({ length: pairs }, (_, pair) => {
      const count = (i >> (pair % 6)) % 2 === 0 ? 3 : 6;
      const breaks = (i * 7919 + pair * 104_729 + ((i * i) % 97) * 13) % 1000 < perMille;
      return [count, breaks ? count - by : count];
    }).flat(),
  );
}

describe('pca', () => {
  it.each(['synthetic_60_fit_all', 'synthetic_400_fit_half', 'synthetic_600_fit_half'])(
    'finds every planted anomaly of %s and nothing else, learning from all of it',
    (name) => {
      const { train, test } = readGolden(join(FIXTURES, `${name}.json`));
      const parts = test ? [train, test] : [train];
      const planted = parts.flatMap((part) => part.label.map((label) => label === 1));
      expect(flags(parts.flatMap(goldenRows))).toEqual(planted);
    },
  );

  it('flags nothing in the all-normal fixture', () => {
    const { train } = readGolden(join(FIXTURES, 'synthetic_all_normal_200_fit_all.json'));
    expect(flags(goldenRows(train))).not.toContain(true);
  });

  it.each([
    ['a step that every other session has', [3, 1, 0, 2]],
    ['a step done once instead of three times', [3, 1, 1, 2]],
    ['ten times the usual number of a varying event', [3, 1, 3, 30]],
    ['an event that no other session has', [3, 1, 3, 2, 1]],
  ])('flags the one session of 100 with or without %s', (_, odd) => {
    const usual = [
      ...repeat(40, [3, 1, 3, 1, 0]),
      ...repeat(30, [3, 1, 3, 2, 0]),
      ...repeat(29, [3, 1, 3, 0, 0]),
    ];
    const rows = [...usual, [...odd, 0].slice(0, 5)];
    expect(flags(rows)).toEqual([...repeat(99, false), true]);
  });

  it('flags all sessions that repeat an event of their own, and no ordinary one with them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 400 }),
        fc.double({ min: 0, max: 0.05, noNaN: true }),
        fc.array(fc.integer({ min: 3, max: 200 }), { minLength: 20, maxLength: 20 }),
        (sessions, share, repeats) => {
          const odd = Math.max(1, Math.floor(sessions * share));
          const rows = Array.from({ length: sessions }, (_, i) => {
            const own = Array.from({ length: odd }, (_, j) => (i === j ? repeats[j]! : 0));
            return [1, 3, i % 3, i % 2 === 0 ? 3 : 0, i % 5 === 0 ? 1 : 0, ...own];
          });
          expect(flags(rows)).toEqual(rows.map((_, i) => i < odd));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('flags the one session in 100 that breaks a law between varying events', () => {
    const rows = [...repeat(50, [3, 3]), ...repeat(49, [0, 0]), [3, 1]];
    expect(flags(rows)).toEqual([...repeat(99, false), true]);
  });

  it('does not count a step that one session in ten skips as an anomaly', () => {
    const rows = [...repeat(180, [3, 1, 1]), ...repeat(20, [3, 1, 0])];
    expect(flags(rows)).not.toContain(true);
  });

  it('holds apart what two sessions of thirty do far too often', () => {
    const rows = [...repeat(15, [1, 3, 0]), ...repeat(13, [1, 2, 0]), ...repeat(2, [1, 3, 200])];
    expect(flags(rows)).toEqual([...repeat(28, false), ...repeat(2, true)]);
  });

  it('takes one strange event more in two sessions of thirty for chance', () => {
    const rows = [...repeat(15, [1, 3, 0]), ...repeat(13, [1, 2, 0]), ...repeat(2, [1, 3, 1])];
    expect(flags(rows)).not.toContain(true);
  });

  it('does not count broken laws as anomalies where one session in seven breaks one', () => {
    expect(flags(lawfulRows(6, 25, 2))).not.toContain(true);
  });

  it('raises its limit over what most sessions leave unexplained', () => {
    expect(flags(lawfulRows(60, 40, 3))).not.toContain(true);
  });

  it.each([
    ['one session', [[1, 2]]],
    ['one event', [[1], [1], [2], [9]]],
    ['sessions that are all alike', repeat(30, [1, 2, 3])],
    [
      'as many directions as events',
      [
        [1, 0],
        [0, 1],
        [1, 1],
        [0, 2],
      ].flatMap((row) => [row, row]),
    ],
    ['counts of a billion', [...repeat(30, [1, 1]), [1_000_000_000, 1]]],
  ])('has a finite limit and finite scores for %s', (_, rows) => {
    const matrix = eventCounts(rows);
    const fitted = fitPca(matrix);
    expect(fitted.threshold).toBeGreaterThan(0);
    for (const spe of createScorer(fitted).scoreAll(matrix)) expect(spe).toBeGreaterThanOrEqual(0);
  });

  it('flags a session of events that the baseline never saw', () => {
    const fitted = fitPca(eventCounts([...repeat(15, [1, 3]), ...repeat(15, [2, 3])]));
    const scorer = createScorer(fitted, Int32Array.from([0, 1, -1]));
    const [usual, unseen] = scorer.scoreAll(
      eventCounts([
        [1, 3, 0],
        [1, 3, 1],
      ]),
    );
    expect(isAnomalous(usual!, fitted.threshold)).toBe(false);
    expect(isAnomalous(unseen!, fitted.threshold)).toBe(true);
  });
});
