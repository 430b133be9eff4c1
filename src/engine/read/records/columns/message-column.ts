import { NO_EVENT_NAME } from '../../formats/events/roles.ts';
import { findName, LABEL_NAMES, plainName } from '../../formats/names.ts';

/** Words that a log text has on average, where nothing but its cells tell that it is one. */
const MIN_WORDS = 3;
const MANY_ROWS = 10;

/** The column of these names whose cells are texts; -1 where there is none. */
export function namedMessage(
  columns: readonly string[],
  sample: readonly (readonly string[])[],
  names: readonly string[],
): number {
  return findName(columns, names, (at) => isText(sample, at));
}

/**
 * As `namedMessage`; where the cells are a few words that come again and again, as the name of a log in a
 * column `Log`, the wordiest column of `others` instead.
 */
export function tellingMessage(
  columns: readonly string[],
  sample: readonly (readonly string[])[],
  names: readonly string[],
  others: readonly string[],
): number {
  const named = namedMessage(columns, sample, names);
  if (named === -1) return -1;
  const kinds = new Set(sample.map((row) => row[named] ?? ''));
  // One word in every row is the name of the log.
  if (kinds.size === 1 && sample.length >= MANY_ROWS && !/\s/.test([...kinds][0]!)) return -1;
  const isClass = sample.length > kinds.size && [...kinds].every((kind) => !/\S\s/.test(kind));
  const wordiest = isClass ? wordiestColumn(columns, sample) : -1;
  return wordiest !== -1 && others.includes(plainName(columns[wordiest]!)) ? wordiest : named;
}

/** The column whose cells have most words; -1 where none has enough, or its name is no text's. */
export function wordiestColumn(
  columns: readonly string[],
  sample: readonly (readonly string[])[],
): number {
  let best = -1;
  let most = MIN_WORDS;
  for (const [column, name] of columns.entries()) {
    const plain = plainName(name);
    if (LABEL_NAMES.includes(plain) || NO_EVENT_NAME.test(plain)) continue;
    const words = wordsIn(sample, column);
    if (words >= most) {
      best = column;
      most = words;
    }
  }
  return best;
}

/** Most cells have a letter: a column of numbers or of nothing is no text, whatever its name. */
function isText(sample: readonly (readonly string[])[], column: number): boolean {
  if (sample.length === 0) return true;
  const texts = sample.filter((row) => /\p{L}/u.test(row[column]?.slice(0, 1000) ?? '')).length;
  return 2 * texts >= sample.length;
}

/** Words with letters in them, a cell on average; 0 where the cells are data of a program. */
function wordsIn(sample: readonly (readonly string[])[], column: number): number {
  let words = 0;
  for (const row of sample) {
    const cell = row[column]?.slice(0, 1000) ?? '';
    if (/^\s*[[{]/.test(cell)) continue;
    words += cell.match(/(?<!\S)[\p{L}'"(][\p{L}'"().,:;-]*(?!\S)/gu)?.length ?? 0;
  }
  return words / Math.max(1, sample.length);
}
