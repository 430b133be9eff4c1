import { chooseDelimiter } from '../read/delimiter.ts';
import { chooseLineEnd, hasLineEnd } from '../read/line-end.ts';
import { findName, MESSAGE_NAMES, plainName } from '../read/names.ts';
import { createRecordParser, isBlank } from '../read/record-parser.ts';
import { planColumns } from './column-plan.ts';
import { columnNames } from './read-table.ts';

/** What of a file shows whether it is one. */
export const PEEKED_BYTES = 64 * 1024;
/** Fewer numbers than this say little of a line. */
const FEWEST_NUMBERS = 2;
const FEWEST_COLUMNS = 3;

/**
 * Whether the beginning of a text is that of a table of numbers: at least three columns to compare
 * by, two of them numbers, and none with messages or events.
 */
export function looksNumeric(start: string): boolean {
  const text = start.replace(/^\uFEFF/, '').trimStart();
  if (!hasLineEnd(text) || /^[[{<]/.test(text)) return false;
  const lineEnd = chooseLineEnd(text);
  const whole = text.slice(0, text.lastIndexOf(lineEnd) + 1);
  const { records } = createRecordParser(chooseDelimiter(whole, lineEnd), lineEnd)(whole);
  const [first, ...rest] = records.filter((record) => !isBlank(record));
  if (first === undefined || first.length < FEWEST_COLUMNS) return false;
  const names = columnNames(first);
  if (findName(names, MESSAGE_NAMES) !== -1 || names.some((name) => EVENTS.has(plainName(name))))
    return false;
  const fitting = [first, ...rest].filter((record) => record.length >= first.length);
  if (2 * fitting.length <= rest.length) return false;
  const { columns } = planColumns(names, fitting.slice(1), null);
  const numbers = columns.filter(({ kind }) => kind === 'number');
  return numbers.length >= FEWEST_NUMBERS && columns.length >= FEWEST_COLUMNS;
}

const EVENTS = new Set(['eventid', 'eventtemplate', 'content']);
