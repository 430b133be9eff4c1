import { DELIMITER, kindOf } from './char-kinds.ts';
import { VALUE } from './value.ts';

/**
 * The length of masked text without the words at its end that belong to a value about to follow:
 * months and days (`Sun Dec 04`), a host before its port (`host.net:80`), hex pairs (`ab:cd:04`).
 */
export function absorbNames(units: Uint16Array, length: number): number {
  let n = length;
  while (n > 1) {
    const colon = units[n - 1] === COLON;
    if (!colon && units[n - 1] !== BLANK) return n;
    const end = !colon && units[n - 2] === COMMA ? n - 2 : n - 1;
    const start = startOfWord(units, end);
    if (start === end) return n;
    const word = String.fromCharCode(...units.subarray(Math.max(start, end - 64), end));
    if (colon ? !HOST.test(word) && !HEX_PAIR.test(word) : !DATE_NAMES.has(word)) return n;
    n = start;
  }
  return n;
}

/** Whether a word right behind a value is its unit: `5.2 ms`, `12:00 PM`. */
export function isUnit(units: Uint16Array, start: number, end: number): boolean {
  if (start < 1 || end - start > 4) return false;
  const before = units[start - 1] === BLANK ? start - 2 : start - 1;
  if (before < 0 || units[before] !== VALUE) return false;
  return UNITS.has(String.fromCharCode(...units.subarray(start, end)));
}

/** Whether masked text ends in a size that is being said twice: `1190 bytes (1.16 KB`. */
export function restatesSize(units: Uint16Array, length: number): boolean {
  const start = length - SIZE_TWICE.length;
  if (start < 0) return false;
  for (let i = 0; i < SIZE_TWICE.length; i++) {
    if (units[start + i] !== SIZE_TWICE.charCodeAt(i)) return false;
  }
  return true;
}

const SIZE_TWICE = '\x01 bytes (\x01';
const HOST = /^[\w-]+(\.[\w-]+)+$/;
const HEX_PAIR = /^[a-f]{2}$/i;
const DATE_NAMES = new Set(
  'Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
);
const UNITS = new Set(
  'B KB MB GB TB kB K M G T KiB MiB GiB TiB ns us ms s sec secs min h AM PM UTC GMT'.split(' '),
);
const BLANK = 32;
const COMMA = 44;
const COLON = 58;

function startOfWord(units: Uint16Array, end: number): number {
  let start = end;
  while (start > 0 && kindOf(units[start - 1]!) > DELIMITER) start--;
  return start;
}
