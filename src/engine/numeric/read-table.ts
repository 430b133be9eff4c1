import type { Progress } from '../analysis.ts';
import { createDecoder } from '../read/decode.ts';
import { chooseDelimiter } from '../read/delimiter.ts';
import { emptyFile, lineTooLong, onlyHeader, tooManyOddRows } from '../read/file-errors.ts';
import { nslKddColumns } from '../read/formats/nsl-kdd.ts';
import { MAX_RECORD_CHARS } from '../read/limits.ts';
import { chooseLineEnd, hasLineEnd } from '../read/line-end.ts';
import { notesOn } from '../read/notes.ts';
import { cutPieces } from '../read/pieces.ts';
import { isBlank } from '../read/record-parser.ts';
import { createRecordSplitter, UNCLOSED } from '../read/record-splitter.ts';
import { refuseForeignFile } from '../read/refuse-foreign-file.ts';
import { numberIn } from './number-in.ts';

/** Consecutive lines of a table; null stands for one that had to be left out. */
export type TableBatch = (string[] | null)[];

export interface TableReading {
  /** The names of the columns, known once the first batch is. */
  names(): string[];
  batches: AsyncGenerator<TableBatch, void, undefined>;
  summary(): { rows: number; bytes: number; leftOut: number; notes: string[] };
}

/**
 * Reads a table of unpacked text while it arrives: CSV with commas, semicolons or tabs, with a
 * header or without one. A first line that has a number in it is no header: its columns are then
 * named by their places, and those of NSL-KDD by what they are known to be.
 * Throws a UserError where the text is no table.
 */
export function readTable(
  chunks: AsyncIterable<Uint8Array>,
  onProgress?: (progress: Progress) => void,
): TableReading {
  const decoder = createDecoder();
  let bytes = 0;
  let rows = 0;
  let names: string[] | null = null;
  let header: string | null = null;
  const damage = { oddRows: 0, firstOddRow: 0, unclosedQuotes: [] as number[] };
  let repeated = 0;

  function take(records: string[][]): TableBatch {
    const batch: TableBatch = [];
    for (const record of records) {
      if (record !== UNCLOSED && isBlank(record)) continue;
      if (names === null && record !== UNCLOSED) {
        names = columnNames(record);
        header = isHeader(record) ? keyOf(record) : null;
        if (header !== null) continue;
      }
      rows++;
      batch.push(fitting(record));
    }
    return batch;
  }

  function fitting(record: string[]): string[] | null {
    if (record === UNCLOSED) {
      damage.unclosedQuotes.push(rows);
      return null;
    }
    const width = names!.length;
    // A comma at the end of a line makes an empty cell too many.
    if (record.length < width || record.slice(width).some((cell) => cell.trim() !== '')) {
      if (damage.oddRows++ === 0) damage.firstOddRow = rows;
      return null;
    }
    if (header !== null && record[0]!.trim() === names![0] && keyOf(record) === header) {
      repeated++;
      return null;
    }
    return record;
  }

  async function* readBatches(): AsyncGenerator<TableBatch, void, undefined> {
    let start = '';
    let splitter: ReturnType<typeof createRecordSplitter> | null = null;
    const open = (text: string) => {
      const lineEnd = chooseLineEnd(text);
      return createRecordSplitter(chooseDelimiter(text, lineEnd), lineEnd);
    };
    for await (const piece of cutPieces(chunks)) {
      if (bytes === 0) refuseForeignFile(piece);
      bytes += piece.length;
      const text = start + decoder.decode(piece);
      if (splitter === null && !hasLineEnd(text.trimStart())) {
        start = text.trimStart();
        if (start.length > MAX_RECORD_CHARS) throw lineTooLong();
        continue;
      }
      splitter ??= open(text.trimStart());
      start = '';
      const batch = take(splitter.push(text).records);
      if (batch.length > 0) yield batch;
      onProgress?.({ bytes, rows });
    }
    const text = start + decoder.end();
    if (splitter === null && text.trim() === '') throw emptyFile();
    splitter ??= open(text);
    const last = take([...splitter.push(text).records, ...splitter.end().records]);
    if (rows === 0) throw names === null ? emptyFile() : onlyHeader();
    if (2 * damage.oddRows > rows) throw tooManyOddRows(damage.oddRows, rows, names!.length);
    if (last.length > 0) yield last;
    onProgress?.({ bytes, rows });
  }

  return {
    names: () => names ?? [],
    batches: readBatches(),
    summary() {
      const notes = notesOn({ ...decoder.damage(), ...damage });
      if (repeated > 0) {
        notes.push(
          `The line with the column names comes again in the file (${repeated.toLocaleString('en')} times) and was left out there.`,
        );
      }
      return {
        rows,
        bytes,
        leftOut: damage.oddRows + damage.unclosedQuotes.length + repeated,
        notes,
      };
    },
  };
}

/** The names in the first line, or names for its columns where it holds none. */
export function columnNames(first: string[]): string[] {
  const cells = first.map((cell) => cell.replace(/\r$/, '').trim());
  if (isHeader(first)) return cells;
  return nslKddColumns(cells) ?? cells.map((_, at) => `column ${at + 1}`);
}

function isHeader(record: string[]): boolean {
  return !record.some((cell) => !Number.isNaN(numberIn(cell) ?? Number.NaN));
}

function keyOf(record: string[]): string {
  return record.map((cell) => cell.trim()).join('\u0000');
}
