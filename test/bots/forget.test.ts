import { expect, it } from 'vitest';
import type { Press } from '../../src/jobs/payloads.ts';
import { startService } from '../helpers/a-service.ts';
import { startApp, type TestApp } from '../helpers/an-app.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';
import { answerTo, idle } from '../helpers/answers.ts';
import { buttonsOf, textsOf } from '../helpers/fake-discord/message-texts.ts';

const LOG = anHdfsLog();
const [ANA, BEN] = ['U-Ana', 'U-Ben'];
let uploads = 0;

async function reportOf(app: TestApp, user: string, place = 'slack:C1', text = LOG) {
  const source = `G${++uploads}`;
  const upload = await app.upload(text, { id: `slack-T1-${source}`, source, place, user });
  const view = await answerTo(app, upload);
  await idle(app);
  return view.kind === 'report' ? view.reportId : '';
}

/** What a person is told when they press. */
async function pressed(app: TestApp, action: string, overrides: Partial<Press> = {}) {
  const { messages, whispers } = app.platform;
  const before = { messages: messages.length, whispers: whispers.length };
  await app.press(action, overrides);
  await app.platform.until(
    () => messages.length + whispers.length > before.messages + before.whispers,
  );
  await idle(app);
  const view = (whispers[before.whispers] ?? messages[before.messages])?.view;
  return view?.kind === 'notice' ? view.text : view?.kind === 'problem' ? view.message : '';
}

async function setAsExpected(app: TestApp, reportId: string, user: string) {
  await pressed(app, `mute/${reportId}/1`, { user });
  await pressed(app, `sure-mute/${reportId}/1`, { user });
}

const reportsOf = async (app: TestApp, user: string) =>
  (await app.conversation.home('slack-T1', user, async () => null)).sections.filter(
    ({ paragraphs }) => paragraphs[0]?.startsWith('app.csv'),
  ).length;
const expectedIn = async (app: TestApp, place: string) =>
  (await app.conversation.mutes('slack-T1', place)).sections[0]?.paragraphs;

it('a person is asked once, and then all that is theirs is gone, and nothing of others', async () => {
  const app = await startApp();
  const hers = await reportOf(app, ANA);
  const elsewhere = await reportOf(app, ANA, 'slack:C2');
  const his = await reportOf(app, BEN);
  await pressed(app, `feedback/${his}/1/up`, { user: ANA });
  await pressed(app, `feedback/${his}/1/up`, { user: BEN });
  expect(await pressed(app, 'forget', { user: ANA })).toContain('2 reports on logs that you gave');
  expect(app.platform.whispers.at(-1)?.view).toMatchObject({
    buttons: [{ action: { kind: 'forget-mine' } }, { action: { kind: 'forget-here' } }],
  });
  expect(await reportsOf(app, ANA)).toBe(2);
  expect(await pressed(app, 'forget-mine', { user: ANA })).toMatch(/^Done: 2 reports .*deleted/);
  expect([await reportsOf(app, ANA), await reportsOf(app, BEN)]).toEqual([0, 1]);
  for (const gone of [hers, elsewhere]) {
    expect(await pressed(app, `notes/${gone}`, { user: BEN })).toMatch(/reports are kept for/);
  }
  const status = await app.conversation.status('slack-T1', 'slack:C1');
  expect(JSON.stringify(status)).toContain('1 found helpful, 0 not helpful');
  // Once more, nothing is left.
  expect(await pressed(app, 'forget-mine', { user: ANA })).toMatch(/^Done: 0 reports/);
});

it("what a person set as expected on another's log goes with what is theirs; a log that came to no report, too", async () => {
  const app = await startApp({ config: { normalBy: 'anyone' } });
  const his = await reportOf(app, BEN);
  await setAsExpected(app, his, ANA);
  expect(await expectedIn(app, 'slack:C1')).not.toEqual(['None.']);
  expect(await reportOf(app, ANA, 'slack:C1', 'a,b\n')).toBe('');
  await pressed(app, 'forget-mine', { user: ANA });
  expect(await expectedIn(app, 'slack:C1')).toEqual(['None.']);
  expect(await reportsOf(app, BEN)).toBe(1);
});

