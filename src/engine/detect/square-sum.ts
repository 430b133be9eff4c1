/** Sums w z z' over rows z of m values with weights w, one row at a time. */
export interface SquareSum {
  /** `row` is the m values of one row, read at once. */
  add(row: Float64Array, weight: number): void;
  /** The sum divided by the weights together, or by 1 where nothing was added (m × m). */
  mean(): Float64Array[];
}

/** Of rows that are centred on their mean this gives the covariance matrix (divided by n, as loglizer does). */
export function createSquareSum(m: number): SquareSum {
  const upper = Array.from({ length: m }, () => new Float64Array(m));
  let weights = 0;
  return {
    add(row, weight) {
      weights += weight;
      for (let i = 0; i < m; i++) {
        const factor = weight * row[i]!;
        if (factor === 0) continue;
        const line = upper[i]!;
        for (let j = i; j < m; j++) line[j]! += factor * row[j]!;
      }
    },
    mean() {
      const square = upper.map((line) => Float64Array.from(line));
      const n = Math.max(1, weights);
      for (let i = 0; i < m; i++) {
        for (let j = i; j < m; j++) {
          const value = upper[i]![j]! / n;
          square[i]![j] = value;
          square[j]![i] = value;
        }
      }
      return square;
    },
  };
}

/** The mean of two matrices of equal weight. */
export function meanOf(a: Float64Array[], b: Float64Array[]): Float64Array[] {
  return a.map((line, i) => line.map((value, j) => (value + b[i]![j]!) / 2));
}
