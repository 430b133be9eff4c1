import type { EventCountMatrix } from '../../group/sessions/event-count-matrix.ts';
import { componentsFor, decompose } from '../decompose.ts';
import type { Detector } from '../detector.ts';
import { sessionCount, summarizeColumns, usualCount } from './column-summary.ts';
import { contributeEach } from './contributions.ts';
import { covarianceOf } from './count-covariance.ts';
import { fittedSubspace } from './fitted-subspace.ts';
import { isSubspaceModel, type SubspaceModel } from './subspace-model.ts';
import { tooManyEvents } from './too-many-events.ts';

/**
 * Number by number what loglizer computes (Xu et al. 2009; `logpai/loglizer:
 * loglizer/models/PCA.py` and `preprocessing.py` with tf-idf, zero-mean and defaults), blind spots
 * included: an event of every session has weight 0, an event unknown to the baseline is ignored.
 */
export const pcaLoglizer: Detector<'pca-loglizer'> = {
  name: 'pca-loglizer',
  label: 'As in the research paper',
  summary: 'Gives the results of the tool "loglizer", for comparison.',
  manner: 'as loglizer does',
  counts: {
    noLimitNote:
      'The limit of loglizer has no finite value here, so nothing is flagged. The detector "pca" always has one.',
    unseenNote: 'loglizer ignores them.',
    fit: (counts) => fittedSubspace(fitLoglizer(counts), contributeEach),
    restore: (saved, events) =>
      isSubspaceModel(saved, events) ? fittedSubspace(saved, contributeEach) : null,
  },
  numbers: null,
};

const VARIANCE_SHARE = 0.95;
/** Two-sided alpha 0.001. */
const C_ALPHA = 3.2905;

/** The time grows with their cube. */
const MAX_EVENTS = 1000;

export function fitLoglizer(matrix: EventCountMatrix): SubspaceModel {
  const sessions = sessionCount(matrix);
  const columns = summarizeColumns(matrix);
  if (columns.length > MAX_EVENTS) throw tooManyEvents('pca-loglizer', columns.length, MAX_EVENTS);
  const weights = columns.map(({ counts, sessions: held }) => {
    const absent = counts[0] === 0 ? held[0]! : 0;
    return Math.log(sessions / (sessions - absent + 1e-8));
  });
  const { mean, covariance } = covarianceOf(
    matrix,
    weights.map((_, j) => j),
    (count, j) => count * weights[j]!,
  );
  const { values, axes } = decompose(covariance);
  const k = componentsFor(values, VARIANCE_SHARE);
  return {
    detector: 'pca-loglizer',
    sessions,
    weights,
    mean,
    eigenvalues: values,
    components: axes(k),
    threshold: qStatistic(values.slice(k), C_ALPHA),
    usual: columns.map(usualCount),
    ceilings: null,
    unseenWeight: 0,
  };
}

/**
 * Jackson and Mudholkar's (1979) limit on SPE as loglizer computes it, from the eigenvalues of the
 * residual subspace. `cAlpha` is the normal quantile: 3.2905 is alpha 0.001 two-sided.
 * Returns null where the formula has no finite answer: no residual variance, or a negative base.
 */
function qStatistic(residual: number[], cAlpha: number): number | null {
  const [phi1, phi2, phi3] = [1, 2, 3].map((power) =>
    residual.reduce((sum, value) => sum + value ** power, 0),
  ) as [number, number, number];
  const h0 = 1 - (2 * phi1 * phi3) / (3 * phi2 * phi2);
  const base =
    (cAlpha * Math.sqrt(2 * phi2 * h0 * h0)) / phi1 + 1 + (phi2 * h0 * (h0 - 1)) / (phi1 * phi1);
  const limit = phi1 * base ** (1 / h0);
  return Number.isFinite(limit) ? limit : null;
}
