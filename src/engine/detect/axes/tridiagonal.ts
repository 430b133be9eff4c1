/** A symmetric matrix A as Q T Q', with T tridiagonal. */
export interface Tridiagonal {
  /** m numbers: the diagonal of T. */
  diagonal: Float64Array;
  /** m numbers: `beside[i]` stands in T beside `diagonal[i]` and `diagonal[i - 1]`; the first is 0. */
  beside: Float64Array;
  /** Replaces each of the given vectors y (m numbers) by Q y. */
  rotate(vectors: Float64Array[]): void;
}

/**
 * Householder's reduction of a symmetric m × m matrix, from its last row to the first: 4/3 m³
 * operations. `rows` are what is on and under the diagonal (row i has i + 1 numbers), and become the
 * reflections' own. No number may be so large or small that its square is none.
 *
 * Changing the rest of the matrix by a reflection and multiplying it by the next one's vector are
 * done in one pass, for the time is that of the memory: as two, it takes half as long again.
 */
export function tridiagonalize(rows: Float64Array[]): Tridiagonal {
  const m = rows.length;
  const diagonal = new Float64Array(m);
  const beside = new Float64Array(m);
  /** Of each reflection I - t v v'. Its v takes the place of the row that it cleared. */
  const factors = new Float64Array(m);
  const change = { v: new Float64Array(m), w: new Float64Array(m) };
  const product = new Float64Array(m);

  for (let i = m - 1; i >= 0; i--) {
    const row = rows[i]!;
    if (i < m - 1) {
      const { v, w } = change;
      for (let j = 0; j <= i; j++) row[j]! -= v[i]! * w[j]! + w[i]! * v[j]!;
    }
    diagonal[i] = row[i]!;
    const { factor, length } = reflect(row, i);
    factors[i] = factor;
    beside[i] = length;
    changeAndMultiply(rows, i, change, row, product);
    // w = t A v - (t² v'A v / 2) v, so that the reflected rest is A - v w' - w v'.
    let inner = 0;
    for (let j = 0; j < i; j++) inner += product[j]! * row[j]!;
    const half = (factor * factor * inner) / 2;
    for (let j = 0; j < i; j++) {
      change.v[j] = row[j]!;
      change.w[j] = factor * product[j]! - half * row[j]!;
    }
  }
  return { diagonal, beside, rotate: (vectors) => rotate(rows, factors, vectors) };
}

/**
 * Turns the first n numbers x of `row` into v of the reflection that takes x to (0, …, 0, length);
 * v ends with 1. Where x has that form already the factor is 0.
 */
function reflect(row: Float64Array, n: number): { factor: number; length: number } {
  if (n === 0) return { factor: 0, length: 0 };
  const last = row[n - 1]!;
  let squares = 0;
  for (let j = 0; j < n - 1; j++) squares += row[j]! ** 2;
  if (squares === 0) {
    row.fill(0, 0, n);
    return { factor: 0, length: last };
  }
  const length = last > 0 ? -Math.sqrt(last ** 2 + squares) : Math.sqrt(last ** 2 + squares);
  for (let j = 0; j < n - 1; j++) row[j]! /= last - length;
  row[n - 1] = 1;
  return { factor: (length - last) / length, length };
}

/** A becomes A - v w' - w v' for the first n rows and columns; `product` becomes A u. */
function changeAndMultiply(
  rows: Float64Array[],
  n: number,
  { v, w }: { v: Float64Array; w: Float64Array },
  u: Float64Array,
  product: Float64Array,
): void {
  product.fill(0, 0, n);
  let i = 0;
  // Two rows at a time: what they share is loaded once.
  for (; i + 1 < n; i += 2) {
    const a = rows[i]!;
    const b = rows[i + 1]!;
    const [va, wa, ua, vb, wb, ub] = [v[i]!, w[i]!, u[i]!, v[i + 1]!, w[i + 1]!, u[i + 1]!];
    let sumA = 0;
    let sumB = 0;
    for (let j = 0; j < i; j++) {
      const vj = v[j]!;
      const wj = w[j]!;
      const uj = u[j]!;
      const x = a[j]! - va * wj - wa * vj;
      const y = b[j]! - vb * wj - wb * vj;
      a[j] = x;
      b[j] = y;
      sumA += x * uj;
      sumB += y * uj;
      product[j]! += x * ua + y * ub;
    }
    const x = a[i]! - 2 * va * wa;
    const y = b[i]! - vb * wa - wb * va;
    const z = b[i + 1]! - 2 * vb * wb;
    a[i] = x;
    b[i] = y;
    b[i + 1] = z;
    product[i]! += sumA + x * ua + y * ub;
    product[i + 1]! += sumB + y * ua + z * ub;
  }
  if (i < n) {
    const a = rows[i]!;
    let sum = 0;
    for (let j = 0; j < i; j++) {
      const x = a[j]! - v[i]! * w[j]! - w[i]! * v[j]!;
      a[j] = x;
      sum += x * u[j]!;
      product[j]! += x * u[i]!;
    }
    a[i]! -= 2 * v[i]! * w[i]!;
    product[i]! += sum + a[i]! * u[i]!;
  }
}

/** So many reflections stay in the processor's own memory while all vectors pass by. */
const REFLECTIONS_AT_ONCE = 16;

/** Applies the reflections, the last one made first, to four vectors at a time. */
function rotate(rows: Float64Array[], factors: Float64Array, vectors: Float64Array[]): void {
  const spare = new Float64Array(rows.length);
  for (let first = 1; first < rows.length; first += REFLECTIONS_AT_ONCE) {
    const last = Math.min(first + REFLECTIONS_AT_ONCE, rows.length);
    for (let at = 0; at < vectors.length; at += 4) {
      const [a = spare, b = spare, c = spare, d = spare] = vectors.slice(at, at + 4);
      for (let i = first; i < last; i++) {
        if (factors[i] !== 0) reflectFour(rows[i]!, i, factors[i]!, a, b, c, d);
      }
    }
  }
}

function reflectFour(
  v: Float64Array,
  n: number,
  factor: number,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  d: Float64Array,
): void {
  let [dotA, dotB, dotC, dotD] = [0, 0, 0, 0];
  for (let j = 0; j < n; j++) {
    const vj = v[j]!;
    dotA += vj * a[j]!;
    dotB += vj * b[j]!;
    dotC += vj * c[j]!;
    dotD += vj * d[j]!;
  }
  dotA *= factor;
  dotB *= factor;
  dotC *= factor;
  dotD *= factor;
  for (let j = 0; j < n; j++) {
    const vj = v[j]!;
    a[j]! -= dotA * vj;
    b[j]! -= dotB * vj;
    c[j]! -= dotC * vj;
    d[j]! -= dotD * vj;
  }
}
