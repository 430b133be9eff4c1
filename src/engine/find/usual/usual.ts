import type { LogTally, SeenEvent } from '../tally/tally.ts';
import type { Timeline } from '../time/timeline.ts';
import { measureName, peakOf, requestName, sliceOf, type UsualEvents } from './usual-events.ts';

/** How a log compares with what a normal one was seen to hold. */
export interface Usual {
  /** How often an event would come in a normal log of this size; null where nobody knows. */
  expected(event: SeenEvent): number | null;
  /** Whether an event comes as often, and as much at once, as in a normal log. */
  isUsual(event: SeenEvent): boolean;
  /** Whether a normal log has measured as much. */
  isUsualValue(event: SeenEvent, key: string, value: number): boolean;
  /** Whether so many lines in a slice of this log's time are what a normal one has. */
  isUsualPeak(lines: number): boolean;
}

/** So much more than in a normal log, and so many, is no longer usual. */
const FACTOR = 3;
const SOME = 3;
const VALUE_FACTOR = 2;

/** Of a log without a baseline. */
export const NOTHING_KNOWN: Usual = {
  expected: () => null,
  isUsual: () => false,
  isUsualValue: () => false,
  isUsualPeak: () => false,
};

function requestsOf({ requests }: UsualEvents, name: string): number {
  return Object.hasOwn(requests, name) ? requests[name]! : 0;
}

/** `columnOf`: the baseline's place of each event of the log, -1 where it never saw it. */
export function createUsual(
  usual: UsualEvents,
  columnOf: Int32Array,
  { tally, timeline }: { tally: LogTally; timeline: Timeline | null },
): Usual {
  // Of a web access log the complaints are requests.
  const isOfRequests = tally.requests.length > 0;
  const span = Math.max(0, tally.lastMs - tally.firstMs || 0);
  const byLines = tally.lines / Math.max(1, usual.lines);
  const byTime = usual.spanMs > 0 ? span / usual.spanMs : 0;
  const scale = Math.max(byLines, byTime);
  const slices = usual.spanMs > 0 ? Math.max(1, sliceOf(span) / sliceOf(usual.spanMs)) : 1;

  function expected(event: SeenEvent): number {
    if (isOfRequests) return scale * requestsOf(usual, requestName(event));
    return scale * (usual.seen[columnOf[event.event] ?? -1] ?? 0);
  }

  return {
    expected,
    isUsual(event) {
      const often = expected(event);
      if (often === 0 || event.count > FACTOR * often + SOME) return false;
      if (isOfRequests) return true;
      const peak = usual.peaks[columnOf[event.event] ?? -1] ?? 0;
      return peak === 0 || peakOf(event.event, timeline) <= FACTOR * slices * peak + SOME;
    },
    isUsualValue(event, key, value) {
      const name = measureName(columnOf[event.event] ?? -1, key);
      const known = Object.hasOwn(usual.largest, name) ? usual.largest[name]! : null;
      return known !== null && value <= VALUE_FACTOR * known;
    },
    isUsualPeak: (lines) => lines <= FACTOR * slices * usual.peak,
  };
}
