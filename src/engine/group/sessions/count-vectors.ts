import { mapKey } from '../../read/bytes/kept-string.ts';
import type { EventCountMatrix } from './event-count-matrix.ts';
import type { MentionLog, SessionIndex } from './mention-log.ts';
import { createUint32List } from './number-list.ts';

/**
 * Counts the events of each session: the distinct vectors as a sparse d × m matrix, in order of the
 * first session that has each, and for each of the n sessions its row.
 */
export function countVectors(
  log: MentionLog,
  { offsets: starts, mentions }: SessionIndex,
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
  const key = Buffer.alloc(2 * MAX_VARINT_BYTES * eventCount);

  offsets.push(0);
  for (let session = 0; session < sessionCount; session++) {
    let distinct = 0;
    for (let i = starts[session]!; i < starts[session + 1]!; i++) {
      const event = log.eventAt(mentions[i]!);
      if (countOf[event]!++ === 0) present[distinct++] = event;
    }
    present.subarray(0, distinct).sort();
    let end = 0;
    for (let i = 0; i < distinct; i++) {
      end = writeVarint(key, end, present[i]!);
      end = writeVarint(key, end, countOf[present[i]!]!);
    }
    const text = mapKey(key.toString('latin1', 0, end));
    let row = rowOf.get(text);
    if (row === undefined) {
      row = rowOf.size;
      rowOf.set(text, row);
      for (let i = 0; i < distinct; i++) {
        events.push(present[i]!);
        counts.push(countOf[present[i]!]!);
      }
      offsets.push(events.length);
    }
    for (let i = 0; i < distinct; i++) countOf[present[i]!] = 0;
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

const MAX_VARINT_BYTES = 5;

/** Writes a number below 2^32 as LEB128: numbers so written one after another read in one way only. */
function writeVarint(bytes: Uint8Array, at: number, value: number): number {
  let rest = value;
  let end = at;
  for (; rest > 0x7f; rest >>>= 7) bytes[end++] = (rest & 0x7f) | 0x80;
  bytes[end++] = rest;
  return end;
}
