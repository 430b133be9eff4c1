import { expect, it } from 'vitest';
import { formatTarget } from '../../../src/bots/discord/references.ts';
import { encodeAction } from '../../../src/jobs/actions.ts';
import { aKey } from '../../helpers/a-key.ts';
import { textsOf } from '../../helpers/fake-discord/message-texts.ts';
import { allComponents } from '../../helpers/fake-discord/validate/components.ts';
import { type ABot, botOn, never, startBot } from './a-discord-bot.ts';
import { anExplanationView, aReportView, REPORT_ID } from './a-view.ts';

const thanks = { kind: 'notice', text: 'Thank you.' } as const;
const explain = encodeAction({ kind: 'explain', reportId: REPORT_ID, number: 2 });

async function withReport(made: Pick<ABot, 'fake' | 'bot'>, channel: string, guild = 'dm') {
  const target = formatTarget({ guild, channel, how: 'plain' });
  const reference = await made.bot.platform.post(target, aReportView(), never, aKey());
  const report = made.fake.posted(channel).at(-1);
  if (report === undefined) throw new Error('no report');
  return { report, reference };
}

it('a press is acknowledged, accepted once, and answered in a thread on the report', async () => {
  const made = await startBot();
  const { fake, bot, conversation, channel, guild, user } = made;
  const { report, reference } = await withReport(made, channel.id, guild.id);
  const pressed = fake.press({ user, message: report, label: '2' });
  const press = await fake.waitFor(() => conversation.presses[0]);
  expect(press).toMatchObject({
    id: `discord-press-${pressed.id}`,
    tenant: `discord-${guild.id}`,
    place: `discord:${guild.id}:${channel.id}`,
    user: user.id,
    language: 'en-US',
    message: reference,
    action: explain,
  });
  expect(JSON.stringify(press)).not.toContain(pressed.token);
  await fake.waitFor(() => fake.unanswered().length === 0);
  await bot.platform.post(press.conversation, anExplanationView({ number: 2 }), never, aKey());
  expect(fake.posted(report.id)[0]?.content).toMatch(/^Based on the logs,/);
  await bot.platform.edit(press.message, aReportView({ page: 0 }), never);
  expect(fake.violations).toEqual([]);
});

it('buttons work after a restart, and long after the report was posted', async () => {
  const made = await startBot();
  const { fake, channel, guild, user } = made;
  const { report } = await withReport(made, channel.id, guild.id);
  await made.bot.stop();
  fake.advance(3 * 24 * 3_600_000);
  const again = botOn(fake);
  await again.bot.start();
  fake.press({ user, message: report, label: '1' });
  const press = await fake.waitFor(() => again.conversation.presses[0]);
  await again.bot.platform.post(press.conversation, anExplanationView(), never, aKey());
  expect(fake.posted(report.id)).toHaveLength(1);
});

it('a word to the one who pressed is seen by that person, and after 15 minutes said to all', async () => {
  const made = await startBot();
  const { fake, bot, conversation, channel, guild, user } = made;
  const { report } = await withReport(made, channel.id, guild.id);
  fake.press({ user, message: report, label: '1' });
  const { conversation: where } = await fake.waitFor(() => conversation.presses[0]);
  await fake.waitFor(() => fake.unanswered().length === 0);
  await bot.platform.whisper(where, user.id, thanks, never, aKey());
  expect(fake.posted(channel.id).at(-1)).toMatchObject({ ephemeralFor: user.id });
  fake.advance(16 * 60_000);
  await bot.platform.whisper(where, user.id, thanks, never, aKey());
  expect(fake.posted(report.id).at(-1)).toMatchObject({ content: 'Thank you.' });
  await bot.platform.whisper(where, fake.addUser().id, thanks, never, aKey());
  expect(fake.posted(report.id)).toHaveLength(2);
  expect(fake.violations).toEqual([]);
});

it('in a direct message and in a thread the answer stands right there', async () => {
  const made = await startBot();
  const { fake, bot, conversation, channel, guild, user } = made;
  const direct = fake.directMessages(user);
  const thread = fake.addChannel({ guild: guild.id, type: 11, parent: channel.id, name: 'talk' });
  for (const [place, owner] of [
    [direct.id, 'dm'],
    [thread.id, guild.id],
  ] as const) {
    const { report } = await withReport(made, place, owner);
    conversation.presses.length = 0;
    fake.press({ user, message: report, label: '1' });
    const press = await fake.waitFor(() => conversation.presses[0]);
    await bot.platform.post(press.conversation, anExplanationView(), never, aKey());
    expect(fake.posted(place).at(-1)).toMatchObject({ repliesTo: report.id });
    expect(press.tenant).toBe(owner === 'dm' ? `discord-dm-${user.id}` : `discord-${guild.id}`);
  }
  expect(fake.calls('startThread')).toEqual([]);
});

