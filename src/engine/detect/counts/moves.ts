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

/** The moves of one vector's counts to usual ones, the one that gains most first. */
export interface Moves {
  /** Begins with another vector, of which the counts of `columns` (ascending) may move. */
  start(deviation: Deviation, counts: SeenCounts['counts'], columns: Uint32Array): void;
  /** Makes the best move that is left, after which its event stays; null where nothing is gained. */
  next(): Contribution | null;
}

/** Below it, an event lies wholly inside the principal subspace: its residual is rounding noise. */
export const MIN_RESIDUAL_SHARE = 1e-9;
/** Of the limit: a smaller drop makes no difference to anyone. */
const MIN_DROP = 0.01;
/** Of the largest drop: so near to it, another is as good. */
const AS_GOOD = 0.95;
/** In place of a usual count that depends on the residual. */
const NEAREST = Number.NaN;

/**
 * Of moves that are as good, the one to the more usual count comes first. A move changes the residuals
 * of the principal subspace alone, so the gains of all other events are reckoned once for a vector.
 */
export function createMoves(fitted: SubspaceModel, scorer: Scorer): Moves {
  const { usual, weights } = fitted;
  const m = usual.length;
  const shares = Float64Array.from(usual, (_, j) => scorer.residualShare(j));
  const spreads = Uint8Array.from(usual, (_, j) => (scorer.isInSubspace(j) ? 1 : 0));
  const residual = new Float64Array(m);
  const excess = new Float64Array(m);
  let seen: SeenCounts['counts'] = new Float64Array(m);

  // Places of all moves of a vector: at most one for each usual count, and one for the nearest.
  const most = usual.reduce((sum, { frequent }) => sum + frequent.length + 1, 0);
  const columnOf = new Uint32Array(most);
  const wanted = new Float64Array(most);
  const usualOf = new Float64Array(most);
  const rarities = new Float64Array(most);
  const steps = new Float64Array(most);
  const drops = new Float64Array(most);
  let length = 0;
  let minDrop = 0;

  function add(column: number, candidate: number): void {
    columnOf[length] = column;
    wanted[length] = candidate;
    if (!Number.isNaN(candidate)) aim(length, candidate);
    measure(length);
    // Where the residual stays as it is, such a move is none for good.
    if (drops[length]! > minDrop || spreads[column] === 1) length++;
  }

  function aim(place: number, candidate: number): void {
    const column = columnOf[place]!;
    usualOf[place] = candidate;
    rarities[place] = Math.abs(candidate - usual[column]!.mean);
    steps[place] = weightedStep(fitted, column, seen[column]!, candidate);
  }

  function measure(place: number): void {
    const column = columnOf[place]!;
    const count = seen[column]!;
    const r = residual[column]!;
    const share = shares[column]!;
    if (Number.isNaN(wanted[place]!)) {
      const { low, high } = usual[column]!;
      aim(place, nearestUsual(count - r / (share * weights[column]!), low, high));
    }
    const step = steps[place]!;
    const isMove = usualOf[place]! !== count;
    drops[place] = isMove ? excess[column]! - 2 * r * step - share * step ** 2 : 0;
  }

  function bestPlace(): number {
    let best = -1;
    let bestDrop = minDrop;
    let bestRarity = 0;
    let mostDrop = minDrop;
    for (let place = 0; place < length; place++) {
      const drop = drops[place]!;
      if (!(drop > minDrop && drop >= AS_GOOD * mostDrop)) continue;
      mostDrop = Math.max(mostDrop, drop);
      const rarity = rarities[place]!;
      const isRival = best !== -1 && bestDrop >= AS_GOOD * mostDrop;
      if (isRival && (rarity > bestRarity || (rarity === bestRarity && drop <= bestDrop))) continue;
      bestRarity = rarity;
      best = place;
      bestDrop = drop;
    }
    return best;
  }

  /** Takes out the moves of a column, and reckons those anew that its move has changed. */
  function settle(column: number): void {
    const changes = spreads[column] === 1;
    let kept = 0;
    for (let place = 0; place < length; place++) {
      const other = columnOf[place]!;
      if (other === column) continue;
      columnOf[kept] = other;
      wanted[kept] = wanted[place]!;
      usualOf[kept] = usualOf[place]!;
      rarities[kept] = rarities[place]!;
      steps[kept] = steps[place]!;
      drops[kept] = drops[place]!;
      if (changes && spreads[other] === 1) measure(kept);
      kept++;
    }
    length = kept;
  }

  return {
    start(deviation, counts, columns) {
      seen = counts;
      minDrop = (fitted.threshold ?? 0) * MIN_DROP;
      residual.set(deviation.residual);
      excess.fill(0);
      for (const { column, value } of deviation.excess) {
        if (column >= 0) excess[column]! += value ** 2;
      }
      length = 0;
      for (const column of columns) {
        const { frequent, scattered } = usual[column]!;
        for (let i = 0; i < frequent.length; i++) add(column, frequent[i]!);
        // Where counts are too scattered to be frequent ones, the nearest usual one counts as well.
        if (scattered && shares[column]! > MIN_RESIDUAL_SHARE) add(column, NEAREST);
      }
    },
    next() {
      const best = bestPlace();
      if (best === -1) return null;
      const column = columnOf[best]!;
      const count = usualOf[best]!;
      const move = { column, usual: count, more: count < seen[column]!, drop: drops[best]! };
      scorer.addColumn(residual, column, steps[best]!);
      settle(column);
      return move;
    },
  };
}

function nearestUsual(count: number, low: number, high: number): number {
  return Math.round(Math.min(Math.max(count, low), high));
}

/** The change of a weighted count, each count held under its ceiling. */
export function weightedStep(
  fitted: SubspaceModel,
  column: number,
  from: number,
  to: number,
): number {
  const ceiling = fitted.ceilings?.[column] ?? Number.POSITIVE_INFINITY;
  return fitted.weights[column]! * (Math.min(to, ceiling) - Math.min(from, ceiling));
}
