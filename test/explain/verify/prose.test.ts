import { expect, it } from 'vitest';
import { wordCount } from '../../../src/explain/verify/prose.ts';
import { explainPlainly } from '../../../src/explain/words/plain.ts';
import { readingGrade } from '../../../src/text/reading-grade.ts';
import { evidences } from '../../helpers/an-evidence.ts';
import fc from '../../helpers/fast-check.ts';
import { readingGrade as trueGrade } from '../../helpers/reading-grade.ts';

it('the reading grade is that of the published formula, to half a grade', () => {
  const texts = fc
    .sample(evidences(), 300)
    .map(explainPlainly)
    .map(({ meaning, steps, who }) => [meaning, ...steps, who].join('\n'));
  for (const text of texts) {
    expect(Math.abs(readingGrade(text) - trueGrade(text))).toBeLessThan(0.5);
  }
});

it('words are counted by spaces in English, and as Unicode finds them elsewhere', () => {
  expect(wordCount('Look at line 35.')).toBe(4);
  expect(wordCount('„Ende“ – steht dort', false)).toBe(3);
});
