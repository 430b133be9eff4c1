import type { Span } from '../finder.ts';
import { sortOfName } from '../names/setting-names.ts';
import { kindOfSetting } from '../names/setting-values.ts';
import { WORDS } from '../names/word-signs.ts';
import { type Rule, where } from '../signs.ts';

/** Finds what stands in columns named for a secret, where a text holds a table with its header. */
export const TABLES: readonly Rule[] = where(WORDS, columns);

/** A line that names columns of a table within a text, at least one of them for a secret. */
export interface ColumnNames {
  delimiter: string;
  /** The names that tell of a secret; null for the others. */
  names: (string | null)[];
}

/** The names of columns that a line tells, null for one that tells none of a secret. */
export function columnNamesIn(line: string): ColumnNames | null {
  if (line.length > MOST_HEADER || !/[,;\t|]/.test(line) || /[=(){}<>]|:\s/.test(line)) return null;
  for (const delimiter of DELIMITERS) {
    const cells = line.split(delimiter).map(plain);
    if (cells.length < 2 || cells.length > MOST_COLUMNS) continue;
    if (!cells.every((cell) => NAME.test(cell) || cell === '')) continue;
    // "check pass; user unknown" is a sentence: names of several words stand close to their delimiter.
    if (line.includes(`${delimiter} `) && cells.some((cell) => cell.includes(' '))) continue;
    const names = cells.map((cell) => (isSecret(cell) ? cell : null));
    if (names.some((name) => name !== null)) return { delimiter, names };
  }
  return null;
}

/** What is secret in a row that fits such a table. */
export function secretCells(line: string, { delimiter, names }: ColumnNames): Span[] {
  const cells = line.split(delimiter);
  const spans: Span[] = [];
  let at = 0;
  for (const [column, cell] of cells.entries()) {
    const name = names[column];
    const value = plain(cell);
    if (name && value !== '' && kindOfSetting(name, value, true) === 'secret') {
      const start = at + cell.indexOf(value);
      spans.push({ start, end: start + value.length, kind: 'secret' });
    }
    at += cell.length + delimiter.length;
  }
  return spans;
}

/** Whether a line has as many cells as there are names. */
export function fits(line: string, { delimiter, names }: ColumnNames): boolean {
  return line.length <= MOST_ROW && line.split(delimiter).length === names.length;
}

function columns(text: string): Span[] {
  if (!/[\r\n]/.test(text)) return [];
  const spans: Span[] = [];
  let known: ColumnNames | null = null;
  for (const { index, 0: line } of text.matchAll(LINE)) {
    if (known && fits(line, known)) {
      for (const { start, end, kind } of secretCells(line, known)) {
        spans.push({ start: index + start, end: index + end, kind });
      }
    } else known = columnNamesIn(line) ?? known;
  }
  return spans;
}

function isSecret(name: string): boolean {
  const sort = sortOfName(name);
  return sort === 'password' || sort === 'token' || sort === 'key';
}

/** A cell without quotation marks and blanks around it. */
function plain(cell: string): string {
  return cell.trim().replace(/^"([^"]*)"$|^'([^']*)'$/, '$1$2');
}

const DELIMITERS = [',', ';', '\t', '|'];
/** At most three words: more are a sentence. */
const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_.#-]{0,40}(?: [\p{L}\p{M}\p{N}_.#-]{1,40}){0,2}$/u;
const LINE = /[^\r\n]{1,100000}/g;
const MOST_HEADER = 2_000;
const MOST_COLUMNS = 200;
const MOST_ROW = 100_000;
