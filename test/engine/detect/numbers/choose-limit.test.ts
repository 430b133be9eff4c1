import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../data/random.ts';
import { limitAgainst, limitWithin } from '../../../../src/engine/detect/numbers/choose-limit.ts';
import {
  shareBeyond,
  speBeyond,
  spreadOf,
} from '../../../../src/engine/detect/numbers/spe-spread.ts';

/** Values with a long tail: exp of something near a normal distribution. */
function ordinary(count: number, seed: number): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from({ length: count }, () => {
    let sum = 0;
    for (let i = 0; i < 12; i++) sum += random.below(1_000_000) / 1_000_000;
    return Math.exp(sum - 6);
  });
}

function shareOver(values: Float64Array, limit: number): number {
  return values.filter((value) => value > limit).length / values.length;
}

describe('the spread of SPE', () => {
  const spread = spreadOf(ordinary(20_000, 1));

  it.each([0.5, 0.2, 0.05, 0.01, 0.002])('knows what %d of the rows lie beyond', (share) => {
    const sorted = ordinary(20_000, 2).sort();
    const spe = sorted[Math.round((1 - share) * sorted.length)]!;
    expect(shareBeyond(spread, spe) / share).toBeGreaterThan(0.7);
    expect(shareBeyond(spread, spe) / share).toBeLessThan(1.4);
  });

  it('speBeyond is its inverse in the tail', () => {
    expect(shareBeyond(spread, speBeyond(spread, 0.003))).toBeCloseTo(0.003, 9);
  });

  it('falls as SPE rises, from 1 to nearly 0', () => {
    const shares = [0, 0.1, 0.5, 1, 2, 5, 20, 1e6].map((spe) => shareBeyond(spread, spe));
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares[0]).toBe(1);
    expect(shares.at(-1)).toBeLessThan(1e-6);
  });

  it('of equal values has finite numbers', () => {
    const flat = spreadOf(new Float64Array(50).fill(0));
    expect(shareBeyond(flat, 0)).toBeGreaterThan(0);
    expect(Number.isFinite(speBeyond(flat, 0.001))).toBe(true);
  });
});

describe('the limit against a baseline', () => {
  const spread = spreadOf(ordinary(5_000, 3));

  it.each([4, 5, 6, 7])('leaves a clean log alone (seed %d)', (seed) => {
    const clean = ordinary(5_000, seed);
    expect(shareOver(clean, limitAgainst(spread, clean))).toBeLessThan(0.004);
  });

  it('falls where half of the log is trouble that begins among the ordinary', () => {
    const clean = ordinary(5_000, 8);
    const trouble = ordinary(5_000, 9).map((value) => 8 * value);
    const limit = limitAgainst(spread, Float64Array.from([...clean, ...trouble]));
    expect(limit).toBeLessThan(limitAgainst(spread, clean) / 2);
    expect(shareOver(trouble, limit)).toBeGreaterThan(0.85);
    expect(shareOver(clean, limit)).toBeLessThan(0.2);
  });

  it.each([40, 113, 300])('of a baseline of %d rows is within what these can show', (rows) => {
    const few = ordinary(rows, 12);
    const log = ordinary(2_000, 13);
    const limit = limitAgainst(spreadOf(few), log);
    expect(limit).toBeLessThan(4 * Math.max(...few));
    expect(shareOver(log, limit)).toBeLessThan(0.05);
  });

  it('finds a single row far out in a small log', () => {
    const log = Float64Array.from([...ordinary(30, 10), 500]);
    const limit = limitAgainst(spread, log);
    expect(limit).toBeLessThan(500);
    expect(shareOver(log, limit)).toBeLessThan(0.1);
  });
});

it('the limit within a log flags three ordinary rows in 100 at most', () => {
  const log = ordinary(5_000, 11);
  expect(shareOver(log, limitWithin(log))).toBeLessThan(0.03);
  expect(limitWithin(new Float64Array(10))).toBeGreaterThan(0);
});
