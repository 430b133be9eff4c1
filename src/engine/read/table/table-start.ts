import type { LineEnd } from '../bytes/line-end.ts';
import { chooseDelimiter, readHeader } from './delimiter.ts';
import { countUsualNames } from './headerless.ts';
import type { Delimiter } from './record-parser.ts';

/** How a table begins, before its first row. */
export interface TableStart {
  delimiter: Delimiter;
  /** Lines before the header: a title, comments, `sep=;`. */
  skipped: number;
  /** The names of the columns, where a line of another form than the rows tells them. */
  columns: string[] | null;
  /** Whether lines that begin with # are no rows. */
  comments: boolean;
}

/** Lines looked at for a header. */
const MAX_LINES = 30;
const MAX_PREAMBLE = 12;
const MAX_LINE_CHARS = 5000;

/**
 * Finds how a table begins: by `#Fields:` (W3C, as IIS and CloudFront write it), by `sep=;`, by a header
 * of words that spaces part (flow logs of clouds), by what stands before the first line that names
 * columns, else by the header alone. `start` is the beginning of a file without leading line ends.
 */
export function findTableStart(start: string, lineEnd: LineEnd): TableStart {
  const lines = start.split(lineEnd, MAX_LINES).map((line) => line.replace(/\r$/, ''));
  return (
    fieldsLine(lines) ??
    sepLine(lines) ??
    spacedHeader(lines) ??
    preamble(lines, lineEnd) ?? {
      delimiter: chooseDelimiter(start, lineEnd),
      ...{ skipped: 0, columns: null, comments: false },
    }
  );
}

/** The text without its first `count` lines. */
export function withoutLines(text: string, count: number, lineEnd: LineEnd): string {
  let at = 0;
  for (let i = 0; i < count; i++) {
    const end = text.indexOf(lineEnd, at);
    if (end === -1) return '';
    at = end + 1;
  }
  return text.slice(at);
}

function fieldsLine(lines: readonly string[]): TableStart | null {
  const line = lines.find((one) => /^#Fields:[ \t]{0,20}\S/i.test(one));
  if (line === undefined || !lines[0]!.startsWith('#')) return null;
  const columns = line.slice('#Fields:'.length).trim().slice(0, MAX_LINE_CHARS).split(/\s+/);
  const row = lines.find((one) => one !== '' && !one.startsWith('#')) ?? '';
  return { delimiter: row.includes('\t') ? '\t' : ' ', skipped: 0, columns, comments: true };
}

function sepLine([first = '']: readonly string[]): TableStart | null {
  const match = /^"?sep=([,;\t])"?,*$/i.exec(first.trimEnd() === 'sep=' ? first : first.trim());
  if (match === null) return null;
  return { delimiter: match[1] as Delimiter, skipped: 1, columns: null, comments: false };
}

/** `version account-id srcaddr dstaddr … action`: rows have as many words, some of them numbers. */
function spacedHeader([first = '', ...rest]: readonly string[]): TableStart | null {
  const names = first.slice(0, MAX_LINE_CHARS).split(' ');
  if (names.length < 4 || names.some((name) => !/^[A-Za-z][\w.()/-]{0,40}$/.test(name)))
    return null;
  if (countUsualNames(names) < 1 || new Set(names).size < names.length) return null;
  const rows = rest.filter((line) => line !== '');
  if (rest.slice(0, rows.length).includes('')) return null;
  const fitting = rows.filter((line) => {
    const cells = line.slice(0, MAX_LINE_CHARS).split(' ');
    return cells.length === names.length && cells.some((cell) => /^-?[\d.:]+$/.test(cell));
  });
  // The last line of a file's start may be cut.
  if (fitting.length < 2 || fitting.length < rows.length - 1) return null;
  return { delimiter: ' ', skipped: 0, columns: null, comments: false };
}

/** A title or comments: lines with fewer columns than the first that names several. */
function preamble(lines: readonly string[], lineEnd: LineEnd): TableStart | null {
  const looked = lines.slice(0, MAX_PREAMBLE).map((line) => line.slice(0, MAX_LINE_CHARS));
  for (const [at, line] of looked.entries()) {
    const delimiter = chooseDelimiter(line, lineEnd);
    const cells = readHeader(line, delimiter, lineEnd);
    if (cells.length < 3 || countUsualNames(cells) < 2 || cells.some((cell) => /^\d/.test(cell))) {
      const isPlain = cells.length <= 2 && !/^\s*[[{<]/.test(line) && !/\d\d:\d\d/.test(line);
      if (isPlain || /^(?:#|\/\/|--)/.test(line)) continue;
      return null;
    }
    return at === 0 ? null : { delimiter, skipped: at, columns: null, comments: false };
  }
  return null;
}
