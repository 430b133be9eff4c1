import type { Anomaly } from '../../analysis.ts';
import type { Complaint } from '../complaint.ts';
import { lengthOf, type Stretch, stretchesOf, sumOf } from './stretches.ts';
import { BINS, type Timeline } from './timeline.ts';

/** A burst: so much of it within so little of the log's time. */
const MOST_OF_IT = 0.8;
const SHORT = Math.round(0.1 * BINS);
export const MIN_BURST = 12;
const MAX_AT = 3;

export interface Burst extends Stretch {
  seen: number;
  /** In as long a time outside of it. */
  usual: number;
  /** A few of its first lines. */
  at: number[];
}

/** Where most of an event falls on a short part of the log's time. */
export function burstOf({ event, count, lines }: Complaint, timeline: Timeline): Burst | null {
  const bins = timeline.of.get(event);
  if (!bins || !timeline.isTime || count < MIN_BURST) return null;
  let sum = 0;
  let [best, last] = [0, 0];
  for (let i = 0; i < BINS; i++) {
    sum += bins[i]! - (i >= SHORT ? bins[i - SHORT]! : 0);
    if (sum > best) [best, last] = [sum, i];
  }
  const all = total(bins);
  if (best < MOST_OF_IT * all) return null;
  const window = { start: Math.max(0, last - SHORT + 1), end: last };
  // Where the log itself came at once, nothing in it is a burst.
  if (sumOf(timeline.all, window) > total(timeline.all) / 2) return null;
  const filled = stretchesOf(bins, (n) => n > 0).filter((stretch) => stretch.end >= window.start);
  const stretch = { start: Math.max(window.start, filled[0]?.start ?? 0), end: window.end };
  const usual = ((all - best) * SHORT) / (BINS - SHORT);
  const at = lines.filter((line) => isWithin(timeline.binAt(line), stretch)).slice(0, MAX_AT);
  return { ...stretch, seen: best, usual, at };
}

/** From when to when a burst of these events was. */
export function burstTimes(
  { start, end }: Stretch,
  events: readonly Complaint[],
  timeline: Timeline,
): NonNullable<Anomaly['times']> {
  const firsts = events.map(({ firstMs }) => firstMs).filter((ms) => !Number.isNaN(ms));
  const lasts = events.map(({ lastMs }) => lastMs).filter((ms) => !Number.isNaN(ms));
  const firstMs = Math.max(timeline.startOf(start), Math.min(...firsts));
  const lastMs = Math.max(firstMs, Math.min(timeline.startOf(end + 1), Math.max(...lasts)));
  return { firstMs, lastMs, durationMs: lastMs - firstMs };
}

export type Group = [Complaint, ...Complaint[]];

interface Bursting {
  group: Group;
  burst: Burst | null;
}

/**
 * Troubles that burst at one time, together; and beside them those that came at that time alone. Tries
 * to sign in and probes are told by who made them, and are left apart.
 */
export function joinBursts(all: readonly Bursting[], timeline: Timeline): Bursting[][] {
  const joined: { stretch: Stretch; parts: Bursting[] }[] = [];
  const apart: Bursting[][] = [];
  const isOfTrouble = ({ group: [main] }: Bursting) =>
    main.grade === 'trouble' && main.kind?.security === undefined;
  for (const one of all) {
    const { burst } = one;
    if (!burst) continue;
    const near = joined.find(({ stretch, parts }) => {
      return [one, parts[0]!].every(isOfTrouble) && isNear(stretch, burst);
    });
    if (!near) joined.push({ stretch: { start: burst.start, end: burst.end }, parts: [one] });
    else {
      near.parts.push(one);
      near.stretch.start = Math.min(near.stretch.start, burst.start);
      near.stretch.end = Math.max(near.stretch.end, burst.end);
    }
  }
  for (const one of all) {
    if (one.burst) continue;
    const [{ lines, count }] = one.group;
    const near = joined.find(({ stretch, parts }) => {
      const isIn = (line: number) => isWithin(timeline.binAt(line), stretch);
      return [one, parts[0]!].every(isOfTrouble) && count === lines.length && lines.every(isIn);
    });
    if (near && count >= LEAST_BESIDE) near.parts.push(one);
    else apart.push([one]);
  }
  return [...joined.map(({ parts }) => parts), ...apart];
}

/** One line at that time may be there by chance. */
const LEAST_BESIDE = 3;

function isNear(a: Stretch, b: Stretch): boolean {
  const together = Math.max(a.end, b.end) - Math.min(a.start, b.start) + 1;
  return a.start <= b.end + 1 && b.start <= a.end + 1 && together <= lengthOf(a) + SHORT;
}

function isWithin(bin: number, { start, end }: Stretch): boolean {
  return bin >= start && bin <= end;
}

function total(bins: Uint32Array): number {
  return bins.reduce((sum, n) => sum + n, 0);
}
