import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UserError } from '../../engine/user-error.ts';
import { breathe } from './breathe.ts';
import { codeOf, systemReason, UsageError } from './usage-error.ts';

/**
 * Writes the pieces as fast as they are taken. A reader that leaves early, as `head` does, is no
 * error: the rest is dropped.
 */
export async function writeAll(
  stream: Writable,
  pieces: Iterable<string> | AsyncIterable<string>,
  signal: AbortSignal,
): Promise<void> {
  try {
    const inTime = Symbol.asyncIterator in pieces ? pieces : inChunks(pieces, signal);
    await pipeline(Readable.from(inTime), stream, { end: false, signal });
  } catch (error) {
    // Of whoever makes the pieces, not of the stream.
    if (error instanceof UserError) throw error;
    const code = codeOf(error);
    if (code === undefined || code === 'ABORT_ERR') throw error;
    if (GONE.has(code)) return;
    throw new UsageError(
      `The answer can not be written: ${systemReason(error)}.`,
      'Send it somewhere else.',
      { cause: error },
    );
  }
}

const CHUNK_CHARS = 64 * 1024;

/** The same text in larger pieces, between which a signal is heard. */
async function* inChunks(pieces: Iterable<string>, signal: AbortSignal): AsyncGenerator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < CHUNK_CHARS) continue;
    yield text;
    text = '';
    await breathe(signal);
  }
  if (text !== '') yield text;
}

const GONE = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_PREMATURE_CLOSE']);
