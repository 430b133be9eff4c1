import type { Eigenvalue } from './eigenvalues.ts';

/**
 * Eigenvalues nearer to each other than this share of the largest have vectors that rounding may
 * mix: these are made orthogonal to each other by hand. All others are by themselves, within 1e-10.
 */
const NEAR = 1e-5;
/** The first makes the vector, the others rid it of what rounding left. */
const SOLUTIONS = 3;

/**
 * The eigenvectors (m numbers each, of length 1) of the given eigenvalues of a symmetric tridiagonal
 * matrix, by inverse iteration (LAPACK `dstein`). The eigenvalues fall; none is negative but by rounding.
 */
export function eigenvectorsOf(
  diagonal: Float64Array,
  beside: Float64Array,
  eigenvalues: Eigenvalue[],
): Float64Array[] {
  const m = diagonal.length;
  let size = Number.MIN_VALUE;
  for (let i = 0; i < m; i++) size = Math.max(size, Math.abs(diagonal[i]!) + Math.abs(beside[i]!));
  /** Of each part: the vectors near to which the next one lies, and the value used last. */
  const nearby = new Map<number, { value: number; vectors: Float64Array[] }>();
  return eigenvalues.map(({ value, start, end }) => {
    const before = nearby.get(start);
    const isNear = before !== undefined && Math.abs(before.value - value) <= NEAR * size;
    const others = isNear ? before.vectors : [];
    // Two values that are the same would give the same vector.
    const apart = 10 * Number.EPSILON * size;
    const used = isNear ? Math.min(value, before.value - apart) : value;
    const part = vectorOf(
      diagonal.subarray(start, end),
      beside.subarray(start, end),
      used,
      size,
      others,
    );
    nearby.set(start, { value: used, vectors: [...others, part] });
    const vector = new Float64Array(m);
    vector.set(part, start);
    return vector;
  });
}

function vectorOf(
  diagonal: Float64Array,
  beside: Float64Array,
  value: number,
  size: number,
  others: Float64Array[],
): Float64Array {
  const n = diagonal.length;
  if (n === 1) return Float64Array.of(1);
  const solve = solver(diagonal, beside, value, size * Number.EPSILON);
  // Any start will do that is orthogonal to no vector: no regular one.
  const vector = Float64Array.from({ length: n }, (_, i) => 1 + ((i * 0.618034) % 1));
  for (let i = 0; i < SOLUTIONS; i++) {
    solve(vector);
    normalize(vector);
    removeFrom(vector, others);
    normalize(vector);
  }
  return vector;
}

/** Solves (T - value I) x = y in place of y, by elimination with row exchanges. */
function solver(
  diagonal: Float64Array,
  beside: Float64Array,
  value: number,
  smallest: number,
): (y: Float64Array) => void {
  const n = diagonal.length;
  const pivots = Float64Array.from(diagonal, (entry) => entry - value);
  /** What stands one and two places to the right of each pivot. */
  const right = new Float64Array(n);
  for (let i = 0; i + 1 < n; i++) right[i] = beside[i + 1]!;
  const second = new Float64Array(n);
  const factors = new Float64Array(n);
  const exchanged = new Uint8Array(n);
  for (let i = 0; i + 1 < n; i++) {
    const below = beside[i + 1]!;
    if (Math.abs(pivots[i]!) >= Math.abs(below)) {
      if (pivots[i] === 0) pivots[i] = smallest;
      factors[i] = below / pivots[i]!;
      pivots[i + 1]! -= factors[i]! * right[i]!;
    } else {
      exchanged[i] = 1;
      factors[i] = pivots[i]! / below;
      pivots[i] = below;
      const next = pivots[i + 1]!;
      pivots[i + 1] = right[i]! - factors[i]! * next;
      right[i] = next;
      second[i] = right[i + 1]!;
      right[i + 1] = -factors[i]! * right[i + 1]!;
    }
  }
  for (let i = 0; i < n; i++) if (Math.abs(pivots[i]!) < smallest) pivots[i] = smallest;
  return (y) => {
    for (let i = 0; i + 1 < n; i++) {
      if (exchanged[i] === 1) {
        const upper = y[i]!;
        y[i] = y[i + 1]!;
        y[i + 1] = upper - factors[i]! * y[i]!;
      } else y[i + 1]! -= factors[i]! * y[i]!;
    }
    for (let i = n - 1; i >= 0; i--) {
      const known =
        i + 2 < n
          ? right[i]! * y[i + 1]! + second[i]! * y[i + 2]!
          : i + 1 < n
            ? right[i]! * y[i + 1]!
            : 0;
      y[i] = (y[i]! - known) / pivots[i]!;
    }
  };
}

function normalize(vector: Float64Array): void {
  let largest = 0;
  for (let i = 0; i < vector.length; i++) largest = Math.max(largest, Math.abs(vector[i]!));
  let squares = 0;
  for (let i = 0; i < vector.length; i++) {
    vector[i]! /= largest;
    squares += vector[i]! ** 2;
  }
  const length = Math.sqrt(squares);
  for (let i = 0; i < vector.length; i++) vector[i]! /= length;
}

/** Takes from `vector` its parts along the others, four at a time: what they share is loaded once. */
function removeFrom(vector: Float64Array, others: Float64Array[]): void {
  const none = new Float64Array(vector.length);
  for (let at = 0; at < others.length; at += 4) {
    const [a = none, b = none, c = none, d = none] = others.slice(at, at + 4);
    let [dotA, dotB, dotC, dotD] = [0, 0, 0, 0];
    for (let i = 0; i < vector.length; i++) {
      const entry = vector[i]!;
      dotA += entry * a[i]!;
      dotB += entry * b[i]!;
      dotC += entry * c[i]!;
      dotD += entry * d[i]!;
    }
    for (let i = 0; i < vector.length; i++) {
      vector[i]! -= dotA * a[i]! + dotB * b[i]! + dotC * c[i]! + dotD * d[i]!;
    }
  }
}
