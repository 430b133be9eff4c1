import type { SpeSpread } from './numeric-model.ts';
import { quantile } from './summarize-columns.ts';

/** Share of rows in the tail; more in a small log, so that it takes at least ten to tell. */
const TAIL_SHARE = 0.05;
const LEAST_IN_TAIL = 10;
const STEPS = 100;

/** The distribution of SPE values: quantiles up to the tail, and the tail as a Pareto one. */
export function spreadOf(spe: Float64Array): SpeSpread {
  const sorted = Float64Array.from(spe).sort();
  const tailShare = Math.min(0.5, Math.max(TAIL_SHARE, LEAST_IN_TAIL / Math.max(1, sorted.length)));
  const quantiles = Array.from({ length: STEPS + 1 }, (_, i) =>
    quantile(sorted, ((1 - tailShare) * i) / STEPS),
  );
  const start = quantiles[STEPS]!;
  const tail = sorted.filter((value) => value > start);
  const logs = tail.reduce((sum, value) => sum + Math.log(value / Math.max(start, TINY)), 0);
  return {
    rows: sorted.length,
    quantiles,
    tailShare,
    tailIndex: Math.max(0.01, logs / Math.max(1, tail.length)),
  };
}

const TINY = 1e-12;

/** Share of ordinary rows (0 to 1) that lie as far out as this SPE or farther. */
export function shareBeyond({ quantiles, tailShare, tailIndex }: SpeSpread, spe: number): number {
  const start = quantiles[STEPS]!;
  if (spe > start) return tailShare * (spe / Math.max(start, TINY)) ** (-1 / tailIndex);
  let [low, high] = [0, STEPS];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (quantiles[middle]! <= spe) low = middle;
    else high = middle;
  }
  const gap = quantiles[high]! - quantiles[low]!;
  const part = gap > 0 ? Math.min(1, Math.max(0, (spe - quantiles[low]!) / gap)) : 0;
  return 1 - ((1 - tailShare) * (low + part)) / STEPS;
}

/** The SPE that this share of ordinary rows lies beyond; at most the tail's share. */
export function speBeyond({ quantiles, tailShare, tailIndex }: SpeSpread, share: number): number {
  return Math.max(quantiles[STEPS]!, TINY) * (share / tailShare) ** -tailIndex;
}
