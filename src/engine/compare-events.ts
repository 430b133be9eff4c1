import type { BaselineFit, EventType } from './analysis.ts';
import { type Baseline, hiddenEventId } from './model.ts';
import { fitsTemplate, templateLetters } from './template-letters.ts';

/** A baseline that more of the sessions (0 to 1) differ from was made of another kind of log. */
const MANY_SESSIONS = 0.2;
/** So was one that knows fewer of the events. */
const MANY_EVENTS = 0.5;

/** The baseline's column of each event of a log, -1 where it never saw the event. */
export function matchColumns(events: EventType[], baseline: Baseline): Int32Array {
  const columns = new Map(baseline.events.map(({ eventId }, j) => [eventId, j]));
  return Int32Array.from(
    events,
    ({ eventId }) => columns.get(eventId) ?? columns.get(hiddenEventId(eventId)) ?? -1,
  );
}

/** How a log relates to a baseline that `share` of its sessions (0 to 1) differ from. */
export function fitOf(
  baseline: Baseline,
  events: EventType[],
  columnOf: Int32Array,
  share: number,
): BaselineFit {
  const unseen = columnOf.filter((column) => column === -1).length;
  const renamed = events.filter(({ template }, event) =>
    isRenamed(baseline.events[columnOf[event]!]?.template ?? '', template),
  ).length;
  return {
    sessions: baseline.fitted.sessions,
    events: events.length,
    unseen,
    renamed,
    manySessions: share > MANY_SESSIONS,
    manyUnseen: unseen > MANY_EVENTS * events.length,
  };
}

function isRenamed(before: string, template: string): boolean {
  if (before === '' || template === '') return false;
  return templateLetters(before) !== templateLetters(template) && !fitsTemplate(before, template);
}
