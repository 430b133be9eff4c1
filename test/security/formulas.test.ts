import { expect, it } from 'vitest';
import { csvCell } from '../../src/text/csv-cell.ts';

/** What OWASP lists, and what spreadsheets strip before they look. */
const STARTS = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n=',
  ' =',
  '\u00a0=',
  '\ufeff=',
  '\0=',
  '\u200b=',
  '\u202e\u2066@',

  '＝',
  '＋',
];

it.each(STARTS.flatMap((start) => [`${start}cmd|'/C calc'!A0`, `${start}1`]))(
  'a spreadsheet takes %j for text',
  (text) => {
    const cell = csvCell(text);
    const shown = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
    expect(shown).toBe(`'${text}`);
  },
);

it.each(['x;=1+1', 'x; \u200b=1', '7;"=1+1'])(
  'a spreadsheet that splits %j at its semicolon takes what follows for text',
  (text) => {
    const cell = csvCell(text);
    expect(cell.slice(1, -1).replaceAll('""', '"').split(';')[1]).toMatch(/^'/);
  },
);

it.each(['a";=1+1', 'a\n=1+1', 'a\r=1+1', '"=1+1', 'a,=1+1', 'x","=1'])(
  'the text %j does not leave its cell',
  (text) => {
    const cell = csvCell(text);
    expect(cell.startsWith('"') && cell.endsWith('"')).toBe(true);
    expect(cell.slice(1, -1).replaceAll('""', '')).not.toContain('"');
  },
);

it.each(['blk_-1608999687919862906', 'a=1', 'up+down', '1,5 %'])('%j stays as it is', (text) => {
  expect(csvCell(text).replace(/^"|"$/g, '')).toBe(text);
});
