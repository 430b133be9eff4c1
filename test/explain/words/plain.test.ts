import { expect, it } from 'vitest';
import { adviceFor, TROUBLES } from '../../../src/explain/evidence/advice.ts';
import type { Evidence } from '../../../src/explain/evidence/evidence.ts';
import { explanationText } from '../../../src/explain/explainer.ts';
import { explainPlainly } from '../../../src/explain/words/plain.ts';
import { anEvidence, anEvidenceReason, evidences } from '../../helpers/an-evidence.ts';
import fc from '../../helpers/fast-check.ts';
import { readingGrade, wordCount } from '../../helpers/reading-grade.ts';

const E9 = 'Received block <*> of size <*> from /<*>';
const E11 = 'PacketResponder <*> for block <*> terminating';
const E20 = 'Unexpected error trying to delete block <*>. BlockInfo not found in volumeMap.';
const E3 = '<*> Served block <*> to /<*>';
const E26 = 'BLOCK* NameSystem.addStoredBlock: blockMap updated: <*> is added to <*> size <*>';
const OTHER = 'Failed password for <*> from <*> port <*> ssh2';

const EXAMPLES: [name: string, evidence: Evidence][] = [
  ['a new event', anEvidence()],
  ['a new event seen 10,000 times', withReasons({ seen: 10_000 })],
  ['a missing step', withReasons({ kind: 'missing', template: E9, seen: 0, usual: 3, lines: [] })],
  [
    'only missing steps',
    withReasons(
      { kind: 'missing', template: E9, seen: 0, usual: 3, share: 0.4, lines: [] },
      { kind: 'missing', template: E11, seen: 0, usual: 3, share: 0.3, lines: [] },
      { kind: 'missing', template: E26, seen: 0, usual: 1, share: 0.3, lines: [] },
    ),
  ],
  ['far too many', withReasons({ kind: 'more', template: E3, seen: 120, usual: 4 })],
  [
    'more than a usual count of 0.4',
    withReasons({ kind: 'more', template: E20, seen: 2, usual: 0 }),
  ],
  ['a little fewer', withReasons({ kind: 'fewer', template: E11, seen: 2, usual: 3 })],
  ['nothing but smearing', withReasons({ kind: 'more', template: E11, seen: 3, usual: 3 })],
  ['less trouble', withReasons({ kind: 'missing', seen: 0, usual: 2, lines: [] })],
  ['an unknown new event', withReasons({ template: OTHER })],
  [
    'an unknown missing event',
    withReasons({ kind: 'missing', template: OTHER, seen: 0, usual: 1 }),
  ],
  ['an unknown event, more', withReasons({ kind: 'more', template: OTHER, seen: 9, usual: 1 })],
  ['an unknown event, fewer', withReasons({ kind: 'fewer', template: OTHER, seen: 1, usual: 9 })],
  ['an event without a name', withReasons({ template: '', eventId: '' })],
  ['a group of 500', { ...anEvidence(), alike: 500, judged: 11_200 }],
  ['another baseline', { ...anEvidence(), comparedWith: 'baseline', judged: 1 }],
  ['a group beside another baseline', { ...anEvidence(), comparedWith: 'baseline', alike: 2 }],
];

it.each(EXAMPLES)('explains %s', (_name, evidence) => {
  expect(explanationText(explainPlainly(evidence))).toMatchSnapshot();
});

it.each(EXAMPLES)('the explanation of %s keeps the rules of form', (_name, evidence) => {
  expectGoodForm(evidence);
});

it('the explanation of any evidence keeps the rules of form', () => {
  fc.assert(fc.property(evidences(), expectGoodForm), { numRuns: 1000 });
});

it('the same evidence gives the same words', () => {
  fc.assert(
    fc.property(evidences(), (evidence) => {
      expect(explainPlainly(evidence)).toEqual(explainPlainly(structuredClone(evidence)));
    }),
    { numRuns: 100 },
  );
});

