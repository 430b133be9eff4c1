import { DELIMITER, kindAt, SPACE } from './char-kinds.ts';
import { scanWord } from './scan-word.ts';
import { SHOWN_VALUE, VALUE } from './value.ts';
import { absorbNames, isUnit, restatesSize } from './value-neighbours.ts';

/** Longest masked text in UTF-16 units; all that follows counts as one value. */
export const MAX_MASKED = 1024;

/**
 * Replaces what varies from one occurrence of an event to the next by `VALUE`: words with a digit
 * (numbers, hex, ids, addresses, times), paths, URLs, e-mail addresses; with them go the names of
 * months and days, and units of measure. A list of values is one value, a run of spaces and control
 * characters one space. One pass over the message.
 *
 * @param units Receives the masked text; of at least `MAX_MASKED + 1` elements.
 * @returns The length of the masked text, at most `MAX_MASKED + 1`.
 * @example
 * const units = new Uint16Array(MAX_MASKED + 1);
 * maskInto(units, 'Took 5.2 ms (uid=0)'); // 14, for 'Took \x01 (uid=\x01)'
 */
export function maskInto(units: Uint16Array, message: string): number {
  let n = 0;
  let i = 0;
  while (i < message.length) {
    const kind = kindAt(message, i);
    if (kind === SPACE) {
      if (n > 0 && units[n - 1] !== BLANK) units[n++] = BLANK;
      i++;
    } else if (kind === DELIMITER) {
      const unit = message.charCodeAt(i);
      if (unit === LESS && message.startsWith(SHOWN_VALUE, i)) {
        n = addValue(units, n);
        i += SHOWN_VALUE.length;
      } else {
        if (unit === CLOSE && restatesSize(units, n)) n -= 3;
        else units[n++] = unit;
        i++;
      }
    } else {
      const end = scanWord(message, i);
      if (end < 0) {
        n = addValue(units, n);
        i = -end;
      } else {
        if (n + end - i > MAX_MASKED) return cut(units, n);
        const start = n;
        while (i < end) units[n++] = message.charCodeAt(i++);
        if (isUnit(units, start, n)) n = units[start - 1] === BLANK ? start - 1 : start;
      }
    }
    if (n >= MAX_MASKED) return cut(units, n);
  }
  return n > 0 && units[n - 1] === BLANK ? n - 1 : n;
}

/** Masked text as a string. */
export function textOf(units: Uint16Array, length: number): string {
  return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
}

const BLANK = 32;
const CLOSE = 41;
const LESS = 60;

/** Joins the value to one that only blanks, commas or colons part from it. */
function addValue(units: Uint16Array, length: number): number {
  const n = absorbNames(units, length);
  let before = n - 1;
  while (before >= 0 && isBetweenValues(units[before]!)) before--;
  if (before >= 0 && units[before] === VALUE) return before + 1;
  units[n] = VALUE;
  return n + 1;
}

function isBetweenValues(unit: number): boolean {
  return unit === BLANK || unit === 44 || unit === 58;
}

/** Ends a masked text that is too long, at a blank where there is one, so that no word is in two. */
function cut(units: Uint16Array, length: number): number {
  let n = length;
  while (n > 0 && units[n - 1] !== BLANK) n--;
  return addValue(units, n > 0 ? n : length);
}
