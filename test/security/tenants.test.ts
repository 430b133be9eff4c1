import { describe, expect, it } from 'vitest';
import { createArchive } from '../../src/jobs/archive/archive.ts';
import { reportIdOf } from '../../src/jobs/archive/report.ts';
import { createEmbeddedBackend } from '../../src/jobs/queue/embedded/embedded-backend.ts';
import { aBaseline, aMute } from '../helpers/a-baseline.ts';
import { aReport } from '../helpers/a-report.ts';
import { type Service, startService } from '../helpers/a-service.ts';
import { temporaryFolder } from '../helpers/an-app.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';
import { idle } from '../helpers/answers.ts';
import { type Person, PLATFORMS, personOn } from '../helpers/people-on.ts';
import { anUpload } from '../helpers/test-parts.ts';

/** Two workspaces or guilds; the first has a report with an anomaly that names itself. */
async function twoTenants(platform: (typeof PLATFORMS)[number]) {
  const service = await startService();
  const first = personOn(platform, service);
  first.upload({ name: 'payroll.csv', content: anHdfsLog({ sessions: 140 }) });
  await first.reads(/1 of 140 file pieces/);
  const action = first.action();
  expect(action).toMatch(/^explain\/[0-9a-f]{24}\/1$/);
  return { service, first, action };
}

/** A person of the other tenant, with a report of their own to press on. */
async function stranger(platform: (typeof PLATFORMS)[number], service: Service): Promise<Person> {
  const person = personOn(platform, service, platform === 'slack' ? 'T0OTHER001' : undefined);
  person.upload({ name: 'own.csv', content: anHdfsLog({ sessions: 150 }) });
  await person.reads(/1 of 150 file pieces/);
  return person;
}

const variants = (action: string) => [
  action,
  action.replace('explain', 'page').replace(/1$/, '0'),
  action.replace('explain', 'list').replace(/\/1$/, ''),
  action.replace('explain', 'feedback').concat('/up'),
  action.replace('explain', 'normal').replace(/\/1$/, ''),
  action.replace('explain', 'itself').replace(/\/1$/, ''),
  action.replace('explain', 'mute'),
];

describe.each(PLATFORMS)('on %s', (platform) => {
  it('a press that carries the report of another tenant gives nothing of it', async () => {
    const { service, action } = await twoTenants(platform);
    const other = await stranger(platform, service);
    const before = other.said().filter((text) => text.includes('payroll')).length;
    for (const forged of variants(action)) other.press(forged);
    await other.reads(/has expired/);
    await idle(service.app);
    const said = other.said();
    expect(said.filter((text) => text.includes('payroll'))).toHaveLength(before);
    expect(said.some((text) => text.includes('Based on the logs'))).toBe(false);
    expect(said.filter((text) => text.includes('has expired')).length).toBeGreaterThan(0);
    expect(said.some((text) => text.includes('Thank you'))).toBe(false);
  });

  it.each([
    [
      'a path',
      (action: string) => action.replace('explain/', 'explain/../slack-T0TEAM0001/report/'),
    ],
    ['a tenant before it', (action: string) => `slack-T0TEAM0001/${action}`],
    ['a wild card', () => 'explain/*/1'],
    ['an encoded slash', (action: string) => action.replace('/', '%2F')],
    ['another case', (action: string) => action.toUpperCase()],
    ['a line break after it', (action: string) => `${action}\n`],
    ['number 0', (action: string) => action.replace(/1$/, '0')],
    ['a number beyond the last', (action: string) => action.replace(/1$/, '2')],
    ['a number that is none', (action: string) => action.replace(/1$/, '1e0')],
  ])('a press that says %s is answered in words', async (_, forge) => {
    const { service, first, action } = await twoTenants(platform);
    first.press(forge(action));
    await first.reads(/does not work any more/);
    await idle(service.app);
    expect(first.said().some((text) => text.includes('Based on the logs'))).toBe(false);
  });

  it('latest, status and the page of a tenant show nothing of another', async () => {
    const { service } = await twoTenants(platform);
    const { conversation } = service.app;
    const tenant = platform === 'slack' ? 'slack-T0OTHER001' : 'discord-999999';
    const shown = JSON.stringify([
      await conversation.status(tenant, 'slack:C1'),
      await conversation.home(tenant, 'U1', async () => null),
    ]);
    expect(shown).not.toContain('payroll');
    expect(shown).toContain('None yet');
  });
});

