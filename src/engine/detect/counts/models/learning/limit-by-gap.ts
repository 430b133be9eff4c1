/** Shares of the sessions between which the limit is looked for. */
const LOWEST = 0.96;
const HIGHEST = 0.975;

/**
 * A limit on scores of which nothing says how large is large: it is in the widest gap, as a ratio,
 * that leaves 2.5 to 4 % of the sessions over it (loglizer always takes 3). Scores are over
 * 0, one for each distinct row, shared by `multiplicity` sessions. Where no gap leaves so many, it is
 * the lowest score that leaves fewer.
 */
export function limitByGap(scores: ArrayLike<number>, multiplicity: ArrayLike<number>): number {
  const order = Array.from(scores, (_, row) => row).sort((a, b) => scores[a]! - scores[b]!);
  let total = 0;
  for (const row of order) total += multiplicity[row]!;
  let [below, widest, limit] = [0, 0, 0];
  for (const [i, row] of order.entries()) {
    below += multiplicity[row]!;
    if (below < LOWEST * total) continue;
    const low = scores[row]!;
    if (below > HIGHEST * total) return widest > 0 ? limit : low;
    const high = scores[order[i + 1] ?? row]!;
    if (Math.log(high / low) <= widest) continue;
    widest = Math.log(high / low);
    limit = Math.sqrt(low * high);
  }
  return limit;
}
