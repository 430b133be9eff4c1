import { expect, it } from 'vitest';
import { numberIn } from '../../../../src/engine/read/records/number-in.ts';
import fc from '../../../helpers/fast-check.ts';

it.each([
  ['12', 12],
  [' -0.5 ', -0.5],
  ['443.0', 443],
  ['1e3', 1000],
  ['.5', 0.5],
  ['1,234,567', 1_234_567],
  ['0,5', 0.5],
])('%j is the number %d', (cell, value) => {
  expect(numberIn(cell)).toBe(value);
});

it.each(['', ' ', '-', 'NaN', 'nan', 'Infinity', '-inf', 'null', 'N/A'])(
  '%j says that there is no number',
  (cell) => {
    expect(numberIn(cell)).toBeNaN();
  },
);

it.each([
  'SF',
  '12 MB',
  '1.2.3',
  '0x10',
  '10.0.0.1',
  '2024-01-02',
  '--5',
  '9'.repeat(50),
  '1e40',
  '-1e308',
  '9'.repeat(35),
])('%j is another text, or too large', (cell) => {
  expect(numberIn(cell)).toBeUndefined();
});

it('digits with a point or without are the number that JavaScript reads in them', () => {
  const digits = fc.stringMatching(/^-?\d{1,18}(?:\.\d{1,18})?$/);
  fc.assert(
    fc.property(digits, (text) => Object.is(numberIn(text), Number(text))),
    { numRuns: 2000 },
  );
  expect(numberIn('1.2.3')).toBeUndefined();
});
