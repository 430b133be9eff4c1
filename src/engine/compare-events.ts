import type { BaselineFit, EventType } from './analysis.ts';
import { type Baseline, hiddenEventId } from './baseline.ts';

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

/**
 * What two spellings of one event template share: they differ in spaces, marks, digits and
 * placeholders only. Empty where a template has no letter of its own.
 */
export function templateLetters(template: string): string {
  return template.replace(PLACEHOLDER, '').replace(NO_LETTER, '').toLowerCase();
}

/**
 * Whether `template` is what `known` was before parts of it became placeholders: the letters between
 * them stand in it in the same order, from its start to its end.
 */
export function fitsTemplate(known: string, template: string): boolean {
  const parts = known.split(PLACEHOLDER).map((part) => part.replace(NO_LETTER, '').toLowerCase());
  if (parts.length < 2 || parts.every((part) => part === '')) return false;
  const letters = template.replace(NO_LETTER, '').toLowerCase();
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (!letters.startsWith(first) || !letters.endsWith(last)) return false;
  let at = 0;
  for (const part of parts) {
    const found = letters.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return true;
}

const PLACEHOLDER = /<[^<>]{0,40}>/gu;
const NO_LETTER = /[^\p{L}]/gu;
