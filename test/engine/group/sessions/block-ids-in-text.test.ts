import { expect, it } from 'vitest';
import { createBlockIdsInText } from '../../../../src/engine/group/sessions/block-ids-in-text.ts';
import { BLOCK_IDS } from '../../../../src/engine/read/records/session-keys.ts';
import fc from '../../../helpers/fast-check.ts';

function idsIn(find: ReturnType<typeof createBlockIdsInText>, texts: string[]): string[][] | null {
  const named = find(texts);
  if (named === null) return null;
  return texts.map((_, i) =>
    Array.from(named.codes.subarray(named.offsets[i], named.offsets[i + 1]), named.text),
  );
}

const piece = fc.constantFrom(
  ...['blk_', 'blk', '_', '-', '--', '7', '0', '-1608', '999', ' ', 'b', 'lk_', 'é', '\ud800', '٣'],
);
const text = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));

it('finds in texts the ids that the expression finds, and gives one id one number', () => {
  fc.assert(
    fc.property(fc.array(fc.array(text, { maxLength: 5 }), { maxLength: 4 }), (batches) => {
      const find = createBlockIdsInText();
      const numbers = new Map<string, number>();
      for (const texts of batches) {
        expect(idsIn(find, texts)).toEqual(texts.map((one) => one.match(BLOCK_IDS) ?? []));
        const { codes, text } = find(texts)!;
        for (const code of codes) {
          expect(numbers.get(text(code)) ?? code).toBe(code);
          numbers.set(text(code), code);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

it('leaves very long ids to the expression, and all that follow', () => {
  const find = createBlockIdsInText();
  expect(idsIn(find, ['blk_1'])).toEqual([['blk_1']]);
  expect(idsIn(find, [`blk_${'1'.repeat(100)}`])).toBeNull();
  expect(idsIn(find, ['blk_1'])).toBeNull();
});
