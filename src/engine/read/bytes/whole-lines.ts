import { isAscii, isUtf8 } from 'node:buffer';
import { PIECE_BYTES } from './limits.ts';

/** Bytes of a file; where they are plain, lines of UTF-8 without NULs, each with its line feed. */
export interface Lines {
  bytes: Buffer;
  isPlain: boolean;
  isAscii: boolean;
}

/** Cuts bytes, as they arrive, after the last line that is whole. */
export interface WholeLines {
  /** What ends in this piece, of at most `PIECE_BYTES`, with what waited before it; holds until the next piece. */
  take(piece: Uint8Array): Lines;
  /** Takes out what waits for its line's end. */
  end(): Uint8Array;
}

const LF = 0x0a;
/** A longer line is not waited for: it is no plain one. */
const MAX_WAITING_BYTES = 8 * PIECE_BYTES;

export function createWholeLines(): WholeLines {
  // Used again and again: what waits is moved to its beginning.
  const held = Buffer.alloc(MAX_WAITING_BYTES + PIECE_BYTES);
  let from = 0;
  let until = 0;
  return {
    take(piece) {
      held.copyWithin(0, from, until);
      until -= from;
      held.set(piece, until);
      until += piece.length;
      const all = held.subarray(0, until);
      const end = all.lastIndexOf(LF) + 1;
      const isLong = end === 0 && all.length > MAX_WAITING_BYTES;
      const bytes = isLong ? all : all.subarray(0, end);
      from = bytes.length;
      const ascii = isAscii(bytes);
      const isPlain = !isLong && !bytes.includes(0) && (ascii || isUtf8(bytes));
      return { bytes, isPlain, isAscii: ascii };
    },
    end() {
      const rest = held.subarray(from, until);
      from = 0;
      until = 0;
      return rest;
    },
  };
}
