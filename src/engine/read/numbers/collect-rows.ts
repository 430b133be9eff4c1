import { number } from '../../../text/count.ts';
import { UserError } from '../../user-error.ts';
import { keptString } from '../bytes/kept-string.ts';
import { createRowLabels } from '../records/labels.ts';
import { numberIn } from '../records/number-in.ts';
import type { ColumnPlan, TablePlan } from './column-plan.ts';
import type { NumericColumn, NumericTable } from './numeric-table.ts';

export interface RowCollector {
  add(record: string[]): void;
  /** A line that is left out: it has a number, but is not judged. */
  skip(): void;
  finish(): NumericTable;
}

/** 1,000,000 lines × 120 columns, at 4 bytes a cell. */
const MAX_CELLS = 120_000_000;
const CHUNK_ROWS = 4096;
/** Distinct values kept of a category, and characters of one. */
const MAX_KEPT_VALUES = 1000;
const MAX_VALUE_CHARS = 100;

/** Keeps the cells of a table that its plan names. Throws a UserError beyond `MAX_CELLS`. */
export function createRowCollector(
  { columns: plans, leftOut }: TablePlan,
  label: { at: number; name: string } | null,
): RowCollector {
  const width = plans.length;
  const columns = plans.map(newColumn);
  const codes = plans.map(() => new Map<string, number>());
  const chunks: Float32Array[] = [];
  const skipped: number[] = [];
  const labels = label && createRowLabels(label.name);
  let rows = 0;
  let line = 0;

  function cellIn(text: string, c: number): number {
    const column = columns[c]!;
    if (column.kind === 'category') return codeOf(text.trim(), column.values, codes[c]!);
    const value = numberIn(text);
    if (value !== undefined) return value;
    column.odd++;
    return Number.NaN;
  }

  return {
    add(record) {
      if ((rows + 1) * Math.max(1, width) > MAX_CELLS) throw tooManyCells(rows, width);
      const at = rows % CHUNK_ROWS;
      if (at === 0) chunks.push(new Float32Array(CHUNK_ROWS * width));
      const chunk = chunks.at(-1)!;
      for (let c = 0; c < width; c++) chunk[at * width + c] = cellIn(record[plans[c]!.at] ?? '', c);
      labels?.add(record[label!.at] ?? '');
      rows++;
      line++;
    },
    skip() {
      skipped.push(++line);
    },
    finish: () => ({
      columns,
      rows,
      lineOf: lineFinder(skipped),
      readRow(row, into) {
        const from = (row % CHUNK_ROWS) * width;
        const chunk = chunks[Math.floor(row / CHUNK_ROWS)]!;
        for (let c = 0; c < width; c++) into[c] = chunk[from + c]!;
      },
      labels: labels?.finish() ?? null,
      leftOut,
    }),
  };
}

function newColumn({ kind, name }: ColumnPlan): NumericColumn {
  return kind === 'number' ? { kind, name, odd: 0 } : { kind, name, values: [] };
}

/** The place of a value, added where there is room; NaN beyond that: one of too many. */
function codeOf(text: string, values: string[], codes: Map<string, number>): number {
  const value = text.slice(0, MAX_VALUE_CHARS);
  const known = codes.get(value);
  if (known !== undefined) return known;
  if (values.length === MAX_KEPT_VALUES) return Number.NaN;
  const kept = keptString(value.toWellFormed());
  codes.set(kept, values.length);
  values.push(kept);
  return values.length - 1;
}

/** Line numbers of rows, where some lines (ascending) are not rows. */
function lineFinder(skipped: number[]): (row: number) => number {
  return (row) => {
    // The s-th skipped line (from 0) comes before the row where skipped[s] - s - 1 <= row.
    let [low, high] = [0, skipped.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (skipped[middle]! - middle - 1 <= row) low = middle + 1;
      else high = middle;
    }
    return row + 1 + low;
  };
}

function tooManyCells(rows: number, width: number): UserError {
  return new UserError(
    'E_TOO_MANY_ROWS',
    `The log has more than ${number(rows)} lines of ${number(width)} columns, which is more than can be compared at once.`,
    'Upload a shorter part of the log, or one with fewer columns.',
  );
}
