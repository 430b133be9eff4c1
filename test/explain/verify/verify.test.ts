import { expect, it } from 'vitest';
import type { Evidence } from '../../../src/explain/evidence/evidence.ts';
import type { Explanation } from '../../../src/explain/explainer.ts';
import { verify } from '../../../src/explain/verify/verify.ts';
import { explainPlainly } from '../../../src/explain/words/plain.ts';
import { readingGrade } from '../../../src/text/reading-grade.ts';
import { anEvidence, anEvidenceReason, evidences } from '../../helpers/an-evidence.ts';
import { anyText } from '../../helpers/any-text.ts';
import fc from '../../helpers/fast-check.ts';
import { readingGrade as trueGrade } from '../../helpers/reading-grade.ts';

const EVIDENCE: Evidence = anEvidence({
  session: 'blk_3554150022801551503',
  judged: 7940,
  alike: 59,
  severity: 12.4,
  lines: { first: 18428, last: 18447 },
  reasons: [
    anEvidenceReason({
      kind: 'fewer',
      template: 'PacketResponder <*> for block <*> terminating',
      seen: 1,
      usual: 3,
      share: 0.7,
      lines: [18447],
    }),
    anEvidenceReason({
      kind: 'new',
      eventId: 'X',
      template: 'Lost link to host <*> after retry',
      meaning: null,
      seen: 2,
      usual: 0,
      share: 0.3,
      lines: [18430, 18431],
    }),
  ],
});

/** Answers as good models write them. */
const GOOD: [name: string, explanation: Partial<Explanation>, language?: string][] = [
  ['a plain one', {}],
  [
    'counts told from both sides',
    {
      summary:
        'Based on the logs, 59 of the 7,940 sessions that were checked look odd in the same way. An example is "blk_3554150022801551503".',
      reasons: [
        'A copy was confirmed only 1 time, but it is usually confirmed 3 times.',
        'There is a new message, "Lost link to host", which was seen 2 times and is never seen in other sessions.',
      ],
    },
  ],
  [
    'a difference and a list of lines',
    {
      reasons: [
        'A copy was confirmed 1 time instead of 3, so 2 are missing.',
        'The new text "Lost link to host <*>" shows up in lines 18430 and 18431.',
      ],
      meaning:
        "It may be that a computer didn't answer in time, so your file may not be safe yet. It's unusual, but it does not have to be bad.",
    },
  ],
  [
    'how far over the limit, and words that only look like numbers',
    {
      meaning:
        'This is about 12 times over the limit. No one can say the cause from this alone; it may be a save that stopped half way. For a second look, first check that one step at a time.'.replace(
          'that one step',
          'each step',
        ),
    },
  ],
  [
    'German',
    {
      summary:
        'Based on the logs, unterscheidet sich die Sitzung "blk_3554150022801551503" von den 7.940 anderen. Sie lief nicht so ab wie sonst.',
      reasons: [
        'Eine Kopie wurde nur 1 Mal bestätigt, sonst 3 Mal.',
        'Neu ist: "Lost link to host".',
      ],
      meaning: 'Das kann heißen, dass ein Teil Ihrer Datei nicht gespeichert wurde.',
      steps: [
        'Sehen Sie sich Zeile 18447 an.',
        'Öffnen Sie die Datei und prüfen Sie, ob sie vollständig ist.',
      ],
      who: 'die Person, die den Speicher betreut, noch heute. Holen Sie eine Fachkraft, wenn Dateien fehlen.',
    },
    'de',
  ],
  [
    'Japanese',
    {
      summary:
        'Based on the logs, セッション "blk_3554150022801551503" は他の 7940 件と違います。いつもの動きではありません。',
      reasons: [
        'コピーの確認は 1 回だけでした。普段は 3 回です。',
        '"Lost link to host" という新しい記録があります。',
      ],
      meaning: 'あなたのファイルの一部が保存されていないかもしれません。',
      steps: [
        'ログの 18447 行目を見てください。',
        '保存したファイルを開いて、全部そろっているか確かめてください。',
      ],
      who: 'ストレージを管理している人が、今日のうちに。ファイルが開かないときは専門家に頼んでください。',
    },
    'ja',
  ],
];

it.each(GOOD)('%s passes', (_name, overrides, language) => {
  expect(verify(anExplanation(overrides), EVIDENCE, language)).toEqual([]);
});

it.each<[string, Partial<Explanation>, string]>([
  ['a line number as a count', { meaning: 'You may have lost 18447 files.' }, 'number'],
  ['a count of other things', { meaning: 'You may have lost 3 files.' }, 'number'],
  ['a count in words', { reasons: ['A copy was confirmed seven times.'] }, 'number'],
  ['a time that nobody told', { who: 'you, within 24 hours. Call a professional then.' }, 'number'],
  ['a decimal', { meaning: 'It happened 2.5 times.' }, 'number'],
  ['a range', { meaning: 'It happened 1-9 times.' }, 'number'],
  [
    'an event that was made up',
    { reasons: ['A copy was confirmed 1 time, usually 3.', 'The clock stood still 2 times.'] },
    'event',
  ],
  ['the count of another event', { reasons: ['New: "Lost link to host", 3 times.'] }, 'number'],
  [
    'the usual count of another event',
    { reasons: ['A copy was confirmed 1 time, usually 0.'] },
    'number',
  ],
  ['seen and usual swapped', { reasons: ['A copy was confirmed 3 times, usually 1.'] }, 'number'],
  ['an id that is cut', { summary: 'Based on the logs, session blk_355415 stands out.' }, 'name'],
  ['a host', { meaning: 'The computer node7.local may be down.' }, 'name'],
  [
    'a name in mid-sentence',
    { who: 'ask Alice today. Call a professional if files are lost.' },
    'name',
  ],
  [
    'log text without quotes',
    { meaning: 'It may be that lost link to host <*> after retry.' },
    'quote',
  ],
  ['English where German is asked', { meaning: 'This may mean that a part is lost.' }, 'language'],
])('%s does not pass', (_name, overrides, kind) => {
  const language = kind === 'language' ? 'de' : 'en';
  const kinds = verify(anExplanation(overrides), EVIDENCE, language).map((finding) => finding.kind);
  expect(kinds).toContain(kind);
});

