import type { Course } from '../../analysis.ts';
import { type LineStore, NO_EVENT } from '../../group/line-store.ts';
import type { LogTally } from '../tally/tally.ts';

/** How the lines of a log spread over its time, or over its lines where it tells none. */
export interface Timeline {
  /** Whether the bins are slices of time; else of lines. */
  isTime: boolean;
  /** Length of a bin, in ms or lines. */
  width: number;
  /** Lines of each bin. */
  all: Uint32Array;
  /** The same of each event that comes at least `MIN_COUNT` times. */
  of: ReadonlyMap<number, Uint32Array>;
  /** First and last line of each bin, counted from 1; 0 where it has none. */
  firstLine: Uint32Array;
  lastLine: Uint32Array;
  /** The bin of a line, counted from 1. */
  binAt(line: number): number;
  /** Ms of a line, counted from 1; NaN where it has none. */
  timeAt(line: number): number;
  /** When a bin begins, in ms. */
  startOf(bin: number): number;
}

/** What of it is told: how many lines there were when. */
export function courseOf({ isTime, width, all, firstLine, startOf }: Timeline): Course {
  return {
    fromMs: isTime ? startOf(0) : null,
    width,
    lines: [...all],
    firstLines: [...firstLine],
  };
}

export const BINS = 128;
const MIN_COUNT = 8;

/** Null where there are too few lines for bins. */
export function createTimeline(store: LineStore, tally: LogTally): Timeline | null {
  const span = tally.lastMs - tally.firstMs;
  const isTime = span > 0;
  if (store.lines < MIN_COUNT) return null;
  const width = (isTime ? span + 1 : store.lines) / BINS;
  const all = new Uint32Array(BINS);
  const firstLine = new Uint32Array(BINS);
  const lastLine = new Uint32Array(BINS);
  const of = new Map<number, Uint32Array>();
  const binOf = (line: number): number => {
    const at = isTime ? store.timeAt(line) - tally.firstMs : line;
    return Number.isNaN(at) ? 0 : Math.min(BINS - 1, Math.max(0, Math.floor(at / width)));
  };
  for (const [event, seen] of tally.events.entries()) {
    if (seen && seen.count >= MIN_COUNT) of.set(event, new Uint32Array(BINS));
  }
  for (let line = 0; line < store.lines; line++) {
    const number = store.eventAt(line);
    if (number === NO_EVENT) continue;
    const bin = binOf(line);
    all[bin] = all[bin]! + 1;
    if (firstLine[bin] === 0) firstLine[bin] = line + 1;
    lastLine[bin] = line + 1;
    const counts = of.get(tally.placeOf(number));
    if (counts) counts[bin] = counts[bin]! + 1;
  }
  return {
    ...{ isTime, width, all, of, firstLine, lastLine },
    binAt: (line) => binOf(line - 1),
    timeAt: (line) => store.timeAt(line - 1),
    startOf: (bin) => tally.firstMs + bin * width,
  };
}
