import type { EventCountMatrix } from '../group/event-count-matrix.ts';
import {
  modeOf,
  sessionCount,
  summarizeColumns,
  usualCount,
  weightedQuantile,
} from './column-summary.ts';
import { covarianceOf } from './covariance.ts';
import { componentsFor, decompose } from './decompose.ts';
import type { Detector, FittedDetector } from './detector.ts';
import { createScorer } from './score.ts';

/**
 * The default. PCA as in Xu et al. (2009), with four deliberate differences, each the cure of a
 * failure that was measured on labelled HDFS logs:
 *
 * 1. Weight: w_j = ln((1 + n) / (1 + dev_j)) + 1, where dev_j counts the sessions whose count of
 *    event j is not the usual one. For a rare event that is the smoothed idf. For a step that every
 *    session has, a session without it now weighs as much as one with a strange event, where
 *    ln(n / df) is 0 and hides it.
 * 2. Robust fit: what few sessions do must not become a principal axis and explain itself. An event
 *    that is rare (one deviation alone is over the limit) is held at its usual count while fitting,
 *    so it stays wholly in the residual; the others are winsorized to their middle 90 %.
 * 3. Nearly all variance is kept (0.999): after 2 it is normal variety, and k no longer decides
 *    what is flagged (k moves between 0.99 and 0.9999, the flags do not).
 * 4. Limit: the SPE of one deviation that one session in twenty has. The Q-statistic needs the
 *    residual to be noise; here it is exact laws ("3 copies, 3 confirmations") and rare events, so
 *    the Q limit is nearly 0, NaN or, with anomalies in the fit, huge. A quantile of SPE is right
 *    only where it equals the share of anomalies. Where the common events do leave noise, the limit
 *    rises to a robust log-normal bound of it.
 *
 * A count far beyond what was usual lies inside the subspace when its event varies: above five
 * times the 95 % quantile its excess counts as residual, and at ten times it reaches the limit.
 */
export const pca: Detector = { name: 'pca', fit };

const VARIANCE_SHARE = 0.999;
const CEILING_FACTOR = 5;
/** One-sided alpha 0.001. */
const C_ALPHA = 3.0902;

function fit(matrix: EventCountMatrix): FittedDetector {
  const sessions = sessionCount(matrix);
  const columns = summarizeColumns(matrix);
  const modes = columns.map(modeOf);
  const weights = modes.map((mode) => rarityWeight(sessions, sessions - mode.sessions));
  const limit = rarityLimit(sessions);
  const common = weights.flatMap((weight, j) => (weight ** 2 > limit ? [] : [j]));
  const usual = columns.map(usualCount);

  const { mean, covariance } = covarianceOf(
    matrix,
    common,
    (count, j) => weights[j]! * Math.min(Math.max(count, usual[j]!.low), usual[j]!.high),
  );
  const { values, vectors } = decompose(covariance);
  const varies = (values[0] ?? 0) > 1e-12;
  const k = varies ? componentsFor(values, VARIANCE_SHARE) : 0;

  const fullMean = modes.map((mode, j) => weights[j]! * mode.count);
  for (const [i, j] of common.entries()) fullMean[j] = mean[i]!;
  const fitted: FittedDetector = {
    detector: 'pca',
    sessions,
    weights,
    mean: fullMean,
    eigenvalues: values,
    components: vectors.slice(0, k).map((vector) => spread(vector, common, columns.length)),
    threshold: limit,
    usual,
    ceilings: usual.map(({ high }) => CEILING_FACTOR * Math.max(1, high)),
    unseenWeight: rarityWeight(sessions, 0),
  };
  fitted.threshold = Math.max(limit, noiseLimit(fitted, matrix, common, limit));
  return fitted;
}

/** Smoothed idf of deviating: 1 for what every session does otherwise, ln(1 + n) + 1 for a first. */
function rarityWeight(sessions: number, deviating: number): number {
  return Math.log((1 + sessions) / (1 + deviating)) + 1;
}

/** SPE of one count off by one in an event in which one session of 20 deviates; in files of fewer
 * than 69 sessions, two or three sessions, never more than one of 10. */
function rarityLimit(sessions: number): number {
  return (Math.log(Math.min(20, Math.max(10, (1 + sessions) / 3.5))) + 1) ** 2;
}

/**
 * Robust bound of the SPE that common events leave in ordinary sessions: exp(median + c * 1.4826 *
 * MAD) of its logarithm. Values under a thousandth of the limit are rounding and exact laws.
 */
function noiseLimit(
  fitted: FittedDetector,
  matrix: EventCountMatrix,
  common: number[],
  limit: number,
): number {
  const scorer = createScorer(fitted);
  const logs = Array.from(matrix.multiplicity, (sessions, row) => {
    const { residual } = scorer.residualOf(matrix, row);
    const spe = common.reduce((sum, j) => sum + residual[j]! ** 2, 0);
    return { value: Math.log(Math.max(spe, limit / 1000)), sessions };
  });
  const median = medianOf(logs);
  const spread = medianOf(logs.map((log) => ({ ...log, value: Math.abs(log.value - median) })));
  return Math.exp(median + C_ALPHA * 1.4826 * spread);
}

function medianOf(entries: { value: number; sessions: number }[]): number {
  const sorted = entries.toSorted((a, b) => a.value - b.value);
  return weightedQuantile(
    sorted.map((entry) => entry.value),
    sorted.map((entry) => entry.sessions),
    0.5,
  );
}

function spread(vector: number[], columns: number[], m: number): number[] {
  const full = new Array<number>(m).fill(0);
  for (const [i, j] of columns.entries()) full[j] = vector[i]!;
  return full;
}
