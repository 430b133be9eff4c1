import { quickTimeOfDay, readTimeOfDay } from './time-of-day.ts';

/** One way to write a time. */
export interface TimeStyle {
  name: string;
  open(): TimeParser;
}

export interface TimeParser {
  /**
   * Milliseconds since 1970, NaN where it is no time. Where `date` is empty, `time` has both.
   * Without a zone as if in UTC, without a year in 1972 (a leap year), without a date on 1970-01-01.
   */
  parse(date: string, time: string): number;
  /** Of the last text that was a time. */
  hasYear: boolean;
  hasZone: boolean;
}

const START = '[\\s["\']*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? +)?';
const MONTH = '(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const SHORT = '\\d{1,2}';

/** Of two that read a file equally well, the first is right. */
export const DATED_STYLES: TimeStyle[] = [
  dated('y-m-d', `(?<y>\\d{4})([-/.])(?<m>${SHORT})\\2(?<d>${SHORT})`),
  dated('yyyymmdd', '(?<y>\\d{4})(?<m>\\d\\d)(?<d>\\d\\d)(?!\\d)', true),
  // Tables make numbers of these, and so `81109` of `081109`.
  dated('yymmdd', '(?<y>\\d{1,2})(?<m>\\d\\d)(?<d>\\d\\d)(?!\\d)', true),
  dated('month d', `${MONTH} +(?<d>${SHORT})(?!\\d)(?:,? (?<y>\\d{4}))?(?![\\d:])`),
  dated('d month', `(?<d>${SHORT})[-/ ]${MONTH}(?:[-/ ](?<y>\\d{4}))?(?!\\d)`),
  dated('yy-m-d', '(?<y>\\d\\d)([-/.])(?<m>\\d\\d)\\2(?<d>\\d\\d)(?!\\d)'),
  dated('m-d-y', `(?<m>${SHORT})([-/.])(?<d>${SHORT})\\2(?<y>\\d{4}|\\d\\d)(?!\\d)`),
  dated('d-m-y', `(?<d>${SHORT})([-/.])(?<m>${SHORT})\\2(?<y>\\d{4}|\\d\\d)(?!\\d)`),
  dated('m-d', '(?<m>\\d\\d)[-/.](?<d>\\d\\d)(?![-/.\\d])'),
  dated('d-m', '(?<d>\\d\\d)[-/.](?<m>\\d\\d)(?![-/.\\d])'),
  { name: 'epoch', open: openEpoch },
];

export const CLOCK_ALONE: TimeStyle = { name: 'clock', open: openClock };

function dated(name: string, pattern: string, compact = false): TimeStyle {
  return { name, open: () => openDated(new RegExp(START + pattern, 'iy'), compact) };
}

function openDated(pattern: RegExp, compact: boolean): TimeParser {
  // Neighbouring lines mostly share their day: it is parsed once.
  let dayText = '';
  let day: [year: number | null, month: number, day: number] = [null, 0, 0];
  let dayMs = Number.NaN;

  /** Where the day's text ends, 0 where there is none. */
  function readDay(text: string): number {
    const isKnown = dayText !== '' && text.startsWith(dayText) && !isDigit(text, dayText.length);
    if (isKnown) return dayText.length;
    pattern.lastIndex = 0;
    const groups = pattern.exec(text)?.groups;
    dayText = groups ? text.slice(0, pattern.lastIndex) : '';
    if (!groups) return 0;
    day = [yearOf(groups.y), monthOf(groups.m!), Number(groups.d)];
    dayMs = midnight(...day);
    return dayText.length;
  }

  const parser: TimeParser = {
    hasYear: false,
    hasZone: false,
    parse(date, time) {
      const text = date === '' ? time : date;
      let at = text === dayText ? text.length : readDay(text);
      if (at === 0) return Number.NaN;
      at = pastSeparator(text, at);
      if (date !== '' && at !== text.length) return Number.NaN;
      if (date !== '') at = 0;
      const quick = quickTimeOfDay(time, at, compact);
      if (!Number.isNaN(quick)) {
        parser.hasYear = day[0] !== null;
        parser.hasZone = false;
        return dayMs + quick;
      }
      const { ms, zoneMinutes, year } = readTimeOfDay(time, at, compact);
      if (Number.isNaN(ms)) return Number.NaN;
      parser.hasYear = (day[0] ?? year) !== null;
      parser.hasZone = zoneMinutes !== null;
      const start = year === null ? dayMs : midnight(day[0] ?? year, day[1], day[2]);
      return start + ms - 60_000 * (zoneMinutes ?? 0);
    },
  };
  return parser;
}

function openEpoch(): TimeParser {
  return {
    hasYear: true,
    hasZone: true,
    parse(date, time) {
      const found = date === '' ? EPOCH.exec(time) : null;
      if (!found) return Number.NaN;
      const [, whole = '', fraction = '0'] = found;
      // Seconds have 9 or 10 digits, and each thousandth three more.
      const ms = Number(`${whole}.${fraction}`) * 1000 ** (1 - Math.floor((whole.length - 8) / 3));
      return ms >= EARLIEST && ms < LATEST ? Math.floor(ms) : Number.NaN;
    },
  };
}

const EPOCH = /^[\s["']*(\d{9,10}|\d{12,13}|\d{15,16}|\d{18,19})(?:\.(\d{1,9}))?[\]"'\s]*$/;
const EARLIEST = Date.UTC(1973, 2, 3);
const LATEST = Date.UTC(2101, 0);

function openClock(): TimeParser {
  return {
    hasYear: false,
    hasZone: false,
    parse(date, time) {
      if (date !== '') return Number.NaN;
      const { ms, zoneMinutes, year } = readTimeOfDay(time.trimStart(), 0, false);
      return zoneMinutes === null && year === null ? ms : Number.NaN;
    },
  };
}

function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const year = Number(text);
  return text.length === 4 ? year : year + (year < 70 ? 2000 : 1900);
}

function monthOf(text: string): number {
  const name = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  return name === -1 ? Number(text) : name / 3 + 1;
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

function midnight(year: number | null, month: number, day: number): number {
  const ms = Date.UTC(year ?? 1972, month - 1, day);
  const isReal = month >= 1 && month <= 12 && day >= 1 && ms < Date.UTC(year ?? 1972, month);
  return isReal && (year === null || (year >= 1970 && year <= 2100)) ? ms : Number.NaN;
}

function isDigit(text: string, at: number): boolean {
  return text[at] !== undefined && text[at]! >= '0' && text[at]! <= '9';
}

function pastSeparator(text: string, from: number): number {
  let at = from;
  while (at < from + 4 && at < text.length && ' \tT:@,_-]"'.includes(text[at]!)) at++;
  return at;
}
