import type { LineEnd } from '../bytes/line-end.ts';
import { countKnownColumns } from '../records/columns/columns.ts';
import { countUsualNames } from './headerless.ts';
import { createRecordParser, type Delimiter, isBlank } from './record-parser.ts';

const DELIMITERS: Delimiter[] = [',', ';', '\t'];

/**
 * The delimiter that reads the header best: finds most of the columns that matter and as many as the rows
 * have, then most columns. `start` begins with the header.
 */
export function chooseDelimiter(start: string, lineEnd: LineEnd): Delimiter {
  const rows = start.split(lineEnd, MAX_ROWS + 2).slice(1, -1);
  let best: Delimiter = ',';
  let bestScore = -1;
  for (const delimiter of DELIMITERS) {
    const header = readHeader(start, delimiter, lineEnd);
    const named = Math.max(countKnownColumns(header), countUsualNames(header));
    const score =
      named + (1 - 1 / (1 + header.length)) + (fits(rows, delimiter, header.length) ? FITTING : 0);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** Rows by which a header is checked: commas within its names part it where the rows have none. */
const MAX_ROWS = 10;
const FITTING = 1;

/** Whether rows without quotation marks have as many columns as the header. */
function fits(rows: readonly string[], delimiter: Delimiter, width: number): boolean {
  const plain = rows.filter((row) => row.length < 10_000 && !row.includes('"') && row !== '');
  if (width < 2 || plain.length === 0) return false;
  return plain.every((row) => row.split(delimiter).length === width);
}

/** The first record that is not blank, of the first line alone where it is whole. */
export function readHeader(start: string, delimiter: Delimiter, lineEnd: LineEnd): string[] {
  const parse = createRecordParser(delimiter, lineEnd);
  const [line] = start.split(lineEnd, 1);
  const [first] = parse(line + lineEnd).records;
  if (first && !isBlank(first)) return first;
  const { records } = parse(start + lineEnd);
  // Without a whole record the first line opens a quotation mark: closed, it shows its columns.
  const header = records.length > 0 ? records : parse(`${line}"${lineEnd}`).records;
  return header.find((record) => !isBlank(record)) ?? [];
}
