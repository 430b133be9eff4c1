import type { Progress } from '../analysis.ts';
import { createDecoder } from './bytes/decode.ts';
import { emptyFile, onlyHeader } from './bytes/file-errors.ts';
import { createLineCutter } from './bytes/long-lines.ts';
import { decodingNotes } from './bytes/notes.ts';
import { cutPieces } from './bytes/pieces.ts';
import { refuseForeignFile } from './bytes/refuse-foreign-file.ts';

/** Reads one kind of file, as its text arrives, in batches of consecutive lines. */
export interface TextReader<Batch> {
  /** The lines that end in this text; null while too little is there to know what is what. */
  push(text: string): Batch | null;
  /** The lines of the last text and of what was left before it. */
  end(text: string): Batch | null;
  /** Log lines so far, those left out counted. */
  rows(): number;
}

export interface ReaderChoice<Batch, Reader extends TextReader<Batch>> {
  /** The reader for a file that begins so; undefined where more of it must be seen. */
  open(start: string): Reader | undefined;
  /** The reader for a file of which this is the whole text, or what was not yet read. */
  openWhole(text: string): Reader;
  isEmpty(batch: Batch): boolean;
}

export interface ReadText<Batch, Reader> {
  /** To be read once. Stopping early closes the source. */
  batches: AsyncGenerator<Batch, void, undefined>;
  /** Undefined until the file has shown what it is. */
  reader(): Reader | undefined;
  bytes(): number;
  /** What is odd about the file's characters. */
  notes(): string[];
}

/**
 * Turns the bytes of a file (unpacked, see `openFile`) into text and that into batches, by the reader
 * that suits it. `batches` throws a UserError where the file is no text, empty, or without log lines.
 */
export function readText<Batch, Reader extends TextReader<Batch>>(
  chunks: AsyncIterable<Uint8Array>,
  { open, openWhole, isEmpty }: ReaderChoice<Batch, Reader>,
  onProgress?: (progress: Progress) => void,
): ReadText<Batch, Reader> {
  const decoder = createDecoder();
  const cutter = createLineCutter();
  let reader: Reader | undefined;
  let bytes = 0;

  async function* readBatches(): AsyncGenerator<Batch, void, undefined> {
    // The file's start, until it shows what the file is; '' from then on.
    let start = '';
    for await (const piece of cutPieces(chunks)) {
      if (bytes === 0) refuseForeignFile(piece);
      bytes += piece.length;
      const text = start + cutter.cut(decoder.decode(piece));
      reader ??= open(text);
      start = reader === undefined ? withoutLeadingLineEnds(text) : '';
      const batch = reader?.push(text) ?? null;
      if (batch !== null && !isEmpty(batch)) yield batch;
      onProgress?.({ bytes, rows: reader?.rows() ?? 0 });
    }
    const text = start + cutter.cut(decoder.end());
    if (reader === undefined && text.trim() === '') throw emptyFile();
    reader ??= openWhole(text);
    const batch = reader.end(text);
    if (reader.rows() === 0) throw onlyHeader();
    if (batch !== null && !isEmpty(batch)) yield batch;
    onProgress?.({ bytes, rows: reader.rows() });
  }

  return {
    batches: readBatches(),
    reader: () => reader,
    bytes: () => bytes,
    notes: () => [...cutter.notes(), ...decodingNotes(decoder.damage())],
  };
}

export function withoutLeadingLineEnds(text: string): string {
  return text.replace(/^[\r\n]+/, '');
}
