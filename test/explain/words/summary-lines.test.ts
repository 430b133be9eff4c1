import { expect, it } from 'vitest';
import type { SummaryFacts } from '../../../src/explain/evidence/summary-facts.ts';
import { formatInWords } from '../../../src/explain/words/phrases/format-words.ts';
import { summaryLines } from '../../../src/explain/words/summary-lines.ts';

const FACTS: SummaryFacts = {
  ...{ format: 'a syslog file', rows: 287, failures: 0, warnings: 0, mostly: null, security: null },
  ...{ from: '2026-03-04 09:00:21 UTC', to: '2026-03-04 10:41:53 UTC' },
};
const ATTEMPTS = { attempts: 180, probes: 0, breaches: 0 };

it('tells what the log is, how long, and from when to when', () => {
  expect(summaryLines(FACTS)).toEqual([
    'A system log: 287 lines, 4 March 2026, 9:00 to 10:41 UTC.',
    'No line says that something failed.',
  ]);
  expect(summaryLines({ ...FACTS, rows: 1, from: null })[0]).toBe('A system log: 1 line.');
});

it.each<[Partial<SummaryFacts>, string]>([
  [{ failures: 1 }, '1 line tells of a failure.'],
  [{ failures: 5, warnings: 40 }, '5 lines tell of a failure, 40 of a warning.'],
  [{ warnings: 1 }, 'No line says that something failed; 1 is a warning.'],
  [{ warnings: 180, security: ATTEMPTS }, '180 lines tell of tries to get in that failed.'],
  [
    { failures: 2, warnings: 181, security: ATTEMPTS },
    '2 lines tell of a failure, 180 of tries to get in that failed, 1 of a warning.',
  ],
  [
    { mostly: { template: 'a <*>', kind: 'sign-in-failed', share: 0.2 } },
    'No line says that something failed. The most common line (20 %): a sign-in failed.',
  ],
  [
    { mostly: { template: '(root) CMD (run-parts <*>)', kind: null, share: 0.36 } },
    'No line says that something failed.',
  ],
])('tells how many lines speak of what: %j', (facts, line) => {
  expect(summaryLines({ ...FACTS, ...facts })[1]).toBe(line);
});

it.each([
  ['an application log (time, level, text)', 'a program’s log'],
  ['an application log (time, level, text) inside a syslog file', 'a program’s log'],
  ['a web access log (as a table)', 'a web access log'],
  ['a CloudWatch export', 'a CloudWatch export'],
  ['constructor', 'constructor'],
])('calls %s %s', (format, words) => {
  expect(formatInWords(format)).toBe(words);
});
