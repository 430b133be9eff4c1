import Papa from 'papaparse';
import { countOccurrences, type LineEnd } from '../bytes/line-end.ts';
import { createQuoteBudget } from './quote-budget.ts';

export type Delimiter = ',' | ';' | '\t' | ' ';

interface ParsedText {
  /** The fields of each record that ends in the text. */
  records: string[][];
  /** Where the first record begins that does not end in the text. */
  end: number;
  /** Whether any of the records has a line break in a field. */
  multiline: boolean;
}

/**
 * Splits a text that begins with a record into whole records. papaparse alone decides where a
 * record ends; its `Parser` is called as its own streamers call it. Throws a UserError where
 * stray quotation marks cost more work than a log can be worth.
 */
export function createRecordParser(
  delimiter: Delimiter,
  lineEnd: LineEnd,
): (text: string) => ParsedText {
  const parser = new Papa.Parser({ delimiter, newline: lineEnd });
  const budget = createQuoteBudget();
  return (text) => {
    const quoted = text.includes('"');
    if (quoted) budget.before(text);
    const parsed: Papa.ParseResult<string[]> = parser.parse(text, 0, true);
    if (quoted) budget.after(parsed.data.length, parsed.errors.length);
    const records = parsed.data;
    const end = parsed.meta.cursor;
    const multiline = quoted && countOccurrences(text.slice(0, end), lineEnd) > records.length;
    return { records, end, multiline };
  };
}

/** Whether all fields of a record are blank. */
export function isBlank(record: string[]): boolean {
  return record.every((text) => text.trim() === '');
}

/**
 * Whether a record with line breaks in it may hide log lines: a misplaced quotation mark joins rows into
 * one field, which then holds as many delimiters as those rows, `width - 1` to each line break. A
 * stack trace or an indented JSON text holds fewer.
 */
export function mayHideLines(
  record: string[],
  width: number,
  delimiter: Delimiter,
  lineEnd: LineEnd,
): boolean {
  const wholeRows = record.length === width;
  return record.some((text) => {
    const lineBreaks = countOccurrences(text, lineEnd);
    if (lineBreaks === 0) return false;
    return !wholeRows || countOccurrences(text, delimiter) >= lineBreaks * (width - 1);
  });
}
