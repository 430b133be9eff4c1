import { expect, it } from 'vitest';
import { choicesOf } from '../../../src/explain/choices/choices.ts';
import { MAX_LINES, MAX_REASONS } from '../../../src/explain/evidence/evidence.ts';
import { createEvidenceInContext } from '../../../src/explain/evidence/evidence-in-context.ts';
import { quotable, withSamples } from '../../../src/explain/evidence/sample-lines.ts';
import { promptFacts } from '../../../src/explain/model/prompt-facts.ts';
import { anAnalysis, anAnomaly, aReason } from '../../helpers/an-analysis.ts';

const FEWER = aReason({
  kind: 'fewer',
  eventId: 'E11',
  template: 'PacketResponder <*> for block <*> terminating',
  seen: 0,
  usual: 3,
});

it('the two sessions before and after are told with their counts of the deviating events', () => {
  const anomaly = anAnomaly({ reasons: [aReason(), FEWER] });
  const { neighbours } = evidenceOf(anomaly);
  const normal = (session: string) => ({ session, unusual: false, counts: [0, 3] });
  expect(neighbours).toEqual({
    before: [normal('blk_1008'), normal('blk_1009')],
    after: [normal('blk_1010'), normal('blk_1011')],
  });
});

it('at the ends of the file there are fewer neighbours', () => {
  const anomaly = anAnomaly({ sessions: ['blk_1'] });
  const analysis = anAnalysis({
    anomalies: [anomaly],
    judged: { ids: ['blk_1', 'blk_2'], vectorOf: [1, 0] },
  });
  const { neighbours } = createEvidenceInContext(analysis)(anomaly);
  expect([neighbours?.before.length, neighbours?.after.length]).toEqual([0, 1]);
});

it('the nearest normal session is told with what differs, most telling first', () => {
  const { nearestNormal } = evidenceOf(anAnomaly());
  expect(nearestNormal).toMatchObject({ session: 'blk_1000', alike: 299, more: 0 });
  expect(
    nearestNormal?.differences.map(({ eventId, seen, usual }) => [eventId, seen, usual]),
  ).toEqual([
    ['E7', 1, 0],
    ['E11', 0, 3],
    ['E9', 0, 3],
  ]);
});

it('without a normal session there is no nearest one', () => {
  const anomaly = anAnomaly();
  const analysis = anAnalysis({
    anomalies: [anomaly],
    judged: { ids: ['blk_-7'], vectorOf: [0] },
    vectors: [{ counts: [[0, 1]], spe: 9, anomalous: true }],
  });
  expect(createEvidenceInContext(analysis)(anomaly).nearestNormal).toBeUndefined();
});

it('whatever the log, the evidence and its prompt are bounded', () => {
  const huge = 'x y="z" '.repeat(50_000);
  const events = Array.from({ length: 500 }, (_, i) => ({
    eventId: `${i}${huge}`,
    template: huge,
  }));
  const reasons = events.map((event) =>
    aReason({ ...event, lines: Array.from({ length: 1000 }, (_, i) => i) }),
  );
  const anomaly = anAnomaly({ sessions: [huge], reasons });
  const counts = events.map((_, i): [number, number] => [i, i + 1]);
  const analysis = anAnalysis({
    anomalies: [anomaly],
    events,
    judged: { ids: [huge, 'b', 'c', 'd'], vectorOf: [1, 0, 0, 0] },
    vectors: [
      { counts: [[0, 1]], spe: 0, anomalous: false },
      { counts, spe: 99, anomalous: true },
    ],
  });
  const samples = Array.from({ length: 50 }, (_, line) => ({ line, text: huge }));
  const evidence = withSamples(createEvidenceInContext(analysis)(anomaly), samples);
  expect(evidence.reasons).toHaveLength(MAX_REASONS);
  expect(evidence.reasons[0]?.lines).toHaveLength(MAX_LINES);
  expect(JSON.stringify(evidence).length).toBeLessThan(60_000);
  const prompt = promptFacts(choicesOf(evidence, 'en'), (text) => text);
  expect(prompt.length).toBeLessThanOrEqual(8_000);
});

it('the largest new event stays, however many come before it', () => {
  const many = Array.from({ length: 12 }, (_, i) => aReason({ ...FEWER, eventId: `F${i}` }));
  const { reasons } = evidenceOf(anAnomaly({ reasons: [...many, aReason({ eventId: 'N' })] }));
  expect(reasons.map(({ eventId }) => eventId)).toContain('N');
  expect(reasons).toHaveLength(MAX_REASONS);
});

it('secrets in ids, templates and lines are masked, also where the cut would halve them', () => {
  const token = ['ghp_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('');
  const line = `${'x'.repeat(290)} ${token}`;
  const anomaly = anAnomaly({
    sessions: [`token=${token}`],
    reasons: [aReason({ template: `key ${token}`, eventId: token })],
  });
  const evidence = withSamples(evidenceOf(anomaly), [{ line: 1, text: line }]);
  expect(JSON.stringify(evidence)).not.toContain('a1B2');
  expect(quotable({ line: 1, text: line }).text).toMatch(/ <secret…?/);
});

function evidenceOf(anomaly: ReturnType<typeof anAnomaly>) {
  return createEvidenceInContext(anAnalysis({ anomalies: [anomaly] }))(anomaly);
}
