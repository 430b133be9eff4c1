/** Longest line, and longest quoted field with what precedes it in its line, in UTF-16 units. */
export const MAX_RECORD_CHARS = 1024 * 1024;

/** Text by which a file is recognised, where its first line does not tell what it is. */
export const RECOGNISE_CHARS = 64 * 1024;

/** What every file is looked at by before it is read. */
export const PEEKED_BYTES = 64 * 1024;

/** Lines left out because a quotation mark opens in them and never closes; one more refuses the file. */
export const MAX_UNCLOSED_QUOTES = 10;

const MAX_UNPACKED_BYTES = 4 * 1024 ** 3;
const FREE_UNPACKED_BYTES = 64 * 1024 ** 2;
const MAX_UNPACK_RATIO = 200;

/**
 * Whether a gzip file unpacks to more than a log of its size would: over 4 GiB, or over 200 bytes per
 * packed byte once more than 64 MiB are unpacked. Gzip reaches 1,028.
 */
export function unpacksTooFar(packedBytes: number, unpackedBytes: number): boolean {
  if (unpackedBytes > MAX_UNPACKED_BYTES) return true;
  return unpackedBytes > FREE_UNPACKED_BYTES && unpackedBytes > packedBytes * MAX_UNPACK_RATIO;
}

/**
 * Bytes parsed at a time. V8 keeps strings of 128 KiB and more in a space that only full garbage
 * collections clean: pieces of 128 KiB took 3.5 times as long as these.
 */
export const PIECE_BYTES = 32 * 1024;
