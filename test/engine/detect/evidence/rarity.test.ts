import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../data/random.ts';
import { isScoreTail, rarityOf, tailOf } from '../../../../src/engine/detect/evidence/rarity.ts';

/** Scores with a long tail. */
function scores(count: number, seed: number): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from({ length: count }, () => 1 / (1 - random.below(1_000_000) / 1_000_000));
}

const each = (count: number) => new Uint32Array(count).fill(1);

describe('rarity', () => {
  it.each([0.1, 0.01, 0.002])('of sessions not learned from is true: %d', (share) => {
    const tail = tailOf(scores(5_000, 1), each(5_000));
    const others = scores(50_000, 2);
    const rarer = others.filter((score) => rarityOf(tail, score) <= share).length / 50_000;
    expect(rarer / share).toBeGreaterThan(0.5);
    expect(rarer / share).toBeLessThan(2);
  });

  it('counts sessions, of which a vector may have many', () => {
    const tail = tailOf(Float64Array.of(1, 5, 9), Uint32Array.of(900, 90, 9));
    expect([10, 9, 5, 1, 0].map((score) => rarityOf(tail, score) * 1000)).toEqual([
      1, 10, 100, 1000, 1000,
    ]);
  });

  it('takes scores that differ by rounding for the same', () => {
    const tail = tailOf(Float64Array.of(5, 5 * (1 - 1e-13), 1), each(3));
    expect(rarityOf(tail, 5 * (1 + 1e-13))).toBe(3 / 4);
    expect(tail.scores).toHaveLength(2);
  });

  it('of many scores is kept in few numbers, and known again from its JSON', () => {
    const tail = tailOf(scores(100_000, 3), each(100_000));
    expect(tail.scores.length).toBeLessThan(400);
    expect(isScoreTail(JSON.parse(JSON.stringify(tail)))).toBe(true);
    expect(isScoreTail({ ...tail, beyond: [1] })).toBe(false);
  });
});
