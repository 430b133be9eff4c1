import type { Progress, Source } from '../../analysis.ts';
import { readText } from '../read-text.ts';
import { findLabelColumn, type LabelWish } from '../records/columns/find-label-column.ts';
import { createRowCollector, type RowCollector } from './collect-rows.ts';
import { planColumns, type TablePlan } from './column-plan.ts';
import { numbersChoice, type TableBatch } from './numbers-reader.ts';
import type { LeftOutColumn, NumericTable } from './numeric-table.ts';

export interface CollectedTable {
  table: NumericTable;
  source: Source;
  /** What was left out or repaired while reading. */
  notes: string[];
}

/** A column that a baseline knows. */
export interface KnownColumn {
  kind: 'number' | 'category';
  name: string;
}

export interface CollectOptions extends LabelWish {
  /** The columns of the baseline, which say what is a number; else the first lines tell. */
  columns?: KnownColumn[] | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
}

/** How the lines are grouped: not at all. */
const SINGLE_LINES = 'single lines';
/** Lines that show what each column is. */
export const TRIAL_ROWS = 2000;

/** Reads a table of numbers whole. Throws a UserError where it can not be read. */
export async function collectTable(
  chunks: AsyncIterable<Uint8Array>,
  { columns, onProgress, ...wish }: CollectOptions,
): Promise<CollectedTable> {
  const reading = readText(chunks, numbersChoice, onProgress);
  let trial: TableBatch = [];
  let collector: RowCollector | null = null;

  function open(): RowCollector {
    const names = reading.reader()?.names() ?? [];
    const records = trial.filter((record) => record !== null).slice(0, TRIAL_ROWS);
    const labelAt = findLabelColumn(names, wish, () =>
      planColumns(names, records, null).leftOut.some(({ why }) => why === 'label'),
    );
    const plan = columns
      ? planAsBefore(names, columns, labelAt, records)
      : planColumns(names, records, labelAt);
    const label = labelAt === null ? null : { at: labelAt, name: names[labelAt]! };
    const opened = createRowCollector(plan, label);
    addAll(opened, trial);
    trial = [];
    return opened;
  }

  for await (const batch of reading.batches) {
    if (collector) addAll(collector, batch);
    else {
      trial.push(...batch);
      if (trial.length >= TRIAL_ROWS) collector = open();
    }
  }
  const table = (collector ?? open()).finish();
  const reader = reading.reader();
  if (reader === undefined) throw new Error('a table requires lines');
  const source = {
    format: reader.format(),
    grouping: SINGLE_LINES,
    rows: reader.rows(),
    rowsWithoutSession: 0,
    bytes: reading.bytes(),
  };
  return { table, source, notes: [...reader.notes(), ...reading.notes()] };
}

function addAll(collector: RowCollector, batch: TableBatch): void {
  for (const record of batch) {
    if (record === null) collector.skip();
    else collector.add(record);
  }
}

/** Reads the columns that a baseline has as the baseline did; others are not judged. */
function planAsBefore(
  names: string[],
  columns: KnownColumn[],
  labelAt: number | null,
  records: string[][],
): TablePlan {
  const known = new Set(columns.map(({ name }) => name));
  const own = planColumns(names, records, labelAt);
  return {
    columns: columns.flatMap(({ name, kind }) => {
      const at = names.indexOf(name);
      return at === -1 || at === labelAt ? [] : [{ at, name, kind }];
    }),
    leftOut: [
      ...own.leftOut.filter(({ name }) => !known.has(name)),
      ...own.columns.flatMap(({ name }): LeftOutColumn[] =>
        known.has(name) ? [] : [{ name, why: 'unknown' }],
      ),
    ],
  };
}
