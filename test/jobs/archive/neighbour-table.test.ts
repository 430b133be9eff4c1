import { expect, it } from 'vitest';
import { reportBodyOf } from '../../../src/jobs/archive/report.ts';
import { anAnalysis, anAnomaly, aReason } from '../../helpers/an-analysis.ts';

function tableOf(analysis: Parameters<typeof reportBodyOf>[0], number = 1) {
  const { anomalies, events } = reportBodyOf(analysis);
  const table = anomalies[number - 1]?.table;
  return table && { ...table, events: table.events.map((place) => events[place]?.eventId) };
}

it('an anomaly of sessions is kept between the two before and the two after it', () => {
  expect(tableOf(anAnalysis())).toEqual({
    events: ['E7', 'E22', 'E5', 'E11', 'E9'],
    sessions: [
      { session: 'blk_1008', isAnomaly: false, unusual: false, counts: [0, 1, 3, 3, 3] },
      { session: 'blk_1009', isAnomaly: false, unusual: false, counts: [0, 1, 3, 3, 3] },
      { session: 'blk_-7', isAnomaly: true, unusual: true, counts: [1, 1, 3, 0, 0] },
      { session: 'blk_1010', isAnomaly: false, unusual: false, counts: [0, 1, 3, 3, 3] },
      { session: 'blk_1011', isAnomaly: false, unusual: false, counts: [0, 1, 3, 3, 3] },
    ],
    more: 0,
  });
});

it('a session at the end of the file has fewer neighbours', () => {
  const analysis = anAnalysis();
  const { ids, vectorOf } = analysis.judged;
  const last = ids.indexOf('blk_-7');
  analysis.judged = { ids: ids.slice(0, last + 1), vectorOf: vectorOf.slice(0, last + 1) };
  expect(tableOf(analysis)?.sessions.map(({ session }) => session)).toEqual([
    ...['blk_1008', 'blk_1009', 'blk_-7'],
  ]);
});

it('so many columns are kept as can be read, the telling one first, and the others are counted', () => {
  const analysis = anAnalysis();
  const many = Array.from({ length: 2_000 }, (_, i) => ({ eventId: `X${i}`, template: `x ${i}` }));
  analysis.events.push(...many);
  const [normal] = analysis.vectors;
  normal?.counts.push(...many.map((_, i): [number, number] => [5 + i, 1]));
  const table = tableOf(analysis);
  expect(table?.events).toHaveLength(30);
  expect(table?.events[0]).toBe('E7');
  expect(table?.more).toBe(2_005 - 30);
});

it('an anomaly of no session has no table, and neither has a row of a table of numbers', () => {
  const event = anAnomaly({ kind: 'event', sessions: [], spans: [], reasons: [] });
  expect(tableOf(anAnalysis({ anomalies: [event] }))).toBeUndefined();
  const value = { column: 'bytes', seen: '48 MB', usual: 'under 2 kB', foreign: false };
  const row = anAnomaly({ reasons: [aReason({ value })] });
  expect(tableOf(anAnalysis({ anomalies: [row] }))).toBeUndefined();
});

it('names of sessions and events are kept without secrets', () => {
  const key = `ghp_${'a1B2'.repeat(9)}`;
  const analysis = anAnalysis({ anomalies: [anAnomaly({ sessions: [key] })] });
  analysis.events.push({ eventId: 'X', template: `token ${key}` });
  analysis.vectors[0]?.counts.push([5, 1]);
  expect(JSON.stringify(reportBodyOf(analysis))).not.toContain('ghp_');
});
