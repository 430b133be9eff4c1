import type { Grade, Role } from '../knowledge/kind.ts';
import type { Tag } from './tag.ts';

/** What an anomaly is about, as roughly as a closed sentence of any language can say it. */
export type Topic =
  | 'sign-in'
  | 'break-in'
  | 'rights'
  | 'storage'
  | 'memory'
  | 'network'
  | 'program'
  | 'build'
  | 'database'
  | 'web'
  | 'quiet'
  | 'copies'
  | 'routine'
  | 'other';

/** What can be done, each a closed sentence in every language. The first and the last two help with anything. */
export type Action =
  | 'look'
  | 'check-space'
  | 'check-backup'
  | 'check-sign-ins'
  | 'change-password'
  | 'take-off-network'
  | 'check-network'
  | 'restart'
  | 'check-update'
  | 'check-rights'
  | 'check-file'
  | 'check-work'
  | 'ask-who'
  | 'compare'
  | 'keep-log'
  | 'professional';

/** How soon somebody should act. */
export type Urgency = 'now' | 'today' | 'week' | 'whenever' | 'nobody';

/**
 * The closed sentences of a language that kinds of events are not translated into: they tell what a
 * log says in its own words, quoted. Parts of sentences without a full stop; `log` is a quotation.
 */
export interface ClosedWords {
  language: Tag;
  /** BCP 47 tag that numbers are written by. */
  numbers: string;
  quotes: [open: string, close: string];
  /** "12-mal". */
  times(count: string): string;
  listed(names: string[]): string;
  stands(seen: string, log: string | null): string;
  /** In a span of time; without `log`: lines of any sort. */
  came(seen: string, log: string | null): string;
  share(percent: string, log: string | null): string;
  /** One sign-in that worked after so many that failed. */
  signInAfterFailures(failed: string, user: string | null, address: string | null): string;
  signInAmongAttempts(seen: string, user: string | null): string;
  startOverAndOver(seen: string, log: string | null): string;
  session(id: string, judged: string): string;
  sessions(alike: string, judged: string, id: string): string;
  fromBaseline(alike: string, id: string): string;
  isNew(log: string, seen: string): string;
  isMissing(log: string, usual: string): string;
  differs(log: string, seen: string, usual: string, isMore: boolean): string;
  onlyTheMix: string;
  onlyTheOrder: string;
  usual(count: string): string;
  /** From the first to the last time, or at one. */
  span(first: string, last: string): string;
  lines(lines: string[], more: string | null): string;
  says(line: string, log: string): string;
  party(role: Role, names: string): string;
  grade: Record<Grade, string>;
  topic: Record<Exclude<Topic, 'other'>, string>;
  meaning: Record<Topic, string>;
  look(line: string): string;
  actions: Record<Exclude<Action, 'look'>, string>;
  who: Record<Urgency, string>;
  /** A whole sentence. */
  unsure: string;
  untold: { this: string; why: string; over: string; lost: string; who: string; when: string };
}
