import type { ModelColumn, SavedNumbers } from '../detector.ts';

/**
 * What PCA learned of a table of numbers, as plain JSON: m features made of its columns, k kept axes.
 * A number is one feature, (log1p of it - mean) / scale, none where the scale is 0. A category has one
 * for each frequent value and one for all rare ones.
 */
export interface NumericModel extends SavedNumbers {
  /** All variances of the features, largest first. */
  eigenvalues: number[];
  /** k rows of m: orthonormal base of the principal subspace. */
  components: number[][];
  /** How far ordinary rows lie from it. */
  spread: SpeSpread;
}

/** The distribution of the SPE of ordinary rows, each scored by a fit without it. */
export interface SpeSpread {
  rows: number;
  /** Quantiles of the SPE, from the smallest to the one where the tail begins. */
  quantiles: number[];
  /** Share of rows in the tail, 0 to 1, and its Pareto index (Hill 1975). */
  tailShare: number;
  tailIndex: number;
}

/** Number of features of a column. */
export function featuresOf(column: ModelColumn): number {
  if (column.kind === 'category') return column.values.length + 1;
  return column.scale > 0 ? 1 : 0;
}

/** For each column the place of its first feature, and at last m. */
export function featureOffsets(columns: ModelColumn[]): number[] {
  const offsets = [0];
  for (const column of columns) offsets.push(offsets.at(-1)! + featuresOf(column));
  return offsets;
}
