/**
 * At most `most` of the numbers 0 to n - 1, ascending, each as likely as any other, and always the
 * same ones: a stride would fall in step with a log that repeats.
 */
export function seededSample(n: number, most: number): Uint32Array {
  if (n <= most) return Uint32Array.from({ length: n }, (_, i) => i);
  const chosen = new Uint32Array(most);
  let seed = 0x9e3779b9;
  let taken = 0;
  // Selection sampling (Knuth, volume 2, algorithm S).
  for (let i = 0; taken < most; i++) {
    seed = (seed + 0x6d2b79f5) >>> 0;
    if ((n - i) * uniform(seed) < most - taken) chosen[taken++] = i;
  }
  return chosen;
}

/** Mulberry32: 0 to 1. */
function uniform(seed: number): number {
  let t = Math.imul(seed ^ (seed >>> 15), seed | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
