import { expect, it } from 'vitest';
import { neighbourTable } from '../../../src/bots/cli/neighbour-table.ts';
import type { Report } from '../../../src/bots/cli/report.ts';
import { reportJson } from '../../../src/bots/cli/report-json.ts';
import { anAnalysis, anAnomaly, aReason } from '../../helpers/an-analysis.ts';

it('the object has its documented keys, in order, and no others', () => {
  const anomalies = [anAnomaly(), anAnomaly({ number: 2, sessions: ['b'] })];
  const analysis = anAnalysis({ anomalies });
  const table = { anomaly: anAnomaly(), table: neighbourTable(analysis, anAnomaly()) };
  const object = JSON.parse(json({ analysis, explain: 2, table }));
  expect(Object.keys(object)).toEqual([
    ...['source', 'sessions', 'anomalousSessions', 'model', 'notes', 'anomalies', 'table'],
  ]);
  expect(Object.keys(object.source)).toEqual([
    ...['name', 'rows', 'rowsWithoutSession', 'bytes', 'format', 'grouping'],
  ]);
  expect(Object.keys(object.model)).toEqual([
    ...['detector', 'events', 'components', 'threshold', 'fittedOn'],
  ]);
  const keys = ['number', 'spe', 'severity', 'sessions', 'lines', 'reasons'];
  expect(object.anomalies.map(Object.keys)).toEqual([
    keys,
    [...keys, 'samples', 'explanation', 'explainedBy'],
  ]);
  expect(Object.keys(object.anomalies[0].reasons[0])).toEqual([
    ...['kind', 'eventId', 'template', 'seen', 'usual', 'share', 'lines'],
  ]);
  expect(Object.keys(object.table)).toEqual(['events', 'sessions']);
});

it('it reads as JSON.stringify would write it, and ends with a line break', () => {
  const text = json({ analysis: anAnalysis({ notes: ['One note.'] }) });
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  const nothing = json({ analysis: anAnalysis({ anomalies: [] }) });
  expect(nothing).toBe(`${JSON.stringify(JSON.parse(nothing), null, 2)}\n`);
});

it('log text comes back as it was, yet nothing in the output steers a terminal', () => {
  const template = '\u001b]0;x\u0007 \u009b2J \u202e "quoted" \u2028 __proto__';
  const analysis = anAnalysis({ anomalies: [anAnomaly({ reasons: [aReason({ template })] })] });
  const text = json({ analysis, name: 'a\u202eb.csv' });
  expect(JSON.parse(text).anomalies[0].reasons[0].template).toBe(template);
  expect(JSON.parse(text).source.name).toBe('a\u202eb.csv');
  expect(text.replaceAll('\n', '')).toMatch(/^[\x20-\x7e]*$/);
});

function json(report: Partial<Report>): string {
  const empty = { name: 'a.csv', explain: null, evaluation: null, table: null };
  return [...reportJson({ analysis: anAnalysis(), ...empty, ...report })].join('');
}
