import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../data/random.ts';
import {
  type Decomposition,
  decompose,
  decomposeLarge,
} from '../../../src/engine/detect/decompose.ts';
import { createSquareSum } from '../../../src/engine/detect/square-sum.ts';
import fc from '../../helpers/fast-check.ts';

/** Rows of counts as logs have them: many zeros, columns that are copies or multiples of others. */
const COUNTS = fc.integer({ min: 1, max: 24 }).chain((m) =>
  fc.array(
    fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 }), fc.constant(100_000)), {
      minLength: m,
      maxLength: m,
    }),
    { minLength: 1, maxLength: 40 },
  ),
);

function covarianceOf(rows: ArrayLike<number>[]): Float64Array[] {
  const m = rows[0]!.length;
  const mean = Array.from({ length: m }, (_, j) => sum(rows, (row) => row[j]!) / rows.length);
  const squares = createSquareSum(m);
  for (const row of rows)
    squares.add(
      Float64Array.from(row, (x, j) => x - mean[j]!),
      1,
    );
  return squares.mean();
}

function sum<T>(items: ArrayLike<T>, of: (item: T, i: number) => number): number {
  let total = 0;
  for (let i = 0; i < items.length; i++) total += of(items[i]!, i);
  return total;
}

/** As a share of the largest eigenvalue. */
const TOLERANCE = 1e-9;

/** Largest differences: of the vectors from orthonormal ones, and of A v from its multiple of v. */
function expectRight(matrix: Float64Array[], { values, axes }: Decomposition, k: number): void {
  const vectors = axes(k);
  expect(vectors).toHaveLength(k);
  const scale = Math.max(values[0]!, Number.MIN_VALUE);
  for (const [a, vector] of vectors.entries()) {
    for (const [b, other] of vectors.slice(0, a + 1).entries()) {
      const product = sum(vector, (x, j) => x * other[j]!);
      expect(Math.abs(product - (a === b ? 1 : 0))).toBeLessThan(TOLERANCE);
    }
    for (const [i, row] of matrix.entries()) {
      const difference = sum(row, (x, j) => x * vector[j]!) - values[a]! * vector[i]!;
      expect(Math.abs(difference) / scale).toBeLessThan(TOLERANCE);
    }
  }
}

function expectSameValues(actual: Decomposition, known: Decomposition): void {
  expect(actual.values).toHaveLength(known.values.length);
  const scale = Math.max(known.values[0]!, Number.MIN_VALUE);
  for (const [i, value] of known.values.entries()) {
    expect(Math.abs(actual.values[i]! - value) / scale).toBeLessThan(TOLERANCE);
  }
}

it('a matrix of no events has no axes', () => {
  const { values, axes } = decompose([]);
  expect([values, axes(0)]).toEqual([[], []]);
});

describe('a large matrix', () => {
  it('is taken apart as a small one is, for any counts', () => {
    fc.assert(
      fc.property(COUNTS, (rows) => {
        const matrix = covarianceOf(rows);
        const large = decomposeLarge(matrix);
        expectSameValues(large, decompose(matrix));
        expectRight(matrix, large, matrix.length);
      }),
    );
  });

  it.each([
    ['of equal values', (i: number, j: number) => (i === j ? 3 : 0)],
    ['of nothing', () => 0],
    ['of a single axis', (i: number, j: number) => (i + 1) * (j + 1)],
    ['of two equal axes', (i: number, j: number) => (i % 2 === j % 2 ? 1 : 0)],
    ['of values that fall by powers of ten', (i: number, j: number) => (i === j ? 10 ** -i : 0)],
    ['of neighbours', (i: number, j: number) => (i === j ? 2 : Math.abs(i - j) === 1 ? 1 : 0)],
    ['of nearly equal values', (i: number, j: number) => (i === j ? 1 : 1e-13)],
    ['of values too small for their squares', (i: number, j: number) => 1e-170 / (1 + i + j)],
  ])('%s is taken apart', (_, entry) => {
    const matrix = Array.from({ length: 30 }, (_, i) =>
      Float64Array.from({ length: 30 }, (_, j) => entry(i, j)),
    );
    const large = decomposeLarge(matrix);
    expectSameValues(large, decompose(matrix));
    expectRight(matrix, large, 30);
  });

  it('of 200 events, one axis far above the others, gives right axes and leaves the matrix', () => {
    const random = createRandom(7);
    const rows = Array.from({ length: 300 }, () => {
      const size = random.below(1_000);
      return Float64Array.from({ length: 200 }, () => size + random.below(5));
    });
    const matrix = covarianceOf(rows);
    const before = matrix.map((row) => row.slice());
    const large = decompose(matrix);
    expectRight(matrix, large, 60);
    expect(matrix).toEqual(before);
    expect(sum(large.values, (value) => value)).toBeCloseTo(
      sum(matrix, (row, i) => row[i]!),
      3,
    );
  });
});
