import type { Clock } from '../analysis.ts';

/** What can be looked up in a log a second time. Nothing else is: no code, no address, no file of another name. */
export type LookUp =
  /** The lines from `first` to `last`, both counted from 1. */
  | { kind: 'lines'; first: number; last: number }
  /** The lines that hold a text, in small letters or large ones. */
  | { kind: 'phrase'; text: string }
  /** The lines that name an address, person, machine or file: as a word of its own. */
  | { kind: 'party'; value: string }
  /** The lines of an event, by its id and template as the analysis has them. */
  | { kind: 'event'; eventId: string; template: string };

/** Look-ups in one pass over a log. */
export const MAX_LOOK_UPS = 4;
/** Lines that one look-up gives as text. */
export const MAX_LINES_SHOWN = 11;
/** Longest text to look for, in UTF-16 units. */
export const MAX_LOOKED_FOR = 200;

/** A line of the log; foreign text with its secrets still in it. */
export interface FoundLine {
  /** From 1, as everywhere. */
  line: number;
  text: string;
  /** Ms since 1970, see `Clock`; null where the line tells no time. */
  ms: number | null;
}

/** What one look-up came to. */
export interface Found {
  /** Lines that fit. */
  lines: number;
  /** The first and the last of them; null where there is none. */
  first: FoundLine | null;
  last: FoundLine | null;
  /** Some of them as text, in order: the first ones, and the last. */
  shown: FoundLine[];
  /** Lines of each day that has any, by the ms at which it begins, in order; at most `MAX_DAYS`. */
  days: [fromMs: number, lines: number][];
  /** The hour with the most of them; null where no line tells a time. */
  busiest: { fromMs: number; lines: number } | null;
  /** What the lines tell of, by ids of knowledge/, the most frequent first; of the first 2,000 lines. */
  kinds: [eventKind: string, lines: number][];
}

/** All that was looked up in one pass. */
export interface LookedUp {
  /** Lines of the log. */
  rows: number;
  /** Null where the log tells no time. */
  clock: Clock | null;
  /** The earliest and the latest time in it, ms since 1970. */
  fromMs: number | null;
  toMs: number | null;
  /** In the order of the look-ups. */
  found: Found[];
}
