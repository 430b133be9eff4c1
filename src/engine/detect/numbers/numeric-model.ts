/** What is usual of a log of numbers, as plain JSON: m features made of its columns, k kept axes. */
export interface NumericModel {
  /** Rows learned from. */
  sessions: number;
  columns: ModelColumn[];
  /** All variances of the features, largest first. */
  eigenvalues: number[];
  /** k rows of m: orthonormal base of the principal subspace. */
  components: number[][];
  /** How far ordinary rows lie from it. */
  spread: SpeSpread;
}

export type ModelColumn = NumberModel | CategoryModel;

/** One feature, (log1p of the number - mean) / scale; none where the scale is 0: a constant. */
export interface NumberModel {
  kind: 'number';
  name: string;
  /** Mean of sign(x) log1p(|x|), and what counts as one step of it. */
  mean: number;
  scale: number;
  /** Of the numbers as they are: the range of the middle 90 %, and the middle. */
  low: number;
  median: number;
  high: number;
  /** All are whole numbers. */
  whole: boolean;
}

/** A feature for each frequent value and one for all rare ones. */
export interface CategoryModel {
  kind: 'category';
  name: string;
  /** The most frequent first, with the share of rows that have each. */
  values: { text: string; share: number }[];
  /** Known values that are too rare for a feature of their own, and their share together. */
  rare: string[];
  rareShare: number;
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
