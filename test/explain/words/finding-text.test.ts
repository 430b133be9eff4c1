import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/explain/evidence/finding.ts';
import { explanationText } from '../../../src/explain/explainer.ts';
import { english } from '../../../src/explain/words/english.ts';
import { KINDS } from '../../../src/knowledge/catalogue.ts';
import { aFinding, findings, withFinding } from '../../helpers/a-finding.ts';
import { anEvidence } from '../../helpers/an-evidence.ts';
import fc from '../../helpers/fast-check.ts';
import { readingGrade, wordCount } from '../../helpers/reading-grade.ts';

const GUESSING: Partial<Finding> = {
  counts: { seen: 287, usual: null },
  who: [{ role: 'address', value: '183.62.140.253', count: 250, share: 0.87 }],
};

describe('a title', () => {
  it.each<[string, Partial<Finding>]>([
    ['287 sign-ins failed, most from 183.62.140.253', GUESSING],
    ['A sign-in failed', { counts: { seen: 1, usual: null } }],
    ['62 % of the log: sign-ins failed', { sort: 'standing', share: 0.62 }],
    ['10:31 to 10:35: 12 sign-ins failed', { sort: 'burst', counts: { seen: 12, usual: 1 } }],
    [
      'One sign-in as fztu worked after 20 that failed, from 10.0.0.7',
      {
        sort: 'sequence',
        grade: 'danger',
        counts: { seen: 20, usual: null },
        who: [
          { role: 'user', value: 'fztu', count: 1, share: 1 },
          { role: 'address', value: '10.0.0.7', count: 1, share: 1 },
        ],
      },
    ],
    [
      'The program met an empty value: "NullPointerException: order is null", 12 times',
      {
        eventKind: 'failed-in-its-own-words',
        about: [
          {
            eventId: 'E1',
            template: 'java.lang.NullPointerException: order is null',
            meaning: null,
          },
        ],
        counts: { seen: 12, usual: null },
      },
    ],
    [
      '10:31 to 10:35: far more log lines than usual (1200, usually 40)',
      { sort: 'burst', eventKind: null, about: [], counts: { seen: 1200, usual: 40 } },
    ],
    [
      '10:31 to 10:35: nothing was logged',
      { sort: 'silence', eventKind: null, about: [], counts: { seen: 0, usual: null } },
    ],
  ])('reads %s', (title, finding) => {
    const times = { first: '10:31:04', last: '10:35:00' };
    expect(english.title(withFinding(finding, { times }))).toBe(title);
  });
});

it('tells what happened, who, since when, what it means and what to do', () => {
  const evidence = withFinding(GUESSING, {
    times: { first: 'Dec 10, 06:55:48', last: 'Dec 10, 11:04:45' },
    samples: [{ line: 12, text: 'Dec 10 06:55:48 web1 sshd[7]: Failed password for root from 183.62.140.253' }], // biome-ignore format: one line
  });
  const { summary, reasons, steps, who } = english.explain(evidence);
  expect(summary).toBe(
    'Based on the logs, 287 sign-ins failed, most from 183.62.140.253, between 6:55 and 11:04 on 10 December. Line 12 says: "Failed password for root from 183.62.140.253".',
  );
  expect(reasons).toEqual([]);
  expect(steps.length).toBeGreaterThan(1);
  expect(who).toMatch(/^This is for .+\.$/);
});

it.each(KINDS.map(({ id }) => [id]))('explains %s in good form', (eventKind) => {
  for (const seen of [1, 40]) {
    expectGoodForm(withFinding({ eventKind, counts: { seen, usual: null } }));
  }
});

it('any finding is explained in good form, and its title is short and plain', () => {
  fc.assert(
    fc.property(findings(), (finding) => {
      const evidence = anEvidence({ session: '', alike: 0, reasons: [], finding });
      const title = english.title(evidence);
      expect(title.length).toBeLessThanOrEqual(90);
      expect(title).not.toMatch(/<\*>|\n|\p{Cc}/u);
      const text = explanationText(english.explain(evidence));
      expect(text.startsWith('Based on the logs,')).toBe(true);
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|<\*>/u);
      expect(text).not.toMatch(/\bundefined\b|\bNaN\b/);
      expect(wordCount(text)).toBeLessThanOrEqual(150);
    }),
    { numRuns: 300 },
  );
});

it('the headline is a whole sentence of the gravest, and of sessions alone there is none', () => {
  const first = [withFinding(GUESSING), withFinding({ eventKind: 'disk-full' })];
  const headline = english.headline(first, 5);
  expect(headline).toBe('5 things stand out. The gravest: sign-ins failed.');
  expect(headline?.length).toBeLessThanOrEqual(150);
  expect(english.headline([anEvidence()], 1)).toBeNull();
  expect(english.headline([withFinding({ ...aFinding(), grade: 'watch' })], 1)).toMatch(
    /^Nothing here speaks of trouble; 1 thing is worth a look: /,
  );
});

function expectGoodForm(evidence: ReturnType<typeof withFinding>): void {
  const text = explanationText(english.explain(evidence));
  expect(wordCount(text)).toBeGreaterThanOrEqual(50);
  expect(wordCount(text)).toBeLessThanOrEqual(150);
  expect(readingGrade(text)).toBeLessThanOrEqual(8);
}
