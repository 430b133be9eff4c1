/**
 * Dates and times as people say them: "4 March, 9:13 to 9:17". They are made of times as an analysis
 * writes them, as far as the log tells: `2026-03-04 09:13:03 UTC`, `Mar 4, 09:13:03`, `09:13:03`.
 * What is written otherwise stays as it is.
 */
export interface Span {
  first: string;
  last: string;
}

/** What such a text tells. */
export interface ToldTime {
  /** Null where the log tells no year, or shall not be told. */
  year: number | null;
  /** Month (from 1) and day; null where the log tells the time of day alone. */
  date: { month: number; day: number } | null;
  /** "9:13" */
  time: string;
  hour: number;
  minute: number;
  hasZone: boolean;
}

/** For a list: "4 March, 9:13 to 9:17", "4 to 9 March", "9:13"; `inFull` adds the year and the zone. */
export function spanInWords({ first, last }: Span, inFull = false): string {
  const [start, end] = [toldTime(first), toldTime(last)];
  if (!start || !end) return first === last ? first : `${first} to ${last}`;
  const [from, to] = [dayWords(start, end, inFull), dayWords(end, start, inFull)];
  const zone = inFull && end.hasZone ? ' UTC' : '';
  if (from === to) {
    const times = start.time === end.time ? start.time : `${start.time} to ${end.time}`;
    return `${from === '' ? '' : `${from}, `}${times}${zone}`;
  }
  if (daysBetween(start, end) > 1) return `${startDay(start, end, inFull)} to ${to}`;
  return `${from}, ${start.time} to ${to}, ${end.time}${zone}`;
}

/** For a sentence: "from 9:13 to 9:17 UTC on 4 March", "at 9:37 on 4 March", "from 4 to 9 March". */
export function spanInSentence({ first, last }: Span): string {
  const [start, end] = [toldTime(first), toldTime(last)];
  if (!start || !end) return first === last ? `at ${first}` : `from ${first} to ${last}`;
  const [from, to] = [dayWords(start, end), dayWords(end, start)];
  const zone = end.hasZone ? ' UTC' : '';
  if (from === to) {
    const day = from === '' ? '' : ` on ${from}`;
    if (start.time === end.time) return `at ${start.time}${zone}${day}`;
    return `from ${start.time} to ${end.time}${zone}${day}`;
  }
  if (daysBetween(start, end) > 1) return `from ${startDay(start, end)} to ${to}`;
  return `from ${start.time} on ${from} to ${end.time}${zone} on ${to}`;
}

/** "9:13 UTC on 4 March" */
export function momentInWords(time: string): string {
  return spanInSentence({ first: time, last: time }).slice('at '.length);
}

/** A day of the calendar, in UTC: "30 November 2026". */
export function dayInWords(ms: number): string {
  day ??= new Intl.DateTimeFormat('en-GB', {
    ...{ day: 'numeric', month: 'long', year: 'numeric' },
    timeZone: 'UTC',
  });
  return day.format(ms);
}

/** Made when it is needed: it takes a while to load. */
let day: Intl.DateTimeFormat | undefined;

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const TIME =
  /^(?:(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d) |(?<name>[A-Z][a-z]{2}) (?<ofMonth>\d{1,2}), )?(?<hour>\d\d):(?<minute>\d\d)(?::\d\d)?(?<zone> UTC)?$/;

/** Null for what is no time as an analysis writes it. */
export function toldTime(text: string): ToldTime | null {
  const found = TIME.exec(text)?.groups;
  if (!found) return null;
  const { year, month, day, name, ofMonth, hour, minute, zone } = found;
  const byName = name ? 1 + MONTHS.findIndex((one) => one.startsWith(name)) : 0;
  const date = { month: Number(month ?? byName), day: Number(day ?? ofMonth ?? 0) };
  const isDay = date.month >= 1 && date.month <= 12;
  if ((year || name) && !isDay) return null;
  return {
    year: year === undefined ? null : Number(year),
    date: isDay ? date : null,
    time: `${Number(hour)}:${minute}`,
    ...{ hour: Number(hour), minute: Number(minute) },
    hasZone: zone !== undefined,
  };
}

/** "4 March"; with its year where the other day is of another one. */
function dayWords({ year, date }: ToldTime, other: ToldTime, withYear = false): string {
  if (!date) return '';
  const isNeeded = withYear || year !== other.year;
  return `${date.day} ${MONTHS[date.month - 1]}${isNeeded && year !== null ? ` ${year}` : ''}`;
}

/** "4" of "4 to 9 March": the month, and the year, are told once where they are the same. */
function startDay(start: ToldTime, end: ToldTime, withYear = false): string {
  if (start.year !== end.year) return dayWords(start, end, withYear);
  return start.date && start.date.month === end.date?.month
    ? String(start.date.day)
    : dayWords(start, end);
}

function daysBetween(start: ToldTime, end: ToldTime): number {
  if (!start.date || !end.date) return 0;
  const days = dayNumber(end) - dayNumber(start);
  // Past New Year's Eve where no year is told.
  return days < 0 && end.year === null ? days + 366 : Math.abs(days);
}

function dayNumber({ year, date }: ToldTime): number {
  return date ? Date.UTC(year ?? 2000, date.month - 1, date.day) / 86_400_000 : 0;
}
