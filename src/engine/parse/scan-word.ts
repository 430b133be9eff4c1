import { AT, BACKSLASH, DELIMITER, DIGIT, kindAt, LETTER, SLASH, SPACE } from './char-kinds.ts';

/**
 * Where the word that begins at `start` ends (exclusive), negative where it is a value: a word with a
 * digit, a path, a URL, an e-mail address. Dots and colons at a value's end do not belong to it.
 *
 * @example
 * scanWord('root from', 0); // 4
 * scanWord('/var/log/x: full', 0); // -10
 */
export function scanWord(text: string, start: number): number {
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
