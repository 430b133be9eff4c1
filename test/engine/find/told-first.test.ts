import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/engine/analyze.ts';
import { newEndingIn } from '../../../src/engine/find/tally/renames.ts';
import { summaryFactsOf } from '../../../src/explain/evidence/summary-facts.ts';
import { securityLine } from '../../../src/explain/words/summary-lines.ts';
import { bare, dated, syslog, tell } from '../../helpers/incidents/incident.ts';
import { chunksOf } from '../../helpers/logs.ts';

async function told(text: string) {
  const analysis = await analyze(chunksOf(text));
  const facts = summaryFactsOf(analysis);
  return { anomalies: analysis.anomalies, security: facts && securityLine(facts) };
}

const SSH = [
  'sshd[#]: Connection closed by 198.51.100.9 port # [preauth]',
  'CRON[#]: (root) CMD (x)',
];
const failed = (user: string, address: string) =>
  `sshd[#]: Failed password for ${user} from ${address} port # ssh2`;
const worked = (user: string, address: string) =>
  `sshd[#]: Accepted password for ${user} from ${address} port # ssh2`;

describe('who fails as several users of one address, and then gets in', () => {
  const story = ['ann', 'ben', 'cleo', 'dora'].map((user) => failed(user, '203.0.113.9'));
  const got = worked('cleo', '203.0.113.9');

  it('has broken in where the address was never let in', async () => {
    const { anomalies } = await told(tell(syslog('gate'), SSH, 60, [[40, ...story, got]]));
    expect(anomalies[0]).toMatchObject({ grade: 'danger', eventKind: 'sign-in-worked' });
  });

  it('is an office that mistypes where it was let in before', async () => {
    const before = worked('ann', '203.0.113.9');
    const text = tell(syslog('gate'), SSH, 60, [
      [10, before],
      [40, ...story, got],
    ]);
    expect((await told(text)).anomalies.map(({ grade }) => grade)).not.toContain('danger');
  });
});

it.each([
  ['rename /srv/a/plan.docx -> /srv/a/plan.docx.k9qz', 'k9qz'],
  ['rename|ok|C:\\share\\list.xlsx|C:\\share\\list.xlsx.locked-7', 'locked-7'],
  ['rename /srv/a/app.log -> /srv/a/app.log.1', null],
  ['rename /srv/a/dump.sql -> /srv/a/dump.sql.gz', null],
  ['rename /srv/a/plan.docx -> /srv/a/draft.docx.k9qz', null],
  ['rename /srv/a/plan -> /srv/a/plan.k9qz', null],
  ['moved to the next page', null],
])('%s: the new ending is %s', (line, ending) => {
  expect(newEndingIn(line)).toBe(ending);
});

describe('an account, rights and a key', () => {
  const call = (name: string, user: string) =>
    `{"eventTime":"2025-05-12T08:20:00Z","eventSource":"iam.amazonaws.com","eventName":"${name}","userIdentity":{"userName":"${user}"},"sourceIPAddress":"203.0.113.9"}`;
  const log = (...story: string[]) =>
    tell(bare, [call('GetUser', 'ann'), call('ListUsers', 'ann')], 70, [[50, ...story]]);

  it('of one party are one number that a person must look at', async () => {
    const { anomalies } = await told(
      log(call('CreateUser', 'ci'), call('AttachUserPolicy', 'ci'), call('CreateAccessKey', 'ci')),
    );
    expect(anomalies).toHaveLength(1);
    expect(anomalies[0]).toMatchObject({ grade: 'trouble', eventKind: 'account-created' });
    expect(anomalies[0]?.parts?.map(({ eventKind }) => eventKind)).toContain('key-created');
  });

  it('alone is worth a look', async () => {
    const { anomalies } = await told(log(call('CreateUser', 'ci')));
    expect(anomalies.map(({ grade }) => grade)).toEqual(['watch']);
  });
});

it('a site that handed out secrets was not only probed', async () => {
  const get = (path: string, status: number) =>
    `203.0.113.9 - - [12/May/2025:08:10:00 +0000] "GET ${path} HTTP/1.1" ${status} 77 "-" "scan/1.0"`;
  const usual = [
    '198.51.100.7 - - [12/May/2025:08:00:00 +0000] "GET /shop/# HTTP/1.1" 200 # "-" "Mozilla/5.0"',
  ];
  const asked = ['/.env', '/.git/config', '/dump.sql'].map((path) => get(path, 404));
  const probed = await told(tell(bare, usual, 60, [[40, ...asked]]));
  expect(probed.security).toMatch(/^Probed/);
  const got = await told(tell(bare, usual, 60, [[40, ...asked, get('/backup/db.sql', 200)]]));
  expect(got.security).not.toMatch(/probed|no sign/i);
});

