/** What a set of windows holds. */
export interface WindowStats {
  /** Windows with a line in them. */
  sessions: number;
  /** Median number of lines of those. */
  median: number;
}

export const MIN_WINDOWS = 50;
export const MIN_MEDIAN = 5;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Lengths that a person would choose, ms. */
const SIZES = [
  ...[1, 2, 5, 10, 20, 30].map((count) => count * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * MINUTE),
  ...[1, 2, 3, 6, 12].map((count) => count * HOUR),
  ...[1, 2, 7].map((count) => count * DAY),
];
const MAX_SLICES = 300_000;

/**
 * Length of the windows, in ms, that suits these times: at least 50 windows with a median of at
 * least 5 lines, and of those lengths the one whose number of windows grows as the square root of
 * the lines does. Where none is so, the one that comes nearest. Null where there is no time to slice.
 */
export function chooseWindowMs(times: Float64Array): { ms: number; stats: WindowStats } | null {
  const counts = countSlices(times);
  if (counts === null) return null;
  const lines = times.length;
  const wanted = Math.min(2000, Math.max(1.5 * MIN_WINDOWS, 2 * Math.sqrt(lines)));
  let best: { ms: number; stats: WindowStats; cost: number } | null = null;
  for (const ms of SIZES) {
    if (ms < counts.sliceMs) continue;
    const stats = statsOf(merge(counts, ms));
    const lacking =
      Math.max(0, Math.log(MIN_WINDOWS / stats.sessions)) +
      Math.max(0, Math.log(MIN_MEDIAN / stats.median));
    const cost = 100 * lacking + Math.abs(Math.log(stats.sessions / wanted));
    if (best === null || cost < best.cost) best = { ms, stats, cost };
  }
  return best;
}

interface Slices {
  sliceMs: number;
  /** Lines of each slice that has some. */
  counts: Map<number, number>;
}

/** Lines of each of the smallest slices that are not too many. */
function countSlices(times: Float64Array): Slices | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const ms of times) {
    if (ms < first) first = ms;
    if (ms > last) last = ms;
  }
  if (!(last > first)) return null;
  const sliceMs = SIZES.find((ms) => (last - first) / ms <= MAX_SLICES) ?? SIZES.at(-1)!;
  const counts = new Map<number, number>();
  for (const ms of times) {
    if (Number.isNaN(ms)) continue;
    const slice = Math.floor(ms / sliceMs);
    counts.set(slice, (counts.get(slice) ?? 0) + 1);
  }
  return { sliceMs, counts };
}

function merge({ sliceMs, counts }: Slices, ms: number): Map<number, number> {
  const merged = new Map<number, number>();
  for (const [slice, count] of counts) {
    const window = Math.floor((slice * sliceMs) / ms);
    merged.set(window, (merged.get(window) ?? 0) + count);
  }
  return merged;
}

function statsOf(counts: Map<number, number>): WindowStats {
  const sorted = Uint32Array.from(counts.values()).sort();
  return { sessions: sorted.length, median: sorted[sorted.length >> 1]! };
}

/**
 * Lines of a window where there are no times: at least 5, and about as many windows as for times.
 */
export function chooseWindowLines(lines: number): number {
  const wanted = Math.min(2000, Math.max(1.5 * MIN_WINDOWS, 2 * Math.sqrt(lines)));
  const each = Math.max(MIN_MEDIAN, Math.round(lines / wanted));
  if (each < 20) return each;
  const step = 10 ** Math.floor(Math.log10(each));
  return Math.round(each / step) * step;
}
