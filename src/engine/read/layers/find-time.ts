import { createTimeReader, type TimeReader } from '../time/parse-time.ts';

/** Where a time stands in a line. */
export interface Span {
  at: number;
  end: number;
}

/** One way in which lines hold a time. */
export interface TimeFinder {
  find(head: string): Span | null;
}

/** What of a line is searched for its time. */
export const MAX_HEAD_CHARS = 400;

/**
 * How most of these lines write their time, and how it is read; of several ways the one that stands
 * first. A way counts only if what it finds are times that mostly do not run backwards. Null where fewer
 * than `share` of the lines have one.
 */
export function findTime(
  lines: readonly string[],
  share: number,
): { finder: TimeFinder; found: number } | null {
  let best: { finder: TimeFinder; found: number; place: number } | null = null;
  for (const pattern of PATTERNS) {
    const finder = finderOf(pattern);
    const spans = lines.map((line) => finder.find(line.slice(0, MAX_HEAD_CHARS)));
    const found = spans.filter((span) => span !== null).length;
    if (found === 0 || found < share * lines.length) continue;
    const places = spans.flatMap((span) => (span === null ? [] : [span.at])).sort((a, b) => a - b);
    const place = places[places.length >> 1]!;
    if (best !== null && (found < 0.8 * best.found || place >= best.place)) {
      if (found <= 1.25 * best.found) continue;
    }
    const texts = lines.flatMap((line, i) => {
      const span = spans[i];
      return span ? [line.slice(span.at, span.end)] : [];
    });
    const isAlone = pattern === CLOCK || pattern === EPOCH;
    if (!areTimes(texts, isAlone && place > 0)) continue;
    if (pattern === CLOCK && place > MAX_CLOCK_PLACE) continue;
    best = { finder, found, place };
  }
  return best && { finder: best.finder, found: best.found };
}

/** How the times of a sample run: fewer of them backwards, and more of them different, is likelier. */
export function courseOf(texts: readonly string[]): { backwards: number; different: number } {
  const reader = createTimeReader(texts.map((text) => ['', text]));
  const times = texts.map((text) => reader?.read('', text) ?? Number.NaN);
  return { backwards: backwardsIn(times), different: new Set(times).size };
}

/** A clock without a date, further in, is more likely a part of the text. */
const MAX_CLOCK_PLACE = 40;
/** Lines of several threads are not quite in order. */
const MAX_BACKWARDS = 0.3;
/** Numbers that come again and again are ids. */
const FEWEST_DIFFERENT = 0.2;

function areTimes(texts: string[], mustRun: boolean): boolean {
  const reader: TimeReader | null = createTimeReader(texts.map((text) => ['', text]));
  if (reader === null) return false;
  if (!mustRun) return true;
  const times = texts.map((text) => reader.read('', text));
  const backwards = backwardsIn(times);
  const fewest = Math.max(FEWEST_DIFFERENT * times.length, Math.min(2, times.length));
  // Times within one millisecond differ in their microseconds.
  const isVaried = new Set(texts).size >= fewest;
  return isVaried && Math.min(backwards, 1 - backwards) <= MAX_BACKWARDS;
}

function backwardsIn(times: readonly number[]): number {
  let steps = 0;
  for (const [i, ms] of times.entries()) if (i > 0 && ms < times[i - 1]!) steps++;
  return steps / Math.max(1, times.length);
}

function finderOf(pattern: RegExp): TimeFinder {
  return {
    find(head) {
      pattern.lastIndex = 0;
      const match = pattern.exec(head);
      return match === null ? null : { at: match.index, end: match.index + match[0].length };
    },
  };
}

/** `18:01:47.978`, `6:01:47PM`, `6:01PM` */
const CLOCK =
  /(?<![\w.:/+-])\d{1,2}:\d\d(?::\d\d(?:[.,:]\d{1,9})?|(?= ?[AP]M\b))(?: ?[AaPp]\.?[Mm]\b\.?)?(?![\w.:/-]?\d)(?!\w)/g;
/** Seconds to nanoseconds since 1970, as auditd, strace, Squid and others write them. */
const EPOCH =
  /(?<![\w.:/=,-])1\d{9}(?:\d{3}|\d{6}|\d{9})?(?:[.,]\d{1,9})?(?![\w-])|(?<![\w.])1\.\d{4,20}e\+?09(?!\w)/g;