const ORDERS = ['INFO order # packed', 'INFO order # sent'];

it('data that may be lost comes before many tries in vain', async () => {
  const tries = Array.from(
    { length: 120 },
    () => 'WARN Failed password for root from 203.0.113.9 port #',
  );
  const text = tell(dated, ORDERS, 400, [
    [20, 'ERROR raid: array md0 is degraded'],
    [60, ...tries],
  ]);
  const { anomalies } = await told(text);
  expect(anomalies.slice(0, 2).map(({ eventKind }) => eventKind)).toEqual([
    'raid-degraded',
    'sign-in-failed',
  ]);
});

it('what a program tries again by itself is worth a look, and what it gives up is a trouble', async () => {
  const gradeOf = async (line: string) => {
    const { anomalies } = await told(
      tell(dated, ORDERS, 120, [
        [30, line],
        [50, line],
      ]),
    );
    return anomalies[0]?.grade;
  };
  expect(await gradeOf('ERROR could not send the list to the mill, retrying')).toBe('watch');
  expect(await gradeOf('ERROR could not send the list to the mill, giving up')).toBe('trouble');
});

it('what a playbook ignores is no trouble', async () => {
  const fails = 'p=7 u=ops | fatal: [web#]: FAILED! => {"msg": "Could not find the service"}';
  const log = (...story: string[]) =>
    tell(dated, ['p=7 u=ops | ok: [web#]', 'p=7 u=ops | changed: [web#]'], 40, [[30, ...story]]);
  const gradesOf = async (text: string) => (await told(text)).anomalies.map(({ grade }) => grade);
  expect(await gradesOf(log(fails))).toContain('trouble');
  expect(await gradesOf(log(fails, 'p=7 u=ops | ...ignoring'))).not.toContain('trouble');
});

it('requests that got the same answer of one server are one number, whatever they asked for', async () => {
  const line = (path: string, server: string, times: string, status: number) =>
    `haproxy[9]: 198.51.100.7:4# [12/May/2025:08:00:00.1] web~ shop/${server} ${times} ${status} 19 - - ---- 9/9/5/6/0 0/0 "GET ${path} HTTP/1.1"`;
  const usual = [
    line('/api/carts', 'shop1', '0/0/0/9/9', 200),
    line('/api/me', 'shop2', '0/0/0/7/7', 200),
  ];
  const lost = (path: string) => Array(4).fill(line(path, 'shop3', '0/0/0/-1/30001', 504));
  const { anomalies } = await told(
    tell(syslog('lb1'), usual, 160, [
      [20, ...lost('/api/carts')],
      [70, ...lost('/lists/open')],
      [120, ...lost('/news')],
    ]),
  );
  const gateway = anomalies.filter(({ eventKind }) => eventKind === 'web-gateway-failed');
  expect(gateway.map(({ counts }) => counts?.seen)).toEqual([12]);
});

it('what a log is full of is not told of the rare line that it leads to', async () => {
  const text = tell(dated, ['Power failure.', 'Power is back. UPS running on mains.'], 24, [
    [24, 'Power failure.', 'Running on UPS batteries.', 'Battery power exhausted.'],
  ]);
  const { anomalies } = await told(text);
  expect(anomalies[0]).toMatchObject({ eventKind: 'device-power-ran-out', kind: 'event' });
});

it('what keeps everybody out comes before those who could not get in by it', async () => {
  const scenes = Array.from({ length: 24 }, (_, i): [number, ...string[]] => [
    30 + 8 * i,
    'charon: l2tp login of ann failed from 203.0.113.9',
    'charon: subject certificate invalid',
  ]);
  const usual = ['charon: sending DPD request', 'charon: parsed INFORMATIONAL response #'];
  const { anomalies } = await told(tell(syslog('gate'), usual, 260, scenes));
  expect(anomalies.map(({ eventKind }) => eventKind)).toEqual(['certificate-expired']);
});

it('who looks for pages that are not there comes behind a site that can not serve', async () => {
  const missing =
    '[error] 31#31: *# open() "/srv/www/list.php" failed (2: No such file or directory), client: 203.0.113.9';
  const full = '[alert] 31#31: *# 1024 worker_connections are not enough, client: 198.51.100.8';
  const text = tell(
    dated,
    ['[notice] 31#31: signal process started', '[notice] 31#31: worker # is up'],
    300,
    [
      [60, ...Array(60).fill(missing)],
      [200, ...Array(5).fill(full)],
    ],
  );
  const { anomalies } = await told(text);
  expect(anomalies.slice(0, 2).map(({ eventKind }) => eventKind)).toEqual([
    'web-unavailable',
    'web-not-found',
  ]);
});