it('latest asked with the place of another tenant finds nothing', async () => {
  const { service } = await twoTenants('slack');
  const { slack, app } = service;
  const upload = [...slack.world.channels.values()].find(({ name }) => name === 'ops');
  if (!upload) throw new Error('there must be a channel');
  const place = `slack:${slack.world.teamId}:${upload.id}`;
  const user = slack.addUser().id;
  await app.conversation.latest({
    ...{ id: 'slack-latest-1', tenant: 'slack-T0OTHER001', conversation: place, place, user },
  });
  await idle(app);
  expect(JSON.stringify(slack.world.ephemerals)).toContain('no report here yet');
  expect(slack.posted(upload.id)).toHaveLength(1);
});

it('the same upload in two tenants has two reports', () => {
  const id = 'slack-T1-C1-F1';
  expect(reportIdOf({ tenant: 'slack-T1', id })).not.toBe(reportIdOf({ tenant: 'slack-T2', id }));
  // No parting of the two is read as another.
  expect(reportIdOf({ tenant: 'a', id: 'b\nc' })).not.toBe(reportIdOf({ tenant: 'a\nb', id: '' }));
});

it('whatever the archive keeps stands under its tenant, and goes with it alone', async () => {
  const { store, close } = createEmbeddedBackend({ folder: temporaryFolder(), onFault: () => {} });
  const archive = createArchive(store, 60_000);
  const report = aReport();
  const tenants = ['slack-T1', 'slack-T11', 'discord-1', 'discord-dm-1'];
  for (const tenant of tenants) {
    const key = { tenant, reportId: report.reportId, number: 1 };
    const explanation = { summary: '', reasons: [], meaning: '', steps: [], who: '', source: 'plain' as const }; // biome-ignore format: one object
    await archive.saveReport(tenant, report);
    await archive.indexReport(tenant, report);
    await archive.saveProblem(tenant, report.reportId, null);
    await archive.noteMessage(tenant, 'id', { message: 'm', atMs: 1 });
    await archive.saveExplanation(key, { explanation, message: null });
    await archive.noteTold(tenant, key, 'slack:T1:C1/../../slack-T2');
    await archive.claim(tenant, 'explain/x/1', 'id', 60_000);
    await archive.vote(key, 'U1/../U2', true);
    const place = 'slack:T1:C1/../../slack-T2';
    await archive.baselines.keep(tenant, report.reportId, new Uint8Array([1]));
    await archive.baselines.set(tenant, place, aBaseline('../../slack-T2'), new Uint8Array([1]));
    await archive.mutes.add(tenant, place, aMute());
    await archive.saveUpload(tenant, report.reportId, anUpload({ tenant }));
    const change = { tenant, reportId: report.reportId, what: 'normal' };
    await archive.confirmations.note({ ...change, user: 'U1/../U2' }, { conversation: place });
    await archive.undo.keep(change, 'id', [archive.mutes.keyOfAdd(tenant, place, aMute().id)]);
  }
  const keys = await store.list('', 1_000);
  expect(keys.length).toBeGreaterThan(15 * tenants.length);
  const owners = new Set(keys.map((key) => key.split('/', 1)[0]));
  expect([...owners].sort()).toEqual([...tenants].sort());
  await archive.forget('slack-T1');
  const left = await store.list('', 1_000);
  expect(left.filter((key) => key.startsWith('slack-T1/'))).toEqual([]);
  expect(left).toHaveLength((keys.length / tenants.length) * 3);
  await close();
});
