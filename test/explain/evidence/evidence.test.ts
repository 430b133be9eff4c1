import { expect, it } from 'vitest';
import { evidenceOf } from '../../../src/explain/evidence/evidence.ts';
import { anAnalysis, anAnomaly, aReason } from '../../helpers/an-analysis.ts';

it('evidence holds the facts of one anomaly, with the usual count rounded', () => {
  const anomaly = anAnomaly({
    sessions: ['blk_-7', 'blk_8'],
    reasons: [aReason({ kind: 'fewer', seen: 1, usual: 2.6, share: 1 })],
  });
  expect(evidenceOf(anAnalysis({ anomalies: [anomaly] }), anomaly)).toMatchObject({
    number: 1,
    severity: 20,
    judged: 300,
    alike: 2,
    session: 'blk_-7',
    lines: { first: 12, last: 40 },
    comparedWith: 'upload',
    reasons: [{ kind: 'fewer', seen: 1, usual: 3, share: 1, lines: [35] }],
  });
});

it('an event that sounds like HDFS has no HDFS meaning in a log of something else', () => {
  const anomaly = anAnomaly({ reasons: [aReason({ template: 'Verification succeeded for <*>' })] });
  const events = [
    { eventId: 'A', template: 'Verification succeeded for <*>' },
    { eventId: 'B', template: 'Failed password for <*>' },
  ];
  const ofHdfs = evidenceOf(anAnalysis({ anomalies: [anomaly] }), anomaly);
  const ofSshd = evidenceOf(anAnalysis({ anomalies: [anomaly], events }), anomaly);
  expect(ofHdfs.reasons[0]?.meaning?.tone).toBe('good');
  expect(ofSshd.reasons[0]?.meaning).toBeNull();
});
