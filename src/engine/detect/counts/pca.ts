import type { EventCountMatrix } from '../../group/sessions/event-count-matrix.ts';
import { componentsFor, decompose } from '../decompose.ts';
import type { CountsMethod } from '../detector.ts';
import {
  modeOf,
  rarityWeight,
  sessionCount,
  summarizeColumns,
  usualCount,
  weightedMedian,
} from './column-summary.ts';
import { commonAxes } from './common-axes.ts';
import { contributeStepwise } from './contributions.ts';
import { covarianceOf, rowReader, type Transform } from './count-covariance.ts';
import { fittedSubspace } from './fitted-subspace.ts';
import { createScorer } from './score.ts';
import { isSubspaceModel, type SubspaceModel } from './subspace-model.ts';
import { isVaried, variedLimits } from './varied-log.ts';

/**
 * PCA as in Xu et al. (2009), with deliberate differences, each the cure of a failure
 * that was measured on labelled logs:
 *
 * 1. Weight: w_j = ln((1 + n) / (1 + dev_j)) + 1, where dev_j counts the sessions whose count of
 *    event j is not the usual one. For a rare event that is the smoothed idf. For a step that every
 *    session has, a session without it now weighs as much as one with a strange event, where
 *    ln(n / df) is 0 and hides it.
 * 2. Robust fit: what few sessions do must not become a principal axis and explain itself. An event
 *    that is rare (one deviation alone is over the limit) is held at its usual count while fitting,
 *    so it stays wholly in the residual; the others are winsorized to their middle 90 %.
 * 3. Nearly all variance is kept (0.999), but only axes along which more than one session in twenty
 *    moves: after 2 that is normal variety, so the exact k decides nothing, where at 0.95 one step
 *    of k changes what is flagged.
 * 4. What then is left of the common events is a law they keep ("as many deletions as requests").
 *    Where few sessions break it, that weighs like a rare event: see `weighLaws`.
 * 5. Limit: the SPE of one deviation that one session in twenty has. The Q-statistic needs the
 *    residual to be noise; here it is rare events and exact laws, so the Q limit is nearly 0, NaN
 *    or, with anomalies in the fit, huge. A quantile of SPE is right only where it equals the share
 *    of anomalies. Where common events do leave noise, the limit rises to a robust bound of it.
 *
 * A count far beyond what was usual lies inside the subspace when its event varies: above five
 * times the 95 % quantile its excess counts as residual, and at ten times it reaches the limit.
 */
export const pcaOfCounts: CountsMethod = {
  noLimitNote: null,
  unseenNote: null,
  weighed: true,
  fit: (counts) => fittedSubspace(fitPca(counts), contributeStepwise),
  restore: (saved, events) =>
    isSubspaceModel(saved, events) ? fittedSubspace(saved, contributeStepwise) : null,
};

const VARIANCE_SHARE = 0.999;
const CEILING_FACTOR = 5;
/** One-sided alpha 0.001. */
const C_ALPHA = 3.0902;
/** Where a log has no usual course, its noise must not make everything normal. */
const MAX_NOISE = 6;
/** Common events among which axes are looked for: the time grows with their cube. */
const MAX_IN_AXES = 400;
/** A law is what all but one session in ten keep. */
const LAW_ODDS = 10;

export function fitPca(matrix: EventCountMatrix): SubspaceModel {
  const sessions = sessionCount(matrix);
  const columns = summarizeColumns(matrix);
  const modes = columns.map(modeOf);
  const usual = columns.map(usualCount);
  const weights = modes.map((mode) => rarityWeight(sessions, sessions - mode.sessions));
  const limit = rarityLimit(sessions);
  const common = weights.flatMap((weight, j) => (weight ** 2 > limit ? [] : [j]));

  const winsorized: Transform = (count, j) =>
    weights[j]! * Math.min(Math.max(count, usual[j]!.low), usual[j]!.high);
  const correlated = mostVarying(common, weights);
  const { mean, covariance } = covarianceOf(matrix, correlated, winsorized);
  const { values, axes: axesOf } = decompose(covariance);
  const varies = (values[0] ?? 0) > 1e-12;
  const kept = varies ? axesOf(componentsFor(values, VARIANCE_SHARE)) : [];
  const axes = commonAxes(kept, matrix.multiplicity, rowReader(matrix, correlated, winsorized));

  const fullMean = modes.map((mode, j) => weights[j]! * mode.count);
  for (const [i, j] of correlated.entries()) fullMean[j] = mean[i]!;
  const fitted: SubspaceModel = {
    detector: 'pca',
    sessions,
    weights,
    mean: fullMean,
    eigenvalues: values,
    components: axes.map((vector) => spread(vector, correlated, columns.length)),
    threshold: limit,
    usual,
    ceilings: usual.map(({ high }) => CEILING_FACTOR * Math.max(1, high)),
    unseenWeight: rarityWeight(sessions, 0),
  };
  const varying = common.filter((j) => usual[j]!.low < usual[j]!.high);
  const parts = partialSpe(fitted, matrix, varying, common);
  const factor = weighLaws(fitted, parts, varying);
  fitted.threshold = Math.max(
    smallestLimit(sessions),
    Math.min(MAX_NOISE * limit, noiseLimit(parts, factor, limit, matrix.multiplicity)),
  );
  if (!isVaried(matrix)) return fitted;
  const excess = fitted.threshold;
  const { own, others } = variedLimits(matrix, createScorer(fitted).scoreAll(matrix));
  return {
    ...fitted,
    threshold: Math.max(excess, others),
    varied: { own: Math.max(excess, own), excess },
  };
}