it('every kind of trouble has advice that names who acts and when a professional is needed', () => {
  for (const trouble of TROUBLES) {
    const { meaning, steps, who } = adviceFor(trouble);
    expect(`${meaning} ${steps.join(' ')} ${who}`).not.toMatch(/\d/);
    expect(meaning).toMatch(/\bmay mean\b/);
    expect(who).toMatch(/^(you|the person who runs .+), .+\. Call a professional if .+\.$/);
  }
});

it('two events whose cut names are the same are told once', () => {
  const event = { meaning: null, share: 0.5 };
  const { reasons } = explainPlainly(
    anEvidence({
      reasons: [
        anEvidenceReason({
          ...event,
          eventId: 'A',
          template: 'Login check failed for user x at <*>',
        }),
        anEvidenceReason({
          ...event,
          eventId: 'B',
          template: 'Login check failed for user x on <*>',
        }),
      ],
    }),
  );
  expect(reasons).toEqual(['New: "Login check failed for user…". Usual sessions never have this.']);
});

it('tells the counts of each event it names', () => {
  const { reasons } = explainPlainly(
    withReasons(
      { kind: 'fewer', template: E11, seen: 1, usual: 3, share: 0.5 },
      { kind: 'more', template: E20, seen: 2, usual: 0, share: 0.4 },
      { kind: 'more', template: E26, seen: 4, usual: 4, share: 0.1 },
    ),
  );
  expect(reasons).toEqual([
    'A copy was confirmed 1 time, usually 3.',
    'A delete was tried on a copy already gone 2 times, usually not at all.',
  ]);
});

function expectGoodForm(evidence: Evidence): void {
  const explanation = explainPlainly(evidence);
  const text = explanationText(explanation);
  const ours = text.replace(/"[^"\n]*"|blk_-?\d+/g, 'X');

  expect(text.startsWith('Based on the logs,')).toBe(true);
  expect(wordCount(text)).toBeGreaterThanOrEqual(50);
  expect(wordCount(text)).toBeLessThanOrEqual(150);
  expect(readingGrade(text)).toBeLessThanOrEqual(8);
  expect(explanation.reasons.length).toBeLessThanOrEqual(3);
  expect(ours).not.toMatch(/undefined|null|NaN|Infinity|-0\b/);
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(ours).not.toMatch(FORBIDDEN);
  expect(ours).not.toMatch(NUMBER_WORDS);
  expect(ours).not.toMatch(/\b1 (times|sessions|lines)\b|\b(0|[2-9]|\d{2,}) (time|session)\b/);
  for (const number of numbersIn(ours)) expect(numbersOf(evidence)).toContain(number);
  expect(text.split('\n').filter((line) => /^\d\. /.test(line)).length).toBeGreaterThanOrEqual(2);
}

const FORBIDDEN =
  /\brows?\b|middlemost|issue persists|attack|EventId|EventTemplate|LineId|column|SPE\b|PCA\b|vector/i;
const NUMBER_WORDS =
  /\b(one|two|three|four|five|once|twice|both|dozen|hundred|thousand|first|(?<!\d )second)\b/i;

function numbersIn(text: string): number[] {
  const withoutStepNumbers = text.replace(/^\d\. /gm, '');
  return (withoutStepNumbers.match(/\d[\d,]*/g) ?? []).map((n) => Number(n.replaceAll(',', '')));
}

function numbersOf({ judged, alike, lines, reasons, times }: Evidence): number[] {
  const counts = reasons.flatMap((reason) => [reason.seen, reason.usual, ...reason.lines]);
  const ofTimes =
    Object.values(times ?? {})
      .join(' ')
      .match(/\d+/g) ?? [];
  return [judged, alike, lines.first, lines.last, ...counts, ...ofTimes.map(Number)];
}

function withReasons(...reasons: Parameters<typeof anEvidenceReason>[0][]): Evidence {
  return anEvidence({ reasons: reasons.map(anEvidenceReason) });
}
