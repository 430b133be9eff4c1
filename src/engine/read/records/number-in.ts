/**
 * The number that a cell holds; NaN where it is empty or says that there is none (`NaN`,
 * `Infinity`, `-`, `null`), undefined where it is another text. `1,234` is read as thousands, `0,5`
 * as a decimal comma.
 */
export function numberIn(cell: string): number | undefined {
  const text = cell.trim();
  // Nearly all cells are such, and the patterns below take several times as long.
  if (DIGITS.test(text)) return Number(text);
  if (text === '' || NONE.test(text)) return Number.NaN;
  if (PLAIN.test(text)) return bounded(Number(text));
  if (THOUSANDS.test(text)) return bounded(Number(text.replaceAll(',', '')));
  if (DECIMAL_COMMA.test(text)) return bounded(Number(text.replace(',', '.')));
  return undefined;
}

/** A number so large that its square overflows says no more than that it is none. */
function bounded(value: number): number {
  return Math.abs(value) <= LARGEST ? value : Number.NaN;
}

const LARGEST = 1e30;
/** Few enough to be no further than `LARGEST`. */
const DIGITS = /^-?\d{1,20}(?:\.\d{1,20})?$/;
const NONE = /^(?:[-–—]|[+-]?(?:inf(?:inity)?|nan)|null|nil|none|n\/?a|undefined)$/i;
const PLAIN = /^[+-]?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})(?:e[+-]?\d{1,3})?$/i;
const THOUSANDS = /^[+-]?\d{1,3}(?:,\d{3}){1,9}(?:\.\d{1,40})?$/;
const DECIMAL_COMMA = /^[+-]?\d{1,40},\d{1,40}$/;
