import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { maskSecrets } from '../../../src/explain/redact/redact.ts';
import { readPatterns } from '../../helpers/read-patterns.ts';
import { createRandom } from '../../helpers/redaction/random-text.ts';
import { textOfPattern } from '../../helpers/text-of-pattern.ts';

const PRESET = '@secretlint/secretlint-rule-preset-recommend';
const { resolve } = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync(resolve(`${PRESET}/package.json`), 'utf8'));

/** So do its rules for keys of vendors begin, and no other expression of its code. */
const NO_LETTER_BEFORE = '(?<!\\p{L})';

/** Vendors give none that are shorter, though a rule may allow them. */
const SHORTEST = 20;

const { literals } = readPatterns(new Map([['preset.ts', readFileSync(resolve(PRESET), 'utf8')]]));
const patterns = literals.filter(({ source }) => source.startsWith(NO_LETTER_BEFORE));

it(`secretlint ${version} has rules for keys of vendors`, () => {
  expect(patterns.length).toBeGreaterThan(20);
});

it.each(patterns.map(({ source, flags }) => [source, flags]))(
  'a key as secretlint knows it is hidden: %s',
  (source, flags) => {
    const random = createRandom(11);
    const leaks = Array.from({ length: 30 }, () => textOfPattern({ source, flags }, random))
      .filter((key) => key.length >= SHORTEST && new RegExp(source, flags).test(key))
      .filter((key) => maskSecrets(`sent ${key} on`) !== 'sent <secret> on');
    expect(leaks).toEqual([]);
  },
);
