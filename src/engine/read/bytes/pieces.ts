import { PIECE_BYTES } from './limits.ts';

/**
 * The same bytes in pieces of `PIECE_BYTES` (the last one shorter), however they arrive, so that
 * neither memory nor the answer depends on the network's packets. A piece is valid until the next
 * one is asked for: the memory is used again.
 */
export async function* cutPieces(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const piece = new Uint8Array(PIECE_BYTES);
  let filled = 0;
  for await (const chunk of chunks) {
    let used = 0;
    while (used < chunk.length) {
      const part = chunk.subarray(used, used + PIECE_BYTES - filled);
      piece.set(part, filled);
      filled += part.length;
      used += part.length;
      if (filled === PIECE_BYTES) {
        yield piece;
        filled = 0;
      }
    }
  }
  if (filled > 0) yield piece.subarray(0, filled);
}
