/** An eigenvalue of a tridiagonal matrix, and the part of it (rows `start` to `end`) that has it. */
export interface Eigenvalue {
  value: number;
  start: number;
  end: number;
}

/** Rounding of a double: 2 ** -52. */
const EPSILON = Number.EPSILON;
/** No part has ever needed more than a few. */
const MAX_STEPS = 60;

/**
 * The eigenvalues of a symmetric tridiagonal matrix, m of them in the order of its parts: those
 * between which what stands beside the diagonal is rounding. See `Tridiagonal` for the arguments.
 */
export function eigenvaluesOf(diagonal: Float64Array, beside: Float64Array): Eigenvalue[] {
  const all: Eigenvalue[] = [];
  for (let start = 0; start < diagonal.length; ) {
    let end = start + 1;
    while (end < diagonal.length && !isRounding(diagonal, beside[end]!, end)) end++;
    for (const value of valuesOfPart(diagonal.slice(start, end), beside.slice(start, end))) {
      all.push({ value, start, end });
    }
    start = end;
  }
  return all;
}

function isRounding(diagonal: Float64Array, beside: number, i: number): boolean {
  const size = Math.abs(diagonal[i - 1]!) + Math.abs(diagonal[i]!);
  return Math.abs(beside) <= EPSILON * size;
}

/** The implicit QL method without vectors (EISPACK `imtql1`); both arguments are overwritten. */
function valuesOfPart(diagonal: Float64Array, beside: Float64Array): Float64Array {
  const n = diagonal.length;
  // From here on beside[i] stands between i and i + 1.
  beside.copyWithin(0, 1);
  beside[n - 1] = 0;
  for (let first = 0; first < n; first++) {
    for (let step = 0; ; step++) {
      let last = first;
      while (last < n - 1 && !isRounding(diagonal, beside[last]!, last + 1)) last++;
      if (last === first) break;
      if (step === MAX_STEPS) throw new Error('the eigenvalues do not converge');
      chase(diagonal, beside, first, last);
    }
  }
  return diagonal;
}

/** One step with Wilkinson's shift on the rows `first` to `last`. */
function chase(diagonal: Float64Array, beside: Float64Array, first: number, last: number): void {
  let shift = (diagonal[first + 1]! - diagonal[first]!) / (2 * beside[first]!);
  const root = Math.hypot(shift, 1);
  shift =
    diagonal[last]! - diagonal[first]! + beside[first]! / (shift + (shift < 0 ? -root : root));
  let sine = 1;
  let cosine = 1;
  let carried = 0;
  for (let i = last - 1; i >= first; i--) {
    const far = sine * beside[i]!;
    const near = cosine * beside[i]!;
    const length = Math.sqrt(far * far + shift * shift);
    beside[i + 1] = length;
    if (length === 0) {
      // Recovers from underflow.
      diagonal[i + 1]! -= carried;
      beside[last] = 0;
      return;
    }
    sine = far / length;
    cosine = shift / length;
    shift = diagonal[i + 1]! - carried;
    const turned = (diagonal[i]! - shift) * sine + 2 * cosine * near;
    carried = sine * turned;
    diagonal[i + 1] = shift + carried;
    shift = cosine * turned - near;
  }
  diagonal[first]! -= carried;
  beside[first] = shift;
  beside[last] = 0;
}
