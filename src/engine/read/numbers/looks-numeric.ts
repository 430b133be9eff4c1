import { chooseLineEnd, hasLineEnd } from '../bytes/line-end.ts';
import { fieldFormatOf } from '../fields/field-formats.ts';
import { findName, MESSAGE_NAMES, plainName } from '../formats/names.ts';
import { CIC_FLOW_METER } from '../formats/tables/cic-flow-meter.ts';
import { NSL_KDD } from '../formats/tables/nsl-kdd.ts';
import { tableFormatOf } from '../formats/tables/table-formats.ts';
import { requestColumns } from '../records/columns/request-columns.ts';
import { createRecordParser, isBlank } from '../table/record-parser.ts';
import { findTableStart, withoutLines } from '../table/table-start.ts';
import { planColumns } from './column-plan.ts';
import { namesOf } from './numbers-reader.ts';

/** Fewer numbers than this say little of a line. */
const FEWEST_NUMBERS = 2;
const FEWEST_COLUMNS = 3;
const MAX_LINES = 50;

/**
 * Whether the beginning of a file is that of a table of numbers: at least three columns to compare
 * by, two of them numbers, and none with messages, events, or whom to group them by.
 */
export function looksNumeric(start: Uint8Array): boolean {
  const text = new TextDecoder()
    .decode(start)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (!hasLineEnd(text) || /^[[{<]/.test(text)) return false;
  const lineEnd = chooseLineEnd(text);
  const whole = text.slice(0, text.lastIndexOf(lineEnd) + 1);
  if (fieldFormatOf(whole.split(lineEnd, MAX_LINES)) !== null) return false;
  const { delimiter, skipped, columns: told } = findTableStart(whole, lineEnd);
  if (told !== null) return false;
  const parse = createRecordParser(delimiter, lineEnd);
  const records = parse(withoutLines(whole, skipped, lineEnd)).records.filter(
    (record) => !isBlank(record),
  );
  const [first, ...rest] = records;
  if (first === undefined || first.length < FEWEST_COLUMNS) return false;
  const { names, named } = namesOf(records);
  if (groupsBetter(names, rest[0] ?? first)) return false;
  if (findName(names, MESSAGE_NAMES) !== -1 || names.some((name) => EVENTS.has(plainName(name))))
    return false;
  const rows = named ? rest : records;
  const fitting = rows.filter((record) => record.length >= first.length);
  if (2 * fitting.length <= rows.length) return false;
  if (requestColumns(names, fitting) !== null) return false;
  const { columns } = planColumns(names, fitting, null);
  const numbers = columns.filter(({ kind }) => kind === 'number');
  return numbers.length >= FEWEST_NUMBERS && columns.length >= FEWEST_COLUMNS;
}

const EVENTS = new Set(['eventid', 'eventtemplate', 'content']);

/** Whether the columns tell what happened, as events of whoever did it, not by numbers alone. */
function groupsBetter(names: string[], row: string[]): boolean {
  const format = tableFormatOf(names, row);
  if (format === null) return false;
  if (findName(names, format.window?.keys ?? []) !== -1) return true;
  const describes = format.text !== undefined || format.event !== undefined;
  return describes && format !== NSL_KDD && format !== CIC_FLOW_METER;
}
