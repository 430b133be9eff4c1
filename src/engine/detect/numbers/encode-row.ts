import type { NumericTable } from '../../read/numbers/numeric-table.ts';
import type { Cell, ModelColumn } from '../detector.ts';
import { featureOffsets } from './numeric-model.ts';
import { signedLog } from './summarize-columns.ts';

/** Turns the rows of a table into what a model's columns make of them. */
export interface RowEncoder {
  /** m */
  features: number;
  /** The row's cells in the order of the model's columns; valid until the next call. See `Cell`. */
  read(row: number): Float64Array;
  /** The m features of such cells, into `into`; 0 is the mean of each. Returns the square of what is new. */
  encode(cells: Float64Array, into: Float64Array): number;
}

/** What counts for a category's value, in steps of a number: one in its feature is this many. */
const CATEGORY_STEP = 3;
/** What a value that was never seen, or a change of a constant, adds to SPE: the square of this. */
export const NEW_STEP = 6;

export function createRowEncoder(table: NumericTable, columns: ModelColumn[]): RowEncoder {
  const offsets = featureOffsets(columns);
  const sources = columns.map(({ name, kind }) =>
    table.columns.findIndex((column) => column.name === name && column.kind === kind),
  );
  const codes = columns.map((column, c) => codesOf(column, table, sources[c]!));
  const raw = new Float64Array(table.columns.length);
  const cells = new Float64Array(columns.length);

  return {
    features: offsets.at(-1)!,
    read(row) {
      table.readRow(row, raw);
      for (let c = 0; c < sources.length; c++) {
        const source = sources[c]!;
        const value = source === -1 ? Number.NaN : raw[source]!;
        const code = codes[c];
        cells[c] = code && !Number.isNaN(value) ? code[value]! : value;
      }
      return cells;
    },
    encode(from, into) {
      let excess = 0;
      for (let c = 0; c < columns.length; c++) {
        const column = columns[c]!;
        encodeCell(column, from[c]!, into, offsets[c]!);
        if (isNew(column, from[c]!)) excess += NEW_STEP ** 2;
      }
      return excess;
    },
  };
}

/** Writes the features of one cell from `at` on. */
export function encodeCell(column: ModelColumn, cell: Cell, into: Float64Array, at: number): void {
  if (column.kind === 'number') {
    if (column.scale === 0) return;
    into[at] = Number.isNaN(cell) ? 0 : (signedLog(cell) - column.mean) / column.scale;
    return;
  }
  const { values, rareShare } = column;
  const v = values.length;
  if (Number.isNaN(cell)) {
    into.fill(0, at, at + v + 1);
    return;
  }
  for (let i = 0; i < v; i++) into[at + i] = -CATEGORY_STEP * values[i]!.share;
  into[at + v] = -CATEGORY_STEP * rareShare;
  into[at + Math.min(cell, v)]! += CATEGORY_STEP;
}

/** Whether the model never saw this cell: another value of a category, or of a constant number. */
export function isNew(column: ModelColumn, cell: Cell): boolean {
  if (column.kind === 'category') return cell === column.values.length + 1;
  return (
    column.scale === 0 && !Number.isNaN(cell) && Math.fround(column.median) !== Math.fround(cell)
  );
}

/** The model's cell for each code of the table's column. */
function codesOf(column: ModelColumn, table: NumericTable, source: number): Float64Array | null {
  const own = table.columns[source];
  if (column.kind !== 'category' || own?.kind !== 'category') return null;
  const v = column.values.length;
  const places = new Map<string, number>(column.values.map(({ text }, place) => [text, place]));
  for (const text of column.rare) places.set(text, v);
  return Float64Array.from(own.values, (text) => places.get(text) ?? v + 1);
}

/** SPE = |z|² - |P'z|², not below 0 by rounding, plus the squares of what is new. */
export function createSpe(encoder: RowEncoder, components: number[][]): (row: number) => number {
  const axes = components.map((component) => Float64Array.from(component));
  const z = new Float64Array(encoder.features);
  return (row) => {
    const excess = encoder.encode(encoder.read(row), z);
    let spe = 0;
    for (let j = 0; j < z.length; j++) spe += z[j]! ** 2;
    for (const axis of axes) {
      let place = 0;
      for (let j = 0; j < z.length; j++) place += axis[j]! * z[j]!;
      spe -= place ** 2;
    }
    return Math.max(0, spe) + excess;
  };
}
