import { expect, it } from 'vitest';
import type { Analysis, Anomaly } from '../../../src/engine/analysis.ts';
import { MOST_BARS } from '../../../src/jobs/archive/drawn-log.ts';
import { reportBodyOf } from '../../../src/jobs/archive/report.ts';
import { anAnalysis, anAnomaly } from '../../helpers/an-analysis.ts';

const clock = { hasDate: true, hasYear: true, hasZone: true };

it('sessions are drawn in the order of the file, as their severity, with the numbers where they are', () => {
  const { drawn, anomalies } = reportBodyOf(anAnalysis());
  expect(drawn).toHaveLength(1);
  expect(drawn?.[0]).toMatchObject({ of: 'sessions', from: 1, width: 1 });
  expect(drawn?.[0]?.bars).toHaveLength(300);
  expect(drawn?.[0]?.bars[10]).toBe(20);
  expect(drawn?.[0]?.bars[11]).toBe(0.167);
  expect(anomalies[0]?.bars).toEqual([[10]]);
});

it('of many sessions the largest of those that share a bar is drawn', () => {
  const analysis = anAnalysis();
  const ids = Array.from({ length: 10_001 }, (_, i) => (i === 5_003 ? 'blk_-7' : `b${i}`));
  analysis.judged = { ids, vectorOf: ids.map((id) => (id === 'blk_-7' ? 1 : 0)) };
  const { drawn, anomalies } = reportBodyOf(analysis);
  const [sessions] = drawn ?? [];
  expect(sessions?.bars.length).toBeLessThanOrEqual(MOST_BARS);
  expect(sessions?.width).toBe(6);
  expect(anomalies[0]?.bars).toEqual([[833]]);
  expect(sessions?.bars[833]).toBe(20);
});

it('lines are drawn over time where the log tells it, else over the file', () => {
  const course = { fromMs: 1_000, width: 100, lines: [5, 0, 7], firstLines: [1, 0, 6] };
  const event: Partial<Anomaly> = { kind: 'event', sessions: [], spans: [], reasons: [] };
  const ofTime = anAnomaly({ ...event, at: [7], times: { firstMs: 1_150, lastMs: 1_160, durationMs: 10 } }); // biome-ignore format: one thing
  const inFile = anAnomaly({ ...event, at: [7] });
  const drawnOf = (overrides: Partial<Analysis>) => {
    const { drawn, anomalies } = reportBodyOf(anAnalysis(overrides));
    return [drawn?.[0], anomalies[0]?.bars?.[0]];
  };
  expect(drawnOf({ course, clock, anomalies: [ofTime] })).toEqual([
    { of: 'time', bars: [5, 0, 7], from: 1_000, width: 100, clock },
    [1],
  ]);
  expect(drawnOf({ course: { ...course, fromMs: null }, anomalies: [inFile] })).toEqual([
    { of: 'file', bars: [5, 0, 7], from: 1, width: 100 },
    [2],
  ]);
});

it('nothing is drawn of a log that tells too little', () => {
  const { model } = anAnalysis();
  const { drawn, anomalies } = reportBodyOf(anAnalysis({ model: { ...model, threshold: null } }));
  expect(drawn).toBeUndefined();
  expect(anomalies[0]?.bars).toBeUndefined();
});
