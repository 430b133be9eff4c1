import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fitLoglizer } from '../../../../src/engine/detect/counts/pca-loglizer.ts';
import { createScorer, isAnomalous } from '../../../../src/engine/detect/counts/score.ts';
import { eventCounts } from '../../../helpers/event-counts.ts';
import { goldenRows, readGolden } from '../../../helpers/golden.ts';
import { describeShared, sharedPath } from '../../../helpers/shared.ts';

const FIXTURES = join(import.meta.dirname, '../../../fixtures');
/** Relative difference allowed by the issue; below `noise` of the largest number, digits are rounding. */
const TOLERANCE = 1e-9;
const NOISE = 1e-12;

describe('pca-loglizer', () => {
  for (const name of ['synthetic_60_fit_all', 'synthetic_400_fit_half', 'synthetic_600_fit_half']) {
    agreesWithLoglizer(join(FIXTURES, `${name}.json`));
  }

  it('flags nothing where loglizer has rounding noise for a limit', () => {
    const golden = readGolden(join(FIXTURES, 'synthetic_all_normal_200_fit_all.json'));
    const matrix = eventCounts(goldenRows(golden.train));
    const fitted = fitLoglizer(matrix);
    const spe = createScorer(fitted).scoreAll(matrix);
    expect([...spe].filter((value) => isAnomalous(value, fitted.threshold))).toEqual([]);
  });

  it.each([
    [
      'no residual subspace',
      [
        [1, 0],
        [0, 1],
        [1, 1],
        [0, 2],
      ].flatMap((row) => [row, row, row]),
    ],
    ['one session', [[1, 1, 1]]],
  ])('has no threshold, and flags nothing, with %s', (_, rows) => {
    expect(fitLoglizer(eventCounts(rows)).threshold).toBeNull();
    expect(isAnomalous(1e9, null)).toBe(false);
  });
});

describeShared(() => {
  for (const name of [
    'deeplog_mixed_dev_fit_half',
    'hdfs_20k_real_fit_half',
    'hdfs_2k_fit_all',
    'hdfs_all_normal_500_fit_all',
    'hdfs_many_anomalies_500_fit_all',
    'hdfs_medium_3000_fit_half',
    'hdfs_small_300_fit_half',
    'hdfs_tiny_40_fit_all',
    'hdfs_100k_demo_uniform',
    'hdfs_100k_seed_app',
  ]) {
    agreesWithLoglizer(sharedPath(`golden/${name}.json`));
  }
});

function agreesWithLoglizer(path: string): void {
  it(`agrees with loglizer on ${basename(path)}`, () => {
    const golden = readGolden(path);
    const { model, train, test } = golden;
    const fitted = fitLoglizer(eventCounts(goldenRows(train)));
    expectClose(fitted.weights, model.idf, 1e-8);
    expectClose(fitted.mean, model.mean, 1e-8);
    expectClose(fitted.eigenvalues, model.singular_values);
    expect(fitted.components).toHaveLength(model.n_components);
    expectClose([fitted.threshold], [model.threshold]);
    for (const sessions of test ? [train, test] : [train]) {
      const scorer = createScorer(fitted);
      const rows = eventCounts(sessions.count_vectors);
      const spe = scorer.scoreAll(rows);
      const ofSessions = sessions.count_vector_of_session.map((i) => spe[i]!);
      expectClose(ofSessions, sessions.spe, (model.threshold as number) * 1e-3);
      expect(ofSessions.map((value) => Number(isAnomalous(value, fitted.threshold)))).toEqual(
        sessions.prediction,
      );
    }
  });
}

/** Every number within TOLERANCE of the golden one, or of `floor` where that is larger. */
function expectClose(actual: unknown[], golden: unknown[], floor = 0): void {
  expect(actual).toHaveLength(golden.length);
  const largest = Math.max(...golden.map((value) => Math.abs(value as number)));
  for (const [i, value] of golden.entries()) {
    const scale = Math.max(Math.abs(value as number), floor, (largest * NOISE) / TOLERANCE);
    const difference = Math.abs((actual[i] as number) - (value as number)) / scale;
    expect(difference, `entry ${i}: ${actual[i]} for ${value}`).toBeLessThanOrEqual(TOLERANCE);
  }
}
