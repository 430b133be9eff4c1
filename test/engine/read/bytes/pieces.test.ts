import { expect, it } from 'vitest';
import { PIECE_BYTES } from '../../../../src/engine/read/bytes/limits.ts';
import { cutPieces } from '../../../../src/engine/read/bytes/pieces.ts';
import fc from '../../../helpers/fast-check.ts';
import { chunksOf } from '../read-all.ts';

async function piecesOf(...chunks: Uint8Array[]): Promise<Buffer[]> {
  const pieces: Buffer[] = [];
  for await (const piece of cutPieces(chunksOf(...chunks))) pieces.push(Buffer.from(piece));
  return pieces;
}

it('cutPieces gives pieces of one size whatever the chunks, and the same bytes', async () => {
  const bytes = Buffer.from(Array.from({ length: 2 * PIECE_BYTES + 100 }, (_, i) => i % 251));
  const cut = fc.array(fc.nat(bytes.length), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(cut, async (positions) => {
      const ends = [...positions, bytes.length].sort((a, b) => a - b);
      const chunks = ends.map((end, i) => bytes.subarray(i === 0 ? 0 : ends[i - 1], end));
      const pieces = await piecesOf(...chunks);
      expect(pieces.map((piece) => piece.length)).toEqual([PIECE_BYTES, PIECE_BYTES, 100]);
      expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

it('cutPieces gives nothing for no bytes', async () => {
  expect(await piecesOf(Buffer.alloc(0))).toEqual([]);
});
