import { expect, it } from 'vitest';
import type { CountedEvent, CountedLog } from '../../../src/engine/analysis.ts';
import type { Change, ChangeKind } from '../../../src/engine/compare/comparison.ts';
import { choicesOf } from '../../../src/explain/choices/choices.ts';
import { changeEvidence } from '../../../src/explain/evidence/change-evidence.ts';
import { explanationText } from '../../../src/explain/explainer.ts';
import { english } from '../../../src/explain/words/english.ts';
import { readingGrade } from '../../../src/text/reading-grade.ts';

const LOG: CountedLog = {
  ...{ format: 'text', rows: 1_000, fromMs: null, toMs: null, events: [], rowsLeftOut: 0 },
};

function evidenceOf(kind: ChangeKind, overrides: Partial<CountedEvent> = {}, of = 1_000) {
  const event: CountedEvent = {
    ...{ eventId: 'E1', template: 'request <*> for <*> finished in <*> ms', eventKind: null },
    ...{ grade: 'routine', lines: 40, first: [7, 9], last: 90, who: [] },
    ...overrides,
  };
  const seen = { lines: 40, of, first: [7, 9] };
  const took = (typicalMs: number) => ({ lines: 40, typicalMs, deviation: 1 });
  const change: Change = {
    ...{ kind, before: { lines: 4, of: 1_000, first: [3] }, after: seen },
    ...(kind === 'new' && { before: { lines: 0, of: 1_000, first: [] } }),
    ...(kind === 'gone' && { before: seen, after: { lines: 0, of, first: [] } }),
    ...(kind === 'slower' && { took: { before: took(90), after: took(2_400) } }),
  };
  return changeEvidence({ change, event, grade: event.grade }, 1, { before: LOG, after: LOG });
}

const FAILED = {
  eventKind: 'sign-in-failed',
  grade: 'trouble',
  template: 'Failed password',
} as const;

it.each([
  ['new', {}, 'New: "request … for … finished in … ms", 40 times'],
  ['new', FAILED, 'New: 40 sign-ins failed'],
  ['gone', {}, 'Gone: "request … for … finished in … ms", 40 times before'],
  ['gone', FAILED, 'Gone: 40 sign-ins failed'],
  ['more', FAILED, 'More: sign-ins failed, 40 times, before 4'],
  ['slower', {}, 'Slower: "request … for … finished in … ms", about 2.4 s, before 90 ms'],
] as const)('a change that is %s with %j has the title %j', (kind, overrides, title) => {
  expect(english.title(evidenceOf(kind, overrides))).toBe(title);
});

it('of logs that differ in length the title tells how often by the share of the lines', () => {
  expect(english.title(evidenceOf('more', FAILED, 2_000))).toBe(
    'More: sign-ins failed, 5 times as often',
  );
});

it.each([
  ['more', {}, '"request … for … finished in … ms" came 5 times as often as before.'],
  ['more', FAILED, 'sign-ins failed 5 times as often as before.'],
  ['more', { template: '' }, '"E1" came 5 times as often as before.'],
  ['new', FAILED, 'this is new: 40 sign-ins failed.'],
] as const)('what is %s with %j opens with %j', (kind, overrides, opening) => {
  const { summary } = english.explain(evidenceOf(kind, overrides, 2_000));
  expect(summary).toMatch(`Based on the logs, ${opening}`);
});

const KINDS: ChangeKind[] = ['new', 'gone', 'more', 'fewer', 'slower'];

it.each(KINDS)('what is %s is explained in good form, and its title is short', (kind) => {
  const long = 'x'.repeat(250);
  for (const overrides of [{}, FAILED, { template: '' }, { template: `${long} <*> ${long}` }]) {
    const evidence = evidenceOf(kind, overrides);
    expect(english.title(evidence).length).toBeLessThanOrEqual(90);
    const text = explanationText(english.explain(evidence));
    const words = text.split(/\s+/).length;
    expect(text).toMatch(/^Based on the logs, \S/);
    expect([words >= 50, words <= 160, text]).toEqual([true, true, text]);
    if (!overrides.template?.includes(long)) expect(readingGrade(text)).toBeLessThanOrEqual(8);
    expect(text).not.toMatch(/undefined|NaN|null/);
  }
});

it('a model may choose from the same facts; in other languages than English there are none', () => {
  const { facts, language } = choicesOf(evidenceOf('more', FAILED), 'de');
  expect(language).toBe('en');
  const all = facts.map(({ text }) => text).join('\n');
  expect(all).toContain(
    'the earlier log has it in 4 of 1,000 lines, and the later one in 40 of 1,000',
  );
});
