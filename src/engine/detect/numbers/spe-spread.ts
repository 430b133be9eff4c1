import type { SpeSpread } from './numeric-model.ts';
import { quantile } from './summarize-columns.ts';

/** Share of rows in the tail; more in a small log, so that it takes at least ten to tell. */
const TAIL_SHARE = 0.005;
const LEAST_IN_TAIL = 10;
/** Quantiles of the rows outside the tail, closer to each other the farther out. */
export const QUANTILES = 200;

/**
 * The distribution of SPE values: as it is up to the tail, which is taken for a Pareto one. A few
 * rows in a class of their own make a step far out that no smooth curve has.
 */
export function spreadOf(spe: Float64Array): SpeSpread {
  const sorted = Float64Array.from(spe).sort();
  const tailShare = Math.min(0.5, Math.max(TAIL_SHARE, LEAST_IN_TAIL / Math.max(1, sorted.length)));
  const quantiles = Array.from({ length: QUANTILES + 1 }, (_, i) =>
    quantile(sorted, 1 - shareAt(i, tailShare)),
  );
  const start = quantiles[QUANTILES]!;
  const tail = sorted.filter((value) => value > start);
  const logs = tail.reduce((sum, value) => sum + Math.log(value / Math.max(start, TINY)), 0);
  const tailIndex = Math.max(SMALLEST_INDEX, logs / Math.max(1, tail.length));
  return { rows: sorted.length, quantiles, tailShare, tailIndex };
}

const TINY = 1e-12;
const SMALLEST_INDEX = 0.01;

/** Share of ordinary rows (0 to 1) that lie as far out as this SPE or farther. */
export function shareBeyond({ quantiles, tailShare, tailIndex }: SpeSpread, spe: number): number {
  const start = quantiles[QUANTILES]!;
  if (spe > start) return tailShare * (spe / Math.max(start, TINY)) ** (-1 / tailIndex);
  // The last quantile below it: of equal ones, the rows at all of them lie as far out.
  let [low, high] = [0, QUANTILES];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (quantiles[middle]! < spe) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return 1;
  const gap = quantiles[low]! - quantiles[low - 1]!;
  const part = gap > 0 ? (spe - quantiles[low - 1]!) / gap : 0;
  return shareAt(low - 1 + part, tailShare);
}

/** The SPE that this share of ordinary rows lies beyond; at most the tail's share. */
export function speBeyond({ quantiles, tailShare, tailIndex }: SpeSpread, share: number): number {
  const start = Math.max(quantiles[QUANTILES]!, TINY);
  return start * Math.max(1, tailShare / share) ** tailIndex;
}

/** Share of rows beyond quantile i: from 1 down to the tail's, each the same factor below the last. */
function shareAt(i: number, tailShare: number): number {
  return tailShare ** (i / QUANTILES);
}
