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

/**
 * Finds the columns of a structured log by name; case, spaces and underscores do not matter, nor the
 * order. Of columns with the same name the first counts. Null where the text or the event is missing.
 */
export function findColumns(header: string[]): Columns | null {
  const { content, eventid, eventtemplate } = positions(header);
  const eventId = eventid ?? eventtemplate;
  if (content === undefined || eventId === undefined) return null;
  return { width: header.length, content, eventId, template: eventtemplate ?? -1 };
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

/** The longest known name has 13 letters: what is much longer is not looked at. */
function normalised(name: string): string {
  return name.length > 100 ? '' : name.toLowerCase().replace(/[\s_\0]+/g, '');
}
