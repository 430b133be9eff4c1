import { expect, it } from 'vitest';
import { evaluate } from '../../../src/cli/report/evaluation.ts';
import { anAnalysis, anAnomaly } from '../../helpers/an-analysis.ts';

it('compares the flagged sessions with the labels, over the sessions that have one', () => {
  const analysis = anAnalysis({ anomalies: [anAnomaly({ sessions: ['a', 'b', 'c'] })] });
  const labels = new Map([
    ['a', true],
    ['b', true],
    ['c', false],
    ['blk_1000', true],
    ['blk_1001', false],
    ['not in the log', true],
  ]);
  expect(evaluate(analysis, labels)).toEqual({
    precision: 2 / 3,
    recall: 2 / 3,
    f1: 2 / 3,
    // Of 3 × 2 pairs of an anomaly and a normal session: 2 in order, 3 ties, 1 the wrong way round.
    auc: 3.5 / 6,
    truePositives: 2,
    falsePositives: 1,
    falseNegatives: 1,
    trueNegatives: 1,
    sessionsWithoutLabel: 295,
  });
});

it('nothing flagged and nothing to find is 0, not NaN', () => {
  const analysis = anAnalysis({ anomalies: [] });
  expect(evaluate(analysis, new Map([['blk_1000', false]]))).toMatchObject({
    precision: 0,
    recall: 0,
    f1: 0,
    auc: null,
  });
});

it('labels of another log are refused', () => {
  expect(() => evaluate(anAnalysis(), new Map([['blk_x', true]]))).toThrow(
    'names no session of this log',
  );
});
