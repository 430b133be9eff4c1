/** Seeded random whole numbers, the same on every machine. */
export interface Random {
  /** 0 or more, less than `limit`; `limit` from 1 to 2^32. */
  below(limit: number): number;
  /** `low` or more, `high` or less. */
  between(low: number, high: number): number;
  /** True in `share` of 1,000 cases. */
  perMille(share: number): boolean;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** The list in another order; the argument stays as it is. */
  shuffled<T>(list: readonly T[]): T[];
}

/**
 * sfc32 of the PractRand suite (public domain): 32-bit additions and shifts only, so that no
 * machine's rounding or maths library can change a number. Not for secrets.
 */
export function createRandom(seed: number): Random {
  let a = 0;
  let b = seed | 0;
  let c = 0x5eed;
  let counter = 1;

  function next(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }
  for (let round = 0; round < 12; round++) next();

  const below = (limit: number) => Math.floor((next() / 2 ** 32) * limit);
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    perMille: (share) => below(1000) < share,
    pick: (list) => list[below(list.length)] ?? list[0],
    shuffled<T>(list: readonly T[]): T[] {
      const left = [...list];
      const taken: T[] = [];
      while (left.length > 0) taken.push(...left.splice(below(left.length), 1));
      return taken;
    },
  };
}
