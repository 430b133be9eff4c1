import { MAX_RECORD_CHARS } from '../bytes/limits.ts';
import type { LineEnd } from '../bytes/line-end.ts';
import { isRecord, type JsonRecord } from './json-record.ts';
import { createRecordPicker, type PickedRecord, type RecordPicker } from './record-picker.ts';

/** In the place of a line that went into the record before it, so that places still tell line numbers. */
export const PART_OF_ABOVE: JsonRecord = Object.freeze({});

/** A record, its members alone, or null in the place of a damaged one. */
export type SplitRecord = JsonRecord | PickedRecord | null;

export interface JsonSplitter {
  /** The records that end in this text. */
  push(text: string): SplitRecord[];
  /** Those of what is left. */
  end(): SplitRecord[];
  /** Of the damaged ones, those left out because they are over 1 MiB. */
  tooLong?(): number;
}

/** One that parses each record. */
export interface JsonScanner extends JsonSplitter {
  push(text: string): (JsonRecord | null)[];
}

/** One record a line, also as an array written one record a line. Blank lines are none. */
export function createJsonLineSplitter(lineEnd: LineEnd): JsonSplitter {
  const picker = createRecordPicker();
  const read = (line: string) => recordsOf(line, picker);
  let carry = '';
  let isSkipping = false;
  let tooLong = 0;

  function skip(): void {
    if (!isSkipping) tooLong++;
    isSkipping = true;
    carry = '';
  }

  return {
    push(text) {
      const lines = (carry + text).split(lineEnd);
      carry = lines.pop()!;
      const [first, ...rest] = lines;
      const records = first === undefined ? [] : isSkipping ? [null] : read(first);
      if (first !== undefined) isSkipping = false;
      if (carry.length > MAX_RECORD_CHARS) skip();
      return [...records, ...rest.flatMap(read)];
    },
    end() {
      const last = carry;
      carry = '';
      return isSkipping ? [null] : read(last);
    },
    tooLong: () => tooLong,
  };
}

/** The record of a line, which may stand in an array; none in a blank line or a bracket alone. */
export function recordsOf(line: string): (JsonRecord | null)[];
export function recordsOf(line: string, picker: RecordPicker): SplitRecord[];
export function recordsOf(line: string, picker?: RecordPicker): SplitRecord[] {
  let bare = line.trim();
  if (bare.startsWith('[') || bare.startsWith(',')) bare = bare.slice(1).trimStart();
  if (bare.endsWith(',') || bare.endsWith(']')) bare = bare.slice(0, -1).trimEnd();
  if (bare === '') return [];
  const picked = picker?.pick(bare) ?? null;
  if (picked !== null) return [picked];
  const record = parseRecord(bare);
  if (record !== null) picker?.learn(bare, record);
  return [record];
}

function parseRecord(text: string): JsonRecord | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    // A damaged line is counted and told of by whoever reads this.
    return null;
  }
}

/**
 * Records written over several lines: one after another, or in the file's first array of objects,
 * however deep it lies ({"hits": {"hits": [ … ]}}). `insideArray` says which; where that turns out to be
 * wrong, the first object was a record too. One of over 1 MiB is counted, not kept.
 */
export function createJsonScanner(insideArray: boolean): JsonScanner {
  let text = '';
  let at = 0;
  let depth = 0;
  let recordDepth = insideArray ? -1 : 0;
  let start = -1;
  let inString = false;
  let ended = false;
  let isTooLong = false;
  let tooLong = 0;
  /** Before `text`. */
  let dropped = 0;
  /** The last character outside strings that is no blank. */
  let before = '';

  function scan(): (JsonRecord | null)[] {
    const found: (JsonRecord | null)[] = [];
    for (; at < text.length && !ended; at++) {
      const character = text[at]!;
      if (inString) {
        if (character === '\\') at++;
        else if (character === '"') inString = false;
        continue;
      }
      if (character === '"') inString = true;
      else if (character === '{' || character === '[') {
        if (character === '{' && recordDepth === -1 && before === '[') recordDepth = depth;
        if (character === '{' && depth === recordDepth && start === -1) start = at;
        depth++;
      } else if (character === '}' || character === ']') {
        depth--;
        if (character === '}' && depth === recordDepth && start !== -1) {
          found.push(isTooLong ? null : parseRecord(text.slice(start, at + 1)));
          if (isTooLong) tooLong++;
          isTooLong = false;
          start = -1;
        } else if (character === '}' && depth === 0 && recordDepth === -1) {
          found.push(null);
          if (dropped > MAX_RECORD_CHARS) tooLong++;
          recordDepth = 0;
        }
        // The end of the array.
        if (recordDepth > 0 && depth < recordDepth) ended = true;
      }
      if (character.trim() !== '') before = character;
    }
    isTooLong ||= start !== -1 && text.length - start > MAX_RECORD_CHARS;
    const keepFrom = start === -1 || isTooLong ? Math.min(at, text.length) : start;
    text = text.slice(keepFrom);
    dropped += keepFrom;
    at -= keepFrom;
    if (start !== -1) start = 0;
    return found;
  }

  return {
    push(more) {
      text += more;
      return scan();
    },
    end() {
      // A record that the file's end cuts.
      const damaged = start !== -1 ? [null] : [];
      if (isTooLong) tooLong++;
      text = '';
      return damaged;
    },
    tooLong: () => tooLong,
  };
}