it('only an admin has all of a channel deleted, which the channel is told of', async () => {
  const app = await startApp();
  const hers = await reportOf(app, ANA);
  await reportOf(app, BEN);
  await reportOf(app, BEN, 'slack:C2');
  await setAsExpected(app, hers, ANA);
  expect(await pressed(app, 'forget-here', { user: BEN })).toContain('Only an admin');
  expect([await reportsOf(app, ANA), await reportsOf(app, BEN)]).toEqual([1, 2]);
  app.platform.standings.set('U-Admin', 'admin');
  const before = app.platform.messages.length;
  for (let i = 0; i < 2; i++) {
    await app.press('forget-here', { id: 'slack-press-f', user: 'U-Admin', userName: 'Eva' });
  }
  await app.platform.until(({ messages }) => messages.length > before);
  await idle(app);
  expect(app.platform.messages.slice(before)).toMatchObject([
    { view: { text: expect.stringMatching(/^Eva had all deleted .*this channel: 2 reports/) } },
  ]);
  expect([await reportsOf(app, ANA), await reportsOf(app, BEN)]).toEqual([0, 1]);
  expect(await expectedIn(app, 'slack:C1')).toEqual(['None.']);
});

it('on Slack the button stands in help and on the home tab, where the page says what was done', async () => {
  const { slack, app } = await startService();
  const channel = slack.addChannel({ member: true }).id;
  const user = slack.addUser().id;
  slack.share({ channel, user, files: [{ name: 'payroll.csv', content: LOG }] });
  await slack.waitFor(() => JSON.stringify(slack.posted(channel)).includes('"explain/'));
  await idle(app);
  const home = () => JSON.stringify(slack.world.homes.get(user)?.view);
  await slack.openHome(user).acked;
  await slack.clickInView(user, 'Delete my data …').acked;
  expect(home()).toContain('I keep 1 report on logs that you gave me');
  expect(home()).toContain('payroll.csv');
  await slack.clickInView(user, 'Yes, delete what is mine').acked;
  expect(home()).toContain('Done: 1 report');
  expect(home()).not.toContain('payroll.csv');
  // Typed, it is asked, too; and its press is answered in the channel, not below what one person sees.
  const asked = await slack.slashCommand('/logdecoder', 'forget', channel, user).acked;
  expect(JSON.stringify(asked)).toContain('I keep 0 reports');
  const help = await slack.slashCommand('/logdecoder', 'help', channel, user).acked;
  expect(JSON.stringify(help)).toContain('Delete my data');
});

it('on Discord the button of help asks, and deletes private reports as well', async () => {
  const { discord, app } = await startService();
  const guild = discord.addGuild();
  const channel = discord.addChannel({ guild: guild.id });
  const user = discord.addUser();
  const file = { name: 'payroll.csv', content: LOG };
  discord.post({ channel, user, files: [file] });
  const options = [{ name: 'private', type: 5, value: true }];
  discord.command({ channel, user, subcommand: 'analyze', file, options });
  await discord.waitFor(
    () =>
      discord.posted().filter((one) => buttonsOf(one).some(({ label }) => label === '1')).length ===
      2,
  );
  await idle(app);
  const find = (words: string) =>
    discord.waitFor(() => discord.posted().find((one) => textsOf(one).join().includes(words)));
  discord.command({ channel, user, subcommand: 'help' });
  const help = await find('What it does');
  discord.press({ user, message: help, label: 'Delete my data …' });
  const question = await find('I keep 2 reports');
  expect(question.ephemeralFor).toBe(user.id);
  discord.press({ user, message: question, label: 'Yes, delete what is mine' });
  const told = await find('Done: 2 reports');
  expect(told.ephemeralFor).toBe(user.id);
  discord.press({ user, message: question, label: 'Delete all of this channel' });
  await find('Only an admin');
  expect(discord.violations).toEqual([]);
});
