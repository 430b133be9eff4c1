import { UserError } from '../user-error.ts';
import { shownNames } from './shown.ts';

/** Where the columns that matter stand in a row. */
export interface Columns {
  /** Number of columns of the header. */
  width: number;
  content: number;
  /** The same as `template` where the file has no EventId column. */
  eventId: number;
  /** -1 where the file has none. */
  template: number;
}

const HINT =
  'This version reads logs that are already split into events, such as the *_structured.csv files of loghub: one line per log line, with the columns Content and EventId (EventTemplate as well, if possible).';

/**
 * Finds the columns by name; case, spaces and underscores do not matter, nor the order. Of columns
 * with the same name the first counts. Throws a UserError that lists the columns found.
 */
export function findColumns(header: string[]): Columns {
  const { content, eventid, eventtemplate } = positions(header);
  const eventId = eventid ?? eventtemplate;
  if (content !== undefined && eventId !== undefined) {
    return { width: header.length, content, eventId, template: eventtemplate ?? -1 };
  }
  const found = `Columns found: ${shownNames(header)}.`;
  if (content !== undefined || hasMessages(header)) {
    throw eventId === undefined
      ? new UserError(
          'E_NO_EVENT_COLUMN',
          `The file has no column that says which event each line is (EventId). ${found}`,
          HINT,
        )
      : new UserError(
          'E_NO_CONTENT_COLUMN',
          `The file has no column named Content, which holds the text of each log line. ${found}`,
          'Give the column with the log text the name Content and upload the file again.',
        );
  }
  throw new UserError(
    'E_NO_COLUMNS',
    `The first line of the file does not name the columns Content and EventId. ${found}`,
    HINT,
  );
}

/** Number of the columns that matter among these names, 0 to 3. */
export function countKnownColumns(header: string[]): number {
  return Object.values(positions(header)).filter((position) => position !== undefined).length;
}

function positions(header: string[]) {
  const first = new Map<string, number>();
  for (const [position, name] of header.entries()) {
    const known = normalised(name);
    if (!first.has(known)) first.set(known, position);
  }
  return {
    content: first.get('content'),
    eventid: first.get('eventid'),
    eventtemplate: first.get('eventtemplate'),
  };
}

const MESSAGE_COLUMNS = new Set(
  'message msg log logmessage logline rawmessage raw syslogmessage fulllog text event'.split(' '),
);

function hasMessages(header: string[]): boolean {
  return header.some((name) => MESSAGE_COLUMNS.has(normalised(name)));
}

/** The longest known name has 13 letters: what is much longer is not looked at. */
function normalised(name: string): string {
  return name.length > 100 ? '' : name.toLowerCase().replace(/[\s_\0]+/g, '');
}
