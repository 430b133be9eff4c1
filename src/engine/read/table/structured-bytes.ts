import { createValueTable, type ValueTable } from '../bytes/value-table.ts';
import type { TimeColumn } from '../records/columns/time-column.ts';
import type { RecordPlan } from '../records/record-plan.ts';
import type { Cells, RowBatch } from '../records/row-batch.ts';
import { keyValue } from '../records/session-keys.ts';
import { blockIdsIn } from './block-ids.ts';
import { cellText, createByteRows, type ScannedRows } from './byte-rows.ts';
import type { Delimiter } from './record-parser.ts';

/** Reads rows of a structured log from their bytes, without making strings of what repeats. */
export interface ByteReader {
  /**
   * The rows in whole lines of UTF-8; null where one of them is not plain, or values have no more
   * room: then the lines are to be read as text.
   */
  take(lines: Buffer, isAscii: boolean): RowBatch | null;
}

/** Distinct event ids and keys that are numbered, and bytes of them; and the same of block ids. */
const MAX_VALUES = 1 << 17;
const MAX_VALUE_BYTES = 1 << 24;
const MAX_BLOCKS = 1 << 22;
const MAX_BLOCK_BYTES = 1 << 28;

/** `columns` are the names of the table's columns. Null for a table that is read as text alone. */
export function createByteReader(
  plan: RecordPlan,
  columns: string[],
  delimiter: Delimiter,
): ByteReader | null {
  const { message, eventId, template, time, label, keys, layout } = plan;
  const width = columns.length;
  if (!layout.isStructured || width < 2) return null;
  const rows = createByteRows(delimiter, width);
  const firstName = columns[0]!.trim();
  const events = createValueTable(MAX_VALUES, MAX_VALUE_BYTES);
  const keyTables = keys.map(() => createValueTable(MAX_VALUES, MAX_VALUE_BYTES));
  const blocks = createValueTable(MAX_BLOCKS, MAX_BLOCK_BYTES);
  const numberedColumns = [eventId, ...keys.map(({ column }) => column)];
  let isFull = false;

  function take(bytes: Buffer, isAscii: boolean): RowBatch | null {
    if (isFull) return null;
    const length = rows.scan(bytes, bytes.length);
    if (length <= 0) return null;
    const at: ScannedRows = {
      bytes,
      isAscii,
      length,
      width,
      starts: rows.starts(),
      ends: rows.ends(),
    };
    if (holdsHeader(at, firstName) || holdsBlank(at, message)) return null;
    if (numberedColumns.some((column) => holdsDoubled(at, column))) return null;
    const eventCells = numbered(at, eventId, events);
    const keyCells = keys.map(({ column }, k) => numbered(at, column, keyTables[k]!, keyValue));
    if (!isWhole(eventCells) || !keyCells.every(isWhole)) {
      isFull = true;
      return null;
    }
    return {
      contents: cellsOf(at, message),
      eventIds: eventCells,
      templates: template === -1 ? noCells(length) : cellsOf(at, template),
      ...(time && { times: timesOf(at, time) }),
      ...(keys.length > 0 && { keys: keyCells }),
      ...(label !== -1 && { labels: cellsOf(at, label) }),
      blockIds: () => blockIdsIn(at, message, blocks),
    };
  }
  return { take };
}

function textAt({ bytes, isAscii, width, starts, ends }: ScannedRows, row: number, column: number) {
  const cell = row * width + column;
  return cellText(bytes, starts[cell]!, ends[cell]!, isAscii);
}

function cellsOf(table: ScannedRows, column: number): Cells {
  return { length: table.length, at: (i) => textAt(table, i, column) };
}

function noCells(length: number): Cells {
  return { length, at: () => '' };
}

function isWhole(cells: Cells | null): cells is Cells {
  return cells !== null;
}

/** Cells whose values are numbered; null where the table of them is full. */
function numbered(
  table: ScannedRows,
  column: number,
  values: ValueTable,
  read = (text: string) => text,
): Cells | null {
  const { bytes, length, width, starts, ends } = table;
  const codes = new Int32Array(length);
  for (let row = 0, cell = column; row < length; row++, cell += width) {
    codes[row] = values.codeOf(bytes, starts[cell]!, ends[cell]!);
    if (codes[row] === -1) return null;
  }
  return { length, codes, at: (i) => read(textAt(table, i, column)) };
}

/** Some programs write the header again with each part of a file. */
function holdsHeader(
  { bytes, length, width, starts, ends, isAscii }: ScannedRows,
  name: string,
): boolean {
  const first = name.charCodeAt(0);
  for (let row = 0, cell = 0; row < length; row++, cell += width) {
    const byte = bytes[starts[cell]!]!;
    // A letter beyond ASCII, and a blank that is trimmed off, are looked at, too.
    if (byte !== first && byte > 0x20 && byte < 0x80 && first < 0x80) continue;
    if (cellText(bytes, starts[cell]!, ends[cell]!, isAscii).trim() === name) return true;
  }
  return false;
}

/** The same bytes are two texts where quotation marks are doubled in one of them. */
function holdsDoubled({ length, width, ends }: ScannedRows, column: number): boolean {
  for (let row = 0, cell = column; row < length; row++, cell += width) {
    if (ends[cell]! < 0) return true;
  }
  return false;
}

/** A row without a message is told by its other cells. */
function holdsBlank(table: ScannedRows, column: number): boolean {
  const { bytes, length, width, starts, ends } = table;
  for (let row = 0, cell = column; row < length; row++, cell += width) {
    const byte = bytes[starts[cell]!]!;
    const isEmpty = starts[cell] === ends[cell];
    if (!isEmpty && byte > 0x20 && byte < 0x80) continue;
    if (textAt(table, row, column).trim() === '') return true;
  }
  return false;
}

/** Logs have many lines a second: a row that writes the time as the one before has the same. */
function timesOf(table: ScannedRows, { read, columns }: TimeColumn): Float64Array {
  const { length, width } = table;
  const times = new Float64Array(length);
  const texts: string[] = new Array(width).fill('');
  for (let row = 0; row < length; row++) {
    if (row > 0 && columns.every((column) => isAsBefore(table, row * width + column))) {
      times[row] = times[row - 1]!;
      continue;
    }
    for (const column of columns) texts[column] = textAt(table, row, column);
    times[row] = read(texts);
  }
  return times;
}

function isAsBefore({ bytes, width, starts, ends }: ScannedRows, cell: number): boolean {
  const before = cell - width;
  const start = starts[cell]!;
  const startBefore = starts[before]!;
  const length = ends[cell]! - start;
  // Doubled marks, whose end is a complement, are seldom: they are read anew.
  if (ends[cell]! < 0 || ends[before]! - startBefore !== length) return false;
  for (let i = length - 1; i >= 0; i--) {
    if (bytes[start + i] !== bytes[startBefore + i]) return false;
  }
  return true;
}
