import type { LookedUp } from '../../engine/look-up/look-up.ts';
import type { Evidence } from './evidence.ts';
import type { SummaryFacts } from './summary-facts.ts';

/** All that is known of the log that a question is about. */
export interface AskedLog {
  /** Foreign text. */
  fileName: string;
  /** What its report says first, a sentence or two. */
  headline: string;
  /** Log lines. */
  rows: number;
  /** Absent where it is a table of numbers. */
  summary?: SummaryFacts;
  /** Of the first numbers, at most seven. */
  first: Evidence[];
  /** How many numbers there are. */
  found: number;
  /** The number that is asked about: the one that was named or explained last, else the first; null where there is none. */
  about: Evidence | null;
  /** Whether somebody chose `about`: named it, or had it explained. */
  isChosen: boolean;
  /** Reports before this one in the same place. */
  earlier: EarlierReport[];
}

/** An earlier report of the place, and whether it has the same kind of thing. */
export interface EarlierReport {
  /** Foreign text. */
  fileName: string;
  uploadedMs: number;
  /** The number of the same kind in it; null where it has none. */
  number: number | null;
}

/** What a second look at the file gave; why there is none. */
export type SecondLook =
  | LookedUp
  /** It was not needed. */
  | 'none'
  /** The platform does not have it any more, or does not give it. */
  | 'gone'
  /** It takes too long. */
  | 'too long';

export function isLookedUp(look: SecondLook): look is LookedUp {
  return typeof look !== 'string';
}