const TIMED: Evidence = {
  ...EVIDENCE,
  times: {
    first: '2008-11-09 20:36:15',
    last: '2008-11-09 20:40:02',
    duration: '3 minutes 47 seconds',
    usualDuration: '2 to 9 seconds',
    unusual: 'long',
  },
  order: {
    seen: [anEvidenceReason({ eventId: 'A' }), anEvidenceReason({ eventId: 'B', template: 'x' })],
    usual: [anEvidenceReason({ eventId: 'B', template: 'x' }), anEvidenceReason({ eventId: 'A' })],
  },
};

it.each([
  'It began at 2008-11-09 20:36:15 and ended at 2008-11-09 20:40:02.',
  'It ran from 20:36:15 to 20:40:02 on 2008-11-09.',
  'It took 3 minutes 47 seconds, usually 2 to 9 seconds.',
  'It took 3 minutes and 47 seconds, and normally 9 seconds are enough.',
  'A save was stopped by an error before "x" came, so the order is new.',
])('when it was and how long it took may be told: %s', (meaning) => {
  expect(verify(anExplanation({ meaning }), TIMED)).toEqual([]);
});

it.each([
  'It began at 2008-11-10 20:36:15.',
  'It began at 20:36:16.',
  'It began at 2008-11-09 20:36:155.',
  'It took 47 minutes.',
  'It took 3 hours.',
  'It took 4 minutes.',
  'It took 3 minutes 47 seconds, usually 3 minutes.',
  'It took 3 minutes 47 seconds, usually 2 to 47 seconds.',
  'It was in 2008.',
  'It was on 9 November.',
  'A copy was confirmed 47 times.',
])('a time that the log does not tell does not pass: %s', (meaning) => {
  const kinds = verify(anExplanation({ meaning }), TIMED).map(({ kind }) => kind);
  expect(kinds.length).toBeGreaterThan(0);
  expect(['number', 'name']).toContain(kinds[0]);
});

const PERSONAL: Evidence = {
  ...EVIDENCE,
  samples: [
    {
      line: 18430,
      text: 'user=Alice <bob@corp.example.com> of 10.20.3.14:50010, +1 (555) 123-4567, 2001:db8::1',
    },
  ],
};

it.each([
  ...['10.20.3.14', '10.20.3.14:50010', '10.20.3.14.', '2001:db8::1', '+1 (555) 123-4567', 'Alice'],
  'bob at corp.example.com',
])('%s is in the log, so it may be told, with quotes and without', (value) => {
  for (const shown of [value, `"${value}"`]) {
    expect(verify(anExplanation({ meaning: `You may ask ${shown} for help.` }), PERSONAL)).toEqual(
      [],
    );
  }
});

it.each([
  ...[
    '10.20.3.1',
    '10.20.3.145',
    '110.20.3.14',
    '10.20.3.14.5',
    '10.20.3.14:22',
    '10.20.3.15',
    '+1 (555) 123-4568',
    'Alicia',
  ],
  ...['bob@corp.example.com', 'rob at corp.example.com', 'corp.example.com'],
])('%s is not in the log as such, so it may not', (value) => {
  const meaning = `You may ask ${value} for help.`;
  expect(verify(anExplanation({ meaning }), PERSONAL)).not.toEqual([]);
});

it('the plain explanation of any evidence passes', () => {
  fc.assert(
    fc.property(evidences(), (evidence) => {
      expect(verify(explainPlainly(evidence), evidence)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

it('no text makes it throw or take long', () => {
  const text = fc.oneof(
    anyText(600),
    fc.constantFrom(
      '"'.repeat(600),
      'a.'.repeat(300),
      '1,'.repeat(300),
      '://'.repeat(200),
      '@'.repeat(700),
    ),
  );
  fc.assert(
    fc.property(text, evidences(), (meaning, evidence) => {
      expect(Array.isArray(verify(anExplanation({ meaning }), evidence))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('the reading grade is that of the published formula, to half a grade', () => {
  const texts = fc
    .sample(evidences(), 300)
    .map(explainPlainly)
    .map(({ meaning, steps, who }) => [meaning, ...steps, who].join('\n'));
  for (const text of texts) {
    expect(Math.abs(readingGrade(text) - trueGrade(text))).toBeLessThan(0.5);
  }
});

function anExplanation(overrides: Partial<Explanation>): Explanation {
  return {
    summary:
      'Based on the logs, session "blk_3554150022801551503" does not look like the other 7940 sessions.',
    reasons: ['A copy was confirmed 1 time, usually 3.', 'New: "Lost link to host", 2 times.'],
    meaning: 'This may mean that part of your file was not saved.',
    steps: [
      'Look at line 18447 of the log to see when this happened.',
      'Open the file that you saved then, and check that it is whole.',
    ],
    who: 'the person who looks after your storage, today. Call a professional if a file will not open.',
    source: 'model',
    ...overrides,
  };
}
