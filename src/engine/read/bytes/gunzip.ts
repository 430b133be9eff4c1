import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { UserError } from '../../user-error.ts';
import { unpacksTooFar } from './limits.ts';

/**
 * Unpacks what begins as gzip (1f 8b), concatenated members too, and passes anything else through
 * unchanged. Stopping early closes the source. Throws a UserError for a damaged or cut file, and for one
 * that `unpacksTooFar`; passes on what the source throws.
 */
export async function* gunzip(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const source = chunks[Symbol.asyncIterator]();
  const start = await readStart(source);
  const all = rejoin(start, source);
  if (isGzip(start)) yield* unpack(all);
  else yield* all;
}

/** Whether a file begins as gzip does. */
export function isGzip(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

/** At least the first two bytes, where there are as many. */
async function readStart(source: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let start: Uint8Array = new Uint8Array(0);
  while (start.length < 2) {
    const next = await source.next();
    if (next.done) break;
    start = start.length === 0 ? next.value : Buffer.concat([start, next.value]);
  }
  return start;
}

async function* rejoin(
  start: Uint8Array,
  source: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let ended = false;
  try {
    if (start.length > 0) yield start;
    while (true) {
      ended = true;
      const next = await source.next();
      if (next.done) return;
      ended = false;
      yield next.value;
    }
  } finally {
    if (!ended) await source.return?.();
  }
}

async function* unpack(
  packed: AsyncGenerator<Uint8Array, void, undefined>,
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
  const stream = createGunzip({ chunkSize: 64 * 1024 });
  const feeding = pipeline(Readable.from(counted(), { objectMode: true }), stream).catch(() => {
    // The loop below meets the same error in `stream`.
  });
  try {
    for await (const chunk of stream) {
      unpackedBytes += chunk.length;
      if (unpacksTooFar(packedBytes, unpackedBytes)) throw bomb();
      yield chunk;
    }
  } catch (error) {
    if (sourceError !== undefined) throw sourceError.error;
    throw error instanceof UserError ? error : damaged(error);
  } finally {
    stream.destroy();
    await feeding;
  }
}

function bomb(): UserError {
  return new UserError(
    'E_GZIP_BOMB',
    'The packed file unpacks to far more than a log of its size would.',
    'Unpack it yourself, check it, and upload a shorter part of the log.',
  );
}

function damaged(cause: unknown): UserError {
  const cut = cause instanceof Error && 'code' in cause && cause.code === 'Z_BUF_ERROR';
  return new UserError(
    'E_GZIP_DAMAGED',
    cut
      ? 'The packed file (gzip) ends too early: a part of it is missing.'
      : 'The packed file (gzip) is damaged and cannot be unpacked.',
    'Pack the log again, or upload it unpacked.',
  );
}
