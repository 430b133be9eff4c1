import { spanInSentence } from '../../../text/dates.ts';
import { quote } from '../../../text/quote.ts';
import type { Evidence } from '../../evidence/evidence.ts';

/** A session as a reader knows it: "a session" is a word of ours. */
export interface SessionWords {
  /** The first of those that look alike: "line 12", "the file piece blk_7", `session "7"`. */
  one: string;
  /** The same behind "such as": "blk_7". */
  name: string;
  /** Whether `one` is many: "lines 3 to 7". */
  isPlural: boolean;
  /** What each is: "line", "file piece". */
  noun: string;
  /** A sentence on what that is; null where the noun says it. */
  meaning: string | null;
}

/** What the session of an evidence is, by its id and the meanings of its events. */
export function sessionWords({ session, reasons, lines, times }: Evidence): SessionWords {
  if (reasons.some(({ value }) => value) && isRow(session)) {
    return told(`line ${lines.first}`, 'line', null);
  }
  if (isBlock(session) && reasons.some(({ meaning }) => meaning)) {
    const meaning = 'Big files are stored in pieces, each with a few copies.';
    return { ...told(`the file piece ${session}`, 'file piece', meaning), name: session };
  }
  if (isSlice(session)) {
    const meaning = 'The log was cut into short parts to compare them.';
    if (times) return told(`the part ${spanInSentence(times)}`, 'part', meaning);
    return { ...told(inLines(lines), 'part', meaning), isPlural: lines.first !== lines.last };
  }
  const meaning = 'A session is a group of log lines that belong together.';
  return told(`session ${quote(session, 50, 3)}`, 'session', meaning);
}

function told(one: string, noun: string, meaning: string | null): SessionWords {
  return { one, name: one, isPlural: false, noun, meaning };
}

/** Rows of a table of numbers, as the engine names them. */
export function isRow(session: string): boolean {
  return /^row:\d{1,12}$/.test(session);
}

/** A block of HDFS. */
export function isBlock(session: string): boolean {
  return /^blk_-?\d{1,40}$/.test(session);
}

/** A slice of time, or of lines, as the engine names them: `2015-10-18 18:01–18:11`, `lines 3–7`. */
export function isSlice(session: string): boolean {
  return [OF_LINES, OF_TIME, OF_DAYS].some((pattern) => pattern.test(session));
}

const OF_LINES = /^lines \d{1,12}–\d{1,12}$/;
const OF_TIME =
  /^(?:(?:\d{4}-\d\d-\d\d|[A-Z][a-z]{2} \d{1,2})(?: \(year \d{1,3}\))? )?\d\d:\d\d[\d:.]{0,8}–.{5,40}$/;
const OF_DAYS = /^(?:\d{4}-\d\d-\d\d|[A-Z][a-z]{2} \d{1,2})(?: \(year \d{1,3}\))?(?:–.{5,40})?$/;

function inLines({ first, last }: Evidence['lines']): string {
  return first === last ? `line ${first}` : `lines ${first} to ${last}`;
}
