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

/** Below it, an event lies wholly inside the principal subspace: its residual is rounding noise. */
const MIN_RESIDUAL_SHARE = 1e-9;
/** Of the limit: a smaller drop makes no difference to anyone. */
const MIN_DROP = 0.01;

/**
 * Each event's reconstruction-based contribution by itself: RBC_j = r_j² / M_jj, the drop in SPE
 * with the count x_j - r_j / (M_jj w_j) (Alcala & Qin 2009). For an event that lies mostly in the
 * principal subspace that count is an extrapolation, so the one told is held within what is usual,
 * on its own side of the count seen. `counts` are the m counts seen.
 */
export function contributeEach(
  { usual, weights }: SubspaceModel,
  scorer: Scorer,
  { residual }: Deviation,
  counts: number[],
): Contribution[] {
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
}

/**
 * The shortest way back to normal: time and again the event whose SPE drops most with one of its
 * frequent counts gets that count, until nothing is gained. So the counts told are counts that a
 * reader can check, and one deviation is told once: where "3 requests, 1 deletion" breaks a law,
 * r_j² / M_jj is as large for the requests, and for every other event that the law touches.
 */
export function contributeStepwise(
  fitted: SubspaceModel,
  scorer: Scorer,
  deviation: Deviation,
  counts: number[],
): Contribution[] {
  const residual = Float64Array.from(deviation.residual);
  const excess = new Float64Array(counts.length);
  for (const { column, value } of deviation.excess) if (column >= 0) excess[column]! += value ** 2;
  const minDrop = (fitted.threshold ?? 0) * MIN_DROP;
  const open = new Set(counts.keys());
  const contributions: Contribution[] = [];

  while (true) {
    let best: (Contribution & { step: number }) | undefined;
    for (const column of open) {
      for (const usual of candidates(fitted, scorer, residual, column, counts[column]!)) {
        const step = weightedStep(fitted, column, counts[column]!, usual);
        const r = residual[column]!;
        const drop = excess[column]! - 2 * r * step - scorer.residualShare(column) * step ** 2;
        if (drop > (best?.drop ?? minDrop)) {
          best = { column, usual, more: usual < counts[column]!, drop, step };
        }
      }
    }
    if (best === undefined) break;
    const { step, ...contribution } = best;
    contributions.push(contribution);
    open.delete(best.column);
    scorer.addColumn(residual, best.column, step);
  }
  if (contributions.length > 0) return contributions;
  return contributeTogether(fitted, scorer, deviation, counts);
}

/**
 * Where no single event leads back, all whose counts are not frequent ones move to the nearest that
 * is, each with its part of the joint drop; where that leads nowhere either, each event by itself.
 */
function contributeTogether(
  fitted: SubspaceModel,
  scorer: Scorer,
  deviation: Deviation,
  counts: number[],
): Contribution[] {
  const moves = counts.flatMap((count, column) => {
    const { frequent } = fitted.usual[column]!;
    if (frequent.includes(count)) return [];
    const distance = (candidate: number) => Math.abs(candidate - count);
    const usual = frequent.reduce((near, one) => (distance(one) < distance(near) ? one : near));
    return [{ column, usual, step: weightedStep(fitted, column, count, usual) }];
  });
  const residual = Float64Array.from(deviation.residual);
  for (const { column, step } of moves) scorer.addColumn(residual, column, step);
  const drop = deviation.spe - residual.reduce((sum, part) => sum + part ** 2, 0);
  if (!(drop > 0)) return contributeEach(fitted, scorer, deviation, counts);
  const path = moves.reduce((sum, { step }) => sum + Math.abs(step), 0);
  return moves.map(({ column, usual, step }) => ({
    column,
    usual,
    more: usual < counts[column]!,
    drop: (drop * Math.abs(step)) / path,
  }));
}

/** The frequent counts; where counts are too scattered for that, the nearest usual one as well. */
function candidates(
  { usual, weights }: SubspaceModel,
  scorer: Scorer,
  residual: Float64Array,
  column: number,
  count: number,
): number[] {
  const { frequent, scattered, low, high } = usual[column]!;
  const share = scorer.residualShare(column);
  const all = [...frequent];
  if (scattered && share > MIN_RESIDUAL_SHARE) {
    const best = count - residual[column]! / (share * weights[column]!);
    all.push(Math.round(Math.min(Math.max(best, low), high)));
  }
  return all.filter((candidate) => candidate !== count);
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
