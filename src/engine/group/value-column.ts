import { keptString, mapKey } from '../read/bytes/kept-string.ts';
import { createUint32List } from './sessions/number-list.ts';

/** The values of a column, a line each, at 4 bytes a line beside the values themselves. */
export interface ValueColumn {
  readonly name: string;
  /** False once it plainly does not group: nothing is kept from then on. */
  readonly isKept: boolean;
  /** Adds the value of the next line; '' for none. `code` is the reader's number of it, see `Cells`. */
  add(value: string, code?: number): void;
  /** Adds the value that came with this code before; false where none did. */
  addKnown(code: number): boolean;
  /** Index of a line's value, `NO_VALUE` for none. Lines count from 0. */
  at(line: number): number;
  values(): string[];
  stats(): ValueStats;
}

export interface ValueStats {
  lines: number;
  /** Distinct values. */
  sessions: number;
  /** Median number of lines of a value. */
  median: number;
}

export const NO_VALUE = 0xffff_ffff;
/** Lines after which a column may be given up. */
const TRIAL_LINES = 5000;
const MAX_VALUES = 500_000;
const MAX_VALUE_CHARS = 200;
const MAX_CHARS = 64 * 1024 * 1024;

export function createValueColumn(name: string, isWanted: boolean): ValueColumn {
  const indices = new Map<string, number>();
  const values: string[] = [];
  let lines = createUint32List();
  let perValue: number[] = [];
  let filled = 0;
  let chars = 0;
  let isKept = true;
  /** By code: the value's index, `NO_VALUE` for none. */
  const known: number[] = [];

  function indexOf(value: string): number {
    const text = value.length > MAX_VALUE_CHARS ? value.slice(0, MAX_VALUE_CHARS) : value;
    const known = indices.get(mapKey(text));
    if (known !== undefined) return known;
    const kept = keptString(text);
    chars += kept.length;
    indices.set(mapKey(kept), values.length);
    perValue.push(0);
    return values.push(kept) - 1;
  }

  function giveUp(): void {
    isKept = false;
    indices.clear();
    values.length = 0;
    known.length = 0;
    perValue = [];
    lines = createUint32List();
  }

  return {
    name,
    get isKept() {
      return isKept;
    },
    add(value, code) {
      if (!isKept) return;
      const index = value === '' ? NO_VALUE : indexOf(value);
      if (code !== undefined) known[code] = index;
      addIndex(index);
    },
    addKnown(code) {
      const index = known[code];
      if (index === undefined || !isKept) return false;
      addIndex(index);
      return true;
    },
    at: (line) => lines.at(line),
    values: () => values,
    stats() {
      const sorted = Uint32Array.from(perValue).sort();
      return {
        lines: filled,
        sessions: values.length,
        median: sorted[sorted.length >> 1] ?? 0,
      };
    },
  };

  function addIndex(index: number): void {
    lines.push(index);
    if (index !== NO_VALUE) {
      perValue[index]!++;
      filled++;
    }
    if (values.length > MAX_VALUES || chars > MAX_CHARS) giveUp();
    else if (!isWanted && lines.length % TRIAL_LINES === 0 && doesNotGroup()) giveUp();
  }

  /** Hardly a value came twice, or hardly a line has one. */
  function doesNotGroup(): boolean {
    return filled < 1.5 * values.length || 20 * filled < lines.length;
  }
}
