/**
 * Jackson and Mudholkar's (1979) limit on SPE as loglizer computes it, from the eigenvalues of the
 * residual subspace. `cAlpha` is the normal quantile: 3.2905 is alpha 0.001 two-sided.
 * Returns null where the formula has no finite answer: no residual variance, or a negative base.
 */
export function qStatistic(residual: number[], cAlpha: number): number | null {
  const [phi1, phi2, phi3] = [1, 2, 3].map((power) =>
    residual.reduce((sum, value) => sum + value ** power, 0),
  ) as [number, number, number];
  const h0 = 1 - (2 * phi1 * phi3) / (3 * phi2 * phi2);
  const base =
    (cAlpha * Math.sqrt(2 * phi2 * h0 * h0)) / phi1 + 1 + (phi2 * h0 * (h0 - 1)) / (phi1 * phi1);
  const limit = phi1 * base ** (1 / h0);
  return Number.isFinite(limit) ? limit : null;
}
