import type { Grade } from '../knowledge/kind.ts';
import type { ClosedWords } from './closed-words.ts';

/** What happened once, and several times: `#` marks where the number goes, and every `many` has it. */
export type KindPhrases = Readonly<Record<string, readonly [one: string, many: string]>>;

/** How a log changed, as two of them are compared. */
export type ChangeName = 'new' | 'gone' | 'more' | 'fewer' | 'slower';

/**
 * What titles, headlines, summaries and explanations are made of in a language other than English.
 * Phrases are whole clauses in lower case where the language has it so, without a full stop, that can
 * stand behind a colon: "287 Anmeldungen sind fehlgeschlagen". `log` is a quotation, `when` a span of
 * time as the language writes it. Numbers come as numbers where plural depends on them.
 */
export interface TellingWords {
  closed: ClosedWords;
  /** Every kind of the catalogue by its id: test/languages/complete.test.ts lists what is missing. */
  kinds: KindPhrases;
  /** The words that every explanation begins with, up to a colon or comma, without a space at their end. */
  opening: string;
  grades: Record<Grade, string>;
  /** A session: what happened in it, in the log's own words, where no kind says it. */
  says(log: string, seen: number): string;
  nameless: string;
  /** Who or what is behind most of it, in brackets behind a phrase: "vor allem 10.0.0.7". */
  mostly(name: string): string;
  /** One phrase and another that came with it. */
  and(first: string, second: string): string;
  shareOf(percent: string, phrase: string): string;
  /** A stretch without lines; `log` where one event alone was missing. */
  silence(log: string | null): string;
  /** Lines of any sort in a short time. */
  many(seen: number, usual: number | null): string;
  /** A measured value beside the usual one; `name` is a quotation, null where it has none. */
  value(name: string | null, seen: string, usual: string): string;
  /** `phrase` in a log as compared with an earlier one. */
  change(kind: ChangeName, phrase: string): string;
  headline: {
    /** `first` is what number 1 is. */
    grave(things: number, first: string): string;
    mild(things: number, first: string): string;
  };
  summary: {
    /** What a log is read as, by our English words for it; those that are missing are told by `log`. */
    formats: Readonly<Record<string, string>>;
    log: string;
    lines(format: string, lines: number, when: string): string;
    noFailure(warnings: number): string;
    /** Each a number of lines; 0 for those that are not told. */
    trouble(failures: number, attempts: number, warnings: number): string;
    mostOfIt(percent: string, what: string): string;
    mostCommon(percent: string, what: string): string;
  };
  security: {
    breach(tried: number, worked: number): string;
    alarms(attempts: number, alarms: number): string;
    attempts: string;
    probes: string;
    none: string;
  };
  comparison: {
    nothing: string;
    changed(found: number, kinds: Partial<Record<ChangeName, number>>, newFailures: number): string;
    before(log: string): string;
    after(log: string): string;
    log(name: string, lines: number, when: string): string;
    hardlyAlike(percent: string): string;
    turnedRound: string;
    lengths(which: 'earlier' | 'later', times: number, byTime: boolean): string;
    leftOut(lines: number): string;
  };
  /** Whole sentences of an explanation. */
  explanation: {
    when(span: string): string;
    /** Of a change: how many lines it had before, of how many, and after. */
    counts(before: number, ofBefore: number, after: number, ofAfter: number): string;
    /** Where it is known what the log names most. */
    meaningOfChange: string;
    /** To make a short explanation long enough: helps with anything. */
    more: readonly string[];
  };
}