it('a press on a private report is answered privately, and later by direct message', async () => {
  const made = await startBot();
  const { fake, bot, conversation, channel, user } = made;
  const options = [{ name: 'private', type: 5, value: true }];
  const file = { name: 'app.csv', content: 'a' };
  fake.command({ channel, user, subcommand: 'analyze', file, options });
  const upload = await fake.waitFor(() => conversation.uploads[0]);
  await bot.platform.post(upload.conversation, aReportView(), never, aKey());
  const report = await fake.waitFor(() => fake.posted(channel.id)[0]);
  fake.press({ user, message: report, label: '2' });
  const press = await fake.waitFor(() => conversation.presses[0]);
  expect(press.tenant).toBe(upload.tenant);
  await fake.waitFor(() => fake.unanswered().length === 0);
  const explanation = anExplanationView({ number: 2 });
  const told = await bot.platform.post(press.conversation, explanation, never, aKey());
  expect(fake.posted(channel.id).at(-1)).toMatchObject({
    content: expect.stringMatching(/^Based on the logs,/),
    ephemeralFor: user.id,
  });
  expect(await bot.platform.linkTo(told, never)).toBeNull();
  await bot.platform.edit(press.message, aReportView({ headline: 'Another page.' }), never);
  expect(textsOf(report).join()).toContain('Another page.');
  const list = { name: 'list.csv', comment: 'The list.', text: 'a,b' };
  await bot.platform.postFile(press.conversation, list, never, aKey());
  expect(fake.posted(channel.id).at(-1)?.attachments).toHaveLength(1);
  fake.advance(16 * 60_000);
  await bot.platform.post(press.conversation, explanation, never, aKey());
  await bot.platform.whisper(press.conversation, user.id, thanks, never, aKey());
  const direct = fake.posted(fake.directMessages(user).id);
  expect(direct.map(({ content }) => content.split(',')[0])).toEqual([
    'Based on the logs',
    'Thank you.',
  ]);
  expect(fake.posted(channel.id).every(({ ephemeralFor }) => ephemeralFor === user.id)).toBe(true);
  expect(fake.violations).toEqual([]);
});

it('a forged button is passed on as it is', async () => {
  const made = await startBot();
  const { fake, conversation, channel, guild, user } = made;
  const { report } = await withReport(made, channel.id, guild.id);
  fake.forgePress({ user, message: report, customId: 'explain/../../etc/passwd' });
  const { action } = await fake.waitFor(() => conversation.presses[0]);
  expect(action).toBe('explain/../../etc/passwd');
  await fake.waitFor(() => fake.unanswered().length === 0);
});

it('a press that can not be accepted is answered with words', async () => {
  const made = await startBot();
  const { fake, conversation, channel, guild, user } = made;
  const { report } = await withReport(made, channel.id, guild.id);
  conversation.failing = true;
  fake.press({ user, message: report, label: '1' });
  const answer = await fake.waitFor(() =>
    fake.posted(channel.id).find(({ ephemeralFor }) => ephemeralFor === user.id),
  );
  expect(textsOf(answer).join()).toContain('Sorry, that did not work.');
  expect(fake.unanswered()).toEqual([]);
});

it('a pressed thumb shows: it is green, and the other grey', async () => {
  const { fake, bot, conversation, channel, guild, user } = await startBot();
  const target = formatTarget({ guild: guild.id, channel: channel.id, how: 'plain' });
  await bot.platform.post(target, anExplanationView(), never, aKey());
  const styles = () =>
    allComponents(fake.posted(channel.id).at(-1)?.components)
      .filter(({ type }) => type === 2)
      .map(({ label, style }) => `${label} ${style}`);
  const [message] = fake.posted(channel.id);
  if (message === undefined) throw new Error('no explanation');
  fake.press({ user, message, label: '👍 Helpful' });
  await fake.waitFor(() => fake.unanswered().length === 0);
  expect(styles()).toEqual(['👍 Helpful 3', '👎 Not helpful 2', 'Ask … 2']);
  fake.press({ user, message, label: '👎 Not helpful' });
  await fake.waitFor(() => conversation.presses.length === 2 && fake.unanswered().length === 0);
  expect(styles()).toEqual(['👍 Helpful 2', '👎 Not helpful 3', 'Ask … 2']);
  expect(fake.posted(channel.id)[0]?.content).toMatch(/^Based on the logs,/);
  expect(fake.violations).toEqual([]);
});
