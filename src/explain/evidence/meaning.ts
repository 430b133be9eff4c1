import type { Trouble } from './advice.ts';

/** What an event means to a person who is no expert. */
export interface Meaning {
  /**
   * What happened, in the past and the passive; `~` marks where "never" or nothing goes:
   * "A copy was ~confirmed". No number in it: the counts come from the evidence.
   */
  happened: string;
  tone: Tone;
  /** The kind of trouble where the event is new or there are more than usual. */
  more: Trouble;
  /** The kind of trouble where it is missing or there are fewer than usual. */
  less: Trouble;
}

/** How a person should feel about the event, from the best to the worst. */
type Tone = 'good' | 'normal' | 'harmless' | 'repair' | 'odd' | 'bookkeeping' | 'warning' | 'bad';

/** "A copy was confirmed", or "A copy was never confirmed". */
export function happened(meaning: Meaning, never = false): string {
  return meaning.happened.replace('~', never ? 'never ' : '');
}
