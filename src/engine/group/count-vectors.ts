import type { EntryLog } from './entry-log.ts';
import type { EventCountMatrix } from './event-count-matrix.ts';
import { mapKey } from './kept-string.ts';
import type { SessionIndex } from './session-index.ts';
import { createUint32List } from './uint32-list.ts';

/**
 * Counts the events of each session: the distinct vectors as a sparse d × m matrix, in order of the
 * first session that has each, and for each of the n sessions its row.
 */
export function countVectors(
  log: EntryLog,
  { offsets: starts, entries }: SessionIndex,
  eventCount: number,
): { matrix: EventCountMatrix; vectorOf: Uint32Array } {
  const sessionCount = starts.length - 1;
  const vectorOf = new Uint32Array(sessionCount);
  const rowOf = new Map<string, number>();
  const offsets = createUint32List();
  const events = createUint32List();
  const counts = createUint32List();
  const multiplicity = new Uint32Array(sessionCount);

  const countOf = new Uint32Array(eventCount);
  const present = new Uint32Array(eventCount);
  // A session's vector as pairs of event and count, and the same bytes as its key.
  const pairs = new Uint32Array(2 * eventCount);
  const bytes = Buffer.from(pairs.buffer);

  offsets.push(0);
  for (let session = 0; session < sessionCount; session++) {
    let distinct = 0;
    for (let i = starts[session]!; i < starts[session + 1]!; i++) {
      const event = log.eventAt(entries[i]!);
      if (countOf[event]!++ === 0) present[distinct++] = event;
    }
    present.subarray(0, distinct).sort();
    for (let i = 0; i < distinct; i++) {
      const event = present[i]!;
      pairs[2 * i] = event;
      pairs[2 * i + 1] = countOf[event]!;
      countOf[event] = 0;
    }
    const key = mapKey(bytes.toString('latin1', 0, 8 * distinct));
    let row = rowOf.get(key);
    if (row === undefined) {
      row = rowOf.size;
      rowOf.set(key, row);
      for (let i = 0; i < distinct; i++) {
        events.push(pairs[2 * i]!);
        counts.push(pairs[2 * i + 1]!);
      }
      offsets.push(events.length);
    }
    vectorOf[session] = row;
    multiplicity[row]!++;
  }
  return {
    matrix: {
      eventCount,
      offsets: offsets.toArray(),
      events: events.toArray(),
      counts: counts.toArray(),
      multiplicity: multiplicity.slice(0, rowOf.size),
    },
    vectorOf,
  };
}
