import { expect, it } from 'vitest';
import { demoText } from '../../../src/cli/demo-command.ts';
import type { Report } from '../../../src/cli/report/report.ts';
import { neighbourTable } from '../../../src/cli/report/report.ts';
import { reportText } from '../../../src/cli/report/report-text.ts';
import { evidenceOf } from '../../../src/explain/evidence/evidence.ts';
import type { Explanation } from '../../../src/explain/explainer.ts';
import { explainPlainly } from '../../../src/explain/words/plain.ts';
import { anAnalysis, anAnomaly, aReason } from '../../helpers/an-analysis.ts';

const plain = (_style: string, text: string) => text;
const E11 = 'PacketResponder <*> for block <*> terminating';

it('lists the anomalies with a reason each', () => {
  const analysis = anAnalysis({
    notes: ['12 log lines name no session and were left out.'],
    anomalies: [
      anAnomaly(),
      anAnomaly({
        number: 2,
        severity: 4,
        sessions: ['blk_8', 'blk_9'],
        reasons: [aReason({ kind: 'fewer', template: E11, seen: 1, usual: 3.2 })],
      }),
      anAnomaly({
        number: 3,
        severity: 1.2,
        sessions: ['blk_10'],
        reasons: [aReason({ kind: 'more', template: E11, seen: 3, usual: 3.2 })],
      }),
    ],
  });
  expect(text({ analysis })).toMatchInlineSnapshot(`
    "a.csv: 5,012 log lines, 300 sessions
    A session is all log lines that belong together.

    4 of 300 sessions look unusual, in 3 ways.
    Note: 12 log lines name no session and were left out.

      1  very unusual     blk_-7
         New: a save was stopped by an error
      2  clearly unusual  2 sessions such as blk_8
         A copy was confirmed 1 time, usually 3
      3  a bit unusual    blk_10
         A rare mix of usual events

    Add --explain 1 to read why number 1 stands out and what to do.
    "
  `);
});

it('explains what was asked for', () => {
  const anomalies = [anAnomaly(), anAnomaly({ number: 2, sessions: ['b'] })];
  const one = text({ analysis: anAnalysis({ anomalies }), explain: 2 });
  expect(one).toContain('Number 2, explained\n\nBased on the logs, session "b"');
  expect(one.match(/Based on the logs/g)).toHaveLength(1);
  const all = text({ analysis: anAnalysis({ anomalies }), explain: 'all' });
  expect(all.match(/Based on the logs/g)).toHaveLength(2);
});

it('says it plainly where nothing is unusual', () => {
  expect(text({ analysis: anAnalysis({ anomalies: [] }) })).toMatchInlineSnapshot(`
    "a.csv: 5,012 log lines, 300 sessions
    A session is all log lines that belong together.

    Nothing unusual in 5,012 lines.
    "
  `);
});

it('says how many of a long list are not shown', () => {
  const anomalies = Array.from({ length: 23 }, (_, i) =>
    anAnomaly({ number: i + 1, sessions: [`s${i}`] }),
  );
  const shown = text({ analysis: anAnalysis({ anomalies }) });
  expect(shown).toContain('\n16 more: add --json or --all to get all of them.\n');
  expect(shown).toContain('  7  very unusual');
  expect(shown).not.toContain('  8  very unusual');
  expect(text({ analysis: anAnalysis({ anomalies }), all: true })).toContain(' 23  very unusual');
});

it('tells how the answer compares with the labels', () => {
  const evaluation = {
    precision: 0.9,
    recall: 0.75,
    f1: 0.8181,
    auc: 0.9123,
    truePositives: 9,
    falsePositives: 1,
    falseNegatives: 3,
    trueNegatives: 100,
    sessionsWithoutLabel: 1,
  };
  expect(text({ evaluation })).toContain(
    [
      'Against the labels: precision 0.900, recall 0.750, F1 0.818, AUC 0.912',
      '  found 9 (TP), false alarms 1 (FP), missed 3 (FN)',
      '  1 session without a label',
    ].join('\n'),
  );
});

it('foreign text can not steer the terminal or break the lines', () => {
  const hostile = '\u001b[2J\u202e\r\nNumber 1: all is well';
  const anomaly = anAnomaly({
    sessions: [hostile],
    reasons: [aReason({ template: hostile, eventId: hostile })],
  });
  const analysis = anAnalysis({ anomalies: [anomaly], notes: [hostile] });
  const shown = text({ analysis, name: hostile, explain: 'all' });
  expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(shown).not.toMatch(/^Number 1: all is well/m);
});

it('no secret is in it, wherever it stands in the log', () => {
  const key = 'AKIAIOSFODNN7EXAMPLE';
  const anomaly = anAnomaly({
    sessions: [key],
    reasons: [aReason({ eventId: key, template: `password=${key}` })],
  });
  const events = [{ eventId: key, template: `token ${key}` }];
  const analysis = anAnalysis({ anomalies: [anomaly], events });
  const table = { anomaly, table: neighbourTable(analysis, anomaly) };
  const shown = text({ analysis, explain: 'all', table });
  expect(shown).not.toContain(key);
  expect(shown).toContain('> <secret>');
});

it('an explanation says who chose its words', () => {
  const by = (explanation: Partial<Explanation>) => {
    const plainly = explainPlainly(evidenceOf(anAnalysis(), anAnomaly()));
    const explanations = new Map([[1, { ...plainly, ...explanation }]]);
    return text({ explain: 1, explanations }).trimEnd().split('\n').at(-1);
  };
  expect(by({})).toBe('Written from the counts in the log, without ChatGPT.');
  expect(by({ source: 'model' })).toBe('Written by ChatGPT, and checked against the log.');
  expect(by({ note: 'ChatGPT did not answer in time.' })).toBe('ChatGPT did not answer in time.');
});

it('the demo ends with what to do next', () => {
  const lines = [...demoText(report({ explain: 1 }), plain)].join('').trimEnd().split('\n');
  expect(lines.slice(-5)).toEqual([
    'Now try a log of your own, text, CSV or JSON:',
    '  npm run -s log-decoder -- analyze your-log.csv --explain 1',
    '',
    'Or drop logs into a page in your browser, on this computer alone:',
    '  npm run web',
  ]);
});

function text(parts: Partial<Report>): string {
  return [...reportText(report(parts), plain)].join('');
}

function report(parts: Partial<Report>): Report {
  const empty = { name: 'a.csv', explain: null, evaluation: null, table: null };
  return { analysis: anAnalysis(), ...empty, ...parts };
}
