import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import xz from 'xz-decompress';
import { UserError } from '../../../user-error.ts';
import { unpacksTooFar } from '../limits.ts';
import { peek } from '../peek.ts';
import { unpackBzip2 } from './bzip2.ts';

/** A way to pack one stream of bytes. */
export type Packing = 'gzip' | 'zstd' | 'bzip2' | 'xz';

const MAGIC: [Packing, string][] = [
  ['gzip', '\x1f\x8b'],
  ['zstd', '\x28\xb5\x2f\xfd'],
  ['xz', '\xfd7zXZ\0'],
  ['bzip2', 'BZh'],
];

const MAGIC_BYTES = 10;

/** How a file is packed, by its first ten bytes; null where it is not. */
export function packingOf(start: Uint8Array): Packing | null {
  const head = Buffer.from(start.subarray(0, 10)).toString('latin1');
  const found = MAGIC.find(([, magic]) => head.startsWith(magic))?.[0] ?? null;
  // The bytes of bzip2 alone may begin a text.
  return found === 'bzip2' && head.slice(4, 10) !== '1AY&SY' ? null : found;
}

/** Unpacks what is packed, and passes anything else through unchanged. Throws as `unpackStream` does. */
export async function* unpacked(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { start, chunks: all } = await peek(chunks, MAGIC_BYTES);
  const packing = packingOf(start);
  yield* packing === null ? all : unpackStream(all, packing);
}

/**
 * Unpacks a stream, concatenated members too. Stopping early closes the source. Throws a UserError for
 * a damaged or cut file, and for one that `unpacksTooFar`; passes on what the source throws.
 */
export async function* unpackStream(
  packed: AsyncIterable<Uint8Array>,
  packing: Packing,
): AsyncGenerator<Uint8Array, void, undefined> {
  let packedBytes = 0;
  let unpackedBytes = 0;
  let sourceError: { error: unknown } | undefined;
  async function* counted(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for await (const chunk of packed) {
        packedBytes += chunk.length;
        yield chunk;
      }
    } catch (error) {
      sourceError = { error };
      throw error;
    }
  }
  const source = Readable.from(counted(), { objectMode: true });
  const stream = OPENERS[packing](source, (bytes) => unpacksTooFar(packedBytes, bytes));
  try {
    for await (const chunk of stream) {
      unpackedBytes += chunk.length;
      if (unpacksTooFar(packedBytes, unpackedBytes)) throw bomb();
      yield chunk;
    }
  } catch (error) {
    if (sourceError !== undefined) throw sourceError.error;
    throw error instanceof UserError ? error : damaged(packing, error);
  } finally {
    stream.destroy();
    await closed(source);
  }
}

const CHUNK_BYTES = 64 * 1024;

/** Whether so many bytes are too many for what was read of the packed file. */
type IsTooFar = (unpackedBytes: number) => boolean;

const OPENERS: Record<Packing, (source: Readable, isTooFar: IsTooFar) => Readable> = {
  gzip: (source) => through(source, createGunzip({ chunkSize: CHUNK_BYTES })),
  zstd: (source) => through(source, createZstdDecompress({ chunkSize: CHUNK_BYTES })),
  bzip2: (source, isTooFar) =>
    Readable.from(
      unpackBzip2(source, (bytes) => {
        if (isTooFar(bytes)) throw bomb();
      }),
    ),
  xz: (source) => Readable.from(unpackXz(source)),
};

function through(source: Readable, stream: Transform): Readable {
  pipeline(source, stream).catch(() => {
    // Whoever reads `stream` meets the same error.
  });
  return stream;
}

async function* unpackXz(source: Readable): AsyncGenerator<Uint8Array, void, undefined> {
  async function* bytes() {
    // The library takes no pieces of Node's pooled memory.
    for await (const chunk of source) yield new Uint8Array(chunk);
  }
  const packed = Readable.toWeb(Readable.from(bytes(), { objectMode: true }));
  for await (const chunk of Readable.fromWeb(new xz.XzReadableStream(packed))) yield chunk;
}

/** Resolves once the source is closed, which a stream that ended may be already. */
function closed(source: Readable): Promise<void> {
  if (source.closed) return Promise.resolve();
  return new Promise((resolve) => {
    source.once('close', () => resolve());
    // What it throws now is of no interest any more.
    source.on('error', () => {});
    source.destroy();
  });
}

export function bomb(): UserError {
  return new UserError(
    'E_GZIP_BOMB',
    'The packed file unpacks to far more than a log of its size would.',
    'Unpack it yourself, check it, and upload a shorter part of the log.',
  );
}

const CUT = new Set(['Z_BUF_ERROR', 'ERR_STREAM_PREMATURE_CLOSE']);

export function damaged(packing: string, cause: unknown): UserError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : '';
  return new UserError(
    packing === 'gzip' ? 'E_GZIP_DAMAGED' : 'E_PACKED_DAMAGED',
    CUT.has(String(code))
      ? `The packed file (${packing}) ends too early: a part of it is missing.`
      : `The packed file (${packing}) is damaged and cannot be unpacked.`,
    'Pack the log again, or upload it unpacked.',
  );
}
