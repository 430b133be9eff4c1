import { describe, expect, it } from 'vitest';
import { createDecoder } from '../../../../src/engine/read/bytes/decode.ts';
import fc from '../../../helpers/fast-check.ts';

function decodeParts(parts: Uint8Array[]) {
  const decoder = createDecoder();
  const text = parts.map((part) => decoder.decode(part)).join('') + decoder.end();
  return { text, ...decoder.damage() };
}

function cutAt(bytes: Uint8Array, positions: number[]): Uint8Array[] {
  const ends = [...positions.map((position) => position % (bytes.length + 1)), bytes.length];
  ends.sort((a, b) => a - b);
  return ends.map((end, i) => bytes.subarray(i === 0 ? 0 : ends[i - 1], end));
}

describe('createDecoder', () => {
  it('decodes any text cut anywhere', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(text, fc.array(fc.nat()), (expected, cuts) => {
        const decoded = decodeParts(cutAt(Buffer.from(`a${expected}`), cuts));
        expect(decoded.text).toBe(`a${expected}`);
        expect(decoded.linesNotUtf8).toBe(0);
      }),
    );
  });

  it('decodes any bytes cut anywhere as the WHATWG decoder does in one go', () => {
    const byte = fc.oneof(fc.nat(255), fc.constantFrom(0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0xc3));
    const bytes = fc.array(byte, { maxLength: 30 }).map((array) => Uint8Array.from(array));
    fc.assert(
      fc.property(bytes, fc.array(fc.nat()), (all, cuts) => {
        expect(decodeParts(cutAt(all, cuts)).text).toBe(new TextDecoder().decode(all));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['a byte order mark at the start', '\ufeffa', 'a'],
    ['no other U+FEFF', 'a\ufeff', 'a\ufeff'],
  ])('takes off %s', (_, text, expected) => {
    expect(decodeParts([Buffer.from(text)]).text).toBe(expected);
  });

  it('counts the lines in which it replaced bytes', () => {
    const bytes = Buffer.from('caf\xe9 \xe9\nplain\n\xff\n', 'latin1');
    expect(decodeParts([bytes])).toEqual({
      text: 'caf\ufffd \ufffd\nplain\n\ufffd\n',
      linesNotUtf8: 2,
      nulCharacters: 0,
    });
  });

  it('does not count a U+FFFD that the file itself holds', () => {
    expect(decodeParts([Buffer.from('\ufffd')]).linesNotUtf8).toBe(0);
  });

  it('counts NUL characters and leaves them', () => {
    expect(decodeParts([Buffer.from('a\0b'), Buffer.from('\0')])).toEqual({
      text: 'a\0b\0',
      linesNotUtf8: 0,
      nulCharacters: 2,
    });
  });
});
