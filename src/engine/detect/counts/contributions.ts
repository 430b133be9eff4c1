import type { UsualCount } from '../detector.ts';
import type { Deviation, Scorer } from './score.ts';
import type { SubspaceModel } from './subspace-model.ts';

/** The part of one learned event in an SPE. */
export interface Contribution {
  column: number;
  /** The count expected, 0 or more. */
  usual: number;
  /** Whether there is more of the event than expected. */
  more: boolean;
  /** By how much SPE drops with the expected count. */
  drop: number;
}

/** A row's counts of the m learned events, and which of them are not 0, ascending. */
export interface SeenCounts {
  counts: Float64Array;
  present: Uint32Array;
}

/** How the events of a vector share its SPE. */
export type Contribute = (deviation: Deviation, seen: SeenCounts) => Contribution[];

/** Below it, an event lies wholly inside the principal subspace: its residual is rounding noise. */
const MIN_RESIDUAL_SHARE = 1e-9;
/** Of the limit: a smaller drop makes no difference to anyone. */
const MIN_DROP = 0.01;
/** Of the largest drop: so near to it, another is as good. */
const AS_GOOD = 0.95;

/**
 * Each event's reconstruction-based contribution by itself: RBC_j = r_j² / M_jj, the drop in SPE
 * with the count x_j - r_j / (M_jj w_j) (Alcala & Qin 2009). For an event that lies mostly in the
 * principal subspace that count is an extrapolation, so the one told is held within what is usual,
 * on its own side of the count seen.
 */
export function contributeEach({ usual, weights }: SubspaceModel, scorer: Scorer): Contribute {
  return ({ residual }, { counts }) => {
    const contributions: Contribution[] = [];
    for (const [column, count] of counts.entries()) {
      const share = scorer.residualShare(column);
      const r = residual[column]!;
      if (share < MIN_RESIDUAL_SHARE || r === 0) continue;
      const { low, high, mean } = usual[column]!;
      const weight = weights[column]!;
      const best = weight === 0 ? mean : wholeWhereNear(count - r / (share * weight));
      contributions.push({
        column,
        usual: r > 0 ? Math.min(count, Math.max(best, low)) : Math.max(count, Math.min(best, high)),
        more: r > 0,
        drop: r ** 2 / share,
      });
    }
    return contributions;
  };
}

/**
 * The shortest way back to normal: time and again the event whose SPE drops most with one of its
 * frequent counts gets that count, until nothing is gained. So the counts told are counts that a
 * reader can check, and one deviation is told once: where "3 requests, 1 deletion" breaks a law,
 * r_j² / M_jj is as large for the requests, and for every other event that the law touches.
 * Of moves that are as good, the one to the more usual count: of requests without deletions, the
 * deletions are missing if most sessions have both.
 */
