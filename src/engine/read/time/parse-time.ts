import { CLOCK_ALONE, DATED_STYLES, type TimeParser, type TimeStyle } from './time-styles.ts';

export interface TimeReader {
  /**
   * Milliseconds since 1970 of the next line, NaN where its texts are no time. A time without a zone
   * is read as if it were UTC; one without a year in 1972, or the year nearest to the line before;
   * one without a date on 1970-01-01.
   */
  read(date: string, time: string): number;
  /** The day is told, and it is clear which number is the month's. */
  readonly hasDate: boolean;
  readonly hasYear: boolean;
  /** The times are in UTC: all name their zone, or are counts since 1970. */
  readonly hasZone: boolean;
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
  const best = choose(DATED_STYLES, given) ?? choose([CLOCK_ALONE], given);
  if (!best) return null;
  const { style, layout, isSure, hasYear, hasZone } = best;
  const isDated = style !== CLOCK_ALONE;
  const parser = style.open();
  const inYear = createYearKeeper();

  function parse(date: string, time: string): number {
    const ms = parseAs(layout, parser, date, time);
    if (Number.isNaN(ms) || parser.hasZone !== hasZone) return Number.NaN;
    if (parser.hasYear !== hasYear) return Number.NaN;
    if (hasYear || !isDated) return ms;
    return inYear(ms);
  }

  // Logs have many lines a second.
  let lastDate = '';
  let lastTime = '';
  let lastMs = Number.NaN;
  return {
    read(date, time) {
      if (time === lastTime && date === lastDate) return lastMs;
      lastDate = date;
      lastTime = time;
      lastMs = parse(date, time);
      return lastMs;
    },
    hasDate: isDated && isSure,
    hasYear,
    hasZone,
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
      else if (isEqual && candidate.span < best.span) best = candidate;
      else if (isEqual && candidate.span === best.span) best.isSure = false;
    }
  }
  return best && 2 * best.count > given.length ? best : null;
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
  return { style, layout, count, span: last - first, isSure: true, hasYear, hasZone };
}

function parseAs(layout: Layout, parser: TimeParser, date: string, time: string): number {
  return layout === 'two columns' ? parser.parse(date, time) : parser.parse('', time || date);
}

const HALF_A_YEAR_MS = 183 * 86_400_000;

/** Moves times of 1972 to the year nearest to the one before: a log may run past New Year's Eve. */
function createYearKeeper(): (ms: number) => number {
  let before = Number.NaN;
  let year = 1972;
  return (ms) => {
    const distance = (other: number) => Math.abs(inYear(ms, other) - before);
    if (!(distance(year) < HALF_A_YEAR_MS) && !Number.isNaN(before)) {
      if (distance(year + 1) < distance(year)) year++;
      else if (distance(year - 1) < distance(year)) year--;
    }
    before = inYear(ms, year);
    return before;
  };
}

function inYear(ms: number, year: number): number {
  let month = 11;
  while (month > 0 && Date.UTC(1972, month) > ms) month--;
  return Date.UTC(year, month) + ms - Date.UTC(1972, month);
}
