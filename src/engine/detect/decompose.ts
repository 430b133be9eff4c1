import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { eigenvaluesOf } from './axes/eigenvalues.ts';
import { eigenvectorsOf } from './axes/eigenvectors.ts';
import { tridiagonalize } from './axes/tridiagonal.ts';

export interface Decomposition {
  /** m eigenvalues, largest first, by size. */
  values: number[];
  /** The first k eigenvectors in that order, of m numbers each; they are made only here. */
  axes(k: number): number[][];
}

/** Up to here ml-matrix needs no more than a hundredth of a second. */
const MOST_IN_ML_MATRIX = 128;

/**
 * Eigenvalues and eigenvectors of a symmetric m × m matrix. For a covariance they equal numpy's
 * `linalg.svd` up to signs and rounding noise; the rows of `covariance` are left as they are.
 * Of many events most of the time is that of the eigenvectors, of which only the first are needed:
 * ml-matrix makes all of them, and needs three times as long at m = 1,000 (its SVD seven times).
 */
export function decompose(covariance: Float64Array[]): Decomposition {
  const m = covariance.length;
  if (m === 0) return { values: [], axes: () => [] };
  return m <= MOST_IN_ML_MATRIX ? decomposeSmall(covariance) : decomposeLarge(covariance);
}

function decomposeSmall(covariance: Float64Array[]): Decomposition {
  const evd = new EigenvalueDecomposition(new Matrix(covariance), { assumeSymmetric: true });
  const sizes = evd.realEigenvalues.map((value) => Math.abs(value));
  const order = sizes.map((_, i) => i).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  return {
    values: order.map((i) => sizes[i]!),
    axes: (k) => order.slice(0, k).map((i) => evd.eigenvectorMatrix.getColumn(i)),
  };
}

/** The same by other means, which a test compares. */
export function decomposeLarge(covariance: Float64Array[]): Decomposition {
  const size = largestOf(covariance) || 1;
  const { diagonal, beside, rotate } = tridiagonalize(
    covariance.map((row, i) => row.subarray(0, i + 1).map((value) => value / size)),
  );
  const bySize = eigenvaluesOf(diagonal, beside).sort(
    (a, b) => Math.abs(b.value) - Math.abs(a.value),
  );
  return {
    values: bySize.map(({ value }) => Math.abs(value) * size),
    axes(k) {
      const vectors = eigenvectorsOf(diagonal, beside, bySize.slice(0, k));
      rotate(vectors);
      return vectors.map((vector) => Array.from(vector));
    },
  };
}

function largestOf(matrix: Float64Array[]): number {
  let largest = 0;
  for (const row of matrix) for (const value of row) largest = Math.max(largest, Math.abs(value));
  return largest;
}

/**
 * The smallest k with (l_1 + ... + l_k) / (l_1 + ... + l_m) >= share, as loglizer counts it;
 * m where the sum is 0.
 */
export function componentsFor(eigenvalues: number[], share: number): number {
  const total = eigenvalues.reduce((sum, value) => sum + value, 0);
  let held = 0;
  for (const [i, value] of eigenvalues.entries()) {
    held += value;
    if (held / total >= share) return i + 1;
  }
  return eigenvalues.length;
}
