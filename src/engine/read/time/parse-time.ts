import type { Clock } from '../../analysis.ts';
import { civilDate } from './civil-time.ts';
import {
  CLOCK_ALONE,
  DATED_STYLES,
  type TimeParser,
  type TimeStyle,
  UPTIME,
} from './time-styles.ts';

export interface TimeReader {
  /**
   * Milliseconds since 1970 of the next line, NaN where its texts are no time. A time without a zone
   * is read as if it were UTC; one without a year in 1972, or the year nearest to the line before;
   * one without a date on 1970-01-01.
   */
  read(date: string, time: string): number;
  /** Tells a whole time that stands near the next line, whose year is that of lines which name none. */
  takeYear(ms: number): void;
  /** The day is told, and it is clear which number is the month's. */
  readonly hasDate: boolean;
  readonly hasYear: boolean;
  /** The times are in UTC: all name their zone, or are counts since 1970. */
  readonly hasZone: boolean;
  /** What the lines read so far say of their zone, in minutes ahead of UTC; null where they differ, or say nothing. */
  readonly zoneMinutes: number | null;
  /** Whether a later line may still show which number is the day's and which the month's. */
  readonly isOpen: boolean;
  /** Whether a line has shown that they are the other way round than those before it were read. */
  wasRevised(): boolean;
}

/** One line's texts. Either may be empty: a single column is the time, whatever is in it. */
export type TimeTexts = readonly [date: string, time: string];

/**
 * Learns from some lines of a file how it writes time: `081109` and `203615`, `03-17` and
 * `16:13:38.811`, ISO 8601, `Jun 14 15:16:01`, `Sun Dec 04 04:47:44 2005`, `[10.30 16:49:06]`,
 * `10/Oct/2000:13:55:36 -0700`, seconds to nanoseconds since 1970. Null where most are no times.
 *
 * @example
 * createTimeReader([['081109', '203615']])?.read('081109', '203615'); // 1226262975000
 */
export function createTimeReader(samples: Iterable<TimeTexts>): TimeReader | null {
  const given = [...samples].filter(([date, time]) => date.trim() + time.trim() !== '');
  const best =
    choose(DATED_STYLES, given) ?? choose([CLOCK_ALONE], given) ?? choose([UPTIME], given);
  if (!best) return null;
  const { style, layout, isSure, hasYear, hasZone } = best;
  const isClock = style === CLOCK_ALONE;
  const isDated = !isClock && style !== UPTIME;
  let parser = style.open();
  let others = best.others.map((other) => other.open());
  let wasRevised = false;
  let hasTakenYear = false;
  const years = createYearKeeper();
  const onDay = createDayKeeper();

  function parse(date: string, time: string): number {
    let ms = parseAs(layout, parser, date, time);
    if (Number.isNaN(ms) && others.length > 0) ms = revise(date, time);
    if (Number.isNaN(ms)) return Number.NaN;
    if (parser.hasZone !== hasZone && !(Math.abs(ms - latest) < NARROWEST_ZONE_MS))
      return Number.NaN;
    if (parser.hasYear !== hasYear) return Number.NaN;
    if (isClock) return onDay(ms);
    return hasYear || !isDated ? ms : years.inYear(ms);
  }

  /** A 13 where the month should be: it was the day. */
  function revise(date: string, time: string): number {
    for (const other of others) {
      const ms = parseAs(layout, other, date, time);
      if (Number.isNaN(ms)) continue;
      parser = other;
      others = [];
      wasRevised = true;
      return ms;
    }
    return Number.NaN;
  }

  // Logs have many lines a second.
  let lastDate = '';
  let lastTime = '';
  let lastMs = Number.NaN;
  /** The last that was a time. */
  let latest = Number.NaN;
  let zone: number | null | undefined;
  return {
    read(date, time) {
      if (time === lastTime && date === lastDate) return lastMs;
      lastDate = date;
      lastTime = time;
      lastMs = parse(date, time);
      if (Number.isNaN(lastMs)) return lastMs;
      latest = lastMs;
      const { zoneMinutes = null } = parser;
      if (zone === undefined) zone = zoneMinutes;
      else if (zone !== zoneMinutes) zone = null;
      return lastMs;
    },
    get zoneMinutes() {
      return zone ?? null;
    },
    takeYear(ms) {
      if (!isDated || hasYear || Number.isNaN(ms)) return;
      hasTakenYear = true;
      years.moveTo(ms);
    },
    hasDate: isDated && isSure,
    get hasYear() {
      return hasYear || hasTakenYear;
    },
    hasZone,
    isOpen: isDated && !isSure,
    wasRevised: () => wasRevised,
  };
}

