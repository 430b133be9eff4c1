import { expect, it } from 'vitest';
import type { Report } from '../../../src/cli/report/report.ts';
import { neighbourTable } from '../../../src/cli/report/report.ts';
import { reportJson } from '../../../src/cli/report/report-json.ts';
import { createEvidenceInContext } from '../../../src/explain/evidence/evidence-in-context.ts';
import { anAnalysis, anAnomaly, aReason } from '../../helpers/an-analysis.ts';
import { jsonAnswer } from '../../helpers/json-answer.ts';

it('the object has its documented keys, in order, and no others', () => {
  const anomalies = [anAnomaly(), anAnomaly({ number: 2, sessions: ['b'] })];
  const analysis = anAnalysis({ anomalies });
  const table = { anomaly: anAnomaly(), table: neighbourTable(analysis, anAnomaly()) };
  const object = jsonAnswer(json({ analysis, explain: 2, table }));
  expect(Object.keys(object)).toEqual([
    ...[
      'source',
      'sessions',
      'anomalousSessions',
      'model',
      'notes',
      'summary',
      'anomalies',
      'rare',
      'table',
    ],
  ]);
  expect(Object.keys(object.source)).toEqual([
    ...['name', 'rows', 'rowsWithoutSession', 'bytes', 'format', 'grouping'],
  ]);
  expect(Object.keys(object.model)).toEqual([
    ...['detector', 'events', 'components', 'threshold', 'fittedOn'],
  ]);
  expect(Object.keys(object.summary)).toEqual([
    ...['headline', 'from', 'to', 'failures', 'warnings', 'mostly', 'security'],
  ]);
  const keys = [
    ...['number', 'kind', 'title', 'grade', 'eventKind', 'at', 'counts', 'who'],
    ...['spe', 'severity', 'sessions', 'lines', 'reasons'],
  ];
  expect(object.anomalies.map(Object.keys)).toEqual([
    keys,
    [...keys, 'samples', 'explanation', 'explainedBy'],
  ]);
  expect(Object.keys(object.anomalies[0].reasons[0])).toEqual([
    ...['kind', 'eventId', 'template', 'seen', 'usual', 'share', 'lines'],
  ]);
  expect(Object.keys(object.table)).toEqual(['events', 'sessions']);
});

it('what is explained has what surrounds it', () => {
  const analysis = anAnalysis();
  const evidence = new Map([[1, createEvidenceInContext(analysis)(anAnomaly())]]);
  const [anomaly] = jsonAnswer(json({ analysis, explain: 1, evidence })).anomalies;
  expect(anomaly.nearestNormal).toMatchObject({ session: 'blk_1000', alike: 299 });
  expect(anomaly.nearestNormal.differences[0]).toMatchObject({ seen: 1, usual: 0 });
  expect(anomaly.neighbours).toEqual({
    before: ['blk_1008', 'blk_1009'].map(beside),
    after: ['blk_1010', 'blk_1011'].map(beside),
  });
});

function beside(session: string) {
  return { session, unusual: false, counts: [{ eventId: 'E7', seen: 0 }] };
}

it('no secret is in it, wherever it stands in the log', () => {
  const key = 'AKIAIOSFODNN7EXAMPLE';
  const value = { column: null, seen: key, usual: `token=${key}`, foreign: true };
  const anomaly = anAnomaly({
    sessions: [key, `id ${key}`],
    reasons: [aReason({ eventId: key, template: `password=${key}` }), aReason({ value })],
    order: { seen: [0, 1], usual: [1, 0] },
  });
  const events = [key, 'E5', 'E11', 'E9', 'E7'].map((eventId) => ({ eventId, template: eventId }));
  const analysis = anAnalysis({ anomalies: [anomaly], events });
  const table = { anomaly, table: neighbourTable(analysis, anomaly) };
  const text = json({ analysis, explain: 'all', table });
  expect(text).not.toContain(key);
  expect(jsonAnswer(text).anomalies[0].sessions).toEqual(['<secret>', 'id <secret>']);
});

it('it reads as JSON.stringify would write it, and ends with a line break', () => {
  const text = json({ analysis: anAnalysis({ notes: ['One note.'] }) });
  expect(text).toBe(`${JSON.stringify(jsonAnswer(text), null, 2)}\n`);
  const nothing = json({ analysis: anAnalysis({ anomalies: [] }) });
  expect(nothing).toBe(`${JSON.stringify(jsonAnswer(nothing), null, 2)}\n`);
});

it('log text comes back as it was, yet nothing in the output steers a terminal', () => {
  const template = '\u001b]0;x\u0007 \u009b2J \u202e "quoted" \u2028 __proto__';
  const analysis = anAnalysis({ anomalies: [anAnomaly({ reasons: [aReason({ template })] })] });
  const text = json({ analysis, name: 'a\u202eb.csv' });
  expect(jsonAnswer(text).anomalies[0].reasons[0].template).toBe(template);
  expect(jsonAnswer(text).source.name).toBe('a\u202eb.csv');
  expect(text.replaceAll('\n', '')).toMatch(/^[\x20-\x7e]*$/);
});

function json(report: Partial<Report>): string {
  const empty = { name: 'a.csv', explain: null, evaluation: null, table: null };
  return [...reportJson({ analysis: anAnalysis(), ...empty, ...report })].join('');
}
