import { AT, BACKSLASH, DELIMITER, DIGIT, kindAt, LETTER, SLASH, SPACE } from './char-kinds.ts';
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

/**
 * Where the word that begins at `start` ends (exclusive), negative where it is a value: a word with a
 * digit, a path, a URL, an e-mail address. Dots and colons at a value's end do not belong to it.
 *
 * @example
 * scanWord('root from', 0); // 4
 * scanWord('/var/log/x: full', 0); // -10
 */
function scanWord(text: string, start: number): number {
  let value = false;
  let slashes = 0;
  let i = start;
  for (; ; i++) {
    const kind = kindAt(text, i);
    if (kind <= DELIMITER) {
      if (!beginsUrl(text, start, i)) break;
      return -endOfPath(text, start, i);
    }
    if (kind === LETTER) continue;
    if (kind === DIGIT) value = true;
    else if (kind === SLASH) {
      slashes += i === start && kindAt(text, i + 1) > DELIMITER ? 2 : 1;
      if (slashes > 1) return -endOfPath(text, start, i);
    } else if (kind === BACKSLASH) return -endOfPath(text, start, i);
    else if (kind === AT && i > start && kindAt(text, i + 1) > DELIMITER) value = true;
  }
  return value ? -trimEnd(text, start, i) : i;
}

/** Whether the sign at `i` is the colon of `http://` or `C:\`. */
function beginsUrl(text: string, start: number, i: number): boolean {
  if (text.charCodeAt(i) !== COLON) return false;
  const next = kindAt(text, i + 1);
  if (next === BACKSLASH) return i === start + 1;
  return next === SLASH && kindAt(text, i + 2) === SLASH;
}

/** A path goes on over `=` and `:`, for queries and ports. */
function endOfPath(text: string, start: number, from: number): number {
  for (let i = from; ; i++) {
    const kind = kindAt(text, i);
    if (kind === SPACE) return trimEnd(text, start, i);
    if (kind !== DELIMITER) continue;
    const unit = text.charCodeAt(i);
    if (unit !== COLON && unit !== EQUALS) return trimEnd(text, start, i);
  }
}

function trimEnd(text: string, start: number, end: number): number {
  let i = end;
  while (i > start + 1 && (text.charCodeAt(i - 1) === DOT || text.charCodeAt(i - 1) === COLON)) i--;
  return i;
}

const DOT = 46;
const COLON = 58;
const EQUALS = 61;