/** How a log tells time, by what its reader has seen by then. */
export function clockOf(reader: TimeReader): Clock {
  const { hasDate, hasYear, hasZone } = reader;
  return {
    ...{ hasDate, hasYear, hasZone },
    get zoneMinutes() {
      return reader.zoneMinutes ?? 0;
    },
  };
}

/** Whether the date has a column of its own. */
type Layout = 'two columns' | 'one column';

interface Candidate {
  style: TimeStyle;
  layout: Layout;
  /** Lines that it reads. */
  count: number;
  /** Milliseconds from the earliest to the latest of them. */
  span: number;
  isSure: boolean;
  /** Styles that read the file as well, in another order of day and month. */
  others: TimeStyle[];
  hasYear: boolean;
  hasZone: boolean;
}

/** What reads the most lines, and more than half of them. */
function choose(styles: TimeStyle[], given: TimeTexts[]): Candidate | null {
  let best: Candidate | null = null;
  for (const layout of ['two columns', 'one column'] as const) {
    for (const style of styles) {
      const candidate = tryOut(style, layout, given);
      const isEqual = best?.count === candidate.count && best.layout === layout;
      if (!best || candidate.count > best.count) best = candidate;
      // Day and month the other way round: lines of a log are near to each other.
      else if (isEqual && candidate.span < best.span) best = beside(candidate, best);
      else if (isEqual) best = beside(best, candidate);
    }
  }
  return best && 2 * best.count > given.length ? best : null;
}

/** The better of two that read as many lines. */
function beside(better: Candidate, other: Candidate): Candidate {
  const isSure = better.isSure && better.span < other.span;
  return { ...better, isSure, others: [...better.others, other.style, ...other.others] };
}

function tryOut(style: TimeStyle, layout: Layout, given: TimeTexts[]): Candidate {
  const parser = style.open();
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [count, withYear, withZone] = [0, 0, 0];
  for (const [date, time] of given) {
    const ms = parseAs(layout, parser, date, time);
    if (Number.isNaN(ms)) continue;
    count++;
    first = Math.min(first, ms);
    last = Math.max(last, ms);
    if (parser.hasYear) withYear++;
    if (parser.hasZone) withZone++;
  }
  const hasYear = 2 * withYear > count;
  const hasZone = 2 * withZone > count;
  return { style, layout, count, span: last - first, isSure: true, others: [], hasYear, hasZone };
}

function parseAs(layout: Layout, parser: TimeParser, date: string, time: string): number {
  return layout === 'two columns' ? parser.parse(date, time) : parser.parse('', time || date);
}

/**
 * Zones are whole quarters of an hour apart: of two lines beside each other that are nearer, of which one
 * alone names its zone, both are of that zone.
 */
const NARROWEST_ZONE_MS = 15 * 60_000;

const DAY_MS = 86_400_000;

/** Times of day alone: after 23:59 comes the next day. A line a little late belongs to the day before. */
function createDayKeeper(): (ms: number) => number {
  let before = Number.NaN;
  let day = 0;
  return (ms) => {
    if (ms < before - DAY_MS / 2) day++;
    const isLate = day > 0 && ms > before + DAY_MS / 2;
    if (!isLate) before = ms;
    return ms + (isLate ? day - 1 : day) * DAY_MS;
  };
}

const HALF_A_YEAR_MS = 183 * 86_400_000;

/** Moves times of 1972 to the year nearest to the one before: a log may run past New Year's Eve. */
function createYearKeeper(): { inYear(ms: number): number; moveTo(ms: number): void } {
  let before = Number.NaN;
  let year = 1972;
  return {
    moveTo(ms) {
      if (Number.isNaN(ms)) return;
      before = ms;
      year = civilDate(Math.floor(ms / DAY_MS))[0];
    },
    inYear(ms) {
      const distance = (other: number) => Math.abs(inYear(ms, other) - before);
      if (!(distance(year) < HALF_A_YEAR_MS) && !Number.isNaN(before)) {
        if (distance(year + 1) < distance(year)) year++;
        else if (distance(year - 1) < distance(year)) year--;
      }
      before = inYear(ms, year);
      return before;
    },
  };
}

function inYear(ms: number, year: number): number {
  let month = 11;
  while (month > 0 && Date.UTC(1972, month) > ms) month--;
  return Date.UTC(year, month) + ms - Date.UTC(1972, month);
}
