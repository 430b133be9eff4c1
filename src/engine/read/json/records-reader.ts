import { amount, number } from '../../../text/count.ts';
import type { UserError } from '../../user-error.ts';
import { lineTooLong, tooManyUnreadable } from '../bytes/file-errors.ts';
import type { TableFormat } from '../formats/tables/table-format.ts';
import type { DescribedEvent } from '../records/columns/described-event.ts';
import type { LogReader } from '../records/log-reader.ts';
import { createRecordReader, type RecordReader } from '../records/read-records.ts';
import { type PlanOptions, planRecords, type RecordPlan } from '../records/record-plan.ts';
import type { RowBatch } from '../records/row-batch.ts';
import { carriedRecords } from './carried-records.ts';
import { flattenRecord } from './flatten-record.ts';
import { type JsonSplitter, PART_OF_ABOVE, type SplitRecord } from './json-splitter.ts';
import { PickedRecord } from './record-picker.ts';

/** Records after which a file most of which is damaged is refused. */
const TRIAL_ROWS = 1000;
const MAX_COLUMNS = 1000;

export interface RecordSource {
  splitter: JsonSplitter;
  /** What the file is where its columns tell no more, in plain words: "a JSON log". */
  kind: string;
  /** What a damaged record is not: "whole JSON". */
  unreadable: string;
  /** Why a file without a whole record is refused. */
  none(): UserError;
  /** How the records are to be read, where the splitter knows; else their members tell. */
  format?: TableFormat;
}

type Members = Map<string, string> | PickedRecord;
type Record = Members | null;

/** Where the values of one layout's records stand, while there are so many columns. */
interface Places {
  columns: number;
  /** Of each column the place among the values; -1 where the layout lacks it. */
  places: number[];
}

const PART = new Map<string, string>();

/** Reads what a splitter makes of a text, as rows with the members of the records as columns. */
export function createRecordsReader(
  { splitter, kind, unreadable, none, format }: RecordSource,
  options: PlanOptions,
): LogReader {
  let plan: RecordPlan | undefined;
  let reader: RecordReader | undefined;
  let columns: string[] = [];
  let known = new Set<string>();
  const waiting: Record[] = [];
  /** By the names of a layout. */
  const placesOf = new Map<readonly string[], Places>();
  let rows = 0;
  let damaged = 0;
  let firstDamaged = 0;
  let joined = 0;

  function take(records: SplitRecord[]): RowBatch | null {
    const flat = records.flatMap((record): Record[] => {
      if (record === null || record instanceof PickedRecord) return [record];
      return record === PART_OF_ABOVE ? [PART] : carriedRecords(record).map(flattenRecord);
    });
    if (reader !== undefined) return pick(reader, flat);
    for (const record of flat) waiting.push(record);
    const whole = waiting.filter((record): record is Members => record !== null && record !== PART);
    if (whole.length === 0) {
      if (waiting.length > TRIAL_ROWS) throw tooManyUnreadable(waiting.length, waiting.length);
      return null;
    }
    columns = [...new Set(whole.flatMap((record) => [...namesOf(record)]))].slice(0, MAX_COLUMNS);
    known = new Set(columns);
    plan = planRecords(columns, whole.map(rowOf), kind, options, format);
    reader = createRecordReader(plan, columns, options);
    return pick(reader, waiting);
  }

  function pick(reader: RecordReader, records: Record[]): RowBatch {
    const batch = reader.emptyBatch();
    for (const record of records) {
      rows++;
      if (record === PART) {
        joined++;
        reader.addBlank(batch);
      } else if (record !== null) {
        reader.add(batch, rowOf(record));
      } else {
        if (damaged++ === 0) firstDamaged = rows;
        reader.addBlank(batch);
      }
      if (rows === TRIAL_ROWS) refuseIfMostlyDamaged();
    }
    return batch;
  }

  /** A column that the first records lack, such as the code of an error. */
  function addColumns(names: Iterable<string>, event: DescribedEvent): void {
    for (const name of names) {
      if (known.has(name) || columns.length >= MAX_COLUMNS) continue;
      known.add(name);
      event.addColumn?.(name, columns.push(name) - 1);
    }
  }

  function rowOf(record: Members): string[] {
    if (record instanceof PickedRecord) return rowOfPicked(record);
    if (plan?.event) addColumns(record.keys(), plan.event);
    return columns.map((name) => record.get(name) ?? '');
  }

  function rowOfPicked({ names, values }: PickedRecord): string[] {
    let found = placesOf.get(names);
    if (found?.columns !== columns.length) {
      if (plan?.event) addColumns(names, plan.event);
      found = { columns: columns.length, places: columns.map((name) => names.indexOf(name)) };
      placesOf.set(names, found);
    }
    return found.places.map((place) => (place === -1 ? '' : values[place]!));
  }

  const tooLong = () => splitter.tooLong?.() ?? 0;

  function refuseIfMostlyDamaged(): void {
    if (2 * damaged > rows) throw tooManyUnreadable(damaged, rows);
  }

  return {
    push: (text) => take(splitter.push(text)),
    end(text) {
      const last = splitter.push(text);
      const batch = take([...last, ...splitter.end()]);
      if (reader === undefined) throw tooLong() > 0 ? lineTooLong() : none();
      refuseIfMostlyDamaged();
      return batch;
    },
    rows: () => rows,
    leftOut: () => damaged + joined,
    layout: () => plan?.layout ?? null,
    notes() {
      const notes: string[] = [];
      const long = tooLong();
      const others = damaged - long;
      if (long > 0) {
        const were = long === 1 ? 'was' : 'were';
        notes.push(`${amount(long, 'log line')} of over 1 MiB ${were} left out.`);
      }
      if (damaged === 1 && others === 1) {
        notes.push(
          `Log line ${number(firstDamaged)} was left out because it is not ${unreadable}.`,
        );
      } else if (others > 0) {
        const why = others === 1 ? 'was left out because it is' : 'were left out because they are';
        const first = long === 0 ? `; the first is log line ${number(firstDamaged)}` : '';
        notes.push(`${amount(others, 'log line')} ${why} not ${unreadable}${first}.`);
      }
      if (joined > 0) {
        const were =
          joined === 1 ? 'goes on with an event and was' : 'go on with an event and were';
        notes.push(`${amount(joined, 'log line')} ${were} joined to its first line.`);
      }
      return notes;
    },
  };
}

function namesOf(record: Members): Iterable<string> {
  return record instanceof PickedRecord ? record.names : record.keys();
}
