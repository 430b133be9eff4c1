import fc from './fast-check.ts';

const SURROGATES = { from: 0xd800, count: 0x800 };

/** Every character of Unicode that can stand alone. */
const character = fc.nat(0x10_ffff - SURROGATES.count).map(
  (index) => String.fromCodePoint(index < SURROGATES.from ? index : index + SURROGATES.count),
  (one) => {
    const code = typeof one === 'string' ? (one.codePointAt(0) ?? -1) : -1;
    const isOne = code !== -1 && one === String.fromCodePoint(code);
    if (!isOne) throw new Error('a character requires one code point');
    return code < SURROGATES.from ? code : code - SURROGATES.count;
  },
);

/**
 * Any text of at most so many characters. What `unit: 'binary'` draws, without the table of all
 * characters that it makes first, for two seconds in each file.
 */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: character, maxLength });
}
