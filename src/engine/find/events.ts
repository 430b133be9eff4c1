import type { Complaint } from './complaints.ts';
import { type Finding, findingOf, gravity, whoOf } from './finding.ts';
import { gatherComplaints } from './gather.ts';
import type { LogTally } from './tally.ts';
import { BINS, type Timeline } from './timeline.ts';

/** Share of the lines from which a failure is what the log is. */
const STANDING = 0.3;
const MIN_STANDING = 8;
const STANDING_BONUS = 0.3;
/** A burst: so much of it within so little of the log's time. */
const MOST_OF_IT = 0.8;
const SHORT = Math.round(0.1 * BINS);
const MIN_BURST = 12;

/** What speaks for itself: `event`, `standing` where most of the log is that, `burst` where it came at once. */
export function eventFindings(
  complaints: readonly Complaint[],
  tally: LogTally,
  timeline: Timeline | null,
): Finding[] {
  return gatherComplaints(complaints).map((group) => {
    const [main] = group;
    const { grade, certainty: weight } = main;
    const all = group.reduce((sum, { count }) => sum + count, 0);
    const share = Math.min(1, all / tally.lines);
    const isFailing = gravity(grade) <= gravity('trouble');
    if (isFailing && share >= STANDING && all >= MIN_STANDING) {
      const told = {
        kind: 'standing',
        grade,
        weight: weight + STANDING_BONUS * share,
        share,
      } as const;
      return findingOf(group, { ...told, who: whoOf(group) });
    }
    const burst = timeline && burstOf(main, timeline);
    if (!burst) return findingOf(group, { kind: 'event', grade, weight });
    const counts = { seen: burst.seen, usual: burst.usual };
    const at = [...burst.at, ...findingOf(group, { kind: 'burst', grade, weight }).at];
    return findingOf(group, { kind: 'burst', grade, weight, counts, at: unique(at) });
  });
}

function unique(lines: number[]): number[] {
  return [...new Set(lines)].slice(0, 1000);
}

interface Burst {
  seen: number;
  /** In as long a time outside of it. */
  usual: number;
  /** A few of its first lines. */
  at: number[];
}

/** Where most of an event falls on a short part of the log's time. */
function burstOf({ event, count, lines }: Complaint, timeline: Timeline): Burst | null {
  const bins = timeline.of.get(event);
  if (!bins || !timeline.isTime || count < MIN_BURST) return null;
  let sum = 0;
  let [best, end] = [0, 0];
  for (let i = 0; i < BINS; i++) {
    sum += bins[i]! - (i >= SHORT ? bins[i - SHORT]! : 0);
    if (sum > best) [best, end] = [sum, i];
  }
  const all = bins.reduce((total, n) => total + n, 0);
  if (best < MOST_OF_IT * all) return null;
  const start = Math.max(0, end - SHORT + 1);
  const within = timeline.all.subarray(start, end + 1).reduce((total, n) => total + n, 0);
  const lineCount = timeline.all.reduce((total, n) => total + n, 0);
  // Where the log itself came at once, nothing in it is a burst.
  if (within > lineCount / 2) return null;
  const usual = ((all - best) * SHORT) / (BINS - SHORT);
  const inside = (line: number) => timeline.binAt(line) >= start && timeline.binAt(line) <= end;
  return { seen: best, usual, at: lines.filter(inside).slice(0, 3) };
}
