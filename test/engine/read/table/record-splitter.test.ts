import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { MAX_RECORD_CHARS } from '../../../../src/engine/read/bytes/limits.ts';
import {
  createRecordSplitter,
  UNCLOSED,
} from '../../../../src/engine/read/table/record-splitter.ts';
import fc from '../../../helpers/fast-check.ts';

function splitParts(parts: string[], lineEnd: '\n' | '\r' = '\n'): string[][] {
  const splitter = createRecordSplitter(',', lineEnd);
  return [...parts.map((part) => splitter.push(part)), splitter.end()].flatMap(
    ({ records }) => records,
  );
}

function cutAt(text: string, positions: number[]): string[] {
  const ends = [...positions.map((position) => position % (text.length + 1)), text.length];
  ends.sort((a, b) => a - b);
  return ends.map((end, i) => text.slice(i === 0 ? 0 : ends[i - 1], end));
}

const csv = fc
  .array(fc.constantFrom('a', 'b ', ',', '"', '""', '"x"', '\n', '\r\n', '",', '"\n', ' '), {
    maxLength: 40,
  })
  .map((tokens) => tokens.join(''));

describe('createRecordSplitter', () => {
  it('gives the same records wherever the text is cut', () => {
    fc.assert(
      fc.property(csv, fc.array(fc.nat(), { maxLength: 8 }), (text, cuts) => {
        expect(splitParts(cutAt(text, cuts))).toEqual(splitParts([text]));
      }),
      { numRuns: 3000 },
    );
  });

  it('gives the records of papaparse for any cells, quoted or not', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', 'é'), maxLength: 6 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(table, fc.boolean(), (rows, quotes) => {
        const text = Papa.unparse(rows, { quotes, newline: '\n' });
        expect(splitParts([text])).toEqual(rows);
      }),
    );
  });

  it.each([
    [
      'the last line has no line end',
      ['a,b\nc,d'],
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['the last line ends inside a quoted cell', ['a,"b"'], [['a', 'b']]],
    [
      'lines end with CR LF',
      ['a,b\r\n"c","d"\r\n'],
      [
        ['a', 'b\r'],
        ['c', 'd'],
      ],
    ],
    [
      'cells hold delimiters, quotation marks and line breaks',
      ['"a,""b""\nc",d\n'],
      [['a,"b"\nc', 'd']],
    ],
    ['there is no text', [''], []],
  ])('splits where %s', (_, parts, records) => {
    expect(splitParts(parts)).toEqual(records);
  });

  it('splits at CR alone', () => {
    expect(splitParts(['a,b\r"c\rd"', ',e\rf,g'], '\r')).toEqual([
      ['a', 'b'],
      ['c\rd', 'e'],
      ['f', 'g'],
    ]);
  });

  it('leaves out the line of a quotation mark that never closes, at the end of the text', () => {
    const records = splitParts(['a,b\nc,"d\ne,f\ng,h\n']);
    expect(records).toEqual([['a', 'b'], UNCLOSED, ['e', 'f'], ['g', 'h']]);
    expect(records[1]).toBe(UNCLOSED);
  });

  it('leaves out the line of a quotation mark that does not close within 1 MiB', () => {
    const line = 'e,f\n';
    const lines = line.repeat(MAX_RECORD_CHARS / line.length + 1000);
    const splitter = createRecordSplitter(',', '\n');
    const { records } = splitter.push(`a,b\nc,"d\n${lines}`);
    expect(records.slice(0, 3)).toEqual([['a', 'b'], UNCLOSED, ['e', 'f']]);
    expect(records.length).toBe(2 + lines.length / line.length);
    expect(splitter.end().records).toEqual([]);
  });

  it('reads a quoted cell of almost 1 MiB that arrives in small parts', () => {
    const part = 'line\n'.repeat(1000);
    const parts = Array.from({ length: 200 }, () => part);
    expect(splitParts(['a,"', ...parts, '"\nb,c\n'])).toEqual([
      ['a', part.repeat(200)],
      ['b', 'c'],
    ]);
  });

  it('leaves out ten lines with unclosed quotation marks and refuses the eleventh', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, i) => `x,"${i}\n`);
    expect(splitParts(lines(10))).toEqual(lines(10).map(() => UNCLOSED));
    expect(() => splitParts(lines(11))).toThrow(
      expect.objectContaining({ code: 'E_UNCLOSED_QUOTES' }),
    );
  });

  it.each([
    ['a,"b\nc"\n', true],
    ['a,"b"\n\nc,d\n', false],
    ['a,b\nc,"d\n', false],
  ])('tells whether a record of %j has a line break in a field', (text, multiline) => {
    expect(createRecordSplitter(',', '\n').push(text).multiline).toBe(multiline);
  });

  it.each([
    ['in one part', ['x'.repeat(MAX_RECORD_CHARS + 1)]],
    ['in many', Array.from({ length: 1100 }, () => 'x'.repeat(1024))],
    ['after a quotation mark', ['"', 'x'.repeat(MAX_RECORD_CHARS), '\n']],
  ])('refuses a line over 1 MiB that comes %s', (_, parts) => {
    expect(() => splitParts(['a,b\n', ...parts])).toThrow(
      expect.objectContaining({ code: 'E_LINE_TOO_LONG' }),
    );
  });
});
