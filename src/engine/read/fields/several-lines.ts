import type { JsonRecord } from '../json/json-record.ts';
import { PART_OF_ABOVE } from '../json/json-splitter.ts';
import type { FieldFormat, Fields } from './field-format.ts';

/** More lines than this, text than this, or fields than these, no event has. */
const MAX_LINES = 300;
const MAX_CHARS = 10_000;
const MAX_FIELDS = 300;

/** Makes one record of the lines of an event that follow each other. */
export interface LineJoiner {
  /** The records that are whole with this line; each with a place for every line that went into it. */
  add(fields: Fields): JsonRecord[];
  /** What is still open. */
  close(): JsonRecord[];
}

/** For formats that write an event in several lines, each with its serial; for others a line is a record. */
export function createLineJoiner({ serialOf }: FieldFormat): LineJoiner {
  let open: { serial: string; fields: Fields; lines: number; names: number } | null = null;

  function close(): JsonRecord[] {
    if (open === null) return [];
    const { fields, lines } = open;
    open = null;
    return [fields, ...new Array<JsonRecord>(lines - 1).fill(PART_OF_ABOVE)];
  }

  return {
    add(fields) {
      const serial = serialOf?.(fields) ?? '';
      if (serial === '') return [...close(), fields];
      if (open?.serial === serial && open.lines < MAX_LINES) {
        open.lines++;
        open.names += join(open.fields, fields, MAX_FIELDS - open.names);
        return [];
      }
      const whole = close();
      open = { serial, fields, lines: 1, names: 0 };
      return whole;
    },
    close,
  };
}

/** What the first line tells stays; what it does not tell is taken of those after it. Returns how many fields came. */
function join(first: Fields, next: Fields, mostNames: number): number {
  const { message = '', ...others } = next;
  const text = first.message ?? '';
  if (text.length < MAX_CHARS) first.message = `${text}\n${message}`.slice(0, MAX_CHARS);
  let added = 0;
  for (const [name, value] of Object.entries(others)) {
    if (added >= mostNames) break;
    if (first[name] !== undefined) continue;
    first[name] = value;
    added++;
  }
  return added;
}
