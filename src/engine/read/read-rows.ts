import type { Progress } from '../analysis.ts';
import { createDecoder } from './decode.ts';
import { emptyFile, lineTooLong, onlyHeader } from './file-errors.ts';
import { gunzip } from './gunzip.ts';
import { MAX_RECORD_CHARS } from './limits.ts';
import { chooseLineEnd, hasLineEnd } from './line-end.ts';
import { notesOn } from './notes.ts';
import { cutPieces } from './pieces.ts';
import { refuseForeignFile } from './refuse-foreign-file.ts';
import type { RowBatch } from './row-batch.ts';
import type { RowLabels } from './row-labels.ts';
import { createTableReader, type TableReader } from './table-reader.ts';

export interface ReadOptions {
  /** Told after each piece of the file; neither number ever goes back. */
  onProgress?: ((progress: Progress) => void) | undefined;
  /** The column with the known answers, by name or number (from 1). */
  labelColumn?: string | undefined;
}

export interface ReadSummary {
  /** Log lines seen: the header and blank lines not counted, lines left out counted. */
  rows: number;
  /** Of them, lines that could not be read: empty in their batch, told in the notes. */
  leftOut: number;
  /** Bytes read, after unpacking. */
  bytes: number;
  /** What was left out or repaired, in plain sentences. */
  notes: string[];
  /** Of each log line; null where no label column was named. */
  labels: RowLabels | null;
}

export interface RowReader {
  /** To be read once. Stopping early closes the source. */
  batches: AsyncGenerator<RowBatch, void, undefined>;
  /** What was read so far; complete once `batches` has ended. */
  summary(): ReadSummary;
}

/**
 * Reads a structured log (CSV, plain or gzip: columns Content, EventId and EventTemplate in any
 * order, any others beside them) while it arrives. Memory does not grow with the file.
 *
 * `batches` throws a UserError where the file cannot be read as such a log, and passes on what
 * `chunks` throws.
 *
 * @example
 * const reader = readRows(file.stream());
 * for await (const batch of reader.batches) sessions.add(batch);
 * reader.summary().rows; // 104815
 */
export function readRows(
  chunks: AsyncIterable<Uint8Array>,
  { onProgress, labelColumn }: ReadOptions = {},
): RowReader {
  const decoder = createDecoder();
  let table: TableReader | undefined;
  let bytes = 0;

  async function* readBatches(): AsyncGenerator<RowBatch, void, undefined> {
    // The file's start, until it shows how lines end; '' from then on.
    let start = '';
    for await (const piece of cutPieces(gunzip(chunks))) {
      if (bytes === 0) refuseForeignFile(piece);
      bytes += piece.length;
      const text = start + decoder.decode(piece);
      table ??= open(text, labelColumn);
      start = table === undefined ? withoutLeadingLineEnds(text) : '';
      if (start.length > MAX_RECORD_CHARS) throw lineTooLong();
      const batch = table?.push(text);
      if (batch !== undefined && batch.contents.length > 0) yield batch;
      onProgress?.({ bytes, rows: table?.rows() ?? 0 });
    }
    const text = start + decoder.end();
    if (table === undefined && text.trim() === '') throw emptyFile();
    table ??= createTableReader(text, '\n', labelColumn);
    const batch = table.end(text);
    if (table.rows() === 0) throw table.hasHeader() ? onlyHeader() : emptyFile();
    if (batch.contents.length > 0) yield batch;
    onProgress?.({ bytes, rows: table.rows() });
  }

  return {
    batches: readBatches(),
    summary() {
      const damage = { ...decoder.damage(), ...table?.damage() };
      const leftOut = (damage.oddRows ?? 0) + (damage.unclosedQuotes?.length ?? 0);
      const labels = table?.labels() ?? null;
      return { rows: table?.rows() ?? 0, leftOut, bytes, notes: notesOn(damage), labels };
    },
  };
}

function open(start: string, labelColumn: string | undefined): TableReader | undefined {
  const text = withoutLeadingLineEnds(start);
  return hasLineEnd(text) ? createTableReader(text, chooseLineEnd(text), labelColumn) : undefined;
}

function withoutLeadingLineEnds(text: string): string {
  return text.replace(/^[\r\n]+/, '');
}
