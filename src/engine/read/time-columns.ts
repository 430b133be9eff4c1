import type { Clock } from '../analysis.ts';
import { createTimeReader, type TimeReader } from './parse-time.ts';

export interface LineClock {
  /** Milliseconds since 1970 of a line, NaN where it tells none; see `TimeReader.read`. */
  timeOf(record: string[]): number;
  clock: Clock;
}

const SAMPLE_LINES = 300;

/**
 * Finds out by a table's header and some of its lines where and how it tells time: a date and a time
 * beside each other, as loghub's files have them, or one column with both. Null where it does not.
 */
export function findLineClock(header: string[], lines: string[][]): LineClock | null {
  const some = lines.slice(0, SAMPLE_LINES);
  let withoutDate: LineClock | null = null;
  for (const columns of candidates(header)) {
    const samples = some.map((line) => [dateOf(line, columns), timeOf(line, columns)] as const);
    const reader = createTimeReader(samples);
    if (!reader) continue;
    const found = lineClock(reader, columns);
    if (reader.hasDate) return found;
    withoutDate ??= found;
  }
  return withoutDate;
}

/** Positions of the texts in a line; -1 for none. */
interface TimeColumns {
  date: number;
  /** The second half of the date: `Jun` and `14` in loghub's Linux, `Dec` and `10` in its OpenSSH. */
  day: number;
  time: number;
}

function candidates(header: string[]): TimeColumns[] {
  const names = header.map((name) => (name.length > 100 ? '' : name.trim().toLowerCase()));
  const at = (...wanted: string[]) =>
    wanted.map((name) => names.indexOf(name)).filter((position) => position !== -1);
  const [first = -1, second = -1] = at('month', 'date', 'day');
  const pairs = at('time').flatMap((time): TimeColumns[] => [
    ...(second === -1 ? [] : [{ date: first, day: second, time }]),
    ...at('month', 'date', 'day').map((date) => ({ date, day: -1, time })),
  ]);
  const alone = at('time', 'timestamp', 'datetime', '@timestamp', 'eventtime', 'ts', 'date');
  return [...pairs, ...alone.map((time) => ({ date: -1, day: -1, time }))];
}

function lineClock(reader: TimeReader, columns: TimeColumns): LineClock {
  const { hasDate, hasYear, hasZone } = reader;
  return {
    clock: { hasDate, hasYear, hasZone },
    timeOf: (record) => reader.read(dateOf(record, columns), timeOf(record, columns)),
  };
}

function dateOf(record: string[], { date, day }: TimeColumns): string {
  if (date === -1) return '';
  const text = record[date] ?? '';
  return day === -1 ? text : `${text} ${record[day] ?? ''}`;
}

function timeOf(record: string[], { time }: TimeColumns): string {
  return record[time] ?? '';
}
