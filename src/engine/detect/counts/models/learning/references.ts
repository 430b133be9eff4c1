import type { EventCountMatrix } from '../../../../group/sessions/event-count-matrix.ts';
import { createJsonChecks, isObject } from '../../../../json-checks.ts';
import { modeOf, rarityWeight, sessionCount, summarizeColumns } from '../../column-summary.ts';
import type { CountVector } from './count-vector.ts';

/** Frequent distinct vectors that others are compared with, in weighted counts. */
export interface References {
  /** Of each of the m events: how much ln(1 + count) of it weighs. */
  weights: number[];
  /** Vectors: column and count in turn. The most frequent come first. */
  vectors: number[][];
  /** Sessions that share each vector. */
  sessions: number[];
}

/**
 * As many as are compared: a judgement takes them times the counts of the log. Of more distinct
 * vectors the most frequent are taken, which are what is usual.
 */
const MAX_REFERENCES = 500;

/**
 * The most frequent vectors. The weight of an event is the smoothed idf of deviating from its usual
 * count (see `pca.ts`), so that a missing step weighs as well as a strange one; the logarithm keeps
 * large counts from hiding all others.
 */
export function learnReferences(matrix: EventCountMatrix, most = MAX_REFERENCES): References {
  const n = sessionCount(matrix);
  const { offsets, events, counts, multiplicity } = matrix;
  const weights = summarizeColumns(matrix).map((column) => {
    return rarityWeight(n, n - modeOf(column).sessions);
  });
  const rows = [...multiplicity.keys()]
    .sort((a, b) => multiplicity[b]! - multiplicity[a]! || a - b)
    .slice(0, most);
  return {
    weights,
    vectors: rows.map((row) => {
      const vector: number[] = [];
      for (let at = offsets[row]!; at < offsets[row + 1]!; at++)
        vector.push(events[at]!, counts[at]!);
      return vector;
    }),
    sessions: rows.map((row) => multiplicity[row]!),
  };
}

/** Products and squared lengths of weighted counts, with every reference at once. */
export interface Comparer {
  /** Weighted squared length of each reference. */
  squares: Float64Array;
  /** Scalar products with each reference, overwritten by the next call, and the squared length. */
  compare(vector: CountVector): { products: Float64Array; square: number };
}

/** `measure` turns a count into what is weighted: its logarithm, where nothing else is given. */
export function createComparer(
  { weights, vectors }: References,
  measure: (count: number) => number = Math.log1p,
): Comparer {
  const k = vectors.length;
  const cells = new Map<number, { places: number[]; values: number[] }>();
  const squares = new Float64Array(k);
  for (const [place, vector] of vectors.entries()) {
    for (let at = 0; at < vector.length; at += 2) {
      const column = vector[at]!;
      const value = weights[column]! * measure(vector[at + 1]!);
      squares[place]! += value ** 2;
      const known = cells.get(column) ?? { places: [], values: [] };
      known.places.push(place);
      known.values.push(value);
      cells.set(column, known);
    }
  }
  const products = new Float64Array(k);
  return {
    squares,
    compare({ counts, present }) {
      products.fill(0);
      let square = 0;
      for (const column of present) {
        const value = weights[column]! * measure(counts[column]!);
        square += value ** 2;
        const known = cells.get(column);
        if (value === 0 || known === undefined) continue;
        for (const [i, place] of known.places.entries())
          products[place]! += value * known.values[i]!;
      }
      return { products, square };
    },
  };
}

/** The vector of a reference, as `compare` takes it. */
export function vectorOf({ weights, vectors }: References, place: number): CountVector {
  const counts = new Float64Array(weights.length);
  const present: number[] = [];
  const vector = vectors[place]!;
  for (let at = 0; at < vector.length; at += 2) {
    counts[vector[at]!] = vector[at + 1]!;
    present.push(vector[at]!);
  }
  return { counts, present };
}

const { isCount, isNumbers } = createJsonChecks(1e15);

/** Whether parsed JSON is this, of m events. */
export function isReferences(value: unknown, m: number): value is References {
  if (!isObject(value)) return false;
  const { weights, vectors, sessions } = value;
  return (
    isNumbers(weights, m) &&
    Array.isArray(vectors) &&
    vectors.length > 0 &&
    vectors.length <= MAX_REFERENCES &&
    vectors.every((vector) => isNumbers(vector) && isSparse(vector, m)) &&
    isNumbers(sessions, vectors.length) &&
    sessions.every(isCount)
  );
}

function isSparse(vector: number[], m: number): boolean {
  const columns = new Set(vector.filter((_, at) => at % 2 === 0));
  return (
    vector.length === 2 * columns.size &&
    vector.every((one, at) => Number.isInteger(one) && one >= 0 && (at % 2 === 1 || one < m))
  );
}
