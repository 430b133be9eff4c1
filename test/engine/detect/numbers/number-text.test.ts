import { describe, expect, it } from 'vitest';
import type { NumberModel } from '../../../../src/engine/detect/detector.ts';
import {
  columnWords,
  numberText,
  usualText,
} from '../../../../src/engine/detect/numbers/number-text.ts';
import fc from '../../../helpers/fast-check.ts';

describe('numberText', () => {
  it.each([
    [48_000_000, 'bytes', '48 MB'],
    [1_234_567_890, 'bytes', '1.23 GB'],
    [999_999, 'bytes', '1 MB'],
    [491, 'bytes', '491 bytes'],
    [1, 'bytes', '1 byte'],
    [0, 'bytes', '0 bytes'],
    [150, 'seconds', '2.5 minutes'],
    [1, 'seconds', '1 second'],
    [0.02, 'seconds', '20 milliseconds'],
    [90_000, 'milliseconds', '1.5 minutes'],
    [120_000_000, 'microseconds', '2 minutes'],
    [0.17, null, '0.17'],
    [9999, null, '9999'],
    [12_345, null, '12,300'],
    [-3, null, '-3'],
  ] as const)('%d %s is "%s"', (value, unit, text) => {
    expect(numberText(value, unit)).toBe(text);
  });

  it('tells any number, shortly and without NaN', () => {
    const numbers = fc.double({ min: -1e30, max: 1e30, noNaN: true });
    fc.assert(
      fc.property(numbers, fc.constantFrom('bytes', 'seconds', null), (value, unit) => {
        const text = numberText(value, unit);
        expect(text).not.toMatch(/NaN|Infinity/);
        expect(text.length).toBeLessThan(40);
      }),
    );
  });
});

describe('usualText', () => {
  it.each([
    ['far above', { low: 100, high: 1850 }, 48_000_000, 'bytes', 'under 2 kB'],
    ['above small counts', { low: 0, high: 3 }, 9, null, 'at most 3'],
    ['above nothing', { low: 0, high: 0 }, 9, null, '0'],
    ['below', { low: 1000, high: 2000 }, 3, null, 'over 900'],
    ['inside', { low: 0, high: 1 }, 0.5, null, 'about 0.25'],
    ['just above', { low: 0, high: 0.96 }, 1, null, 'at most 0.96'],
  ] as const)('%s', (_, { low, high }, seen, unit, text) => {
    expect(usualText(aColumn({ low, high }), seen, 0.25, unit)).toBe(text);
  });
});

it.each([
  ['src_bytes', 'bytes sent', 'bytes'],
  ['Flow Duration', 'duration', 'microseconds'],
  ['payload_bytes', null, 'bytes'],
  ['latencyMs', null, 'milliseconds'],
  ['elapsed_s', null, 'seconds'],
  ['requests', null, null],
  ['items', null, null],
  ['address', null, null],
])('the column %s is "%s" in %s', (name, words, unit) => {
  expect(columnWords(name)).toEqual({ words, unit });
});

function aColumn({ low, high }: { low: number; high: number }): NumberModel {
  const whole = Number.isInteger(low) && Number.isInteger(high);
  return { kind: 'number', name: 'x', mean: 0, scale: 1, low, median: low, high, whole };
}
