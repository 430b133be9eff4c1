import { expect, it } from 'vitest';
import {
  createValueTable,
  type ValueTable,
} from '../../../../src/engine/read/bytes/value-table.ts';
import fc from '../../../helpers/fast-check.ts';

function codeOf(table: ValueTable, text: string): number {
  const bytes = Buffer.from(`<${text}>`);
  return table.codeOf(bytes, 1, bytes.length - 1);
}

it('numbers values in order of first appearance, as a map does', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 4 })), (texts) => {
      const table = createValueTable(1000, 100_000);
      const known = new Map<string, number>();
      for (const text of texts) {
        if (!known.has(text)) known.set(text, known.size);
        expect(codeOf(table, text)).toBe(known.get(text));
        expect(table.text(known.get(text)!)).toBe(text);
      }
    }),
  );
});

it('knows many values again', () => {
  const table = createValueTable(200_000, 1 << 24);
  const all = Array.from({ length: 100_000 }, (_, i) => i);
  for (const _ of [1, 2]) expect(all.map((i) => codeOf(table, `blk_${i * 7}`))).toEqual(all);
  expect(table.text(99_999)).toBe(`blk_${99_999 * 7}`);
});

it('takes no more values, or bytes, than it may, and keeps those that it has', () => {
  const few = createValueTable(2, 100);
  expect(['a', 'b', 'c', 'a'].map((text) => codeOf(few, text))).toEqual([0, 1, -1, 0]);
  const short = createValueTable(100, 5);
  expect(['abc', 'def', 'ab', ''].map((text) => codeOf(short, text))).toEqual([0, -1, 1, 2]);
});
