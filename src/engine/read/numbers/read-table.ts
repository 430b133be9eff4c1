import type { Progress } from '../../analysis.ts';
import { createDecoder } from '../bytes/decode.ts';
import { emptyFile, lineTooLong, onlyHeader, tooManyOddRows } from '../bytes/file-errors.ts';
import { MAX_RECORD_CHARS } from '../bytes/limits.ts';
import { chooseLineEnd, hasLineEnd } from '../bytes/line-end.ts';
import { decodingNotes } from '../bytes/notes.ts';
import { cutPieces } from '../bytes/pieces.ts';
import { refuseForeignFile } from '../bytes/refuse-foreign-file.ts';
import { tableFormatOf } from '../formats/table-formats.ts';
import { chooseDelimiter } from '../table/delimiter.ts';
import { namesWithoutHeader } from '../table/headerless.ts';
import { isBlank } from '../table/record-parser.ts';
import { createRecordSplitter, UNCLOSED } from '../table/record-splitter.ts';
import { type TableDamage, tableNotes } from '../table/table-damage.ts';

/** Consecutive lines of a table; null stands for one that had to be left out. */
export type TableBatch = (string[] | null)[];

export interface TableReading {
  /** The names of the columns, known once the first batch is. */
  names(): string[];
  batches: AsyncGenerator<TableBatch, void, undefined>;
  /** What the file is, in plain words, once the first batch is known. */
  format(): string;
  summary(): { rows: number; bytes: number; notes: string[] };
}

/**
 * Reads a table of unpacked text while it arrives: CSV with commas, semicolons or tabs, with a
 * header or without one.
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
  let format = 'a table of numbers';
  const damage: TableDamage = {
    ...{ oddRows: 0, firstOddRow: 0, hidingRows: 0, firstHidingRow: 0, headerRows: 0 },
    ...{ unclosedQuotes: [], templateIsEventId: false },
  };

  function take(records: string[][]): TableBatch {
    const filled = records.filter((record) => record === UNCLOSED || !isBlank(record));
    if (names === null) {
      const whole = filled.filter((record) => record !== UNCLOSED).map(withoutCr);
      const [first] = whole;
      if (first === undefined) return [];
      const known = namesOf(whole);
      names = known.names;
      header = known.named ? keyOf(first) : null;
      format = tableFormatOf(names, whole[1] ?? first)?.name ?? format;
      if (known.named) filled.splice(filled.indexOf(first), 1);
    }
    return filled.map((record) => {
      rows++;
      return fitting(withoutCr(record));
    });
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
      damage.headerRows++;
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
    format: () => format,
    summary: () => ({
      rows,
      bytes,
      notes: [...tableNotes(damage), ...decodingNotes(decoder.damage())],
    }),
  };
}

/** The names that the first record tells, or names by what its columns hold where it tells none. */
export function namesOf(records: string[][]): { names: string[]; named: boolean } {
  const given = namesWithoutHeader(records);
  if (given) return { names: given, named: false };
  return { names: (records[0] ?? []).map((cell) => cell.trim()), named: true };
}

/** A record without the CR that a CRLF leaves at its end. */
function withoutCr(record: string[]): string[] {
  const last = record.length - 1;
  if (record[last]?.endsWith('\r')) record[last] = record[last]!.slice(0, -1);
  return record;
}

function keyOf(record: string[]): string {
  return record.map((cell) => cell.trim()).join('\u0000');
}
