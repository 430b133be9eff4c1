import { countOccurrences } from './count-occurrences.ts';
import type { LineEnd } from './line-end.ts';
import type { Delimiter } from './record-parser.ts';

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
