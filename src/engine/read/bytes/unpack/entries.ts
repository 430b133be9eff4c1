import { Readable } from 'node:stream';
import { Unzip, UnzipInflate } from 'fflate';
import tar from 'tar-stream';
import { UserError } from '../../../user-error.ts';
import { unpacksTooFar } from '../limits.ts';
import { bomb, damaged } from './streams.ts';

export type Archive = 'zip' | 'tar';

/** A file inside an archive. Its bytes are to be read, or left, before the next one is asked for. */
export interface Entry {
  /** With its folders, as the archive has it: foreign text. */
  path: string;
  chunks: AsyncIterable<Uint8Array>;
}

/** Files of an archive that are looked at. */
const MAX_ENTRIES = 1000;

/** Of a file, of an archive without files, of one in parts. */
const ZIP = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];

/** Which archive a file is, by its first 265 bytes; null where it is none. */
export function archiveOf(start: Uint8Array): Archive | null {
  const head = Buffer.from(start.subarray(0, 265)).toString('latin1');
  if (ZIP.some((magic) => head.startsWith(magic))) return 'zip';
  return head.slice(257, 262) === 'ustar' && head.includes('\0') ? 'tar' : null;
}

/**
 * The files of an archive in the order in which they stand there, as it streams by. Stopping early
 * closes the source. Throws a UserError for a damaged archive, one with more than `MAX_ENTRIES` files,
 * and one that unpacks to far more than logs do.
 */
export function entriesOf(
  archive: Archive,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Entry, void, undefined> {
  return archive === 'zip' ? zipEntries(chunks) : tarEntries(chunks);
}

async function* zipEntries(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Entry, void, undefined> {
  const source = chunks[Symbol.asyncIterator]();
  const found: ZipEntry[] = [];
  let packedBytes = 0;
  let unpackedBytes = 0;
  let count = 0;
  const unzip = new Unzip((file) => {
    const entry: ZipEntry = { path: file.name, pieces: [], isEnded: false };
    found.push(entry);
    file.ondata = (error, bytes, isLast) => {
      // What was thrown below comes back here.
      if (error) throw error instanceof UserError ? error : damaged('zip', error);
      unpackedBytes += bytes.length;
      if (unpacksTooFar(packedBytes, unpackedBytes)) throw bomb();
      if (!entry.isLeft && bytes.length > 0) entry.pieces.push(bytes);
      entry.isEnded = isLast;
    };
    file.start();
  });
  unzip.register(UnzipInflate);

  /** Reads on; false at the end of the archive. */
  async function more(): Promise<boolean> {
    const next = await source.next();
    const bytes = next.done ? new Uint8Array(0) : next.value;
    packedBytes += bytes.length;
    // In small parts: a single push gives all that its bytes unpack to.
    for (let at = 0; at < bytes.length || at === 0; at += PUSHED_BYTES) {
      try {
        unzip.push(bytes.slice(at, at + PUSHED_BYTES), false);
      } catch (error) {
        throw error instanceof UserError ? error : damaged('zip', error);
      }
    }
    return !next.done;
  }

  async function* bytesOf(entry: ZipEntry): AsyncGenerator<Uint8Array, void, undefined> {
    for (;;) {
      const piece = entry.pieces.shift();
      if (piece !== undefined) yield piece;
      else if (entry.isEnded) return;
      else if (!(await more())) throw cutArchive('zip');
    }
  }

  try {
    for (;;) {
      const entry = found.shift();
      if (entry === undefined) {
        if (!(await more()) && found.length === 0) return;
        continue;
      }
      if (++count > MAX_ENTRIES) throw tooManyFiles();
      if (!isFolder(entry.path)) yield { path: entry.path, chunks: bytesOf(entry) };
      entry.isLeft = true;
      entry.pieces = [];
    }
  } finally {
    await source.return?.();
  }
}

interface ZipEntry {
  path: string;
  pieces: Uint8Array[];
  isEnded: boolean;
  /** Nobody reads on. */
  isLeft?: boolean;
}

const PUSHED_BYTES = 16 * 1024;

async function* tarEntries(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Entry, void, undefined> {
  const extract = tar.extract();
  let sourceError: { error: unknown } | undefined;
  async function* watched(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      yield* chunks;
    } catch (error) {
      sourceError = { error };
      throw error;
    }
  }
  const source = Readable.from(watched(), { objectMode: true });
  source.on('error', (error) => extract.destroy(error));
  source.pipe(extract);

  function inWords(error: unknown): unknown {
    if (sourceError !== undefined) return sourceError.error;
    if (error instanceof UserError) return error;
    const isCut = error instanceof Error && error.message === 'Unexpected end of data';
    return isCut ? cutArchive('tar') : damaged('tar', error);
  }

  /** What breaks within a file is told where that is read. */
  async function* bytesOf(
    entry: AsyncIterable<unknown>,
  ): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for await (const chunk of entry) if (chunk instanceof Uint8Array) yield chunk;
    } catch (error) {
      throw inWords(error);
    }
  }

  let count = 0;
  try {
    for await (const entry of extract) {
      if (++count > MAX_ENTRIES) throw tooManyFiles();
      const { name, type } = entry.header;
      if (type === 'file' || type === 'contiguous-file')
        yield { path: name, chunks: bytesOf(entry) };
      entry.resume();
    }
  } catch (error) {
    throw inWords(error);
  } finally {
    source.destroy();
    extract.destroy();
  }
}

function isFolder(path: string): boolean {
  return path.endsWith('/') || path.endsWith('\\');
}

function cutArchive(packing: Archive): UserError {
  return new UserError(
    'E_PACKED_DAMAGED',
    `The packed file (${packing}) ends too early: a part of it is missing.`,
    'Pack the log again, or upload it unpacked.',
  );
}

function tooManyFiles(): UserError {
  return new UserError(
    'E_TOO_MANY_FILES',
    `The packed file holds more than ${MAX_ENTRIES} files.`,
    'Unpack it yourself, and upload the log that matters.',
  );
}
