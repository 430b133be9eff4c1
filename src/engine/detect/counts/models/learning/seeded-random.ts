/**
 * sfc32 of the PractRand suite (public domain), seeded: 0 or more, less than 1, the same on every
 * machine, for 32-bit additions and shifts are exact everywhere. Not for secrets.
 */
export function createSeededRandom(seed: number): () => number {
  let [a, b, c, counter] = [0, seed | 0, 0x5eed, 1];
  function next(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }
  for (let round = 0; round < 12; round++) next();
  return next;
}