/** Of two that stand at the same place, the first is taken. All are global, and searched from 0 on. */
const PATTERNS: RegExp[] = [
  // 2015-10-18 18:01:47,978; 2024-01-02T03:04:05.678Z; 2005-06-03-15.42.50.675872; 2026/03/14 - 09:14:07; [2026-03-14][09:14:07]; … UTC, PDT, -05:00
  /(?:(?<![\w./-])(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(?<![\w./-])\d{4}([-/.])\d{1,2}\1\d{1,2}(?:T| {1,3}|[_@-]|, | \| | - |\]\[)\d{1,2}([:.])\d\d(?:\2\d\d)?(?:[.,:]\d{1,9})?(?: [AaPp][Mm]\b)?(?: ?(?:Z|[+-]\d\d:?\d\d)(?!\w|:\d)| (?:UTC|GMT|[ECMP][SD]T|AK[SD]T|HST|[CEW]ES?T|BST|IST|MSK|[JK]ST|SGT|HKT|A[CEW][SD]T|NZ[SD]T)(?!\w))?(?!\d)/g,
  // 17/06/09 20:10:40; 01.07.2024, 11:00; 7/1/2024 11:00:00 AM; 29/Nov/2017:06:58:55 +0100; 10/05/10-10:08:59.66; 12-Jun-2026::09:14:07; 03/14/2026 - 09:14:07
  /(?<![\w./-]|\d:)\d{1,2}([./ -])(?:\p{L}{3,9}\.?|\d{1,2})\1\d{2,4}(?:[T,_-] ?| {1,3}| \| | - |\]\[|::?(?=\d{1,2}:\d\d:))\d{1,2}:\d\d(?::\d\d)?(?:[.,:]\d{1,9})?(?: [AaPp]\.?[Mm]\b\.?)?(?: ?(?:Z|[+-]\d\d:?\d\d)(?!\w|:\d)| (?:UTC|GMT|[ECMP][SD]T|[CEW]ES?T|BST|IST|MSK|[JK]ST)(?!\w))?(?!\w)/gu,
  // Jul 20, 2023 6:37:38 PM; Sun Dec 04 04:47:44 2005; Jun 14 15:16:01; août 19 11:08:37; Mar-18 21:41:15.684; jun/12/2026 09:14:07
  /(?<![\w.:/-])(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? )?\p{L}{3,9}\.?(?:[ -]{1,2}|\/)\d{1,2}(?:\/\d{4}|,?) (?:\d{4},? )?\d{1,2}:\d\d:\d\d(?:[.,:]\d{1,9})?(?: [AP]M)?(?: [A-Z]{3,5}(?= \d{4}))?(?: (?:19|20)\d\d(?![\w.:-]))?(?: GMT[+-]\d{4})?(?!\w)/gu,
  // 09:14:07 14.03.2026, the time before the day
  /(?<![\w.:/-])\d{1,2}:\d\d:\d\d(?:[.,]\d{1,9})?(?: {1,2}|, | - )(?:\d{4}([-/.])\d\d\1\d\d|\d{1,2}([-/. ])(?:\p{L}{3,9}|\d{1,2})\2\d{4})(?![\w:/-]|\.\d|[ T]\d)/gu,
  // 14Mar2026 10:00:14.126, as Minecraft's Forge writes it
  /(?<![\w./:-])\d{1,2}[A-Z][a-z]{2}\d{4} \d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?!\w)/g,
  // 20250314T080000Z; 20250314080000; 20171223-22:15:29:606; 20100720 183814; 170213 16:00:33; 170213 160033
  /(?<![\w.:/-])(?:(?:19|20)\d{6}[T _-]?|\d{6} {1,2})(?:\d{6}|\d{1,2}:\d{1,2}:\d{1,2})(?:[.,:]\d{1,9})?(?: ?(?:Z|[+-]\d\d:?\d\d))?(?!\w)/g,
  // 2025-073T08:00:00 and 2025.073 08:00:00, the day of the year
  /(?<![\w.:/-])(?:19|20)\d\d[-./]?[0-3]\d\d[T :]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?Z?(?!\w)/g,
  // TAI64N, as multilog writes it
  /(?<!\w)@4[0-9a-f]{23}(?!\w)/g,
  EPOCH,
  // 03-17 16:13:38.811; 10.30 16:49:06; 19.8. 11:08:37
  /(?<![\w.:/-])\d{1,2}[-./]\d{1,2}\.?(?: |, |[-_])\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?!\w)/g,
  // 14 mar 08:00:00
  /(?<![\w.:/-])\d{1,2}[ -]\p{L}{3,9}\.?[ -]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?!\w)/gu,
  // seconds since the start, as the kernel writes them
  /(?<=^|^<\d{1,3}>)\[ {0,11}\d{1,9}\.\d{3,9}\]/g,
  CLOCK,
];

/** A date and a time of day near the beginning, in any of the common ways. */
export const WHOLE_TIME = firstOf(PATTERNS.slice(0, 3), 60);
/** And without signs between its numbers, where a heading ends in it. */
export const HEADING_TIME = firstOf(PATTERNS.slice(0, 6), 160);

function firstOf(patterns: readonly RegExp[], maxChars: number): TimeFinder {
  const finders = patterns.map(finderOf);
  return {
    find(head) {
      const start = head.slice(0, maxChars);
      for (const finder of finders) {
        const span = finder.find(start);
        if (span !== null) return span;
      }
      return null;
    },
  };
}
