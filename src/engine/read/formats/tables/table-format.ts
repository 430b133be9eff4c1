/** How to recognise a kind of table or of JSON records, and which of its columns is what. */
export interface TableFormat {
  /** In plain words, with an article. */
  name: string;
  /**
   * Whether columns with these names (see `plainName`), with these cells in the first row, and
   * written so, are of it.
   */
  recognise(
    names: ReadonlySet<string>,
    row: readonly string[],
    columns: readonly string[],
  ): boolean;
  /** Plain names of the column with the whole time, the best first; the usual names where unset. */
  time?: readonly string[];
  message?: readonly string[];
  level?: readonly string[];
  /** The words for the program's own numbers of levels, from 0 on. */
  levelWords?: readonly string[];
  /** Plain name of the column that tells what happened where no other does. */
  lastly?: string;
  /** What happened, where columns tell it rather than a message. */
  event?: EventColumns;
  /** The text of a line, where several columns make it. */
  text?: TextColumns;
  /** The columns that are told beside time, level and message, in this order; those that could be sessions where unset. */
  keys?: readonly string[];
  /** Plain names of the columns that say who did it, and how long such a session lasts. */
  window?: { keys: readonly string[]; minutes: number };
}

export interface EventColumns {
  /** Plain names; a column that the file lacks is an empty text. */
  columns: readonly string[];
  /** The event of a line by those columns; '' where they do not tell. */
  eventOf(cells: readonly string[]): { eventId: string; template: string };
}

export interface TextColumns {
  columns: readonly string[];
  textOf(cells: readonly string[]): string;
}

/** Whether all of the names are there. */
export function hasAll(...wanted: string[]): (names: ReadonlySet<string>) => boolean {
  return (names) => wanted.every((name) => names.has(name));
}

/** Whether a set of columns has at least `least` of these names. */
export function hasMost(
  least: number,
  wanted: readonly string[],
): (names: ReadonlySet<string>) => boolean {
  return (names) => wanted.filter((name) => names.has(name)).length >= least;
}
