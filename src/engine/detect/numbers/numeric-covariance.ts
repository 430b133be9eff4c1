import type { RowEncoder } from './encode-row.ts';

/**
 * Mean of Z'Z over the given rows (m × m), by halves: the even places of `rows` and the odd ones,
 * so that each half can be scored by a fit without it.
 */
export function covarianceByHalves(
  encoder: RowEncoder,
  rows: Uint32Array,
): [Float64Array[], Float64Array[]] {
  const m = encoder.features;
  const halves = [emptySquare(m), emptySquare(m)] as const;
  const z = new Float64Array(m);
  for (const [i, row] of rows.entries()) {
    encoder.encode(encoder.read(row), z);
    const half = halves[i % 2 === 0 ? 0 : 1];
    for (let a = 0; a < m; a++) {
      const factor = z[a]!;
      if (factor === 0) continue;
      const line = half[a]!;
      for (let b = a; b < m; b++) line[b]! += factor * z[b]!;
    }
  }
  const sizes = [Math.ceil(rows.length / 2), Math.floor(rows.length / 2)];
  for (const [h, half] of halves.entries()) mirror(half, Math.max(1, sizes[h]!));
  return [halves[0], halves[1]];
}

/** The mean of two matrices that count alike. */
export function meanOf(a: Float64Array[], b: Float64Array[]): Float64Array[] {
  return a.map((line, i) => line.map((value, j) => (value + b[i]![j]!) / 2));
}

function emptySquare(m: number): Float64Array[] {
  return Array.from({ length: m }, () => new Float64Array(m));
}

/** Fills the lower half from the upper one, and divides by the number of rows. */
function mirror(square: Float64Array[], rows: number): void {
  for (let a = 0; a < square.length; a++) {
    for (let b = a; b < square.length; b++) {
      const value = square[a]![b]! / rows;
      square[a]![b] = value;
      square[b]![a] = value;
    }
  }
}
