import { number } from '../../text/count.ts';
import type { EventType } from '../analysis.ts';
import { keptString, mapKey } from '../read/bytes/kept-string.ts';
import type { RowBatch } from '../read/records/row-batch.ts';
import { UserError } from '../user-error.ts';

/** The events of a log's lines, as numbers below 65,536. */
export interface LogEvents {
  /** Of line `i` of a batch, which is line `row` of the file. */
  indexAt(batch: RowBatch, i: number, row: number): number;
  /**
   * The events, in order of first appearance; to be called once all lines were asked for. Where
   * `final` is not null, it has the place in the list of each number given out.
   */
  finish(): { list: EventType[]; final: Uint16Array | null };
}

/** The events that the file names. */
export function createNamedEvents(): LogEvents {
  const types = createEventTypes();
  return {
    indexAt: ({ eventIds, templates }, i, row) => types.indexOf(eventIds[i]!, templates[i]!, row),
    finish: () => ({ list: types.list, final: null }),
  };
}

interface EventTypes {
  /** In order of first appearance. */
  list: EventType[];
  /** Index of an event, added with this template where it is new. `line` is for the error. */
  indexOf(eventId: string, template: string, line: number): number;
}

/** Logs have tens to hundreds; the analysis is quadratic in memory and cubic in time of these. */
export const MAX_EVENT_TYPES = 5000;

/** Numbers events by id. Throws a UserError beyond `MAX_EVENT_TYPES`. */
function createEventTypes(): EventTypes {
  const indices = new Map<string, number>();
  const list: EventType[] = [];
  return {
    list,
    indexOf(eventId, template, line) {
      const known = indices.get(mapKey(eventId));
      if (known !== undefined) return known;
      if (list.length === MAX_EVENT_TYPES) throw tooManyEvents(line);
      const kept = keptString(eventId);
      indices.set(mapKey(kept), list.length);
      list.push({ eventId: kept, template: keptString(template) });
      return list.length - 1;
    },
  };
}

function tooManyEvents(lines: number): UserError {
  return new UserError(
    'E_TOO_MANY_EVENTS',
    `The first ${number(lines)} log lines already have more than ${number(MAX_EVENT_TYPES)} different event ids, far more than a log has kinds of events.`,
    'The EventId column seems to hold something else, such as line numbers or whole messages. Put the id of the event there that each line is an occurrence of.',
  );
}
