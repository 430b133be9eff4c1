import { lineTooLong } from '../bytes/file-errors.ts';
import { MAX_RECORD_CHARS } from '../bytes/limits.ts';
import type { LineEnd } from '../bytes/line-end.ts';

export type JsonRecord = Record<string, unknown>;

export interface JsonSplitter {
  /** The records that end in this text, null in the place of each that is damaged. */
  push(text: string): (JsonRecord | null)[];
  /** Those of what is left. */
  end(): (JsonRecord | null)[];
}

/** One record a line, also as an array written one record a line. Blank lines are none. */
export function createJsonLineSplitter(lineEnd: LineEnd): JsonSplitter {
  let carry = '';
  return {
    push(text) {
      const lines = (carry + text).split(lineEnd);
      carry = lines.pop()!;
      if (carry.length > MAX_RECORD_CHARS) throw lineTooLong();
      return lines.flatMap(recordsOf);
    },
    end() {
      const last = carry;
      carry = '';
      return recordsOf(last);
    },
  };
}

/** The record of a line, which may stand in an array; none in a blank line or a bracket alone. */
export function recordsOf(line: string): (JsonRecord | null)[] {
  let bare = line.trim();
  if (bare.startsWith('[') || bare.startsWith(',')) bare = bare.slice(1).trimStart();
  if (bare.endsWith(',') || bare.endsWith(']')) bare = bare.slice(0, -1).trimEnd();
  if (bare === '') return [];
  return [parseRecord(bare)];
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

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Records written over several lines: one after another, or in the file's first array of objects,
 * however deep it lies ({"hits": {"hits": [ … ]}}). `insideArray` says which.
 */
export function createJsonScanner(insideArray: boolean): JsonSplitter {
  let text = '';
  let at = 0;
  let depth = 0;
  let recordDepth = insideArray ? -1 : 0;
  let start = -1;
  let inString = false;
  let ended = false;
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
          found.push(parseRecord(text.slice(start, at + 1)));
          start = -1;
        }
        // The end of the array.
        if (recordDepth > 0 && depth < recordDepth) ended = true;
      }
      if (character.trim() !== '') before = character;
    }
    const keepFrom = start === -1 ? Math.min(at, text.length) : start;
    text = text.slice(keepFrom);
    at -= keepFrom;
    if (start !== -1) start = 0;
    if (text.length > MAX_RECORD_CHARS) throw lineTooLong();
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
      text = '';
      return damaged;
    },
  };
}
