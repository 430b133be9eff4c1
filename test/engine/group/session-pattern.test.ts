import { expect, it } from 'vitest';
import { compilePattern, findByPattern } from '../../../src/engine/group/session-pattern.ts';

it('finds the first group, or all that matches where there is none', () => {
  expect(findByPattern('order-(\\d+)')('order-7 after order-9')).toEqual(['7', '9']);
  expect(findByPattern('order-\\d+')('order-7 after order-9')).toEqual(['order-7', 'order-9']);
  expect(findByPattern('order-(\\d+)')('no such thing')).toBeNull();
});

it('finds at most a hundred ids in a line', () => {
  expect(findByPattern('\\d+')('1 '.repeat(1_000))).toHaveLength(100);
});

it.each([
  '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
  '(?i)(?:session|request|trace|correlation)[ _-]?id[=: ]+"?([\\w-]{8,64})',
  'user=(\\w+) .* tty=(\\w+)',
])('takes %s', (pattern) => {
  expect(() => compilePattern(pattern)).not.toThrow();
});

it.each([
  ['(?i)(\\pL{1,1000})x', 'it repeats too much'],
  ['(a{1,30}){1,30}', 'it repeats too much'],
  [`(${'ab?c*'.repeat(99)})`, 'it repeats too much'],
  ['((a{1,100}){1,100}){1,100}', ''],
  ['a'.repeat(501), 'it is too long'],
  ['(', ''],
  ['(?<=a)b', ''],
])('refuses %s at once', (pattern, why) => {
  expect(() => compilePattern(pattern)).toThrow(
    expect.objectContaining({
      code: 'E_SESSION_PATTERN',
      message: expect.stringContaining(why),
    }),
  );
});

it('a slow pattern is given up once it was tried on more text than it is allowed', () => {
  // A hundred ids are found soon: what counts is the text, not what it takes.
  const slow = findByPattern('(?i)(\\pL{1,100})x');
  const line = 'ax '.repeat(500_000);
  expect(slow(line)).toHaveLength(100);
  expect(() => {
    for (let lines = 0; lines < 100; lines++) slow(line);
  }).toThrow(expect.objectContaining({ code: 'E_SESSION_PATTERN_SLOW' }));
});

it('a quick pattern has no limit on its text', () => {
  const quick = findByPattern('ax (\\d+)');
  const line = 'ax 1 '.repeat(500_000);
  for (let lines = 0; lines < 100; lines++) expect(quick(line)).toHaveLength(100);
});
