import { noRecords } from '../bytes/file-errors.ts';
import { MAX_RECORD_CHARS } from '../bytes/limits.ts';
import type { LineEnd } from '../bytes/line-end.ts';
import type { LogReader } from '../records/log-reader.ts';
import type { PlanOptions } from '../records/record-plan.ts';
import {
  createJsonLineSplitter,
  createJsonScanner,
  isRecord,
  type JsonRecord,
  recordsOf,
} from './json-splitter.ts';
import { createRecordsReader } from './records-reader.ts';

/** Reads records of JSON: one a line, an array of them, or one that holds such an array. */
export function createJsonReader(start: string, lineEnd: LineEnd, options: PlanOptions): LogReader {
  const splitter = hasRecordLines(start, lineEnd)
    ? createJsonLineSplitter(lineEnd)
    : createJsonScanner(!hasRecordsInTurn(start));
  const source = { splitter, kind: 'a JSON log', unreadable: 'whole JSON', none: noRecords };
  return createRecordsReader(source, options);
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
  const [first = null] = createJsonScanner(false).push(start.slice(0, MAX_RECORD_CHARS));
  return first !== null && !holdsRecords(first);
}

/** A record that is no log line but what holds them: `{"events": [{…}, …]}`. */
function holdsRecords(record: JsonRecord): boolean {
  return Object.values(record).some(
    (value) =>
      (Array.isArray(value) && isList(value) && value.every(isRecord)) ||
      (isRecord(value) && holdsRecords(value)),
  );
}

/** A single member is a list where it is a stream of Loki. */
function isList(value: unknown[]): boolean {
  const [first] = value;
  return (
    value.length > 1 || (isRecord(first) && isRecord(first.stream) && Array.isArray(first.values))
  );
}
