import type { EventType } from '../analysis.ts';
import { UserError } from '../user-error.ts';
import { keptString, mapKey } from './kept-string.ts';

export interface EventTypes {
  /** In order of first appearance. */
  list: EventType[];
  /** Index of an event, added with this template where it is new. `line` is for the error. */
  indexOf(eventId: string, template: string, line: number): number;
}

/** Logs have tens to hundreds; the analysis is quadratic in memory and cubic in time of these. */
export const MAX_EVENT_TYPES = 5000;

/** Numbers events by id. Throws a UserError beyond `MAX_EVENT_TYPES`. */
export function createEventTypes(): EventTypes {
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
    `The first ${lines.toLocaleString('en')} log lines already have more than ${MAX_EVENT_TYPES.toLocaleString('en')} different event ids, far more than a log has kinds of events.`,
    'The EventId column seems to hold something else, such as line numbers or whole messages. Put the id of the event there that each line is an occurrence of.',
  );
}
