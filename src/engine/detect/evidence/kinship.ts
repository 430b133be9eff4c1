import type { EventCountMatrix } from '../../group/sessions/event-count-matrix.ts';
import { modeOf, rarityWeight, sessionCount, summarizeColumns } from '../counts/column-summary.ts';

/** Vectors that one is compared with, of each sort, the most frequent ones: the time grows with them. */
const MAX_STRANGE = 400;
const MAX_USUAL = 300;
/** Vectors that are asked for; of more, no usual course can be told. */
const MAX_ASKED = 2_000;
/** A count is held within so many times its usual number: beyond, it is far whatever it is. */
const MOST_TIMES = 5;
/** It must be so many times as near to what is surely anomalous as to what is usual. */
const NEARER = 3;

interface Sorts {
  isOver(row: number): boolean;
  isSure(row: number): boolean;
}

/**
 * Those of `candidates`, vectors over the limit, that are kin to what is surely anomalous: of all others
 * over the limit, the nearest one is, and it is far nearer than any usual one. What fewer sessions have
 * tells nothing of a vector: one odd copy among ten makes the nine no trouble. The kin of kin are kin, too.
 * Distance is the sum of the differences of counts, each weighted by how few sessions have another count
 * than the usual one.
 */
export function kinOf(
  matrix: EventCountMatrix,
  high: number[],
  candidates: number[],
  { isOver, isSure }: Sorts,
): ReadonlySet<number> {
  if (candidates.length === 0) return new Set();
  const { multiplicity } = matrix;
  const byFrequency = [...multiplicity.keys()].sort(
    (a, b) => multiplicity[b]! - multiplicity[a]! || a - b,
  );
  const strange = byFrequency.filter((row) => isOver(row));
  let sure = strange.filter(isSure).slice(0, MAX_STRANGE);
  let weak = strange.filter((row) => !isSure(row)).slice(0, MAX_STRANGE);
  const usual = byFrequency.filter((row) => !isOver(row) && !isSure(row)).slice(0, MAX_USUAL);
  const sessions = sessionCount(matrix);
  const weights = summarizeColumns(matrix).map((column) =>
    rarityWeight(sessions, sessions - modeOf(column).sessions),
  );
  const counts = new Float64Array(matrix.eventCount);

  /** The vector's counts into `counts`, with the sum of the weighted counts. */
  function weigh(row: number, sign: 0 | 1): number {
    let sum = 0;
    for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++) {
      const event = matrix.events[at]!;
      const count = Math.min(matrix.counts[at]!, MOST_TIMES * Math.max(1, high[event]!));
      counts[event] = sign * count;
      sum += weights[event]! * count;
    }
    return sum;
  }
  /** To the vector in `counts`, whose weighted counts sum to `whole`. */
  function distanceTo(row: number, whole: number): number {
    let distance = whole;
    for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++) {
      const event = matrix.events[at]!;
      const here = counts[event]!;
      const there = Math.min(matrix.counts[at]!, MOST_TIMES * Math.max(1, high[event]!));
      distance += weights[event]! * (Math.abs(here - there) - here);
    }
    return distance;
  }
  function nearest(rows: number[], row: number, whole: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (const other of rows) {
      if (other !== row) least = Math.min(least, distanceTo(other, whole));
    }
    return least;
  }

  /** The distance within which sure vectors of at least as many sessions lie. */
  function toAsMany(row: number, whole: number): number {
    const near = sure
      .filter((other) => other !== row)
      .map((other) => ({ sessions: multiplicity[other]!, distance: distanceTo(other, whole) }))
      .sort((a, b) => a.distance - b.distance);
    let sessions = 0;
    const last = near.find((one) => {
      sessions += one.sessions;
      return sessions >= multiplicity[row]!;
    });
    return last?.distance ?? Number.POSITIVE_INFINITY;
  }

  function isKin(row: number): boolean {
    const whole = weigh(row, 1);
    const toSure = toAsMany(row, whole);
    const found =
      toSure < nearest(weak, row, whole) && NEARER * toSure < nearest(usual, row, whole);
    weigh(row, 0);
    return found;
  }

  const kin = new Set(candidates.slice(0, MAX_ASKED).filter(isKin));
  if (kin.size === 0) return kin;
  sure = strange.filter((row) => isSure(row) || kin.has(row)).slice(0, MAX_STRANGE);
  weak = weak.filter((row) => !kin.has(row));
  for (const row of candidates.slice(0, MAX_ASKED)) if (!kin.has(row) && isKin(row)) kin.add(row);
  return kin;
}