/** Of very many common events those whose count differs in most sessions; in their order. */
function mostVarying(common: number[], weights: number[]): number[] {
  if (common.length <= MAX_IN_AXES) return common;
  const byWeight = common.toSorted((a, b) => weights[a]! - weights[b]! || a - b);
  return byWeight.slice(0, MAX_IN_AXES).sort((a, b) => a - b);
}

/**
 * The SPE of one count off by one in an event in which one session of 20 deviates. In a small file,
 * held out of the fit is what two sessions do, if not more than one in ten.
 */
function rarityLimit(sessions: number): number {
  return oddsLimit(Math.min(20, Math.max(10, (1 + sessions) / 3.5)));
}

/**
 * The same for flagging: in a small file, two sessions with one strange event more can be chance
 * (at 5 %, 2 or fewer of 60 are as likely as not), but one session alone always suffices.
 */
function smallestLimit(sessions: number): number {
  return oddsLimit(Math.min(20 * (1 + (20 / sessions) ** 2), (1 + sessions) / 2.2));
}

function oddsLimit(odds: number): number {
  return (Math.log(odds) + 1) ** 2;
}

/** The parts of a vector's SPE that lie in varying and in other common events. */
interface PartialSpe {
  varying: number;
  constant: number;
  sessions: number;
}

function partialSpe(
  fitted: SubspaceModel,
  matrix: EventCountMatrix,
  varying: number[],
  common: number[],
): PartialSpe[] {
  const scorer = createScorer(fitted);
  const isVarying = new Set(varying);
  const constant = common.filter((j) => !isVarying.has(j));
  return Array.from(matrix.multiplicity, (sessions, row) => {
    const { residual } = scorer.deviationOf(matrix, row);
    const sumOf = (columns: number[]) => columns.reduce((sum, j) => sum + residual[j]! ** 2, 0);
    return { varying: sumOf(varying), constant: sumOf(constant), sessions };
  });
}

/**
 * Multiplies the weights of the events that vary, where few sessions break the laws between them,
 * by the rarity of breaking one, and returns the factor. All are multiplied alike, so the principal
 * subspace stays; a residual too small to matter even so does not count as a break.
 */
function weighLaws(fitted: SubspaceModel, parts: PartialSpe[], varying: number[]): number {
  const negligible = fitted.threshold! / 4 / fitted.unseenWeight ** 2;
  const broken = parts.filter((part) => part.varying > negligible);
  const breaking = broken.reduce((sum, { sessions }) => sum + sessions, 0);
  if ((1 + fitted.sessions) / (1 + breaking) <= LAW_ODDS) return 1;
  const factor = rarityWeight(fitted.sessions, breaking);
  for (const j of varying) {
    fitted.weights[j]! *= factor;
    fitted.mean[j]! *= factor;
  }
  return factor;
}

/**
 * Robust bound of the SPE that common events leave in ordinary sessions: exp(median + c * 1.4826 *
 * MAD) of its logarithm. Values under a thousandth of the limit are rounding and exact laws.
 */
function noiseLimit(
  parts: PartialSpe[],
  factor: number,
  limit: number,
  multiplicity: Uint32Array,
): number {
  const logs = Float64Array.from(parts, ({ varying, constant }) =>
    Math.log(Math.max(varying * factor ** 2 + constant, limit / 1000)),
  );
  const middle = weightedMedian(logs, multiplicity);
  const deviations = logs.map((log) => Math.abs(log - middle));
  return Math.exp(middle + C_ALPHA * 1.4826 * weightedMedian(deviations, multiplicity));
}

function spread(vector: number[], columns: number[], m: number): number[] {
  const full = new Array<number>(m).fill(0);
  for (const [i, j] of columns.entries()) full[j] = vector[i]!;
  return full;
}
