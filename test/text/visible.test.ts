import { expect, it } from 'vitest';
import { visible, visibleJson, visibleLines } from '../../src/text/visible.ts';

it.each([
  ['plain café 日本 <*> "x"', 'plain café 日本 <*> "x"'],
  ['\u001b[31mred\u0007', '\\x1b[31mred\\x07'],
  ['a\r\nb\tc', 'a\\x0d\\nb\\x09c'],
  ['\u0085\u009b2J', '\\x85\\x9b2J'],
  ['\u202egpj.exe\u2066', '\\u202egpj.exe\\u2066'],
  ['\u2028\ufeff\u200b', '\\u2028\\ufeff\\u200b'],
  ['half \ud800', 'half \ufffd'],
])('%j is shown as %s', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

it('cuts to a number of characters, not in the middle of one', () => {
  expect(visible('😀😀😀😀', 3)).toBe('😀😀…');
  expect(visible('abc', 3)).toBe('abc');
});

it('line breaks may stay', () => {
  expect(visibleLines('a\nb\u001b')).toBe('a\nb\\x1b');
});

it('JSON keeps its meaning when what steers a terminal is escaped', () => {
  const value = { text: '\u009b2J \u202e \u{e0041} \u001b \u2028', more: ['\u007f'] };
  const json = visibleJson(JSON.stringify(value, null, 2));
  expect(JSON.parse(json)).toEqual(value);
  expect(json.replaceAll('\n', '')).toMatch(/^[\x20-\x7e]*$/);
});
