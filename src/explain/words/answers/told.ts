import type { Clock } from '../../../engine/analysis.ts';
import type { FoundLine } from '../../../engine/look-up/look-up.ts';
import { count } from '../../../text/count.ts';
import { dayInWords, momentInWords } from '../../../text/dates.ts';
import { timeInWords } from '../../evidence/time-words.ts';

/** What is told in answer to a question. */
export interface Told {
  /** Facts, each as a part of a sentence: in lower case where the language has it so, without a full stop. */
  facts: string[];
  /** Whole sentences below them, for whom facts alone are no answer. */
  more?: string[];
  /** Lines of the log to show; foreign text. */
  lines?: FoundLine[];
  /** Numbers of the report that are worth a press. */
  numbers?: number[];
}

/** "line 12 (9:13 UTC on 4 March)" */
export function lineAndTime({ line, ms }: FoundLine, clock: Clock | null): string {
  const time = ms === null || clock === null ? '' : ` (${momentOf(ms, clock)})`;
  return `line ${line}${time}`;
}

/** "9:13 UTC on 4 March", "9:13" */
export function momentOf(ms: number, clock: Clock): string {
  return momentInWords(timeInWords(ms, clock));
}

/** "4 March", with its year where the log tells one; null where it tells the time of day alone. */
export function dayOf(ms: number, { hasDate, hasYear }: Clock): string | null {
  if (!hasDate) return null;
  return hasYear ? dayInWords(ms) : dayInWords(ms).replace(/ \d{4}$/, '');
}

/** "1 line", "12,000 lines" */
export function linesOf(lines: number): string {
  return lines === 1 ? '1 line' : `${count(lines)} lines`;
}
