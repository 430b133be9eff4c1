import { expect, it } from 'vitest';
import type { Reason } from '../../src/engine/analysis.ts';
import { addSamples, sampleLines } from '../../src/jobs/analyze.ts';
import { reportBodyOf } from '../../src/jobs/archive/report.ts';
import { anAnalysis, anAnomaly, aReason } from '../helpers/an-analysis.ts';

function bodyWith(...reasons: Partial<Reason>[]) {
  const anomaly = anAnomaly({ reasons: reasons.map(aReason), spans: [[12, 40]] });
  return reportBodyOf(anAnalysis({ anomalies: [anomaly] }));
}

it.each([
  ['the first lines of a deviating event', [{ lines: [3, 5, 9, 11, 20, 30] }], [3, 5, 9, 11, 20]],
  [
    'one line of each event in turn',
    [
      { eventId: 'A', share: 0.4, lines: [30, 31, 32, 33] },
      { eventId: 'B', share: 0.4, lines: [10, 11, 12, 13] },
    ],
    [10, 11, 30, 31, 32],
  ],
  [
    'the first and the last line where no event has lines',
    [{ kind: 'missing' as const, seen: 0, usual: 3, lines: [] }],
    [12, 40],
  ],
])('quotes %s', (_, reasons, lines) => {
  expect(sampleLines(bodyWith(...reasons))).toEqual([lines]);
});

it('quotes lines for the first 200 anomalies only', () => {
  const anomalies = Array.from({ length: 250 }, (_, i) =>
    anAnomaly({ number: i + 1, sessions: [`blk_${i}`] }),
  );
  expect(sampleLines(reportBodyOf(anAnalysis({ anomalies })))).toHaveLength(200);
});

it('puts texts beside their anomaly, cut to 300 characters, and leaves out what is not there', () => {
  const body = bodyWith({ lines: [3, 5, 9] });
  const texts = new Map([
    [3, 'three'],
    [9, '😀'.repeat(200)],
  ]);
  addSamples(body, sampleLines(body), texts);
  const [short, long, ...more] = body.anomalies[0]?.samples ?? [];
  expect(more).toEqual([]);
  expect(short).toEqual({ line: 3, text: 'three' });
  expect(long?.text).toHaveLength(300);
  expect(long?.text.isWellFormed()).toBe(true);
  expect(long?.text.endsWith('…')).toBe(true);
});
