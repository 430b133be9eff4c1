import { expect, it } from 'vitest';
import { chooseLineEnd, hasLineEnd } from '../../../../src/engine/read/bytes/line-end.ts';

it.each([
  ['a\nb', '\n'],
  ['a\r\nb', '\n'],
  ['a\rb\nc', '\n'],
  ['a\rb', '\r'],
  ['a', '\n'],
])('chooseLineEnd reads %j as lines that end with %j', (text, lineEnd) => {
  expect(chooseLineEnd(text)).toBe(lineEnd);
});

it.each([
  ['a', false],
  ['a\r', false],
  ['a\rb', true],
  ['a\r\n', true],
  ['a\n', true],
])('hasLineEnd(%j) is %j', (text, expected) => {
  expect(hasLineEnd(text)).toBe(expected);
});
