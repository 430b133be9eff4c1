import { emptyFile, lineTooLong } from '../bytes/file-errors.ts';
import { MAX_RECORD_CHARS } from '../bytes/limits.ts';
import { chooseLineEnd, hasLineEnd } from '../bytes/line-end.ts';
import { tableFormatOf } from '../formats/tables/table-formats.ts';
import type { ReaderChoice, TextReader } from '../read-text.ts';
import { namesWithoutHeader } from '../table/headerless.ts';
import { isBlank } from '../table/record-parser.ts';
import { createRecordSplitter, UNCLOSED } from '../table/record-splitter.ts';
import { createRowCheck, type RowCheck, withoutCr } from '../table/row-check.ts';
import { tableNotes } from '../table/table-damage.ts';
import { findTableStart } from '../table/table-start.ts';

/** Consecutive lines of a table; null stands for one that had to be left out. */
export type TableBatch = (string[] | null)[];

export interface NumbersReader extends TextReader<TableBatch> {
  /** The names of the columns, known once the first batch is. */
  names(): string[];
  /** What the file is, in plain words, once the first batch is known. */
  format(): string;
  /** What was left out or repaired, in plain sentences, gravest first. */
  notes(): string[];
}

/** Reads a table of numbers, see `looksNumeric`: CSV with commas, semicolons or tabs. */
export const numbersChoice: ReaderChoice<TableBatch, NumbersReader> = {
  open(start) {
    const text = start.trimStart();
    if (hasLineEnd(text)) return createNumbersReader(text);
    if (text.length > MAX_RECORD_CHARS) throw lineTooLong();
    return undefined;
  },
  openWhole: createNumbersReader,
  isEmpty: (batch) => batch.length === 0,
};

/** With a header or without one: `start` shows how its lines and cells end. */
function createNumbersReader(start: string): NumbersReader {
  const lineEnd = chooseLineEnd(start);
  const { delimiter, skipped } = findTableStart(start, lineEnd);
  const splitter = createRecordSplitter(delimiter, lineEnd, skipped);
  let names: string[] = [];
  let check: RowCheck | null = null;
  let format = 'a table of numbers';

  function take(records: string[][]): TableBatch | null {
    const filled = records.filter((record) => record === UNCLOSED || !isBlank(record));
    if (check === null) {
      const whole = filled.filter((record) => record !== UNCLOSED).map(withoutCr);
      const [first] = whole;
      if (first === undefined) return null;
      const known = namesOf(whole);
      names = known.names;
      check = createRowCheck(names);
      format = tableFormatOf(names, whole[1] ?? first)?.name ?? format;
      if (known.named) filled.splice(filled.indexOf(first), 1);
    }
    return filled.map(check.take);
  }

  return {
    push: (text) => take(splitter.push(text).records),
    end(text) {
      const batch = take([...splitter.push(text).records, ...splitter.end().records]);
      if (check === null) throw emptyFile();
      if (check.rows() > 0) check.refuseIfMostlyOdd();
      return batch;
    },
    rows: () => check?.rows() ?? 0,
    names: () => names,
    format: () => format,
    notes: () => (check ? tableNotes(check.damage) : []),
  };
}

/** The names that the first record tells, or names by what its columns hold where it tells none. */
export function namesOf(records: string[][]): { names: string[]; named: boolean } {
  const given = namesWithoutHeader(records);
  if (given) return { names: given, named: false };
  return { names: (records[0] ?? []).map((cell) => cell.trim()), named: true };
}
