import { expect, it } from 'vitest';
import { reportView } from '../../../src/bots/views/report-view.ts';
import { pagesOf } from '../../../src/jobs/view.ts';
import { aReport } from '../../helpers/a-report.ts';
import { anAnomaly } from '../../helpers/an-analysis.ts';
import { checkView } from '../../helpers/check-view.ts';

const many = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    anAnomaly({ number: i + 1, sessions: [`blk_${i}`], severity: 100 / (i + 1) }),
  );

it('tells the answer, the number of each way, and why', () => {
  const view = reportView(aReport({ anomalies: many(2) }));
  checkView(view);
  expect(view).toMatchObject({
    headline: '2 of 300 file pieces look unusual, in 2 groups.',
    anomalies: 2,
    choices: [
      {
        number: 1,
        severity: 'very unusual',
        howFar: 'high',
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
  [7, 1],
  [8, 2],
  [20, 3],
])('%i anomalies have %i pages of 7', (count, pages) => {
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
  ['a log like any other', {}, 'the rest of this file. Unusual does not always mean bad.'],
  ['several groups', { anomalies: many(2) }, 'this file. The first numbers are the surest.'],
])('says how sure it is of %s', (_, analysis, words) => {
  expect(reportView(aReport(analysis)).comparison).toContain(words);
});

const fit = { sessions: 300, events: 12, unseen: 0, renamed: 0, manySessions: false, manyUnseen: false }; // biome-ignore format: one object

it('says what it was compared with, who set that, and whether it knows all events', () => {
  const comparedWith = {
    name: 'last-week.csv',
    sessions: 300,
    setMs: Date.UTC(2026, 10, 3, 23, 59),
    by: 'Ana',
  };
  const report = aReport({}, { comparedWith });
  report.model.fittedOn = 'baseline';
  report.model.baseline = fit;
  const view = reportView(report);
  checkView(view);
  expect(view.comparison).toContain(
    'Compared with "last-week.csv" (300 sessions), set as normal on 3 November 2026 by Ana. It knows every kind of event in this log.',
  );
  report.model.baseline = { ...fit, unseen: 1 };
  expect(reportView(report).comparison).not.toContain('every kind');
});

it.each([
  ['many sessions differ', { manySessions: true }, true],
  ['most events are new', { manyUnseen: true }, true],
  ['events mean something else', { renamed: 1 }, true],
  ['a few events are new', { unseen: 3 }, false],
])('offers to compare with itself where %s', (_, found, offered) => {
  const report = aReport();
  report.model.baseline = { ...fit, ...found };
  expect(reportView(report).doesNotFit).toBe(offered);
});

it('says what is muted, in the headline and in a note', () => {
  const muted = [
    { what: 'New: a save was stopped by an error', sessions: 11 },
    { what: 'A copy was confirmed 1 time, usually 3', sessions: 1 },
  ];
  const view = reportView(aReport({ anomalies: many(2) }, { muted }));
  checkView(view);
  expect(view.headline).toBe(
    '2 of 300 file pieces look unusual, in 2 groups. 12 more are muted here.',
  );
  expect(view.notes).toEqual([
    '2 kinds of anomalies are muted here: 12 sessions. New: a save was stopped by an error (11 sessions); A copy was confirmed 1 time, usually 3 (1 session). See "/logdecoder muted".',
  ]);
  const none = reportView(aReport({ anomalies: [] }, { muted: muted.slice(1) }));
  expect(none.headline).toBe(
    'Nothing new: 1 of 300 sessions looks unusual, only in ways that are muted here.',
  );
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

it('a log of which all that stands out is muted is neither normal nor unjudged', () => {
  const muted = [{ what: 'A disk was full', sessions: 0 }];
  const report = aReport({ anomalies: [], anomalousSessions: 0 }, { muted });
  report.model.threshold = null;
  expect(reportView(report).headline).toBe('Nothing new: only what is muted here.');
});

it('says where only the first are kept', () => {
  const report = aReport({}, { anomaliesFound: 6_000 });
  expect(reportView(report).notes).toEqual(['Only the 1 most unusual of 6,000 ways are kept.']);
});

it('tells findings by title, grade and time, and what the log is', () => {
  const summary = {
    ...{ fromMs: null, toMs: null, failures: 2, warnings: 0, mostly: null },
    security: { attempts: 0, probes: 0, breaches: 1, tried: 12 },
  };
  const anomalies = [anEvent(1, 'log-cleared')];
  const view = reportView(aReport({ anomalies, anomalousSessions: 0, summary }));
  checkView(view);
  expect(view).toMatchObject({
    headline: '1 thing stands out: a log was cleared.',
    security: 'Somebody tried 12 passwords, and one sign-in worked',
    comparison: '',
    choices: [{ number: 1, grade: 'danger', severity: 'danger', reason: 'A log was cleared', sessions: 0, when: 'line 12' }], // biome-ignore format: one choice
  });
  expect(view.summary).toEqual(['A log as a table: 5,012 lines.', '2 lines tell of a failure.']);
});

it('tells one thing of how sessions were made, and only where a number is of sessions', () => {
  const notes = ['3 lines were left out.', 'Few sessions.', 'Read as a text log.'];
  const told = { notes, notesOnSessions: notes.slice(1) };
  expect(reportView(aReport(told)).notes).toEqual(notes.slice(0, 2));
  const events = { ...told, anomalies: [anEvent(1, 'log-cleared')] };
  expect(reportView(aReport(events)).notes).toEqual(notes.slice(0, 1));
});

it('a part of the log is told by its time', () => {
  const sessions = ['2026-03-04 09:00–09:10', '2026-03-04 10:00–10:10'];
  const times = { firstMs: Date.UTC(2026, 2, 4, 9), lastMs: Date.UTC(2026, 2, 4, 9, 9), durationMs: null }; // biome-ignore format: one object
  const clock = { hasDate: true, hasYear: true, hasZone: false };
  const anomalies = [anAnomaly({ sessions, spans: [[1, 9], [20, 29]], times })]; // biome-ignore format: pairs
  const view = reportView(aReport({ anomalies, clock }));
  checkView(view);
  expect(view.headline).toBe('2 of 300 parts look unusual, in 1 group.');
  expect(view.choices).toMatchObject([
    { sessions: 0, session: '', when: '4 March, 9:00 to 9:09, and 1 part like it' },
  ]);
});

it('a word that several buttons would carry stands on none of them', () => {
  const kinds = ['log-cleared', 'sign-in-failed', 'log-cleared'];
  const anomalies = kinds.map((kind, index) => anEvent(index + 1, kind));
  const view = reportView(aReport({ anomalies, anomalousSessions: 0 }));
  expect(view.choices.map(({ label }) => label)).toEqual([undefined, 'sign-in', undefined]);
  expect(view.comparison).toBe('');
});

function anEvent(number: number, eventKind: string) {
  return anAnomaly({
    ...{ number, kind: 'event', grade: 'danger', eventKind },
    ...{ about: [0], at: [12], counts: { seen: 1, usual: null }, lines: { first: 12, last: 12 } },
    ...{ sessions: [], spans: [], reasons: [], spe: null, severity: null },
  });
}
