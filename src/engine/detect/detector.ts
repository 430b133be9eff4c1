import type { DetectorName } from '../analysis.ts';
import type { EventCountMatrix } from '../group/sessions/event-count-matrix.ts';

/** Learns from the sessions of a baseline what is usual. Rows of `counts` are distinct vectors. */
export interface Detector {
  readonly name: DetectorName;
  fit(counts: EventCountMatrix): FittedDetector;
}

/** What is usual of one event in a session. */
export interface UsualCount {
  mean: number;
  /** The range that holds the middle 90 % of the sessions. */
  low: number;
  high: number;
  /** The counts that one session in twenty or more has, and the most frequent one. */
  frequent: number[];
  /** More than one session in ten has another count than those. */
  scattered: boolean;
}

/**
 * What was learned, as plain JSON: m events, k kept components. A session with counts x has
 * z_j = weights_j * x_j - mean_j and SPE = squared length of z minus its principal part.
 */
export interface FittedDetector {
  detector: DetectorName;
  /** Sessions learned from. */
  sessions: number;
  /** m factors that turn a count into a weighted count. */
  weights: number[];
  /** m means of the weighted counts. */
  mean: number[];
  /** All variances, largest first: eigenvalues of the covariance. */
  eigenvalues: number[];
  /** k rows of m: orthonormal base of the principal subspace. */
  components: number[][];
  /** Limit on SPE; null where none is finite or there was too little to learn from. */
  threshold: number | null;
  /** For each of the m events, what is usual in a session. */
  usual: UsualCount[];
  /** m counts above which a count is no longer explained by the subspace; null: none. */
  ceilings: number[] | null;
  /** Weight of an event that the baseline never saw; 0: such events are ignored. */
  unseenWeight: number;
}
