import { findName, LABEL_NAMES, MESSAGE_NAMES, plainName } from '../formats/names.ts';

/** Words that a log text has on average, where nothing but its cells tell that it is one. */
const MIN_WORDS = 3;

/** The column with the log text: by its name, else the one whose cells have most words; -1 where none. */
export function findMessage(
  columns: string[],
  sample: readonly (readonly string[])[],
  names: readonly string[] = MESSAGE_NAMES,
): number {
  const named = findName(columns, names);
  if (named !== -1 && isText(sample, named)) return named;
  if (names.length === 0) return -1;
  let best = -1;
  let most = MIN_WORDS;
  for (const [column, name] of columns.entries()) {
    if (LABEL_NAMES.includes(plainName(name))) continue;
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
