import { createJsonChecks, isObject, type JsonChecks } from '../../json-checks.ts';
import type { SavedCounts } from '../detector.ts';

/**
 * What PCA learned of sessions, as plain JSON: m events, k kept components. A session with counts x
 * has z_j = weights_j * x_j - mean_j and SPE = squared length of z minus its principal part.
 */
export interface SubspaceModel extends SavedCounts {
  /** m factors that turn a count into a weighted count. */
  weights: number[];
  /** m means of the weighted counts. */
  mean: number[];
  /** All variances, largest first: eigenvalues of the covariance. */
  eigenvalues: number[];
  /** k rows of m: orthonormal base of the principal subspace. */
  components: number[][];
  /** m counts above which a count is no longer explained by the subspace; null: none. */
  ceilings: number[] | null;
  /**
   * Of a log in which new events are no news: the threshold for the sessions learned from (`threshold` is
   * that of others), and the SPE that a count at twice its ceiling adds. Absent: both are `threshold`.
   */
  varied?: { own: number; excess: number };
  /** Weight of an event that the baseline never saw; 0: such events are ignored. */
  unseenWeight: number;
}

/** Larger numbers than any fit gives could overflow while scoring. */
const { isNumber, isCount, isNumbers }: JsonChecks = createJsonChecks(1e15);

/** Whether a parsed JSON value is a model of m events without a hole in it. */
export function isSubspaceModel(value: unknown, m: number): value is SubspaceModel {
  if (!isObject(value)) return false;
  const { components, threshold, ceilings } = value;
  return (
    typeof value.detector === 'string' &&
    isCount(value.sessions) &&
    [value.weights, value.mean].every((list) => isNumbers(list, m)) &&
    isUsual(value.usual, m) &&
    isNumbers(value.eigenvalues) &&
    Array.isArray(components) &&
    components.length <= m &&
    components.every((row) => isNumbers(row, m)) &&
    (threshold === null || (isNumber(threshold) && threshold >= 0)) &&
    (ceilings === null || (isNumbers(ceilings, m) && ceilings.every((count) => count > 0))) &&
    isVariedPart(value.varied) &&
    isNumber(value.unseenWeight)
  );
}

function isVariedPart(varied: unknown): boolean {
  if (varied === undefined) return true;
  return (
    isObject(varied) && [varied.own, varied.excess].every((limit) => isNumber(limit) && limit >= 0)
  );
}

/** Whether a parsed JSON value tells what is usual of m events. */
export function isUsual(value: unknown, m: number): boolean {
  return (
    Array.isArray(value) &&
    value.length === m &&
    value.every(
      (usual) =>
        isObject(usual) &&
        isNumbers([usual.mean, usual.low, usual.high]) &&
        isNumbers(usual.frequent) &&
        typeof usual.scattered === 'boolean',
    )
  );
}
