import { unclosedQuoteInHeader } from '../bytes/file-errors.ts';
import type { LineEnd } from '../bytes/line-end.ts';
import type { ByteLines } from '../read-text.ts';
import type { LogReader } from '../records/log-reader.ts';
import { createRecordReader, type RecordReader } from '../records/read-records.ts';
import { type PlanOptions, planRecords, type RecordPlan } from '../records/record-plan.ts';
import type { RowBatch } from '../records/row-batch.ts';
import { findJsonCells, type JsonCells } from './json-cells.ts';
import { createNamedFields, fieldsNamedBy, type NamedFields } from './named-fields.ts';
import { type Delimiter, isBlank, mayHideLines } from './record-parser.ts';
import { createRecordSplitter, type SplitText, UNCLOSED } from './record-splitter.ts';
import { createRowCheck, fits, type RowCheck, withoutCr } from './row-check.ts';
import { type ByteReader, createByteReader } from './structured-bytes.ts';
import { tableNotes } from './table-damage.ts';

export interface TableShape {
  delimiter: Delimiter;
  lineEnd: LineEnd;
  /** The columns' names where the file's first record does not tell them. */
  columns?: string[] | undefined;
  /** Lines that begin with # are no rows (Zeek, W3C). */
  comments?: boolean;
  /** Lines before the header that are none of the table. */
  skipped?: number;
  /** What the file is where its columns tell no more, in plain words: "a CSV file". */
  kind: string;
}

/** Rows after which a file whose rows mostly do not fit its header is refused. */
const TRIAL_ROWS = 1000;

/** Reads a table. Its first record that is not blank is the header, unless its columns are given. */
export function createTableReader(shape: TableShape, options: PlanOptions = {}): LogReader {
  const { delimiter, lineEnd } = shape;
  const splitter = createRecordSplitter(delimiter, lineEnd, shape.skipped);
  let columns = shape.columns;
  let plan: RecordPlan | undefined;
  let reader: RecordReader | undefined;
  let waiting: SplitText = { records: [], multiline: false };
  let check: RowCheck | undefined;
  let named: NamedFields | undefined;
  let json: JsonCells | null = null;
  let bytes: ByteReader | null = null;

  /** Waits for a row to see what the columns hold. */
  function take(split: SplitText): RowBatch | null {
    if (reader && check) return pick(reader, check, split);
    const records = [...waiting.records, ...split.records];
    waiting = { records, multiline: waiting.multiline || split.multiline };
    columns ??= takeHeader(records);
    if (columns === undefined || !records.some((record) => isRow(record))) return null;
    columns = withUnnamedLast(withLaterFields(columns, records), records);
    const { length } = columns;
    const sample = rowsOf(records, createNamedFields(columns)).filter((row) => fits(row, length));
    named = createNamedFields(columns);
    json = findJsonCells(columns, sample);
    const whole = [...columns, ...(json?.columns ?? [])];
    const rows = sample.map((row) => json?.opened(withoutCr(row)) ?? withoutCr(row));
    plan = planRecords(whole, rows, shape.kind, options);
    check = createRowCheck(columns);
    check.damage.templateIsEventId = plan.eventId !== -1 && plan.eventId === plan.template;
    reader = createRecordReader(plan, whole, options);
    const isPlain = json === null && !shape.comments && lineEnd === '\n';
    bytes = isPlain ? createByteReader(plan, columns, delimiter) : null;
    return pick(reader, check, waiting);
  }

  function takeHeader(records: string[][]): string[] | undefined {
    for (;;) {
      const record = records.shift();
      if (record === undefined) return undefined;
      if (record === UNCLOSED) throw unclosedQuoteInHeader();
      if (!isBlank(record)) return withoutCr(record);
    }
  }

  /** With the columns that later lines name, as far as they have been read. */
  function withLaterFields(known: string[], records: string[][]): string[] {
    if (!shape.comments) return known;
    return [...new Set([...known, ...records.flatMap((record) => fieldsNamedBy(record) ?? [])])];
  }

  function rowsOf(records: string[][], fields: NamedFields): string[][] {
    return records.flatMap((record) => {
      if (isRow(record)) return [shape.comments ? fields.placed(record) : record];
      fields.take(record);
      return [];
    });
  }

  function isRow(record: string[]): boolean {
    if (record.length === 1 && isBlank(record)) return false;
    return !(shape.comments && record[0]?.startsWith('#'));
  }

  function pick(
    reader: RecordReader,
    check: RowCheck,
    { records, multiline }: SplitText,
  ): RowBatch {
    const batch = reader.emptyBatch();
    const width = columns!.length;
    for (const record of records) {
      if (!isRow(record)) {
        if (shape.comments) named?.take(record);
        continue;
      }
      const hides = multiline && mayHideLines(record, width, delimiter, lineEnd);
      const row = check.take(shape.comments && named ? named.placed(record) : record);
      if (hides) noteHiding(check);
      if (row === null) reader.addBlank(batch);
      else reader.add(batch, json?.opened(row) ?? row);
      if (check.rows() === TRIAL_ROWS) check.refuseIfMostlyOdd();
    }
    return batch;
  }

  function noteHiding({ damage, rows }: RowCheck): void {
    if (damage.hidingRows++ === 0) damage.firstHidingRow = rows();
  }

  const byteLines: ByteLines<RowBatch> = {
    isReady: splitter.isBetween,
    take(lines, isAscii) {
      // While rows are on trial, each of them is counted by itself.
      if (!bytes || !check || check.rows() < TRIAL_ROWS) return null;
      const batch = bytes.take(lines, isAscii);
      check.addFitting(batch?.contents.length ?? 0);
      return batch;
    },
  };

  return {
    push: (text) => take(splitter.push(text)),
    end(text) {
      const last = splitter.push(text);
      const left = splitter.end();
      const batch = take({
        records: [...last.records, ...left.records],
        multiline: last.multiline || left.multiline,
      });
      check?.refuseIfMostlyOdd();
      return batch;
    },
    get bytes() {
      return bytes ? byteLines : undefined;
    },
    rows: () => check?.rows() ?? 0,
    leftOut: () => check?.leftOut() ?? 0,
    layout: () => plan?.layout ?? null,
    notes: () => [
      ...(shape.skipped ? [preambleNote(shape.skipped)] : []),
      ...(check ? tableNotes(check.damage) : []),
    ],
  };
}

function preambleNote(lines: number): string {
  return lines === 1
    ? 'The first line of the file names no columns, so the table was read from the second line on.'
    : `The first ${lines} lines of the file name no columns, so the table was read from line ${lines + 1} on.`;
}

/** The Event Viewer leaves the column with the text without a name. */
function withUnnamedLast(columns: string[], records: string[][]): string[] {
  const { length } = columns;
  const longer = records.filter(
    (record) => record.length === length + 1 && /\p{L}{2}/u.test(record[length]!),
  );
  return length > 1 && 2 * longer.length > records.length ? [...columns, 'Message'] : columns;
}
