import { findName, plainName, TIME_NAMES } from '../../formats/names.ts';
import { createTimeReader, type TimeReader, type TimeTexts } from '../../time/parse-time.ts';

/** Where a table's rows tell the time, and how to read it. */
export interface TimeColumn {
  reader: TimeReader;
  /** Milliseconds since 1970 of a row, NaN where it tells none; rows in the order of the file. */
  read(row: readonly string[]): number;
  /** The columns it takes. */
  columns: number[];
}

/**
 * Finds the time by the columns' names, then by what the sample rows hold. Of several ways the
 * first that tells the day wins, then one that tells the time of day.
 */
export function findTime(
  columns: string[],
  sample: readonly (readonly string[])[],
  names: readonly string[] = TIME_NAMES,
): TimeColumn | null {
  let dayless: TimeColumn | null = null;
  for (const at of [...byName(columns, names), ...byValue(columns, sample, names)]) {
    const [date = -1, day = -1, time = -1] = at;
    const dateOf = (row: readonly string[]) => dateIn(row, date, day);
    const texts = sample.map((row): TimeTexts => [dateOf(row), row[time] ?? '']);
    const reader = createTimeReader(texts);
    if (reader === null) continue;
    const found: TimeColumn = {
      reader,
      read: (row) => reader.read(dateOf(row), row[time] ?? ''),
      columns: at.filter((column) => column !== -1),
    };
    if (reader.hasDate) return found;
    dayless ??= found;
  }
  return dayless;
}

function dateIn(row: readonly string[], date: number, day: number): string {
  if (date === -1) return '';
  const text = row[date] ?? '';
  return day === -1 ? text : `${text} ${row[day] ?? ''}`;
}

/** Places of a date, a day beside it, and a time, -1 for what a way does without. */
type Place = [date: number, day: number, time: number];

function byName(columns: string[], names: readonly string[]): Place[] {
  const at = (...names: string[]) =>
    columns.findIndex((column) => names.includes(plainName(column)));
  const [month, day] = [at('month'), at('day')];
  // IIS names whose clock it is.
  const [date, time] = [at('date', 'datelocal', 'dateutc'), at('time', 'timelocal', 'timeutc')];
  const halves: [date: number, day: number][] = [
    [month, date],
    [date, day],
    [date, -1],
    [month, day],
  ];
  const parts = halves
    .filter(([first, second]) => time !== -1 && first !== -1 && (second !== -1 || first === date))
    .map(([first, second]): Place => [first, second, time]);
  const wholes = names.flatMap((name): Place[] => {
    const column = findName(columns, [name]);
    return column === -1 ? [] : [[-1, -1, column]];
  });
  // Where a format says which column it is, that one; else date and time beside each other.
  return names === TIME_NAMES ? [...parts, ...wholes] : [...wholes, ...parts];
}

/** Columns whose cells look like times. */
function byValue(
  columns: string[],
  sample: readonly (readonly string[])[],
  names: readonly string[],
): Place[] {
  if (names.length === 0) return [];
  return columns.flatMap((_, column): Place[] => {
    const looks = sample.filter((row) => LOOKS_LIKE_TIME.test(row[column] ?? '')).length;
    return 2 * looks > sample.length ? [[-1, -1, column]] : [];
  });
}

const LOOKS_LIKE_TIME =
  /^[\s["']*(?:\d{1,4}[-/.]\w{1,9}[-/.]\d{1,4}|[A-Za-z]{3,9},? [A-Za-z\d]|\d{10}(?:\.\d+(?::\d{1,20})?)?\s*$|\d{13}\s*$|1\d{15}(?:\d{3})?\s*$)/;
