import type { LineEnd } from './bytes/line-end.ts';
import type { TextFormat } from './formats/text-format.ts';
import { textFormatOf } from './formats/text-formats.ts';
import { createJsonReader, looksLikeJson } from './json/json-reader.ts';
import { createWindowsXmlReader, looksLikeWindowsXml } from './json/windows-xml.ts';
import { findColumns } from './records/columns.ts';
import { noColumnsAtAll } from './records/find-label-column.ts';
import type { LogReader } from './records/log-reader.ts';
import type { PlanOptions } from './records/record-plan.ts';
import { chooseDelimiter, readHeader } from './table/delimiter.ts';
import { countUsualNames, namesWithoutHeader } from './table/headerless.ts';
import { createRecordParser, type Delimiter, isBlank } from './table/record-parser.ts';
import { createTableReader } from './table/table-reader.ts';
import { findTableStart, withoutLines } from './table/table-start.ts';
import { createTextReader, PLAIN_TEXT } from './text/text-reader.ts';

const MAX_SAMPLE_LINES = 500;
const MIN_TABLE_COLUMNS = 3;
const KINDS: Record<Delimiter, string> = {
  ',': 'a CSV file',
  ';': 'a CSV file (with semicolons)',
  '\t': 'a table with tabs (TSV)',
  ' ': 'a table with spaces',
};

/**
 * The reader for a structured log, which its header alone shows; null for any other file, and for
 * the start of a file that does not end its first line.
 */
export function chooseStructuredReader(
  start: string,
  lineEnd: LineEnd,
  options: PlanOptions,
): LogReader | null {
  const delimiter = chooseDelimiter(start, lineEnd);
  if (!findColumns(readHeader(start, delimiter, lineEnd))) return null;
  return createTableReader({ delimiter, lineEnd, kind: KINDS[delimiter] }, options);
}

/** The reader for a file by its first lines, `start`, whatever it holds. */
export function chooseReader(start: string, lineEnd: LineEnd, options: PlanOptions): LogReader {
  if (looksLikeJson(start)) return createJsonReader(start, lineEnd, options);
  if (looksLikeWindowsXml(start)) return createWindowsXmlReader(options);
  const asText = (format: TextFormat | null, lines: string[]) => {
    if (options.labelColumn !== undefined && !options.labelOptional)
      throw noColumnsAtAll(format?.name ?? PLAIN_TEXT);
    return createTextReader({ format, lineEnd, sample: lines });
  };
  const lines = wholeLines(start, lineEnd);
  const zeek = zeekColumns(lines);
  if (zeek !== null) {
    const shape = { delimiter: '\t' as const, lineEnd, columns: zeek, comments: true };
    return createTableReader({ ...shape, kind: 'a Zeek log' }, options);
  }
  const table = findTableStart(start, lineEnd);
  const { delimiter, skipped } = table;
  const shape = { delimiter, lineEnd, kind: KINDS[delimiter], skipped };
  if (table.columns !== null) {
    const named = { columns: table.columns, comments: true, kind: 'a W3C extended log' };
    return createTableReader({ ...shape, ...named }, options);
  }
  const rest = withoutLines(start, skipped, lineEnd);
  const records = recordsIn(rest, delimiter, lineEnd);
  if (records.length === 0 && opensHeader(rest, delimiter, lineEnd))
    return createTableReader(shape, options);
  const columns = namesWithoutHeader(records) ?? undefined;
  const isNamed = columns === undefined && countUsualNames(records[0] ?? []) > 0;
  if (isNamed && (records[0]!.length > 1 || countUsualNames(records[0]!) === 1)) {
    return createTableReader(shape, options);
  }
  const text = textFormatOf(lines.filter((line) => /^\S/.test(line)));
  const entries = lines.filter((line) => /^\S/.test(line)).length;
  if (text !== null && 2 * text.read >= entries) {
    return asText(text.format, lines);
  }
  if (isTable(records)) return createTableReader({ ...shape, columns }, options);
  return asText(null, lines);
}

/** The reader for a file whose records all stand on one line; null where it is none. */
export function chooseOneLineReader(start: string, options: PlanOptions): LogReader | null {
  const isOne = looksLikeJson(start) || looksLikeWindowsXml(start);
  return isOne ? chooseReader(start, '\n', options) : null;
}

/** The lines that end in the file's start, blank ones left out. */
function wholeLines(start: string, lineEnd: LineEnd): string[] {
  const lines = start.split(lineEnd);
  if (lines.length > 1) lines.pop();
  return lines
    .filter((line) => line.trim() !== '')
    .slice(0, MAX_SAMPLE_LINES)
    .map((line) => line.replace(/\r$/, ''));
}

function recordsIn(start: string, delimiter: Delimiter, lineEnd: LineEnd): string[][] {
  const { records } = createRecordParser(delimiter, lineEnd)(start);
  const whole =
    records.length > 0 ? records : createRecordParser(delimiter, lineEnd)(start + lineEnd).records;
  return whole.filter((record) => !isBlank(record)).slice(0, MAX_SAMPLE_LINES);
}

/** Whether the first line names columns and opens a quotation mark that never closes. */
function opensHeader(start: string, delimiter: Delimiter, lineEnd: LineEnd): boolean {
  const header = readHeader(start, delimiter, lineEnd);
  return header.length > 1 && countUsualNames(header) > 0;
}

/** Zeek's own files tell their columns in a line that begins with `#fields`. */
function zeekColumns(lines: string[]): string[] | null {
  const fields = lines.slice(0, 20).find((line) => line.startsWith('#fields\t'));
  return fields ? fields.split('\t').slice(1) : null;
}

/** Whether nearly all rows have as many columns as the first one. */
function isTable(records: string[][]): boolean {
  const width = records[0]?.length ?? 0;
  if (width < MIN_TABLE_COLUMNS) return false;
  return records.filter((record) => record.length === width).length >= 0.8 * records.length;
}
