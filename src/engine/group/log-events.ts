import type { EventType } from '../analysis.ts';
import { keptString, mapKey } from '../read/bytes/kept-string.ts';
import type { RowBatch } from '../read/records/row-batch.ts';

/** The events of a log's lines, as numbers below 65,536. */
export interface LogEvents {
  /** Of line `i` of a batch, which is line `row` of the file. */
  indexAt(batch: RowBatch, i: number, row: number): number;
  /**
   * The events, in order of first appearance; to be called once all lines were asked for.
   */
  finish(): ListedEvents;
}

export interface ListedEvents {
  list: EventType[];
  /** Where not null, the place in the list of each number given out. */
  final: Uint16Array | null;
  /** Rare events that were put together as `OTHER_EVENT`, where there were too many to compare; else 0. */
  others: number;
}

/** What is too rare to be compared, in a log with so many kinds of events. */
export const OTHER_EVENT: EventType = { eventId: 'other', template: '' };

/** The events that the file names. */
export function createNamedEvents(): LogEvents {
  const types = createEventTypes();
  /** By the reader's number of an event id. */
  const known: number[] = [];
  return {
    indexAt({ eventIds, templates }, i) {
      const code = eventIds.codes?.[i];
      if (code === undefined) return types.indexOf(eventIds.at(i)!, templates.at(i)!);
      known[code] ??= types.indexOf(eventIds.at(i)!, templates.at(i)!);
      return known[code];
    },
    finish: () => ({ list: types.list, final: null, others: types.others() }),
  };
}

/** Logs have tens to hundreds; the analysis is quadratic in memory and cubic in time of these. */
export const MAX_EVENT_TYPES = 5000;

interface EventTypes {
  /** In order of first appearance. */
  list: EventType[];
  /** Distinct ids that came when the list was full, at most as many as are counted. */
  others(): number;
  /** Index of an event, added with this template where it is new, and of the other events where it is full. */
  indexOf(eventId: string, template: string): number;
}

const MAX_COUNTED = 10_000;
const MAX_COUNTED_CHARS = 200;

function createEventTypes(): EventTypes {
  const indices = new Map<string, number>();
  const list: EventType[] = [];
  const others = new Set<string>();

  function other(eventId: string): number {
    if (others.size === 0) list.push(OTHER_EVENT);
    if (others.size < MAX_COUNTED) others.add(keptString(eventId.slice(0, MAX_COUNTED_CHARS)));
    return MAX_EVENT_TYPES - 1;
  }

  return {
    list,
    others: () => others.size,
    indexOf(eventId, template) {
      const known = indices.get(mapKey(eventId));
      if (known !== undefined) return known;
      if (list.length >= MAX_EVENT_TYPES - 1) return other(eventId);
      const kept = keptString(eventId);
      indices.set(mapKey(kept), list.length);
      list.push({ eventId: kept, template: keptString(template) });
      return list.length - 1;
    },
  };
}
