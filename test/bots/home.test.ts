import { expect, it } from 'vitest';
import { type Service, startService } from '../helpers/a-service.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';
import { idle } from '../helpers/answers.ts';

const LOG = anHdfsLog({ sessions: 140 });

/** A channel with a report, of which the person has muted number 1. */
async function withMuted({ slack, app }: Service) {
  const channel = slack.addChannel({ kind: 'private', member: true }).id;
  const user = slack.addUser().id;
  slack.share({ channel, user, files: [{ name: 'payroll.csv', content: LOG }] });
  const report = await slack.waitFor(() =>
    slack.posted(channel).find(({ blocks = [] }) => JSON.stringify(blocks).includes('"explain/')),
  );
  const value = /explain\/[0-9a-f]{24}\/1/.exec(JSON.stringify(report.blocks))?.[0] ?? '';
  const sure = value.replace('explain', 'sure-mute');
  slack.clickButton(channel, report.ts, 0, user, { value: value.replace('explain', 'mute') });
  await slack.waitFor(() =>
    slack.world.ephemerals.find(({ user: who }) => who === undefined || who),
  );
  slack.clickButton(channel, report.ts, 0, user, { value: sure });
  await slack.waitFor(() => slack.posted(channel)[1]);
  await idle(app);
  return { channel, user };
}

async function homeOf({ slack }: Service, user: string): Promise<string> {
  await slack.openHome(user).acked;
  return JSON.stringify(slack.world.homes.get(user)?.view);
}

it('a person finds their reports, what they have set, and the way to both, on their home tab', async () => {
  const service = await startService();
  const { channel, user } = await withMuted(service);
  const home = await homeOf(service, user);
  expect(home).toContain('payroll.csv');
  expect(home).toMatch(new RegExp(`"url":"https://[^"]*${channel}[^"]*"`));
  expect(home).toContain('Expected: ');
  expect(home).toContain('A report is seen by those who are in the conversation');
  expect(home).toContain('Drop a log file into a channel');
});

it('what was set there is taken back by Undo, and its channel is told', async () => {
  const service = await startService();
  const { slack, app } = service;
  const { channel, user } = await withMuted(service);
  await homeOf(service, user);
  await slack.clickInView(user, 'Undo').acked;
  const told = await slack.waitFor(() =>
    slack.posted(channel).find(({ text }) => text.includes('shown with a number again')),
  );
  await idle(app);
  expect(told.threadTs).toBeUndefined();
  expect(await homeOf(service, user)).not.toContain('Expected: ');
});

it('the home tab of somebody else shows nothing of it, and their press changes nothing', async () => {
  const service = await startService();
  const { slack, app } = service;
  const { channel, user } = await withMuted(service);
  const home = await homeOf(service, user);
  const value = /home\/unmute\/[^"]+/.exec(home)?.[0] ?? '';
  const other = slack.addUser().id;
  expect(await homeOf(service, other)).not.toMatch(/payroll|Expected: /);
  const said = slack.posted(channel).length;
  const own = slack.addChannel({ member: true }).id;
  slack.share({ channel: own, user: other, files: [{ name: 'own.csv', content: LOG }] });
  const report = await slack.waitFor(() =>
    slack.posted(own).find(({ blocks = [] }) => JSON.stringify(blocks).includes('"explain/')),
  );
  for (const forged of [value, value.replace('unmute', 'clear'), 'home/unmute/x/y', 'home/']) {
    await slack.clickButton(own, report.ts, 0, other, { value: forged }).acked;
  }
  await idle(app);
  expect(slack.posted(channel)).toHaveLength(said);
  expect(await homeOf(service, user)).toContain('Expected: ');
});
