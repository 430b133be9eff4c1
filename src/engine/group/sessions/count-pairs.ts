import type { EventCountMatrix } from './event-count-matrix.ts';

type Pair = [event: number, count: number];

/** Larger counts are seldom shared. */
const MAX_SHARED = 16;

/**
 * Gives the events of a row with their counts. The same count of an event is one pair in all rows:
 * a log may have a million of them.
 */
export function createPairs(matrix: EventCountMatrix): (row: number) => Pair[] {
  const shared: Pair[][] = [];

  function pairOf(event: number, count: number): Pair {
    if (count > MAX_SHARED) return [event, count];
    shared[event] ??= [];
    shared[event][count] ??= [event, count];
    return shared[event][count];
  }

  return (row) => {
    const pairs: Pair[] = [];
    for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++) {
      pairs.push(pairOf(matrix.events[at]!, matrix.counts[at]!));
    }
    return pairs;
  };
}
