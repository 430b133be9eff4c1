import { noRecords } from '../bytes/file-errors.ts';
import { MAX_RECORD_CHARS } from '../bytes/limits.ts';
import type { LineEnd } from '../bytes/line-end.ts';
import { findName, TIME_NAMES } from '../formats/names.ts';
import type { LogReader } from '../records/log-reader.ts';
import type { PlanOptions } from '../records/record-plan.ts';
import { flattenRecord } from './flatten-record.ts';
import { isRecord, type JsonRecord } from './json-record.ts';
import { createJsonLineSplitter, createJsonScanner, recordsOf } from './json-splitter.ts';
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

/**
 * A record that is no log line but what holds them: `{"events": [{…}, …]}`. A list of objects within a
 * log line (policies, parameters, targets) makes it none: that line tells its own time, or the list is
 * the lesser part of it.
 */
function holdsRecords(record: JsonRecord): boolean {
  const list = longestList(record, 1);
  if (list === null) return false;
  const [first] = list;
  if (isRecord(first) && isRecord(first.stream) && Array.isArray(first.values)) return true;
  const share = JSON.stringify(list).length / JSON.stringify(record).length;
  if (share < 0.5 || list.length < 2) return false;
  return tellsTime(list[0]!) || !tellsTime(withoutLists(record));
}

const MAX_WRAPPERS = 6;

/** The longest list of objects alone that lies within objects; null where there is none. */
function longestList(record: JsonRecord, depth: number): JsonRecord[] | null {
  let longest: JsonRecord[] | null = null;
  for (const value of Object.values(record)) {
    const found =
      Array.isArray(value) && value.length > 0 && value.every(isRecord)
        ? (value as JsonRecord[])
        : isRecord(value) && depth < MAX_WRAPPERS
          ? longestList(value, depth + 1)
          : null;
    if (found !== null && found.length > (longest?.length ?? 0)) longest = found;
  }
  return longest;
}

function withoutLists(record: JsonRecord): JsonRecord {
  const rest = Object.entries(record).filter(([, value]) => !Array.isArray(value));
  return Object.fromEntries(rest);
}

function tellsTime(record: JsonRecord): boolean {
  return findName([...flattenRecord(record).keys()], TIME_NAMES) !== -1;
}
