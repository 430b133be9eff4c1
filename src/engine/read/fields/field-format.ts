import { masked } from '../formats/events/roles.ts';
import type { EventColumns, TableFormat } from '../formats/tables/table-format.ts';

/** What a line tells, by name. Names that mean the same in all formats are those of `ROLES`. */
export type Fields = Record<string, string>;

/**
 * Lines of one program whose values have names or fixed places: CEF, LEEF, logs of firewalls and audits.
 * They are read as records, so that time, level, who and to whom are fields, and the event is the
 * action and what came of it.
 */
export interface FieldFormat {
  /** In plain words, with an article. */
  name: string;
  /** A part of every such line, looked for before anything else is tried. */
  sign: RegExp;
  /** Null for a line of another form. `message` is the line without what carries it. */
  read(line: string): Fields | null;
  /** What happened, in words; '' where these fields do not tell. Unset where the message tells it. */
  eventOf?(fields: (name: string) => string): string;
  /** Of a format that writes an event in several lines: what those have in common. */
  serialOf?(fields: Fields): string;
  /** Not of one program: time, level and what happened are found by the names, as in any record. */
  isGeneral?: boolean;
  /** The fields that `eventOf` looks at. */
  tells?: readonly string[];
  /** Whether each source is judged by itself, in windows of ten minutes, as firewalls and sensors are. */
  bySource?: boolean;
}

/** The names of fields that say who did it, to whom and where, in the order in which they are shown. */
export const ROLES = [
  ...['session', 'user', 'source_ip', 'target_ip', 'target_port', 'protocol', 'action', 'outcome'],
  ...['host', 'service', 'rule'],
];

const MAX_EVENT_CHARS = 160;
/** Names in the events of an uploader's choice: what is new beyond them is told in general. */
const MAX_EVENTS = 1000;

/** How the records of a format are to be read. */
export function tableFormatOfFields(format: FieldFormat): TableFormat {
  const { name, eventOf, tells = [], bySource = false } = format;
  const shape: TableFormat = { name, recognise: () => false, time: ['time'] };
  if (format.isGeneral) return { ...shape, lastly: 'pairs' };
  const known: TableFormat = {
    ...shape,
    level: ['level'],
    message: ['message'],
    keys: ROLES,
    ...(bySource && { window: { keys: ['sourceip'], minutes: 10 } }),
  };
  return eventOf ? { ...known, event: eventColumns(eventOf, tells) } : known;
}

/** What happened by the fields of a line, in words; null for a format whose message tells it. */
export function eventOfFields(format: FieldFormat): ((fields: Fields) => string) | null {
  const { eventOf, tells = [] } = format;
  if (eventOf === undefined) return null;
  const event = eventColumns(eventOf, tells);
  return (fields) => event.eventOf([...tells, 'message'].map((name) => fields[name] ?? '')).eventId;
}

function eventColumns(
  eventOf: NonNullable<FieldFormat['eventOf']>,
  tells: readonly string[],
): EventColumns {
  const known = new Set<string>();
  return {
    columns: [...tells, 'message'].map((column) => column.replaceAll('_', '').toLowerCase()),
    eventOf(cells) {
      const told = eventOf((name) => nameIn(cells[tells.indexOf(name)] ?? ''));
      const text = (told || masked(cells.at(-1)?.slice(0, MAX_EVENT_CHARS) ?? '').trim())
        .slice(0, MAX_EVENT_CHARS)
        .trim();
      if (known.size < MAX_EVENTS) known.add(text);
      const event = text === '' ? 'a line without details' : known.has(text) ? text : OTHERS;
      return { eventId: event, template: event };
    },
  };
}

const OTHERS = '(one of very many kinds)';

/** A number alone is the number of a kind; within a name it is one of a list. */
function nameIn(cell: string): string {
  const text = cell.slice(0, MAX_EVENT_CHARS);
  return /^\d{1,10}$/.test(text) ? text : masked(text);
}

/** The parts that are not empty, with spaces between. */
export function words(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '' && part !== '-').join(' ');
}

/** What happened and what came of it: `sign-in, failed`. */
export function withOutcome(what: string, outcome: string): string {
  const isTold = outcome === '' || outcome === '-' || what.endsWith(outcome);
  return isTold ? what : `${what}, ${outcome}`;
}
