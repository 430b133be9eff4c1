/** Shares of the sessions between which the limit is looked for: fewer than one in five are unusual. */
const LOWEST = 0.8;
/** Two scores this near to each other, as a ratio, are not apart. */
const MIN_RATIO = 1.05;

/**
 * A limit on scores that no answer is known for: the middle (geometric mean) of the widest gap, in
 * logarithms, between neighbouring scores above the 80 % quantile, where a score of which many
 * sessions lie below counts for more. Scores are 0 or more, one for each distinct row, shared by
 * `multiplicity` sessions. `floor` is the least limit. Where no gap is wide, the highest score is the
 * limit and nothing is over it.
 */
export function limitByGap(
  scores: ArrayLike<number>,
  multiplicity: ArrayLike<number>,
  floor: number,
): number {
  const order = Array.from(scores, (_, row) => row).sort((a, b) => scores[a]! - scores[b]!);
  let total = 0;
  for (const row of order) total += multiplicity[row]!;
  let [below, widest, limit] = [
    0,
    Math.log(MIN_RATIO),
    Math.max(floor, scores[order.at(-1)!] ?? 0),
  ];
  for (let i = 0; i + 1 < order.length; i++) {
    below += multiplicity[order[i]!]!;
    if (below < LOWEST * total) continue;
    const [low, high] = [scores[order[i]!]!, scores[order[i + 1]!]!];
    if (high <= floor) continue;
    const from = Math.max(low, floor / MIN_RATIO);
    const gap = Math.log(high / from);
    if (gap <= widest) continue;
    widest = gap;
    limit = Math.max(floor, Math.sqrt(from * high));
  }
  return limit;
}
