import type { LogTally } from '../tally/tally.ts';
import { anomalyOf, type UnnumberedAnomaly } from '../unnumbered-anomaly.ts';
import { lengthOf, quantileOf, type Stretch, stretchesOf, sumOf } from './stretches.ts';
import { BINS, type Timeline } from './timeline.ts';

/** So many times the median, and the busiest tenth, for a slice of time to be part of a burst. */
const TIMES_MEDIAN = 8;
const TIMES_BUSY = 3;
const MIN_EXCESS = 100;
const LONGEST = 0.1 * BINS;
/** A program says much when it starts. */
const START = 2;
/** Share of the lines in excess that are of one event, to be told as its burst. */
const ONE_EVENT = 0.6;
/** Share of them that other findings tell already. */
const TOLD = 0.5;
const WEIGHT = 0.45;

/** A short time with far more lines than is usual for the log, where no event that speaks for itself explains it. */
export function logBurst(
  tally: LogTally,
  timeline: Timeline,
  { told, isUsual }: { told: readonly UnnumberedAnomaly[]; isUsual: (peak: number) => boolean },
): UnnumberedAnomaly[] {
  const { all, of } = timeline;
  if (!timeline.isTime) return [];
  const sorted = all.slice().sort();
  const median = quantileOf(sorted, 0.5);
  const limit = Math.max(TIMES_MEDIAN * median, TIMES_BUSY * quantileOf(sorted, 0.9));
  if (quantileOf(sorted, 0.1) < 1) return [];
  const excessOf = (stretch: Stretch) => sumOf(all, stretch) - median * lengthOf(stretch);
  const [burst] = stretchesOf(all, (count) => count > limit)
    .filter((stretch) => stretch.start >= START && lengthOf(stretch) <= LONGEST)
    .sort((a, b) => excessOf(b) - excessOf(a));
  if (!burst || excessOf(burst) < MIN_EXCESS) return [];
  if (isUsual(Math.max(...all.subarray(burst.start, burst.end + 1)))) return [];
  const explained = new Set(told.flatMap(({ about }) => about));
  const parts = [...of].map(([event, bins]) => ({ event, seen: sumOf(bins, burst), bins }));
  const toldOf = parts.filter(({ event }) => explained.has(event));
  const excess = excessOf(burst);
  if (toldOf.reduce((sum, { seen }) => sum + seen, 0) >= TOLD * excess) return [];
  const [most] = parts.sort((a, b) => b.seen - a.seen);
  const main = most && tally.events[most.event];
  if (!main) return [];
  const isOne = most.seen >= ONE_EVENT * excess;
  const bins = isOne ? most.bins : all;
  const seen = sumOf(bins, burst);
  const outside = bins.reduce((sum, count) => sum + count, 0) - seen;
  const firstMs = timeline.startOf(burst.start);
  const lastMs = timeline.startOf(burst.end + 1);
  const first = timeline.firstLine[burst.start]!;
  const within = main.lines.filter((line) => {
    const bin = timeline.binAt(line);
    return bin >= burst.start && bin <= burst.end;
  });
  return [
    anomalyOf([main], {
      kind: 'burst',
      grade: 'watch',
      weight: WEIGHT,
      eventKind: null,
      ...(!isOne && { about: [], who: [] }),
      counts: { seen, usual: (outside * lengthOf(burst)) / (BINS - lengthOf(burst)) },
      at: within.length > 0 ? within.slice(0, 20) : [first],
      lines: { first, last: timeline.lastLine[burst.end]! },
      times: { firstMs, lastMs, durationMs: lastMs - firstMs },
    }),
  ];
}
