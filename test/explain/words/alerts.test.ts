import { expect, it } from 'vitest';
import { analyze } from '../../../src/engine/analyze.ts';
import { evidenceOf } from '../../../src/explain/evidence/evidence.ts';
import { titleOf } from '../../../src/explain/words/title.ts';
import { chunksOf } from '../../helpers/logs.ts';

const LINES = 60;
const timeOf = (i: number) => `2024-03-05T08:${String(i).padStart(2, '0')}:00Z`;

/** Title of number 1 of records, one of which is replaced. */
async function firstTitle(usual: (i: number) => object, alert: object): Promise<string> {
  const records = Array.from({ length: LINES }, (_, i) => (i === 40 ? alert : usual(i)));
  const lines = records.map((record, i) => JSON.stringify({ timestamp: timeOf(i), ...record }));
  const analysis = await analyze(chunksOf(`${lines.join('\n')}\n`));
  expect(analysis.anomalies[0]?.at).toEqual([41]);
  return titleOf(evidenceOf(analysis, analysis.anomalies[0]!));
}

it('an alert of Suricata is told by the name of its rule', async () => {
  const flow = (i: number) => ({ event_type: 'flow', flow_id: i, src_ip: `192.0.2.${i}` });
  const alert = {
    ...{ event_type: 'alert', flow_id: 99, src_ip: '198.51.100.7' },
    alert: { signature: 'ET EXPLOIT Struts RCE Attempt', severity: 1 },
  };
  expect(await firstTitle(flow, alert)).toBe(
    'An alert of the gravest sort was raised: "ET EXPLOIT Struts RCE Attempt" from 198.51.100.7',
  );
});

it('an alert of Wazuh is told with its machine', async () => {
  const record = (level: number, description: string, name: string) => ({
    ...{ rule: { id: String(level), level, description }, agent: { id: '1', name } },
  });
  const usual = (i: number) => record(3, 'PAM: Login session opened.', `web-${i % 4}`);
  const alert = record(12, 'Multiple authentication failures followed by a success.', 'db-01');
  expect(await firstTitle(usual, alert)).toBe(
    'An alert says that somebody guessed a password and got in on db-01',
  );
});

it('an alert of GuardDuty is as grave as it says, and names its machine', async () => {
  const finding = (type: string, severity: number, instanceId: string) => ({
    ...{ schemaVersion: '2.0', accountId: '111122223333', type, severity, title: type },
    ...{ resource: { instanceDetails: { instanceId } } },
  });
  const usual = (i: number) => finding('Recon:EC2/PortProbeUnprotectedPort', 2, `i-0aa${i % 4}`);
  const alert = finding('Impact:EC2/AbusedDomainRequest', 8, 'i-0bb7');
  expect(await firstTitle(usual, alert)).toBe(
    'An alert of the gravest sort was raised: "Impact:EC2/AbusedDomainRequest" on i-0bb7',
  );
});
