import type { Progress } from '../analysis.ts';
import { createDecoder } from './bytes/decode.ts';
import { emptyFile, onlyHeader } from './bytes/file-errors.ts';
import { createLineCutter } from './bytes/long-lines.ts';
import { decodingNotes } from './bytes/notes.ts';
import { cutPieces } from './bytes/pieces.ts';
import { refuseForeignFile } from './bytes/refuse-foreign-file.ts';
import { createWholeLines } from './bytes/whole-lines.ts';

/** Reads one kind of file, as its text arrives, in batches of consecutive lines. */
export interface TextReader<Batch> {
  /** The lines that end in this text; null while too little is there to know what is what. */
  push(text: string): Batch | null;
  /** The lines of the last text and of what was left before it. */
  end(text: string): Batch | null;
  /** Log lines so far, those left out counted. */
  rows(): number;
  /** Where the reader can read bytes as well; it may show in its course. */
  readonly bytes?: ByteLines<Batch> | undefined;
}

/** Reads whole lines from their bytes, which spares making a text of them. */
export interface ByteLines<Batch> {
  /** Whether bytes may be given now: nothing of a line waits. */
  isReady(): boolean;
  /** Reads lines of UTF-8, each with its line feed; null where they must be given as text. */
  take(lines: Buffer, isAscii: boolean): Batch | null;
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
  const lines = createWholeLines();
  let reader: Reader | undefined;
  let bytes = 0;

  async function* readBatches(): AsyncGenerator<Batch, void, undefined> {
    // The file's start, until it shows what the file is; '' from then on.
    let start = '';
    for await (const piece of cutPieces(chunks)) {
      if (bytes === 0) refuseForeignFile(piece);
      bytes += piece.length;
      if (reader === undefined) {
        const text = start + cutter.cut(decoder.decode(piece));
        reader = open(text);
        start = reader === undefined ? withoutLeadingLineEnds(text) : '';
        const batch = reader?.push(text) ?? null;
        if (batch !== null && !isEmpty(batch)) yield batch;
      } else yield* batchesIn(piece, reader);
      onProgress?.({ bytes, rows: reader?.rows() ?? 0 });
    }
    const text = start + cutter.cut(decoder.decode(lines.end()) + decoder.end());
    if (reader === undefined && text.trim() === '') throw emptyFile();
    reader ??= openWhole(text);
    const batch = reader.end(text);
    if (reader.rows() === 0) throw onlyHeader();
    if (batch !== null && !isEmpty(batch)) yield batch;
    onProgress?.({ bytes, rows: reader.rows() });
  }

  function* batchesIn(piece: Uint8Array, reader: Reader): Generator<Batch> {
    let rest = piece;
    if (reader.bytes && !reader.bytes.isReady()) {
      // Up to the end of the line that began in a text.
      yield* batchesOfText(lines.end(), reader);
      const end = rest.indexOf(LF) + 1 || rest.length;
      yield* batchesOfText(rest.subarray(0, end), reader);
      rest = rest.subarray(end);
    }
    if (!reader.bytes?.isReady()) {
      yield* batchesOfText(rest, reader);
      return;
    }
    const part = lines.take(rest);
    const batch = part.isPlain ? reader.bytes.take(part.bytes, part.isAscii) : null;
    if (batch === null) yield* batchesOfText(part.bytes, reader);
    else if (!isEmpty(batch)) yield batch;
  }

  function* batchesOfText(part: Uint8Array, reader: Reader): Generator<Batch> {
    if (part.length === 0) return;
    const batch = reader.push(cutter.cut(decoder.decode(part)));
    if (batch !== null && !isEmpty(batch)) yield batch;
  }

  return {
    batches: readBatches(),
    reader: () => reader,
    bytes: () => bytes,
    notes: () => [...cutter.notes(), ...decodingNotes(decoder.damage())],
  };
}

const LF = 0x0a;

export function withoutLeadingLineEnds(text: string): string {
  return text.replace(/^[\r\n]+/, '');
}
