import { count } from '../../../text/count.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Finding } from '../../evidence/finding.ts';

/** How a failure went on, as far as lines tell it. */
export type Course = 'once' | 'last' | 'passed' | 'goes on';

/** A log that ends so soon after something ends with it. */
const END_LINES = 3;
const END_SHARE = 0.02;

/** Null where it is not known how many lines the log has. */
export function courseOf({ log, lines }: Evidence, finding: Finding): Course | null {
  if (!log || log.rows < lines.last) return null;
  const isOnce = (finding.counts?.seen ?? finding.at.length) <= 1;
  const isAtEnd = log.rows - lines.last <= Math.max(END_LINES, END_SHARE * log.rows);
  if (isOnce) return isAtEnd ? 'last' : 'once';
  return isAtEnd && log.lastsToEnd !== false ? 'goes on' : 'passed';
}

/**
 * What the course of a failure of no known kind means for those who use what failed. `part` names what
 * wrote the line: "the program", "mm-camera".
 */
export function courseInWords(evidence: Evidence, finding: Finding, part: string): string {
  const left = count(Math.max(0, (evidence.log?.rows ?? 0) - evidence.lines.last));
  switch (courseOf(evidence, finding)) {
    case 'once':
      return `It came a single time, and the log goes on for ${left} lines. So ${part} most likely lost this one step and worked on.`;
    case 'last':
      return `It is among the last lines of the log, so ${part} may have stopped over it.`;
    case 'passed':
      return `It came again and again, then no more in the last ${left} lines: it passed, or somebody mended it.`;
    case 'goes on':
      return `It came again up to the end of the log, so it does not mend itself: what ${part} was to do there still fails.`;
    default:
      return `What ${part} was to do there may be missing.`;
  }
}