export function contributeStepwise(fitted: SubspaceModel, scorer: Scorer): Contribute {
  const { usual, weights } = fitted;
  const m = usual.length;
  const together = contributeTogether(fitted, scorer);
  /** Those for which even an absent event has a frequent count to go to. */
  const restless = Uint32Array.from([...usual.keys()].filter((j) => !isQuiet(usual[j]!)));
  const residual = new Float64Array(m);
  const excess = new Float64Array(m);
  const open = new Uint32Array(m);

  return (deviation, seen) => {
    const { counts } = seen;
    residual.set(deviation.residual);
    for (const { column, value } of deviation.excess) {
      if (column >= 0) excess[column]! += value ** 2;
    }
    const minDrop = (fitted.threshold ?? 0) * MIN_DROP;
    let left = mergeInto(open, restless, seen.present);
    const contributions: Contribution[] = [];
    const all = open.slice(0, left);

    while (true) {
      let best = -1;
      let bestUsual = 0;
      let bestStep = 0;
      let bestDrop = minDrop;
      let bestRarity = 0;
      let mostDrop = minDrop;
      for (let place = 0; place < left; place++) {
        const column = open[place]!;
        const count = counts[column]!;
        const r = residual[column]!;
        const share = scorer.residualShare(column);
        const { frequent, scattered, low, high, mean } = usual[column]!;
        // Where counts are too scattered to be frequent ones, the nearest usual one counts as well.
        const more = scattered && share > MIN_RESIDUAL_SHARE ? 1 : 0;
        for (let i = 0; i < frequent.length + more; i++) {
          const candidate =
            i < frequent.length
              ? frequent[i]!
              : nearestUsual(count - r / (share * weights[column]!), low, high);
          if (candidate === count) continue;
          const step = weightedStep(fitted, column, count, candidate);
          const drop = excess[column]! - 2 * r * step - share * step ** 2;
          if (!(drop > minDrop && drop >= AS_GOOD * mostDrop)) continue;
          mostDrop = Math.max(mostDrop, drop);
          const rarity = Math.abs(candidate - mean);
          const isRival = best !== -1 && bestDrop >= AS_GOOD * mostDrop;
          if (isRival && (rarity > bestRarity || (rarity === bestRarity && drop <= bestDrop))) {
            continue;
          }
          bestRarity = rarity;
          best = place;
          bestUsual = candidate;
          bestStep = step;
          bestDrop = drop;
        }
      }
      if (best === -1) break;
      const column = open[best]!;
      const isMore = bestUsual < counts[column]!;
      contributions.push({ column, usual: bestUsual, more: isMore, drop: bestDrop });
      open.copyWithin(best, best + 1, left--);
      scorer.addColumn(residual, column, bestStep);
    }
    for (const { column } of deviation.excess) if (column >= 0) excess[column] = 0;
    return contributions.length > 0 ? contributions : together(deviation, { counts, present: all });
  };
}

/** An event that is usually absent, and of which no other count is frequent: where absent, it stays so. */
function isQuiet({ frequent, scattered }: UsualCount): boolean {
  return !scattered && frequent.length === 1 && frequent[0] === 0;
}

function nearestUsual(count: number, low: number, high: number): number {
  return Math.round(Math.min(Math.max(count, low), high));
}

/** Writes the numbers of two ascending lists into `into`, ascending, each once; returns how many. */
function mergeInto(into: Uint32Array, a: Uint32Array, b: Uint32Array): number {
  let [i, j, length] = [0, 0, 0];
  while (i < a.length || j < b.length) {
    const next = Math.min(a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY);
    if (a[i] === next) i++;
    if (b[j] === next) j++;
    into[length++] = next;
  }
  return length;
}

/**
 * Where no single event leads back, all whose counts are not frequent ones move to the nearest that
 * is, each with its part of the joint drop; where that leads nowhere either, each event by itself.
 * `present` are those that may move.
 */
function contributeTogether(fitted: SubspaceModel, scorer: Scorer): Contribute {
  const each = contributeEach(fitted, scorer);
  return (deviation, seen) => {
    const { counts, present } = seen;
    const moves = Array.from(present).flatMap((column) => {
      const count = counts[column]!;
      const { frequent } = fitted.usual[column]!;
      if (frequent.includes(count)) return [];
      const distance = (candidate: number) => Math.abs(candidate - count);
      const usual = frequent.reduce((near, one) => (distance(one) < distance(near) ? one : near));
      return [{ column, usual, step: weightedStep(fitted, column, count, usual) }];
    });
    const residual = Float64Array.from(deviation.residual);
    for (const { column, step } of moves) scorer.addColumn(residual, column, step);
    const drop = deviation.spe - residual.reduce((sum, part) => sum + part ** 2, 0);
    if (!(drop > 0)) return each(deviation, seen);
    const path = moves.reduce((sum, { step }) => sum + Math.abs(step), 0);
    return moves.map(({ column, usual, step }) => ({
      column,
      usual,
      more: usual < counts[column]!,
      drop: (drop * Math.abs(step)) / path,
    }));
  };
}

/** The change of a weighted count, each count held under its ceiling. */
function weightedStep(fitted: SubspaceModel, column: number, from: number, to: number): number {
  const ceiling = fitted.ceilings?.[column] ?? Number.POSITIVE_INFINITY;
  return fitted.weights[column]! * (Math.min(to, ceiling) - Math.min(from, ceiling));
}

/** 3 for 2.9999999999999996: what differs from a whole count by rounding only. */
function wholeWhereNear(count: number): number {
  return Math.abs(count - Math.round(count)) < 1e-9 ? Math.round(count) : count;
}
