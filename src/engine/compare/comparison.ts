import type { Grade } from '../../knowledge/kind.ts';
import type { CountedEvent, Took } from '../analysis.ts';

export type ChangeKind = 'new' | 'gone' | 'more' | 'fewer' | 'slower';

/** How an event differs between two logs. The counts are exact. */
export interface Change {
  kind: ChangeKind;
  before: Seen;
  after: Seen;
  /** `slower`: as of `CountedEvent`, of each log. */
  took?: { before: Took; after: Took };
  /** So few lines that chance may explain it. */
  few?: true;
}

/** An event in one of the logs. */
export interface Seen {
  lines: number;
  /** Of so many lines of the log. */
  of: number;
  /** Lines an hour; absent where the log does not tell for how long it goes. */
  perHour?: number;
  /** The first of its lines, at most `MAX_FIRST_LINES`. */
  first: number[];
}

/** A change, and the event that it is of: as it is in the later log, of what is gone in the earlier one. */
export interface ChangedEvent {
  change: Change;
  event: CountedEvent;
  /** How bad the change is. */
  grade: Grade;
}

export interface Comparison {
  /** What a good administrator would say first, first; at most `MAX_CHANGES`. */
  changes: ChangedEvent[];
  /** Changes beyond those. */
  more: number;
  /** Distinct events of both logs together, once the templates are merged. */
  events: number;
  /** Share of the lines of both logs that are of events that both have, 0 to 1. */
  shared: number;
}

export const MAX_CHANGES = 200;
/** Events of a log that are kept to be compared. */
export const MAX_COUNTED = 1_000;
/** Lines of an event that are named. */
export const MAX_FIRST_LINES = 3;
