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
    let start = end;
    while (start > 0 && kindOf(units[start - 1]!) > DELIMITER) start--;
    const belongs = colon
      ? isHost(units, start, end) || isHexPair(units, start, end)
      : end - start === 3 && DATE_NAMES.has(keyOf(units, start, end));
    if (!belongs) return n;
    n = start;
  }
  return n;
}

/** Whether a word right behind a value is its unit: `5.2 ms`, `12:00 PM`. */
export function isUnit(units: Uint16Array, start: number, end: number): boolean {
  if (start < 1 || end - start > 4) return false;
  const before = units[start - 1] === BLANK ? start - 2 : start - 1;
  return before >= 0 && units[before] === VALUE && UNITS.has(keyOf(units, start, end));
}

/** Whether masked text ends in a size that is being said twice: `1190 bytes (1.16 KB`. */
export function restatesSize(units: Uint16Array, length: number): boolean {
  const start = length - SIZE_TWICE.length;
  if (start < 0) return false;
  for (let i = 0; i < SIZE_TWICE.length; i++) if (units[start + i] !== SIZE_TWICE[i]) return false;
  return true;
}

const BLANK = 32;
const COMMA = 44;
const DOT = 46;
const COLON = 58;

const SIZE_TWICE = unitsOf('\x01 bytes (\x01');
const DATE_NAMES = keysOf(
  'Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
);
const UNITS = keysOf(
  'B KB MB GB TB kB K M G T KiB MiB GiB TiB ns us ms s sec secs min h AM PM UTC GMT',
);

/** Words parted by dots, as no sentence has them. */
function isHost(units: Uint16Array, start: number, end: number): boolean {
  for (let i = start + 1; i < end - 1; i++) if (units[i] === DOT) return true;
  return false;
}

function isHexPair(units: Uint16Array, start: number, end: number): boolean {
  return end - start === 2 && isHexLetter(units[start]!) && isHexLetter(units[start + 1]!);
}

function isHexLetter(unit: number): boolean {
  const lower = unit | 32;
  return lower >= 97 && lower <= 102;
}

/** One number for an ASCII word of at most four letters; -1 for any other of that length. */
function keyOf(units: ArrayLike<number>, start: number, end: number): number {
  let key = 0;
  for (let i = start; i < end; i++) {
    if (units[i]! > 127) return -1;
    key = (key << 7) | units[i]!;
  }
  return key;
}

function keysOf(words: string): Set<number> {
  return new Set(words.split(' ').map((word) => keyOf(unitsOf(word), 0, word.length)));
}

function unitsOf(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}
