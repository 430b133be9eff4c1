import { tooManyOddRows, unclosedQuoteInHeader } from '../bytes/file-errors.ts';
import type { LineEnd } from '../bytes/line-end.ts';
import type { LogReader } from '../records/log-reader.ts';
import { createRecordReader, type RecordReader } from '../records/read-records.ts';
import { type PlanOptions, planRecords, type RecordPlan } from '../records/record-plan.ts';
import type { RowBatch } from '../records/row-batch.ts';
import { type Delimiter, isBlank, mayHideLines } from './record-parser.ts';
import { createRecordSplitter, type SplitText, UNCLOSED } from './record-splitter.ts';
import { type TableDamage, tableNotes } from './table-damage.ts';

export interface TableShape {
  delimiter: Delimiter;
  lineEnd: LineEnd;
  /** The columns' names where the file's first record does not tell them. */
  columns?: string[] | undefined;
  /** Lines that begin with # are no rows (Zeek). */
  comments?: boolean;
  /** What the file is where its columns tell no more, in plain words: "a CSV file". */
  kind: string;
}

/** Rows after which a file whose rows mostly do not fit its header is refused. */
const TRIAL_ROWS = 1000;

/** Reads a table. Its first record that is not blank is the header, unless its columns are given. */
export function createTableReader(shape: TableShape, options: PlanOptions = {}): LogReader {
  const { delimiter, lineEnd } = shape;
  const splitter = createRecordSplitter(delimiter, lineEnd);
  let columns = shape.columns;
  let plan: RecordPlan | undefined;
  let reader: RecordReader | undefined;
  let waiting: SplitText = { records: [], multiline: false };
  let rows = 0;
  const damage: TableDamage = {
    oddRows: 0,
    firstOddRow: 0,
    hidingRows: 0,
    firstHidingRow: 0,
    unclosedQuotes: [],
    headerRows: 0,
    templateIsEventId: false,
  };

  /** Waits for a row to see what the columns hold. */
  function take(split: SplitText): RowBatch | null {
    if (reader !== undefined) return pick(reader, split);
    const records = [...waiting.records, ...split.records];
    waiting = { records, multiline: waiting.multiline || split.multiline };
    columns ??= takeHeader(records);
    if (columns === undefined || !records.some((record) => isRow(record))) return null;
    columns = withUnnamedLast(columns, records);
    const { length } = columns;
    const sample = records.filter((record) => isRow(record) && fits(record, length));
    plan = planRecords(columns, sample.map(withoutCr), shape.kind, options);
    damage.templateIsEventId = plan.eventId !== -1 && plan.eventId === plan.template;
    reader = createRecordReader(plan, columns);
    return pick(reader, waiting);
  }

  function takeHeader(records: string[][]): string[] | undefined {
    for (;;) {
      const record = records.shift();
      if (record === undefined) return undefined;
      if (record === UNCLOSED) throw unclosedQuoteInHeader();
      if (!isBlank(record)) return withoutCr(record);
    }
  }

  function isRow(record: string[]): boolean {
    if (record.length === 1 && isBlank(record)) return false;
    return !(shape.comments && record[0]?.startsWith('#'));
  }

  function pick(reader: RecordReader, { records, multiline }: SplitText): RowBatch {
    const batch = reader.emptyBatch();
    const width = columns!.length;
    for (const record of records) {
      if (!isRow(record)) continue;
      rows++;
      if (multiline && mayHideLines(record, width, delimiter, lineEnd)) noteHiding();
      if (record.length !== width && !fits(record, width)) leaveOut(reader, record, batch);
      else if (isHeader(record)) {
        damage.headerRows++;
        reader.addBlank(batch);
      } else reader.add(batch, withoutCr(record));
      if (rows === TRIAL_ROWS) refuseIfMostlyOdd();
    }
    return batch;
  }

  function leaveOut(reader: RecordReader, record: string[], batch: RowBatch): void {
    reader.addBlank(batch);
    if (record === UNCLOSED) {
      damage.unclosedQuotes.push(rows);
      return;
    }
    if (damage.oddRows++ === 0) damage.firstOddRow = rows;
  }

  /** Some programs write the header again with each part of a file. */
  function isHeader(record: string[]): boolean {
    return (
      record[0] === columns![0] &&
      columns!.length > 1 &&
      columns!.every((name, i) => name === record[i]?.replace(/\r$/, ''))
    );
  }

  function noteHiding(): void {
    if (damage.hidingRows++ === 0) damage.firstHidingRow = rows;
  }

  function refuseIfMostlyOdd(): void {
    if (2 * damage.oddRows > rows) throw tooManyOddRows(damage.oddRows, rows, columns!.length);
  }

  return {
    push: (text) => take(splitter.push(text)),
    end(text) {
      const last = splitter.push(text);
      const left = splitter.end();
      const batch = take({
        records: [...last.records, ...left.records],
        multiline: last.multiline || left.multiline,
      });
      if (columns !== undefined) refuseIfMostlyOdd();
      return batch;
    },
    rows: () => rows,
    leftOut: () => damage.oddRows + damage.headerRows + damage.unclosedQuotes.length,
    layout: () => plan?.layout ?? null,
    notes: () => tableNotes(damage),
  };
}

/** Whether a row has only empty fields too many. */
function fits(record: string[], width: number): boolean {
  if (record.length < width) return false;
  for (let i = width; i < record.length; i++) if (record[i]!.trim() !== '') return false;
  return true;
}

/** A row without the CR that a CRLF leaves at its end. */
function withoutCr(record: string[]): string[] {
  const last = record.length - 1;
  if (record[last]?.endsWith('\r')) record[last] = record[last]!.slice(0, -1);
  return record;
}

/** The Event Viewer leaves the column with the text without a name. */
function withUnnamedLast(columns: string[], records: string[][]): string[] {
  const { length } = columns;
  const longer = records.filter(
    (record) => record.length === length + 1 && /\p{L}{2}/u.test(record[length]!),
  );
  return length > 1 && 2 * longer.length > records.length ? [...columns, 'Message'] : columns;
}
