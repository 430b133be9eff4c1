import { civilDate } from './civil-time.ts';
import { monthNamed } from './month-names.ts';
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
  /** What its zone is ahead of UTC; absent where it names none, or counts from 1970. */
  zoneMinutes?: number | null;
}

/** What may stand before a date: brackets, and the day of the week. */
const START = /[\s["']{0,9}(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? {1,3})?/iy;

/** Days that stand behind the time of day: `09:14:07 14.03.2026`. */
const CLOCK_FIRST = [
  dated('y-m-d', /(?<y>\d{4})([-/.])(?<m>\d\d)\2(?<d>\d\d)(?!\d)/y),
  dated('d month', /(?<d>\d{1,2})[-/. ](?<m>\p{L}{3,9})[-/. ](?<y>\d{4})(?!\d)/uy),
  dated('m-d-y', /(?<m>\d{1,2})([-/])(?<d>\d{1,2})\2(?<y>\d{4})(?!\d)/y),
  dated('d-m-y', /(?<d>\d{1,2})([-/.])(?<m>\d{1,2})\2(?<y>\d{4})(?!\d)/y),
].map(behindClock);

/** Of two that read a file equally well, the first is right. */
export const DATED_STYLES: TimeStyle[] = [
  dated('y-m-d', /(?<y>\d{4})([-/.])(?<m>\d{1,2})\2(?<d>\d{1,2})/y),
  dated('yyyymmdd', /(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)(?!\d)/y, true),
  // Tables make numbers of these, and so `81109` of `081109`.
  dated('yymmdd', /(?<y>\d{1,2})(?<m>\d\d)(?<d>\d\d)(?!\d)/y, true),
  dated('yyyymmddhhmmss', /(?<y>(?:19|20)\d\d)(?<m>\d\d)(?<d>\d\d)(?=\d{6}(?!\d))/y, true),
  dated(
    'month d',
    /(?<m>\p{L}{3,10})\.?(?: {1,3}|[-/])(?<d>\d{1,2})(?!\d)(?:(?:,? |\/)(?<y>\d{4}))?(?![\d:])/uy,
  ),
  dated(
    'd month',
    /(?<d>\d{1,2})[-/ .]{1,2}(?<m>\p{L}{3,10})\.?(?:[-/ ](?<y>\d{4}|\d\d(?=[ T]|:\d\d?:\d\d:)))?(?!\d)/uy,
  ),
  dated('dmony', /(?<d>\d{1,2})(?<m>\p{L}{3})(?<y>\d{4})(?!\d)/uy),
  dated('day of the year', /(?<y>(?:19|20)\d\d)[-./]?(?<n>[0-3]\d\d)(?=[T :])/y),
  dated('yy-m-d', /(?<y>\d\d)([-/])(?<m>\d\d)\2(?<d>\d\d)(?!\d)/y),
  // Dots are written by those who put the day first.
  dated('m-d-y', /(?<m>\d{1,2})([-/])(?<d>\d{1,2})\2(?<y>\d{4}|\d\d)(?!\d)/y),
  dated('d-m-y', /(?<d>\d{1,2})([-/.])(?<m>\d{1,2})\2(?<y>\d{4}|\d\d)(?!\d)/y),
  dated('yy.m.d', /(?<y>\d\d)\.(?<m>\d\d)\.(?<d>\d\d)(?!\d)/y),
  dated('m-d', /(?<m>\d\d)[-/.](?<d>\d\d)(?![-/.\d])/y),
  dated('d-m', /(?<d>\d\d)[-/.](?<m>\d\d)(?![-/.\d])/y),
  ...CLOCK_FIRST,
  { name: 'epoch', open: openEpoch },
  { name: 'TAI64N', open: openTai64n },
];

export const CLOCK_ALONE: TimeStyle = { name: 'clock', open: openClock };
/** Seconds since the machine started, as the kernel writes them. */
export const UPTIME: TimeStyle = { name: 'uptime', open: openUptime };

/** `pattern` is sticky. */
function dated(name: string, pattern: RegExp, compact = false): TimeStyle {
  return { name, open: () => openDated(pattern, compact) };
}

/** The same style for texts in which the day follows the time of day. */
function behindClock({ name, open }: TimeStyle): TimeStyle {
  return {
    name: `clock ${name}`,
    open() {
      const parser = open();
      return {
        get hasYear() {
          return parser.hasYear;
        },
        hasZone: false,
        parse(date, time) {
          const found = date === '' ? CLOCK_AND_DAY.exec(time) : null;
          return found ? parser.parse('', `${found[2]} ${found[1]}`) : Number.NaN;
        },
      };
    },
  };
}

const CLOCK_AND_DAY =
  /^[\s["']{0,9}(\d{1,2}:\d\d:\d\d(?:[.,]\d{1,9})?)(?: {1,2}|, | - )(\d.{7,20}?)[\]"'\s]{0,9}$/;

function openDated(pattern: RegExp, compact: boolean): TimeParser {
  // Neighbouring lines mostly share their day: it is parsed once.
  let dayText = '';
  let day: [year: number | null, month: number, day: number] = [null, 0, 0];
  let dayMs = Number.NaN;

  /** Where the day's text ends, 0 where there is none. */
  function readDay(text: string): number {
    const isKnown = dayText !== '' && text.startsWith(dayText) && !isDigit(text, dayText.length);
    if (isKnown) return dayText.length;
    START.lastIndex = 0;
    START.test(text);
    pattern.lastIndex = START.lastIndex;
    const groups = pattern.exec(text)?.groups;
    dayText = groups ? text.slice(0, pattern.lastIndex) : '';
    if (!groups) return 0;
    day = groups.n
      ? dayOfYear(Number(groups.y), Number(groups.n))
      : [yearOf(groups.y), monthOf(groups.m!), Number(groups.d)];
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
        parser.zoneMinutes = null;
        return dayMs + quick;
      }
      const { ms, zoneMinutes, year } = readTimeOfDay(time, at, compact);
      if (Number.isNaN(ms)) return Number.NaN;
      parser.hasYear = (day[0] ?? year) !== null;
      parser.hasZone = zoneMinutes !== null;
      parser.zoneMinutes = zoneMinutes;
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
      const [, whole = '', fraction = '0', float] = found;
      if (float !== undefined) return Math.floor(Number(float) * 1000);
      // Seconds have 9 or 10 digits, and each thousandth three more.
      const ms = Number(`${whole}.${fraction}`) * 1000 ** (1 - Math.floor((whole.length - 8) / 3));
      return ms >= EARLIEST && ms < LATEST ? Math.floor(ms) : Number.NaN;
    },
  };
}

/** TAI64N labels, as multilog writes them: 10 seconds before UTC in 1970, 37 since 2017; 2^62 is 1970. */
function openTai64n(): TimeParser {
  return {
    hasYear: true,
    hasZone: true,
    parse(date, time) {
      const found = date === '' ? /^[\s["']{0,9}@4([0-9a-f]{15})([0-9a-f]{8})\b/.exec(time) : null;
      if (!found) return Number.NaN;
      const ms = (Number(`0x${found[1]}`) - TAI_AHEAD) * 1000;
      const nanoseconds = Number(`0x${found[2]}`);
      return ms >= EARLIEST && ms < LATEST ? ms + Math.floor(nanoseconds / 1e6) : Number.NaN;
    },
  };
}

const TAI_AHEAD = 37;

/** Also as PowerShell's `ConvertTo-Json` writes it: `/Date(1709625600000)/`; before the serial of an audit event: `1741939200.123:42`; as Go's zap writes it: `1.7419392001e+09`. */
const EPOCH =
  /^[\s["']{0,9}(?:\/Date\()?(\d{9,10}|\d{12,13}|\d{15,16}|\d{18,19})(?:\.(\d{1,9})(?::\d{1,20})?)?(?:\)\/)?[\]"'\s]{0,9}$|^(1\.\d{4,20}e\+?09)$/i;
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

function openUptime(): TimeParser {
  return {
    hasYear: false,
    hasZone: false,
    parse(date, time) {
      const found = date === '' ? /^\[ {0,11}(\d{1,9})\.(\d{3,9})\]$/.exec(time) : null;
      return found ? Math.floor(Number(`${found[1]}.${found[2]}`) * 1000) : Number.NaN;
    },
  };
}

function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const year = Number(text);
  return text.length === 4 ? year : year + (year < 70 ? 2000 : 1900);
}

/** NaN for a word that is no month. */
function monthOf(text: string): number {
  return isDigit(text, 0) ? Number(text) : monthNamed(text);
}

function dayOfYear(year: number, place: number): [number, number, number] {
  const [inYear, month, day] = civilDate(Date.UTC(year, 0, place) / 86_400_000);
  return [year, place >= 1 && inYear === year ? month : Number.NaN, day];
}

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
  while (at < from + 4 && at < text.length && ' \tT:@,_-]["|'.includes(text[at]!)) at++;
  return at;
}
