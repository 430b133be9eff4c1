import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UserError } from '../../engine/user-error.ts';
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
    await pipeline(Readable.from(pieces), stream, { end: false, signal });
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

const GONE = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_PREMATURE_CLOSE']);
