/** How lines of JSON are written that differ in their values alone. */
export interface RecordLayout {
  /** Names of the members as `flattenRecord` gives them, in their order in the text. */
  names: readonly string[];
  /** What stands before each value, quotation mark included, and behind the last one. */
  pieces: readonly string[];
  /** Whether a value is a text; else a number, true, false or null. */
  isText: readonly boolean[];
}

const QUOTE = '"';
/** A larger record is parsed. */
const MAX_MEMBERS = 200;

/** The layout of a whole record without escapes; null where it holds a list, or too much. */
export function layoutOf(line: string): RecordLayout | null {
  const names: string[] = [];
  const pieces: string[] = [];
  const isText: boolean[] = [];
  /** Of the objects around, each with a dot behind it. */
  const prefixes: string[] = [''];
  let key: string | null = null;
  let from = 0;

  function cut(start: number, text: boolean): void {
    pieces.push(line.slice(from, start));
    isText.push(text);
    names.push(prefixes.at(-1)! + key);
    key = null;
  }

  for (let at = 0; at < line.length; at++) {
    const sign = line[at]!;
    if (sign === '[' || names.length > MAX_MEMBERS) return null;
    if (sign === '{') {
      if (key !== null) prefixes.push(`${prefixes.at(-1)}${key}.`);
      key = null;
    } else if (sign === '}') {
      prefixes.pop();
    } else if (sign === QUOTE) {
      const end = line.indexOf(QUOTE, at + 1);
      if (end === -1) return null;
      if (key === null) key = line.slice(at + 1, end);
      else {
        cut(at + 1, true);
        from = end;
      }
      at = end;
    } else if (!' :,'.includes(sign)) {
      if (key === null) return null;
      const end = endOfBare(line, at);
      if (end === -1) return null;
      cut(at, false);
      from = end;
      at = end - 1;
    }
  }
  pieces.push(line.slice(from));
  return { names, pieces, isText };
}

/** The values of a line of this layout, as `flattenRecord` writes them; null where it is of another. */
export function valuesIn(line: string, { pieces, isText }: RecordLayout): string[] | null {
  const values: string[] = [];
  let at = 0;
  for (let i = 0; i < isText.length; i++) {
    const piece = pieces[i]!;
    if (!line.startsWith(piece, at)) return null;
    at += piece.length;
    const end = isText[i] ? line.indexOf(QUOTE, at) : endOfBare(line, at);
    if (end === -1) return null;
    const value = line.slice(at, end);
    values.push(isText[i] ? value.trimEnd() : value === 'null' ? '' : value);
    at = end;
  }
  const rest = pieces.at(-1)!;
  return line.length === at + rest.length && line.endsWith(rest) ? values : null;
}

const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
/** So many digits are the same as text and as a number of JavaScript. */
const MAX_DIGITS = 15;
const WORDS = ['null', 'true', 'false'];

/** The place after a whole number, or one of the words; -1 for what must be parsed. */
function endOfBare(line: string, start: number): number {
  const digits = line.charCodeAt(start) === MINUS ? start + 1 : start;
  let end = digits;
  for (let unit = line.charCodeAt(end); unit >= ZERO && unit <= NINE; unit = line.charCodeAt(end)) {
    if (++end - digits > MAX_DIGITS) return -1;
  }
  if (end === digits) {
    const word = digits === start && WORDS.find((one) => line.startsWith(one, start));
    return word ? start + word.length : -1;
  }
  const leadsWithZero = line.charCodeAt(digits) === ZERO;
  return leadsWithZero && (end - digits > 1 || digits > start) ? -1 : end;
}
