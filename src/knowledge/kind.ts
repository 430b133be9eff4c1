/** How bad a kind of event is, the gravest first. */
export const GRADES = ['danger', 'trouble', 'watch', 'routine'] as const;
export type Grade = (typeof GRADES)[number];

/** The level that a log gives a line itself, the gravest first. */
export const LEVELS = ['critical', 'error', 'warning', 'notice', 'info', 'debug', 'trace'] as const;
export type Level = (typeof LEVELS)[number];

/** Who or what an event is about. */
export const ROLES = [
  ...['address', 'user', 'host', 'path', 'service', 'program', 'exception', 'port', 'test'],
] as const;
export type Role =
  | 'address'
  | 'user'
  | 'host'
  | 'path'
  | 'service'
  | 'program'
  | 'exception'
  | 'port'
  | 'test';

/**
 * What an event means, whatever its template: an entry of the catalogue. All sentences are ours and
 * hold no fact of a log: counts, parties, times and quotations are put beside them by whoever tells.
 */
export interface Kind {
  /** Lower case and hyphens, stable: stored in reports and mutes. `sign-in-failed`. */
  id: string;
  area: string;
  grade: Grade;
  /** What happened, in the past, in plain words, without a number: "a sign-in failed". */
  one: string;
  /** The same for several; `#` marks where the number goes: "# sign-ins failed". */
  many: string;
  /** What it may mean, one or two short sentences with "may"; what it is, where the kind itself says so. */
  meaning: string;
  /** Two or three things to do, in order: for a person without training first. */
  steps: string[];
  /** What the same means, and what to do, where it is seen at least so many times: then it is no slip. */
  ofMany?: { times: number; meaning: string; steps: string[] };
  /** Who should act, and how soon, as the end of "This is for …": "the person who looks after this computer, today." */
  who: string;
  /** Roles of parties that are worth naming, the most telling first; empty where none is. */
  parties: Role[];
  /** Seen at least so many times in one log, it is this grave: one wrong password is nothing, a hundred are. */
  raised?: { times: number; grade: Grade };
  /** Seen fewer times in one log, and the log going on as usual after it, it is only worth a look. */
  lowered?: { below: number };
  /** Hardly anybody comes for this: told after all else of its grade. */
  minor?: true;
  /** What this tells of security, where it does: somebody tries, somebody looks around, somebody is in. */
  security?: 'attempt' | 'probe' | 'breach';
  /** Any of these fits. */
  match: KindMatch[];
}

/**
 * Words of a template, with `<*>` where values stand. The text is in lower case, so the expressions
 * are too; a web request begins with `web ` and holds method, path without query, status and its
 * words alone (readable-text.ts).
 */
export interface KindMatch {
  /** Of our own, checked to be fast on any text (test/security/patterns.test.ts). */
  words: RegExp;
  /** Must not stand there: "0 errors", "no error", "retrying… succeeded". */
  not?: RegExp;
  /** Part of the format's name ("web access", "windows", "cloudtrail") in lower case, where the words alone would not do. Such a match goes before those without. */
  from?: RegExp;
  /** Fits only where no other kind does. */
  last?: true;
  /** The line's own level must be at least so grave, where the log tells one. */
  level?: Level;
}

/** What is known of an event when its kind is looked up. */
export interface EventFacts {
  template: string;
  /** The gravest level that a line of the event has; null where the log tells none. */
  level: Level | null;
  /** The layout's format in plain words: "a web access log". */
  format: string;
}

/** What something means, what to do about it, and who should. */
export type Advice = Pick<Kind, 'meaning' | 'steps' | 'who'>;

/** The kind of an event that says it is a failure but is of no known kind. */
export const IN_OWN_WORDS = 'failed-in-its-own-words';
/** The same where the words are weak or the log itself calls it a warning. */
export const WARNED_IN_OWN_WORDS = 'warned-in-its-own-words';

/** Whether the log's own words are all that is known of events of a kind, by its id. */
export function isInOwnWords(kind: string | null): boolean {
  return kind === IN_OWN_WORDS || kind === WARNED_IN_OWN_WORDS;
}

/** How bad events of a kind are when a log has so many of them. */
export function gradeOf({ grade, raised }: Kind, times: number): Grade {
  return raised !== undefined && times >= raised.times ? raised.grade : grade;
}
