import type { LineEnd } from './bytes/line-end.ts';
import { fieldFormatOf } from './fields/field-formats.ts';
import { createFieldsReader } from './fields/fields-reader.ts';
import { createJsonReader, looksLikeJson } from './json/json-reader.ts';
import { recordsOf } from './json/json-splitter.ts';
import { createWindowsXmlReader, looksLikeWindowsXml } from './json/windows-xml.ts';
import { chooseLayers, type Layers } from './layers/choose-layers.ts';
import { sparselyTimed } from './layers/sparse-times.ts';
import { findColumns } from './records/columns/columns.ts';
import { noColumnsAtAll } from './records/columns/find-label-column.ts';
import type { LogReader } from './records/log-reader.ts';
import type { PlanOptions } from './records/record-plan.ts';
import { chooseDelimiter, readHeader } from './table/delimiter.ts';
import { countUsualNames, namesWithoutHeader } from './table/headerless.ts';
import { createRecordParser, type Delimiter, isBlank } from './table/record-parser.ts';
import { createTableReader } from './table/table-reader.ts';
import { findTableStart, withoutLines } from './table/table-start.ts';
import { isTailHeading } from './text/sections.ts';
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
  const asText = (layers: Layers | null, lines: string[]) => {
    if (options.labelColumn !== undefined && !options.labelOptional)
      throw noColumnsAtAll(layers?.format.name ?? PLAIN_TEXT);
    const { format = null, others = [] } = layers ?? {};
    const { ownLevels, hiding } = options;
    return createTextReader({ format, others, lineEnd, sample: lines, ownLevels, hiding });
  };
  const lines = wholeLines(start, lineEnd);
  const banner = linesBeforeJson(lines);
  if (banner > 0) return createJsonReader(lines.slice(banner).join(lineEnd), lineEnd, options);
  const named = fieldFormatOf(lines);
  if (named !== null) return createFieldsReader(named, lineEnd, options);
  const zeek = zeekColumns(lines);
  if (zeek !== null) {
    const shape = { delimiter: '\t' as const, lineEnd, columns: zeek, comments: true };
    return createTableReader({ ...shape, kind: 'a Zeek log' }, options);
  }
  const table = findTableStart(start, lineEnd);
  const { delimiter, skipped } = table;
  const shape = { delimiter, lineEnd, kind: KINDS[delimiter], skipped };
  if (table.columns !== null) {
    const told = { columns: table.columns, comments: true, kind: 'a W3C extended log' };
    return createTableReader({ ...shape, ...told }, options);
  }
  const rest = withoutLines(start, skipped, lineEnd);
  const records = recordsIn(rest, delimiter, lineEnd);
  if (records.length === 0 && opensHeader(rest, delimiter, lineEnd))
    return createTableReader(shape, options);
  const begins = lines.filter((line) => /^\S/.test(line) && !isTailHeading(line));
  const text = chooseLayers(lines.filter((line) => !isTailHeading(line)));
  const columns = namesWithoutHeader(records) ?? undefined;
  // A line with a time of its own is no header, whatever its words.
  const isLogLine = text?.format.read(begins[0] ?? '')?.time;
  const isNamed = !isLogLine && columns === undefined && countUsualNames(records[0] ?? []) > 0;
  if (isNamed && (records[0]!.length > 1 || countUsualNames(records[0]!) === 1)) {
    return createTableReader(shape, options);
  }
  const isRows = isTable(records);
  if (text !== null && isText(text, begins, isRows ? delimiter : null)) return asText(text, lines);
  if (isRows) return createTableReader({ ...shape, columns }, options);
  return asText(sparselyTimed(lines), lines);
}

/** How much of a file its records must begin, where what follows them has no indent. */
const FEWEST_RECORDS = 0.08;

/**
 * Whether lines are text: what shows that stands at their beginning, and the rest belongs to the
 * lines above; or in most of them. A table has its time, if it is that, in a column further on.
 */
function isText({ format, read }: Layers, begins: string[], delimiter: Delimiter | null): boolean {
  if (delimiter === null) {
    const isFirst = begins.slice(0, 4).some((line) => format.read(line) !== null);
    const share = format.hasTimes && format.leads && isFirst ? FEWEST_RECORDS : 0.5;
    return read >= share * begins.length;
  }
  if (!format.leads || 2 * read < begins.length) return false;
  // `Mar 14, 2026, 10:00:14`: as cells it would be cut.
  const isCut = (line: string) => format.read(line)?.time.includes(delimiter) === true;
  if (1.25 * begins.filter(isCut).length >= begins.length) return true;
  const heads = begins.map((line) => line.split(delimiter, 1)[0]!);
  const isTimed = (head: string) =>
    (format.read(`${head} `)?.time ?? '') !== '' || BEGINS_IN_TIME.test(head);
  return 2 * heads.filter(isTimed).length >= begins.length;
}

/** A time, and more than that: no cell of a table. */
const BEGINS_IN_TIME =
  /^(?:<\d{1,3}>)?[\p{L}\d][\p{L}\d ./-]{2,20}\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)? \S/u;

/** Lines before the first of many records of JSON, such as a start-up message; 0 where it is no such file. */
function linesBeforeJson(lines: string[]): number {
  const first = lines.findIndex((line) => line.startsWith('{'));
  if (first < 1 || first > MAX_BANNER_LINES) return 0;
  const rest = lines.slice(first);
  const records = rest.filter((line) => recordsOf(line).some((record) => record !== null));
  return rest.length > 1 && records.length >= 0.8 * rest.length ? first : 0;
}

const MAX_BANNER_LINES = 20;

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
