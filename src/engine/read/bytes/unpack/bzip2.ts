import bitIterator, { type BitReader } from 'unbzip2-stream/lib/bit_iterator.js';
import bzip2 from 'unbzip2-stream/lib/bzip2.js';

const PIECE_BYTES = 64 * 1024;
/** A block of 900,000 bytes may become 46 MB; packed it is hardly larger than itself. */
const UNIT_BYTES = 100_000;
const MARGIN_BYTES = 25_000;

/**
 * Unpacks bzip2 while it arrives, a block at a time. `check` is told how many bytes there are, at
 * each 64 KiB of a block, and ends the work by throwing. Throws an Error for what is damaged.
 */
export async function* unpackBzip2(
  source: AsyncIterable<Uint8Array>,
  check: (unpackedBytes: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  const waiting: Uint8Array[] = [];
  let given = 0;
  let unpacked = 0;
  let bits: BitReader | null = null;
  let blockSize = 0;
  let crc = 0;

  /** The next header or block, in pieces. */
  function next(reader: BitReader): Uint8Array[] {
    if (blockSize === 0) {
      blockSize = bzip2.header(reader);
      crc = 0;
      return [];
    }
    const pieces: Uint8Array[] = [];
    let piece = new Uint8Array(PIECE_BYTES);
    let filled = 0;
    const take = (byte: number) => {
      if (filled === PIECE_BYTES) {
        pieces.push(piece);
        check(unpacked + pieces.length * PIECE_BYTES);
        piece = new Uint8Array(PIECE_BYTES);
        filled = 0;
      }
      piece[filled++] = byte;
    };
    const size = UNIT_BYTES * blockSize;
    const after = bzip2.decompress(reader, take, new Int32Array(size), size, crc);
    if (after === null) blockSize = 0;
    else crc = after;
    if (filled > 0) pieces.push(piece.subarray(0, filled));
    for (const { length } of pieces) unpacked += length;
    return pieces;
  }

  for await (const chunk of source) {
    if (chunk.length === 0) continue;
    waiting.push(chunk);
    given += chunk.length;
    bits ??= bitIterator(() => waiting.shift());
    while (given - bits.bytesRead + 1 >= MARGIN_BYTES + UNIT_BYTES * blockSize) yield* next(bits);
  }
  while (bits && given > bits.bytesRead) yield* next(bits);
  if (blockSize !== 0) throw new Error('input stream ended prematurely');
}
