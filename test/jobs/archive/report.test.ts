import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { sessionDefaults } from '../../../src/engine/find/session-anomaly.ts';
import { createEvidenceInContext } from '../../../src/explain/evidence/evidence-in-context.ts';
import {
  decodeReport,
  encodeReport,
  evidenceIn,
  MAX_ANOMALIES,
  MAX_LISTED_SESSIONS,
  REPORT_VERSION,
  reportBodyOf,
  reportIdOf,
} from '../../../src/jobs/archive/report.ts';
import { aReport } from '../../helpers/a-report.ts';
import { anAnalysis, anAnomaly, aReason } from '../../helpers/an-analysis.ts';

it('keeps the evidence of every anomaly', () => {
  const analysis = anAnalysis({
    anomalies: [
      anAnomaly({ sessions: ['blk_1', 'blk_2'], spans: [[3, 9], [4, 12]], lines: { first: 3, last: 9 } }), // biome-ignore format: pairs
      anAnomaly({
        number: 2,
        reasons: [aReason(), aReason({ eventId: 'E5', seen: 4, usual: 2.6 })],
      }),
    ],
  });
  const body = reportBodyOf(analysis);
  for (const anomaly of analysis.anomalies) {
    expect(evidenceIn(body, anomaly.number)).toEqual(createEvidenceInContext(analysis)(anomaly));
  }
  expect(evidenceIn(body, 0)).toBeNull();
  expect(evidenceIn(body, 3)).toBeNull();
  expect(body.events.map(({ eventId }) => eventId).slice(0, 1)).toEqual(['E7']);
  expect(new Set(body.events.map((event) => JSON.stringify(event))).size).toBe(body.events.length);
});

it('keeps no secret of a session id, not even half of one', () => {
  const key = `ghp_${'a1B2'.repeat(9)}`;
  const sessions = [key, `${'x'.repeat(185)} ${key}`];
  const body = reportBodyOf(anAnalysis({ anomalies: [anAnomaly({ sessions })] }));
  expect(JSON.stringify(body)).not.toContain('ghp_');
  expect(body.anomalies[0]?.sessions[0]).toBe('<secret>');
});

it('comes out of the store as it went in', async () => {
  const report = aReport();
  expect(await decodeReport(await encodeReport(report))).toEqual(report);
});

async function ofVersion(version: number) {
  const json = gunzipSync(await encodeReport(aReport())).toString();
  return gzipSync(json.replace(`"version":${REPORT_VERSION}`, `"version":${version}`));
}

it('a report of the version before is read', async () => {
  expect(await decodeReport(await ofVersion(REPORT_VERSION - 1))).toEqual(aReport());
});

it('a report of any other version counts as none', async () => {
  for (const other of [REPORT_VERSION - 2, REPORT_VERSION + 1]) {
    expect(await decodeReport(await ofVersion(other))).toBeNull();
  }
});

it('an anomaly of no session keeps what is known of it, and its lines', () => {
  const who = [{ role: 'address' as const, value: 'key AKIAIOSFODNN7EXAMPLE', count: 3, share: 1 }];
  const anomaly = anAnomaly({
    ...{ kind: 'event', grade: 'trouble', eventKind: 'sign-in-failed', about: [0], at: [12, 15] },
    ...{ counts: { seen: 3, usual: null }, who, sessions: [], spans: [], reasons: [] },
    ...{ spe: null, severity: null, lines: { first: 12, last: 19 } },
  });
  const body = reportBodyOf(anAnalysis({ anomalies: [anomaly] }));
  expect(JSON.stringify(body)).not.toContain('AKIA');
  expect(evidenceIn(body, 1)).toMatchObject({
    ...{ alike: 0, session: '', lines: { first: 12, last: 19 } },
    finding: { sort: 'event', eventKind: 'sign-in-failed', at: [12, 15], who: [{ count: 3 }] },
  });
});

it('stays small, however much is unusual', async () => {
  const reasons = Array.from({ length: 40 }, (_, i) =>
    aReason({
      eventId: `event ${i} ${'x'.repeat(100_000)}`,
      template: 'y'.repeat(100_000),
      lines: Array.from({ length: 1_000 }, (_, line) => 10_000_000 + line),
      share: 1 / 40,
    }),
  );
  const sessions = Array.from({ length: 100 }, (_, i) => `blk_${9_000_000_000_000_000 + i}`);
  const spans = sessions.map((): [number, number] => [1, 10_000_000]);
  const anomalies = Array.from({ length: 6_000 }, (_, i) => ({
    number: i + 1,
    ...sessionDefaults(),
    spe: 1 / 3,
    severity: 1e300,
    sessions,
    spans,
    lines: { first: 1, last: 10_000_000 },
    reasons,
  }));
  const analysis = { ...anAnalysis(), anomalies, anomalousSessions: 600_000 };
  const body = reportBodyOf(analysis);
  expect(body.anomaliesFound).toBe(6_000);
  expect(body.anomalies).toHaveLength(MAX_ANOMALIES);
  const listed = body.anomalies.reduce((sum, anomaly) => sum + anomaly.sessions.length, 0);
  expect(listed).toBeLessThanOrEqual(MAX_LISTED_SESSIONS + MAX_ANOMALIES);
  const report = aReport({}, body);
  expect(JSON.stringify(report).length).toBeLessThan(20e6);
  expect((await encodeReport(report)).length).toBeLessThan(3e6);
});

it('the same upload has the same report id, and another tenant another', () => {
  const id = reportIdOf({ tenant: 'slack-T1', id: 'slack-T1-C1-F1' });
  expect(id).toMatch(/^[0-9a-f]{24}$/);
  expect(reportIdOf({ tenant: 'slack-T1', id: 'slack-T1-C1-F1' })).toBe(id);
  expect(reportIdOf({ tenant: 'slack-T2', id: 'slack-T1-C1-F1' })).not.toBe(id);
  expect(reportIdOf({ tenant: 'slack-T1', id: 'slack-T1-C1-F2' })).not.toBe(id);
});
