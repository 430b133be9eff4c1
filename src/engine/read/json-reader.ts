import { noRecords, tooManyUnreadable } from './file-errors.ts';
import { flattenRecord, lokiLines } from './flatten-record.ts';
import {
  createJsonLineSplitter,
  createJsonScanner,
  isRecord,
  type JsonRecord,
  recordsOf,
} from './json-splitter.ts';
import type { LineEnd } from './line-end.ts';
import type { LogReader } from './log-reader.ts';
import { counted, number } from './notes.ts';
import { createRecordReader, type RecordReader } from './read-records.ts';
import { type PlanOptions, planRecords, type RecordPlan } from './record-plan.ts';
import type { RowBatch } from './row-batch.ts';

/** Records after which a file most of which is damaged is refused. */
const TRIAL_ROWS = 1000;
const MAX_COLUMNS = 1000;

type Record = Map<string, string> | null;

/** Reads records of JSON: one a line, an array of them, or one that holds such an array. */
export function createJsonReader(start: string, lineEnd: LineEnd, options: PlanOptions): LogReader {
  const splitter = hasRecordLines(start, lineEnd)
    ? createJsonLineSplitter(lineEnd)
    : createJsonScanner(!hasRecordsInTurn(start));
  let plan: RecordPlan | undefined;
  let reader: RecordReader | undefined;
  let columns: string[] = [];
  let waiting: Record[] = [];
  let rows = 0;
  let damaged = 0;
  let firstDamaged = 0;

  function take(records: (JsonRecord | null)[]): RowBatch | null {
    const flat = records.flatMap((record): Record[] =>
      record === null ? [null] : lokiLines(record).map(flattenRecord),
    );
    if (reader !== undefined) return pick(reader, flat);
    waiting = [...waiting, ...flat];
    const whole = waiting.filter((record) => record !== null);
    if (whole.length === 0) return null;
    columns = [...new Set(whole.flatMap((record) => [...record.keys()]))].slice(0, MAX_COLUMNS);
    plan = planRecords(columns, whole.map(rowOf), 'a JSON log', options);
    reader = createRecordReader(plan, columns);
    return pick(reader, waiting);
  }

  function pick(reader: RecordReader, records: Record[]): RowBatch {
    const batch = reader.emptyBatch();
    for (const record of records) {
      rows++;
      if (record !== null) reader.add(batch, rowOf(record));
      else {
        if (damaged++ === 0) firstDamaged = rows;
        reader.addBlank(batch);
      }
      if (rows === TRIAL_ROWS) refuseIfMostlyDamaged();
    }
    return batch;
  }

  function rowOf(record: Map<string, string>): string[] {
    return columns.map((name) => record.get(name) ?? '');
  }

  function refuseIfMostlyDamaged(): void {
    if (2 * damaged > rows) throw tooManyUnreadable(damaged, rows);
  }

  return {
    push: (text) => take(splitter.push(text)),
    end(text) {
      const last = splitter.push(text);
      const batch = take([...last, ...splitter.end()]);
      if (reader === undefined) throw noRecords();
      refuseIfMostlyDamaged();
      return batch;
    },
    rows: () => rows,
    leftOut: () => damaged,
    layout: () => plan?.layout ?? null,
    notes() {
      if (damaged === 0) return [];
      return [
        damaged === 1
          ? `Log line ${number(firstDamaged)} was left out because it is not whole JSON.`
          : `${counted(damaged, 'log line')} were left out because they are not whole JSON; the first is log line ${number(firstDamaged)}.`,
      ];
    },
  };
}

/** Whether a text begins as JSON records do. */
export function looksLikeJson(start: string): boolean {
  return /^\s*(?:\[\s*)?\{\s*(?:"|\}|$)/.test(start.slice(0, 10_000));
}

/** Whether the first line, or the second where that one is damaged, is a whole record. */
function hasRecordLines(start: string, lineEnd: LineEnd): boolean {
  const lines = start.split(lineEnd).filter((line) => !['', '['].includes(line.trim()));
  return lines.slice(0, 2).some((line, at, all) => {
    if (at > 0 && all[0]!.trim().length < MIN_RECORD_CHARS) return false;
    return recordsOf(line).some((record) => record !== null && !holdsRecords(record));
  });
}

/** A shorter line is a part of a record that takes several. */
const MIN_RECORD_CHARS = 10;

/** Whether records stand one after another, not in an array. */
function hasRecordsInTurn(start: string): boolean {
  if (start.trimStart().startsWith('[')) return false;
  const [first = null] = createJsonScanner(false).push(start);
  return first !== null && !holdsRecords(first);
}

/** A record that is no log line but what holds them: `{"events": [{…}, …]}`. */
function holdsRecords(record: JsonRecord): boolean {
  return Object.values(record).some(
    (value) =>
      (Array.isArray(value) && value.length > 1 && value.every(isRecord)) ||
      (isRecord(value) && holdsRecords(value)),
  );
}
