import { UserError } from '../../user-error.ts';
import { countOccurrences } from '../bytes/line-end.ts';

export interface QuoteBudget {
  /** To be asked before papaparse gets a text with quotation marks. */
  before(text: string): void;
  /** To be told what came of it. */
  after(records: number, strayQuotes: number): void;
}

/** Blanks looked at in vain: about a nanosecond each. */
const FREE_BLANKS = 2e9;
const BLANKS_PER_CHAR = 50;
/** Stray quotation marks: about 1.5 microseconds each. Ten unclosed fields of 1 MiB may hold this many. */
const FREE_STRAY_QUOTES = 2e6;
const STRAY_QUOTES_PER_RECORD = 20;

const STRIDE = 32;

/**
 * Bounds the work of papaparse on hostile quoting, in steps rather than time. A quotation mark in
 * a quoted field that closes nothing costs an error object, and a look at all blanks before the
 * next delimiter or line end: 300,000 such marks before 300,000 spaces take a minute.
 */
export function createQuoteBudget(): QuoteBudget {
  let blanks = 0;
  let blanksAllowed = FREE_BLANKS;
  let strays = 0;
  let straysAllowed = FREE_STRAY_QUOTES;
  return {
    before(text) {
      const run = longestBlankRun(text);
      blanksAllowed += text.length * BLANKS_PER_CHAR;
      if (run === 0) return;
      blanks += run * countOccurrences(text, '"');
      if (blanks > blanksAllowed) throw tooManyQuotes();
    },
    after(records, strayQuotes) {
      strays += strayQuotes;
      straysAllowed += records * STRAY_QUOTES_PER_RECORD;
      if (strays > straysAllowed) throw tooManyQuotes();
    },
  };
}

function tooManyQuotes(): UserError {
  return new UserError(
    'E_STRAY_QUOTES',
    'The file has so many quotation marks in the wrong places that its columns cannot be told apart.',
    'Export the log again as CSV, with each quotation mark inside a cell doubled.',
  );
}

/** Length of the longest run of white space that a look at every 32nd character finds, else 0. */
function longestBlankRun(text: string): number {
  let longest = 0;
  for (let at = 0; at < text.length; at += STRIDE) {
    if (!isBlank(text.charCodeAt(at))) continue;
    let first = at;
    while (first > 0 && isBlank(text.charCodeAt(first - 1))) first--;
    let end = at + 1;
    while (end < text.length && isBlank(text.charCodeAt(end))) end++;
    longest = Math.max(longest, end - first);
    at = Math.max(at, end - (end % STRIDE) - STRIDE);
  }
  return longest > 2 * STRIDE ? longest : 0;
}

/** What String.trim takes off, line feeds apart. */
function isBlank(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0a);
  return code === 0xa0 || (code >= 0x1680 && String.fromCharCode(code).trim() === '');
}
