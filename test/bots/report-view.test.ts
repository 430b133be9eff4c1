import { expect, it } from 'vitest';
import { pagesOf, reportView } from '../../src/bots/report-view.ts';
import { aReport } from '../helpers/a-report.ts';
import { anAnomaly } from '../helpers/an-analysis.ts';
import { checkView } from '../helpers/check-view.ts';

const many = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    anAnomaly({ number: i + 1, sessions: [`blk_${i}`], severity: 100 / (i + 1) }),
  );

it('tells the answer, the number of each way, and why', () => {
  const view = reportView(aReport({ anomalies: many(2) }));
  checkView(view);
  expect(view).toMatchObject({
    headline: '2 of 300 sessions look unusual, in 2 ways.',
    anomalies: 2,
    choices: [
      {
        number: 1,
        severity: 'very unusual',
        reason: 'New: a save was stopped by an error',
        sessions: 1,
        session: 'blk_0',
      },
      { number: 2, severity: 'very unusual', session: 'blk_1' },
    ],
  });
});

it.each([
  [0, 1],
  [1, 1],
  [25, 1],
  [26, 2],
  [60, 3],
])('%i anomalies have %i pages of 25', (count, pages) => {
  const report = aReport({ anomalies: many(count) });
  expect(pagesOf(report)).toBe(pages);
  const numbers: number[] = [];
  for (let page = 0; page < pages; page++) {
    const view = reportView(report, page);
    checkView(view);
    numbers.push(...view.choices.map(({ number }) => number));
  }
  expect(numbers).toEqual(Array.from({ length: count }, (_, i) => i + 1));
});

it.each([
  ['a log like any other', {}, 'the rest of this file. The first numbers are the surest.'],
  ['nothing unusual', { anomalies: [] }, 'A fault that all sessions share would not show.'],
  [
    'few sessions',
    { sessions: 60 },
    'With only 60 sessions to compare, take this as a first hint.',
  ],
])('says how sure it is of %s', (_, analysis, words) => {
  expect(reportView(aReport(analysis)).comparison).toContain(words);
});

it('says what it was compared with', () => {
  const report = aReport();
  report.model.fittedOn = 'baseline';
  expect(reportView(report).comparison).toContain('was compared with your normal log.');
});

it('too little to judge is no all-clear', () => {
  const note = 'Too little to judge: this log has 3 sessions.';
  const report = aReport({ anomalies: [], notes: [note] });
  report.model.threshold = null;
  expect(reportView(report)).toMatchObject({
    headline: 'This log could not be judged.',
    comparison: 'There was not enough to compare with. Upload a longer log, of an hour or a day.',
    notes: [note],
  });
});

it('says where only the first are kept', () => {
  const report = aReport({}, { anomaliesFound: 6_000 });
  expect(reportView(report).notes).toEqual(['Only the 1 most unusual of 6,000 ways are kept.']);
});
