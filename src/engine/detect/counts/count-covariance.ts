import type { EventCountMatrix } from '../../group/sessions/event-count-matrix.ts';
import { createSquareSum } from '../square-sum.ts';

/** The value of one cell of the event count matrix: a count of an event (column). */
export type Transform = (count: number, column: number) => number;

/**
 * Gives the transformed counts of one distinct vector, for the m events in `columns` in that order.
 * The array is reused by the next call.
 */
export function rowReader(
  matrix: EventCountMatrix,
  columns: number[],
  transform: Transform,
): (row: number) => Float64Array {
  const place = new Int32Array(matrix.eventCount).fill(-1);
  for (const [i, column] of columns.entries()) place[column] = i;
  const zeros = Float64Array.from(columns, (column) => transform(0, column));
  const value = new Float64Array(columns.length);
  return (row) => {
    value.set(zeros);
    for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++) {
      const i = place[matrix.events[at]!]!;
      if (i >= 0) value[i] = transform(matrix.counts[at]!, columns[i]!);
    }
    return value;
  };
}

/** Multiplications that a covariance may cost: a log of more distinct vectors is sampled. */
const MAX_PRODUCTS = 1e10;

/**
 * Mean (m) and covariance Z'Z / n (m × m, divided by n as loglizer does) of transformed counts.
 * Each distinct vector is visited once, weighted by its sessions; of very many, as many as
 * `MAX_PRODUCTS` allows, evenly spread.
 */
export function covarianceOf(
  matrix: EventCountMatrix,
  columns: number[],
  transform: Transform,
): { mean: number[]; covariance: Float64Array[] } {
  const m = columns.length;
  const read = rowReader(matrix, columns, transform);
  let n = 0;
  const mean = new Array<number>(m).fill(0);
  for (const [row, sessions] of matrix.multiplicity.entries()) {
    const value = read(row);
    n += sessions;
    for (let i = 0; i < m; i++) mean[i]! += sessions * value[i]!;
  }
  for (let i = 0; i < m; i++) mean[i]! /= n;

  const squares = createSquareSum(m);
  const { length } = matrix.multiplicity;
  const step = Math.max(1, Math.ceil((length * m ** 2) / MAX_PRODUCTS));
  for (let row = 0; row < length; row += step) {
    const sessions = matrix.multiplicity[row]!;
    const value = read(row);
    for (let i = 0; i < m; i++) value[i]! -= mean[i]!;
    squares.add(value, sessions);
  }
  return { mean, covariance: squares.mean() };
}
