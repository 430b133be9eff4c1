/** Longest shape in UTF-16 units. */
export const MAX_SHAPE = 2048;

const ZERO = 48;
const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const KINDS = new Uint8Array(128);
KINDS.fill(DIGIT, ZERO, ZERO + 10);
KINDS.fill(LETTER, 'a'.charCodeAt(0), 'g'.charCodeAt(0));

/**
 * A message's shape: the message with its numbers and hexadecimal runs folded. A run of digits and
 * the letters a to f that has a digit becomes `0` where it is one digit, `00` where it is longer: the
 * masks tell one character before `:\` from several, and nothing else of a word with a digit.
 * Messages of one shape mask alike, which is proved by `maskInto(shape) = maskInto(message)`.
 *
 * @param units Receives the shape; of at least `MAX_SHAPE + 2` elements.
 * @returns Its length; -1 where it is longer than `MAX_SHAPE`.
 * @example
 * foldInto(units, 'req-3ea4052c took 7 ms'); // 'req-00 took 0 ms'
 */
export function foldInto(units: Uint16Array, message: string): number {
  const end = message.length;
  let n = 0;
  let i = 0;
  while (i < end) {
    if (n >= MAX_SHAPE) return -1;
    let unit = message.charCodeAt(i);
    let kind = unit < 128 ? KINDS[unit]! : OTHER;
    if (kind === OTHER) {
      units[n++] = unit;
      i++;
      continue;
    }
    const start = n;
    const from = i;
    let seen = 0;
    do {
      seen |= kind;
      // What holds a digit is written anew below.
      if (seen === LETTER && n <= MAX_SHAPE) units[n++] = unit;
      if (++i === end) break;
      unit = message.charCodeAt(i);
      kind = unit < 128 ? KINDS[unit]! : OTHER;
    } while (kind !== OTHER);
    if (seen === LETTER) continue;
    n = start;
    units[n++] = ZERO;
    if (i - from > 1) units[n++] = ZERO;
  }
  return n > MAX_SHAPE ? -1 : n;
}
