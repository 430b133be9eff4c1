import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import type { EventCountMatrix } from '../../../group/sessions/event-count-matrix.ts';
import { createJsonChecks, isObject } from '../../../json-checks.ts';
import type { CountVector } from './learning/count-vector.ts';
import { createVectorReader, someRows } from './learning/count-vector.ts';

/** A weighted sum of ln(1 + count) / scale over the m events, plus a constant. */
export interface LinearModel {
  factors: number[];
  constant: number;
}

/** A loss of one session with margin y f (y = 1 anomalous, -1 normal): its value and derivatives. */
export type Loss = (margin: number) => { value: number; slope: number; curve: number };

const MAX_STEPS = 30;
const TOLERANCE = 1e-8;
/** Multiplications of one step, about: of more rows, some are taken. */
const MAX_PRODUCTS = 5e8;

/**
 * Fits f by Newton's method to the least of |factors|² / 2 + `cost` times the losses of all sessions,
 * as LIBLINEAR's primal solvers do (Lin et al. 2008). Sessions of one vector are one row with their
 * number. Logarithms of counts, scaled to their spread, in place of loglizer's tf-idf: that gives no
 * weight to an event that nearly all sessions have, so that a missing step can not be seen.
 */
export function fitLinear(matrix: EventCountMatrix, loss: Loss, cost: number): LinearModel {
  const m = matrix.eventCount;
  const size = m + 1;
  const { multiplicity, anomalous = new Uint32Array(multiplicity.length) } = matrix;
  const mean = Math.max(1, matrix.events.length / Math.max(1, multiplicity.length)) + 1;
  const rows = someRows(matrix, Math.max(1000, MAX_PRODUCTS / mean ** 2));
  const reader = createVectorReader(matrix, m);
  const scales = scalesOf(matrix, rows);
  const cells = rows.map((row) => {
    const { counts, present } = reader.read(row);
    return [
      ...present.map((column) => ({
        column,
        value: Math.log1p(counts[column]!) / scales[column]!,
      })),
      { column: m, value: 1 },
    ];
  });
  const groups = rows
    .flatMap((row, i) => [
      { cells: cells[i]!, sign: 1, sessions: anomalous[row]! },
      { cells: cells[i]!, sign: -1, sessions: multiplicity[row]! - anomalous[row]! },
    ])
    .filter(({ sessions }) => sessions > 0);

  let w = new Float64Array(size);
  const outputOf = (row: (typeof cells)[number], of: Float64Array) =>
    row.reduce((sum, { column, value }) => sum + of[column]! * value, 0);
  const objective = (of: Float64Array) =>
    groups.reduce(
      (sum, group) =>
        sum + cost * group.sessions * loss(group.sign * outputOf(group.cells, of)).value,
      of.reduce((sum, one) => sum + one ** 2, 0) / 2,
    );
  let value = objective(w);
  for (let step = 0; step < MAX_STEPS; step++) {
    const gradient = Float64Array.from(w);
    const hessian = Matrix.eye(size);
    for (const group of groups) {
      const { slope, curve } = loss(group.sign * outputOf(group.cells, w));
      const pull = cost * group.sessions * slope * group.sign;
      const bend = cost * group.sessions * curve;
      for (const a of group.cells) {
        gradient[a.column]! += pull * a.value;
        if (bend === 0) continue;
        for (const b of group.cells) {
          if (b.column < a.column) continue;
          // Both halves alike: in another order of sums they differ by rounding, and are refused.
          const bent = hessian.get(a.column, b.column) + bend * a.value * b.value;
          hessian.set(a.column, b.column, bent);
          hessian.set(b.column, a.column, bent);
        }
      }
    }
    const direction = new CholeskyDecomposition(hessian)
      .solve(Matrix.columnVector(gradient))
      .to1DArray();
    let length = 1;
    let next = w;
    let reached = value;
    while (length > 1e-6) {
      const tried = w.map((one, i) => one - length * direction[i]!);
      reached = objective(tried);
      next = tried;
      if (reached < value) break;
      length /= 2;
    }
    if (!(reached < value - TOLERANCE * Math.abs(value))) break;
    w = next;
    value = reached;
  }
  return {
    factors: Array.from(scales, (scale, column) => w[column]! / scale),
    constant: w[m]!,
  };
}

/** The root of the mean square of each event's ln(1 + count), at least 0.01. */
function scalesOf(matrix: EventCountMatrix, rows: number[]): Float64Array {
  const squares = new Float64Array(matrix.eventCount);
  let sessions = 0;
  for (const row of rows) {
    sessions += matrix.multiplicity[row]!;
    for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++) {
      squares[matrix.events[at]!]! +=
        matrix.multiplicity[row]! * Math.log1p(matrix.counts[at]!) ** 2;
    }
  }
  return squares.map((sum) => Math.max(0.01, Math.sqrt(sum / Math.max(1, sessions))));
}

/** f of a vector of counts. */
export function linearOutput({ factors, constant }: LinearModel): (vector: CountVector) => number {
  return ({ counts, present }) => {
    let sum = constant;
    for (const column of present) sum += factors[column]! * Math.log1p(counts[column]!);
    return sum;
  };
}

const { isNumber, isNumbers } = createJsonChecks(1e12);

export function isLinearModel(value: unknown, m: number): value is LinearModel {
  return isObject(value) && isNumbers(value.factors, m) && isNumber(value.constant);
}
