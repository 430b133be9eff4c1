import { expect, it } from 'vitest';
import { code, inlineCode, plain, soft } from '../../../../src/bots/slack/render/escape.ts';

it.each([
  ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
  ['<!channel> <@U1>', '&lt;!channel&gt; &lt;@U1&gt;'],
  ['&lt;!here&gt;', '&amp;lt;!here&amp;gt;'],
  ['*bold* ~gone~ `code`', '∗bold∗ ∼gone∼ ˋcodeˋ'],
  ['blk_-7 a__b_ -_c_', 'blk_-7 a_ˍb_ -ˍc_'],
  ['_italic_ blk_7 dfs.DataNode_x', 'ˍitalic_ blk_7 dfs.DataNode_x'],
  ['at http://evil.example/x', 'at http:\u2060//evil.example/x'],
  ['at 10:32:15', 'at 10:32:15'],
  ['one\r\ntwo\tthree\u2028four', 'one two three four'],
  ['a\u202Eb\u200Bc\uFEFF', 'abc'],
  ['\uD800x', '\uFFFDx'],
  ['  x  ', 'x'],
])('soft(%j)', (text, expected) => {
  expect(soft(text, 200)).toBe(expected);
});

it.each([
  ['abcdef', 6, 'abcdef'],
  ['abcdefg', 6, 'abcde…'],
  ['ab   cdefg', 6, 'ab…'],
  ['a&&&&', 10, 'a&amp;…'],
  ['a&', 6, 'a&amp;'],
  ['😀😀😀', 6, '😀😀😀'],
  ['😀😀😀😀', 6, '😀😀…'],
  ['', 6, ''],
])('soft(%j, %i) is cut whole, escapes and pairs too', (text, max, expected) => {
  expect(soft(text, max)).toBe(expected);
});

it('plain text keeps what marks nothing there', () => {
  expect(plain('*a* _b_ <c>', 99)).toBe('*a* _b_ &lt;c&gt;');
});

it('code changes backticks alone, and inline code of nothing is nothing', () => {
  expect(code('`*a* _b_ <c>', 99)).toBe('ˋ*a* _b_ &lt;c&gt;');
  expect(inlineCode('a`b', 99)).toBe('`aˋb`');
  expect(inlineCode(' \n', 99)).toBe('');
  expect(inlineCode('abcdefgh', 6)).toBe('`abc…`');
});
