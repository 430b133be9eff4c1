import type { EventCountMatrix } from '../../group/sessions/event-count-matrix.ts';
import type { UsualCount } from '../detector.ts';

const TAIL = 0.05;

/** How often each count of one event occurs over all sessions: counts ascending, 0 included. */
export interface ColumnSummary {
  counts: number[];
  sessions: number[];
}

/** One summary for each of the m events. */
export function summarizeColumns(matrix: EventCountMatrix): ColumnSummary[] {
  const total = sessionCount(matrix);
  const histograms = Array.from({ length: matrix.eventCount }, () => new Map<number, number>());
  for (let row = 0; row < matrix.multiplicity.length; row++) {
    const sessions = matrix.multiplicity[row]!;
    for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++) {
      const histogram = histograms[matrix.events[at]!]!;
      const count = matrix.counts[at]!;
      histogram.set(count, (histogram.get(count) ?? 0) + sessions);
    }
  }
  return histograms.map((histogram) => {
    const entries = [...histogram].sort((a, b) => a[0] - b[0]);
    const absent = total - entries.reduce((sum, [, sessions]) => sum + sessions, 0);
    if (absent > 0) entries.unshift([0, absent]);
    return { counts: entries.map((e) => e[0]), sessions: entries.map((e) => e[1]) };
  });
}

/** n, the number of sessions. */
export function sessionCount(matrix: EventCountMatrix): number {
  return matrix.multiplicity.reduce((sum, sessions) => sum + sessions, 0);
}

/** The most frequent count (the smallest of equals) and the sessions that have it. */
export function modeOf(column: ColumnSummary): { count: number; sessions: number } {
  let best = 0;
  for (let i = 1; i < column.counts.length; i++) {
    if (column.sessions[i]! > column.sessions[best]!) best = i;
  }
  return { count: column.counts[best] ?? 0, sessions: column.sessions[best] ?? 0 };
}

/** Smoothed idf of deviating: 1 for what every session does otherwise, ln(1 + n) + 1 for a first. */
export function rarityWeight(sessions: number, deviating: number): number {
  return Math.log((1 + sessions) / (1 + deviating)) + 1;
}

/** The smallest count with at least `share` (0 to 1) of all sessions at or below it. */
function quantileOf(column: ColumnSummary, share: number): number {
  return weightedQuantile(column.counts, column.sessions, share);
}

/** What is usual of one event. */
export function usualCount(column: ColumnSummary): UsualCount {
  const total = column.sessions.reduce((sum, sessions) => sum + sessions, 0);
  const events = column.counts.reduce((sum, count, i) => sum + count * column.sessions[i]!, 0);
  const mode = modeOf(column).count;
  const frequent: number[] = [];
  let covered = 0;
  for (const [i, count] of column.counts.entries()) {
    if (count !== mode && column.sessions[i]! < TAIL * total) continue;
    frequent.push(count);
    covered += column.sessions[i]!;
  }
  return {
    mean: events / total,
    low: quantileOf(column, TAIL),
    high: quantileOf(column, 1 - TAIL),
    frequent,
    scattered: covered < (1 - 2 * TAIL) * total,
  };
}

/**
 * The smallest value with at least half of all `weights` at or below it. The values alone are sorted:
 * which of them it is, the weights at or below one tell.
 */
export function weightedMedian(values: Float64Array, weights: Uint32Array): number {
  const sorted = Float64Array.from(values).sort();
  const wanted = 0.5 * weights.reduce((sum, weight) => sum + weight, 0) - 1e-9;
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (weightUpTo(sorted[middle]!, values, weights) >= wanted) high = middle;
    else low = middle + 1;
  }
  return sorted[low] ?? 0;
}

function weightUpTo(most: number, values: Float64Array, weights: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! <= most) sum += weights[i]!;
  return sum;
}

/** The smallest of `values` (ascending) with at least `share` of all `weights` at or below it. */
export function weightedQuantile(values: number[], weights: number[], share: number): number {
  const wanted = share * weights.reduce((sum, weight) => sum + weight, 0) - 1e-9;
  let reached = 0;
  for (const [i, value] of values.entries()) {
    reached += weights[i]!;
    if (reached >= wanted) return value;
  }
  return values.at(-1) ?? 0;
}
