import type { UsualCount } from '../detector.ts';
import {
  type Contribution,
  createMoves,
  MIN_RESIDUAL_SHARE,
  type SeenCounts,
  weightedStep,
} from './moves.ts';
import type { Deviation, Scorer } from './score.ts';
import type { SubspaceModel } from './subspace-model.ts';

/** How the events of a vector share its SPE. */
export type Contribute = (deviation: Deviation, seen: SeenCounts) => Contribution[];

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
  const { usual } = fitted;
  const together = contributeTogether(fitted, scorer);
  const moves = createMoves(fitted, scorer);
  /** Those for which even an absent event has a frequent count to go to. */
  const restless = Uint32Array.from([...usual.keys()].filter((j) => !isQuiet(usual[j]!)));
  const open = new Uint32Array(usual.length);

  return (deviation, { counts, present }) => {
    const columns = open.subarray(0, mergeInto(open, restless, present));
    moves.start(deviation, counts, columns);
    const contributions: Contribution[] = [];
    for (let move = moves.next(); move !== null; move = moves.next()) contributions.push(move);
    return contributions.length > 0
      ? contributions
      : together(deviation, { counts, present: columns });
  };
}

/** An event that is usually absent, and of which no other count is frequent: where absent, it stays so. */
function isQuiet({ frequent, scattered }: UsualCount): boolean {
  return !scattered && frequent.length === 1 && frequent[0] === 0;
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

/** 3 for 2.9999999999999996: what differs from a whole count by rounding only. */
function wholeWhereNear(count: number): number {
  return Math.abs(count - Math.round(count)) < 1e-9 ? Math.round(count) : count;
}
