import { lineTooLong, tooManyUnclosedQuotes } from '../bytes/file-errors.ts';
import { MAX_RECORD_CHARS, MAX_UNCLOSED_QUOTES } from '../bytes/limits.ts';
import type { LineEnd } from '../bytes/line-end.ts';
import type { Delimiter } from './record-parser.ts';
import { createRecordParser } from './record-parser.ts';
import { withoutLines } from './table-start.ts';

/** Stands, by identity, for a line left out because a quotation mark in it never closes. */
export const UNCLOSED: string[] = [];

export interface SplitText {
  records: string[][];
  /** Whether any of the records has a line break in a field. */
  multiline: boolean;
}

export interface RecordSplitter {
  /** The records that end in this text or began before it. */
  push(text: string): SplitText;
  /** The records of what is left. */
  end(): SplitText;
  /** Whether nothing is left of a record that began. */
  isBetween(): boolean;
}

/**
 * Splits a text into records as it arrives; cut anywhere, the same text gives the same records. The first
 * `skipped` lines stand before the header, and the first text that is pushed holds them whole.
 *
 * A quotation mark that never closes makes the rest of the file one record, and papaparse
 * quadratic. So a record over `MAX_RECORD_CHARS`, or one that the file's end cuts, loses its first
 * physical line (`UNCLOSED` in its place), and reading goes on after that line. Throws a UserError
 * for a longer line, and after `MAX_UNCLOSED_QUOTES`.
 */
export function createRecordSplitter(
  delimiter: Delimiter,
  lineEnd: LineEnd,
  skipped = 0,
): RecordSplitter {
  const parse = createRecordParser(delimiter, lineEnd);
  let toSkip = skipped;
  let carry = '';
  let unclosed = 0;
  // A long record is parsed again only when its text has doubled, so each character about twice.
  let parseFrom = 0;

  function withoutPreamble(text: string): string {
    if (toSkip === 0) return text;
    const rest = withoutLines(text.replace(/^[\r\n]+/, ''), toSkip, lineEnd);
    toSkip = 0;
    return rest;
  }

  function split(): SplitText {
    const { records, end, multiline } = parse(carry);
    carry = carry.slice(end);
    parseFrom = Math.min(2 * carry.length, MAX_RECORD_CHARS + 1);
    return { records, multiline };
  }

  function leaveOutLine(): string[] {
    const lineLength = carry.indexOf(lineEnd);
    if (lineLength === -1 || lineLength > MAX_RECORD_CHARS) throw lineTooLong();
    if (++unclosed > MAX_UNCLOSED_QUOTES) throw tooManyUnclosedQuotes();
    carry = carry.slice(lineLength + 1);
    return UNCLOSED;
  }

  function recover(before: SplitText, recovered: () => boolean): SplitText {
    if (recovered()) return before;
    const parts = [before];
    while (!recovered()) parts.push({ records: [leaveOutLine()], multiline: false }, split());
    return {
      records: parts.flatMap((part) => part.records),
      multiline: parts.some((part) => part.multiline),
    };
  }

  return {
    push(text) {
      carry += withoutPreamble(text);
      if (carry.length < parseFrom) return { records: [], multiline: false };
      return recover(split(), () => carry.length <= MAX_RECORD_CHARS);
    },
    end() {
      if (carry === '') return { records: [], multiline: false };
      if (!carry.endsWith(lineEnd)) carry += lineEnd;
      return recover(split(), () => carry === '');
    },
    isBetween: () => carry === '',
  };
}
