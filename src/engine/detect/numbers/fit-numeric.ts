import type { NumericTable } from '../../read/numbers/numeric-table.ts';
import { componentsFor, decompose } from '../decompose.ts';
import type { ModelColumn } from '../detector.ts';
import { createSquareSum, meanOf } from '../square-sum.ts';
import { createRowEncoder, createSpe, type RowEncoder } from './encode-row.ts';
import type { NumericModel } from './numeric-model.ts';
import { spreadOf } from './spe-spread.ts';
import { quantile, summarizeColumns } from './summarize-columns.ts';

/** As Xu et al. (2009) keep. */
const VARIANCE_SHARE = 0.95;
/** More rows tell no more of what is usual, and the time grows with them. */
const MAX_FITTED_ROWS = 200_000;
/** Multiplications that a covariance may cost; of a wide table fewer rows are learned from. */
const MAX_PRODUCTS = 3e9;
/**
 * The share of rows that are farthest from usual in their columns, of which no axis is learned, where it is
 * so many rows: they may be trouble that nothing labels, and an axis along it would explain it.
 */
const FARTHEST = 0.03;
const FEWEST_FARTHEST = 10;
/** What the summary of a cell may cost, in those: so many cells fit into 200 MB. */
const SUMMARY_COST = 120;

/**
 * PCA of a log of numbers, fitted to `rows` of it: log1p and scaled numbers, categories one-hot.
 * The spread of SPE is of rows scored by this fit and by one to the other half of them, whichever
 * is larger: in a small log, a fit explains the rows it was made of too well.
 */
export function fitNumeric(table: NumericTable, rows: Uint32Array): NumericModel {
  const columns = columnsOf(table, rows);
  const encoder = createRowEncoder(table, columns);
  const sample = sampled(rows, encoder.features ** 2);
  const [even, odd] = covarianceByHalves(encoder, sample, nearRows(encoder, sample));
  const { values, axes } = decompose(meanOf(even, odd));
  const varies = (values[0] ?? 0) > 1e-12;
  const kept = varies ? componentsFor(values, VARIANCE_SHARE) : 0;

  const components = axes(kept);

  const wholeSpe = createSpe(encoder, components);
  const spe = Float64Array.from(sample, wholeSpe);
  for (const [half, covariance] of [odd, even].entries()) {
    const speOf = createSpe(encoder, decompose(covariance).axes(kept));
    for (let i = half; i < sample.length; i += 2) spe[i] = Math.max(spe[i]!, speOf(sample[i]!));
  }
  return {
    sessions: rows.length,
    columns,
    eigenvalues: values,
    components,
    spread: spreadOf(spe),
  };
}

/**
 * The same without axes: SPE is then the distance from what is usual in each column. A log that is
 * judged by itself may hold many lines of one kind of trouble: an axis along them would explain them
 * (measured on NSL-KDD with 1 / 5 / 20 % attacks: AUC 0.98 / 0.97 / 0.92 without axes, 0.92 / 0.89 /
 * 0.84 with them).
 */
export function fitColumns(table: NumericTable, rows: Uint32Array): NumericModel {
  const sample = sampled(rows, SUMMARY_COST * table.columns.length);
  const columns = columnsOf(table, rows);
  const speOf = createSpe(createRowEncoder(table, columns), []);
  const spread = spreadOf(Float64Array.from(sample, speOf));
  return { sessions: rows.length, columns, eigenvalues: [], components: [], spread };
}

/** What is usual in each column; a log that is judged by itself is learned from, too, so it is asked twice. */
function columnsOf(table: NumericTable, rows: Uint32Array): ModelColumn[] {
  const known = SUMMARIES.get(rows);
  if (known?.table === table) return known.columns;
  const sample = sampled(rows, SUMMARY_COST * table.columns.length);
  const columns = summarizeColumns(table, sample);
  SUMMARIES.set(rows, { table, columns });
  return columns;
}

const SUMMARIES = new WeakMap<Uint32Array, { table: NumericTable; columns: ModelColumn[] }>();

/** By place in `rows`, whether a row is none of the `FARTHEST` from usual in all features. */
function nearRows(encoder: RowEncoder, rows: Uint32Array): (place: number) => boolean {
  if (FARTHEST * rows.length < FEWEST_FARTHEST) return () => true;
  const distances = Float64Array.from(rows, createSpe(encoder, []));
  const limit = quantile(distances.toSorted(), 1 - FARTHEST);
  return (place) => distances[place]! <= limit;
}

/**
 * The covariance of those of the given rows that `isNear` says, whose features have mean 0 (m × m), by halves:
 * the even places of `rows` and the odd ones, so that each half can be scored by a fit without it.
 */
function covarianceByHalves(
  encoder: RowEncoder,
  rows: Uint32Array,
  isNear: (place: number) => boolean,
): [Float64Array[], Float64Array[]] {
  const even = createSquareSum(encoder.features);
  const odd = createSquareSum(encoder.features);
  const z = new Float64Array(encoder.features);
  for (const [i, row] of rows.entries()) {
    if (!isNear(i)) continue;
    encoder.encode(encoder.read(row), z);
    (i % 2 === 0 ? even : odd).add(z, 1);
  }
  return [even.mean(), odd.mean()];
}

/** The rows to learn from, where each costs so many multiplications. */
function sampled(rows: Uint32Array, products: number): Uint32Array {
  const most = Math.min(MAX_FITTED_ROWS, Math.ceil(MAX_PRODUCTS / Math.max(1, products)));
  return Uint32Array.from(seededSample(rows.length, most), (i) => rows[i]!);
}

/**
 * At most `most` of the numbers 0 to n - 1, ascending, each as likely as any other, and always the
 * same ones: a stride would fall in step with a log that repeats.
 */
function seededSample(n: number, most: number): Uint32Array {
  if (n <= most) return Uint32Array.from({ length: n }, (_, i) => i);
  const chosen = new Uint32Array(most);
  let seed = 0x9e3779b9;
  let taken = 0;
  // Selection sampling (Knuth, volume 2, algorithm S).
  for (let i = 0; taken < most; i++) {
    seed = (seed + 0x6d2b79f5) >>> 0;
    if ((n - i) * uniform(seed) < most - taken) chosen[taken++] = i;
  }
  return chosen;
}

/** Mulberry32: 0 to 1. */
function uniform(seed: number): number {
  let t = Math.imul(seed ^ (seed >>> 15), seed | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
