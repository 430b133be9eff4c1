import { expect, it } from 'vitest';
import type { Language } from '../../../src/explain/choices/choice.ts';
import { choicesOf } from '../../../src/explain/choices/choices.ts';
import type { Evidence } from '../../../src/explain/evidence/evidence.ts';
import { explanationText } from '../../../src/explain/explainer.ts';
import { composed } from '../../../src/explain/model/compose.ts';
import { wordCount } from '../../../src/explain/verify/prose.ts';
import { type ModelAnswer, verifyAnswer } from '../../../src/explain/verify/verify.ts';
import { KINDS } from '../../../src/knowledge/catalogue.ts';
import { tellingIn } from '../../../src/languages/telling-in.ts';
import { findings, withFinding } from '../../helpers/a-finding.ts';
import { anEvidence, anEvidenceReason, evidences } from '../../helpers/an-evidence.ts';
import { ANSWER_EVIDENCE } from '../../helpers/answer-evidence.ts';
import fc from '../../helpers/fast-check.ts';

const LANGUAGES: Language[] = ['en', 'de', 'es'];

/** The least that a model can answer. */
const LEAST: ModelAnswer = {
  summary: '[F1].',
  reasons: ['[F2].'],
  meaning: '[M1].',
  steps: ['[S2].'],
  who: '[W1].',
  certainty: 'low',
};

function expectGoodText(evidence: Evidence, language: Language): void {
  const choices = choicesOf(evidence, language);
  expect(verifyAnswer(LEAST, choices)).toEqual([]);
  const text = explanationText(composed(LEAST, choices, (one) => one));
  const opening = tellingIn(choices.language)?.opening ?? 'Based on the logs,';
  expect(text.startsWith(`${opening} `)).toBe(true);
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u);
  expect(text).not.toMatch(/https?:|www\.|@\w|<[!@#]|\]\(|```|\[[FMSWN]\d|undefined|NaN/i);
  const words = wordCount(text, choices.language === 'en');
  expect([text, words >= 50 && words <= 150]).toEqual([text, true]);
}

it.each(LANGUAGES)('the least answer on any sessions makes a good text in %s', (language) => {
  fc.assert(
    fc.property(evidences(), (evidence) => expectGoodText(evidence, language)),
    { numRuns: 200 },
  );
});

it.each(LANGUAGES)('the least answer on any finding makes a good text in %s', (language) => {
  fc.assert(
    fc.property(findings(), (finding) => expectGoodText(withFinding(finding), language)),
    { numRuns: 200 },
  );
});

it('each kind of event has its own meaning and steps, and the line to look at comes first', () => {
  for (const { id, grade, steps } of KINDS) {
    const choices = choicesOf(withFinding({ eventKind: id, grade }), 'en');
    expect(choices.meanings[0]?.text).toMatch(
      /\b(?:may|might|could|often|sometimes|likely|looks)\b/i,
    );
    expect(choices.steps[0]?.text).toMatch(/^look at line 12 of the log/);
    expect(choices.steps.length).toBeGreaterThan(Math.min(steps.length, 3));
  }
});

it.each<[Language, string[]]>([
  [
    'en',
    [
      '287 sign-ins failed, most from 183.62.140.253',
      'usually it is 3 in as long a time',
      'it came from 183.62.140.253 (250 times)',
    ],
  ],
  [
    'de',
    [
      'im Log steht 287-mal „Failed password for … from …“',
      'sonst kommt das in gleich langer Zeit 3-mal vor',
      'die Adresse dazu: 183.62.140.253 (250-mal)',
    ],
  ],
  [
    'es',
    [
      'en el registro aparece 287 veces «Failed password for … from …»',
      'de costumbre aparece 3 veces en un tiempo igual',
      'la dirección: 183.62.140.253 (250 veces)',
    ],
  ],
])('facts in %s have the right number, direction and party', (language, facts) => {
  const texts = choicesOf(ANSWER_EVIDENCE[1]!, language).facts.map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(facts));
});

it.each<[Language, string, string]>([
  ['en', 'less often than usual', 'more often than usual'],
  ['de', 'seltener als üblich', 'öfter als üblich'],
  ['es', 'menos que lo habitual', 'más que lo habitual'],
])('a deviation in %s has its direction from its counts', (language, less, more) => {
  const told = (seen: number, usual: number) => {
    const reason = anEvidenceReason({
      ...{ kind: seen > usual ? 'more' : 'fewer', template: 'Sent <*> to it', meaning: null },
      ...{ seen, usual },
    });
    return JSON.stringify(choicesOf(anEvidence({ reasons: [reason] }), language).facts);
  };
  expect(told(1, 3)).toContain(less);
  expect(told(1, 3)).not.toContain(more);
  expect(told(9, 3)).toContain(more);
  expect(told(9, 3)).not.toContain(less);
});

it('what a language has no words for is told in English: measured values and other languages', () => {
  const value = { column: 'bytes sent', seen: '48 MB', usual: 'under 2 kB', foreign: false };
  const table = anEvidence({ reasons: [anEvidenceReason({ value })] });
  expect(choicesOf(table, 'de').language).toBe('en');
  expect(choicesOf(anEvidence(), 'fr').language).toBe('en');
  expect(choicesOf(anEvidence(), 'de-AT').language).toBe('de');
});
