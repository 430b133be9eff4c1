import type { EventCountMatrix } from '../group/event-count-matrix.ts';
import { sessionCount, summarizeColumns, usualCount } from './column-summary.ts';
import { covarianceOf } from './covariance.ts';
import { componentsFor, decompose } from './decompose.ts';
import type { Detector, FittedDetector } from './detector.ts';
import { qStatistic } from './q-statistic.ts';

/**
 * Number by number what loglizer computes (Xu et al. 2009; `logpai/loglizer:
 * loglizer/models/PCA.py` and `preprocessing.py` with tf-idf, zero-mean and defaults), blind spots
 * included: an event of every session has weight 0, an event unknown to the baseline is ignored.
 */
export const pcaLoglizer: Detector = { name: 'pca-loglizer', fit };

const VARIANCE_SHARE = 0.95;
/** Two-sided alpha 0.001. */
const C_ALPHA = 3.2905;

function fit(matrix: EventCountMatrix): FittedDetector {
  const sessions = sessionCount(matrix);
  const columns = summarizeColumns(matrix);
  const weights = columns.map(({ counts, sessions: held }) => {
    const absent = counts[0] === 0 ? held[0]! : 0;
    return Math.log(sessions / (sessions - absent + 1e-8));
  });
  const { mean, covariance } = covarianceOf(
    matrix,
    weights.map((_, j) => j),
    (count, j) => count * weights[j]!,
  );
  const { values, vectors } = decompose(covariance);
  const k = componentsFor(values, VARIANCE_SHARE);
  return {
    detector: 'pca-loglizer',
    sessions,
    weights,
    mean,
    eigenvalues: values,
    components: vectors.slice(0, k),
    threshold: qStatistic(values.slice(k), C_ALPHA),
    usual: columns.map(usualCount),
    ceilings: null,
    unseenWeight: 0,
  };
}
