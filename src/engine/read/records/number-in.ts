/**
 * The number that a cell holds; NaN where it is empty or says that there is none (`NaN`,
 * `Infinity`, `-`, `null`), undefined where it is another text, or so large that its square overflows.
 * `1,234` is read as thousands, `0,5` as a decimal comma.
 */
export function numberIn(cell: string): number | undefined {
  const plain = plainNumber(cell);
  if (plain !== undefined) return plain;
  const text = cell.trim();
  if (text === '' || NONE.test(text)) return Number.NaN;
  if (PLAIN.test(text)) return bounded(Number(text));
  if (THOUSANDS.test(text)) return bounded(Number(text.replaceAll(',', '')));
  if (DECIMAL_COMMA.test(text)) return bounded(Number(text.replace(',', '.')));
  return undefined;
}

function bounded(value: number): number | undefined {
  return Math.abs(value) <= LARGEST ? value : undefined;
}

/** So many digits are a whole number that is held exactly; so is ten to the power of as many. */
const EXACT_DIGITS = 15;
const TENS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

/**
 * What nearly all cells hold, read in one pass: digits, perhaps a point and a minus sign; else undefined. Where both
 * are exact, a quotient is rounded once, as `Number` does.
 */
function plainNumber(cell: string): number | undefined {
  const { length } = cell;
  const start = cell.charCodeAt(0) === MINUS ? 1 : 0;
  if (length === start || length - start > EXACT_DIGITS + 1) return undefined;
  let value = 0;
  let point = -1;
  for (let at = start; at < length; at++) {
    const digit = cell.charCodeAt(at) - ZERO;
    if (digit >= 0 && digit <= 9) value = 10 * value + digit;
    else if (digit === POINT - ZERO && point === -1 && at > start && at < length - 1) point = at;
    else return undefined;
  }
  if (point === -1 && length - start > EXACT_DIGITS) return undefined;
  const size = point === -1 ? value : value / TENS[length - point - 1]!;
  return start === 1 ? -size : size;
}

const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const LARGEST = 1e30;
const NONE = /^(?:[-–—]|[+-]?(?:inf(?:inity)?|nan)|null|nil|none|n\/?a|undefined)$/i;
const PLAIN = /^[+-]?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})(?:e[+-]?\d{1,3})?$/i;
const THOUSANDS = /^[+-]?\d{1,3}(?:,\d{3}){1,9}(?:\.\d{1,40})?$/;
const DECIMAL_COMMA = /^[+-]?\d{1,40},\d{1,40}$/;
