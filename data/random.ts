import { createSeededRandom } from '../src/engine/detect/counts/models/learning/seeded-random.ts';

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

/** Draws of `createSeededRandom`. */
export function createRandom(seed: number): Random {
  const next = createSeededRandom(seed);
  const below = (limit: number) => Math.floor(next() * limit);
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
