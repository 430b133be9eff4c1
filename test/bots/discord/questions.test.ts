import { expect, it } from 'vitest';
import { formatMessage, formatTarget } from '../../../src/bots/discord/references.ts';
import { aKey } from '../../helpers/a-key.ts';
import { type ABot, never, startBot } from './a-discord-bot.ts';
import { anExplanationView, aReportView } from './a-view.ts';

const file = { name: 'app.csv', content: 'a,b\n1,2\n' };

/** A report with an explanation in the thread on it, and what questions there are about. */
async function withExplanation(options: Parameters<typeof startBot>[0] = {}) {
  const made = await startBot(options);
  const { fake, bot, guild, channel } = made;
  const place = { guild: guild.id, channel: channel.id };
  await bot.platform.post(formatTarget({ ...place, how: 'plain' }), aReportView(), never, aKey());
  const [report] = fake.posted(channel.id);
  if (report === undefined) throw new Error('no report');
  const pressed = formatTarget({ ...place, how: 'thread', message: report.id });
  await bot.platform.post(pressed, anExplanationView(), never, aKey());
  const thread = fake.thread(report);
  const [explanation] = fake.posted(report.id);
  if (thread === undefined || explanation === undefined) throw new Error('no explanation');
  return { ...made, report, thread, explanation, topic: bot.platform.topicOf(pressed) };
}

it.each([true, false])(
  'a mention in an explanation’s thread is a question about it (intent: %s)',
  async (messageContentApproved) => {
    const made = await withExplanation({ messageContentApproved });
    const { fake, bot, conversation, thread, user, guild, topic } = made;
    const asked = fake.post({ channel: thread, user, content: 'Is it lost?', mentionsBot: true });
    fake.repeat(asked);
    const question = await fake.waitFor(() => conversation.questions[0]);
    expect(question).toEqual({
      id: `discord-ask-${thread.id}-${asked.id}`,
      tenant: `discord-${guild.id}`,
      conversation: `discord:${guild.id}:${thread.id}:reply:${asked.id}`,
      place: `discord:${guild.id}:${thread.parentId}`,
      user: user.id,
      text: 'Is it lost?',
    });
    expect(bot.platform.topicOf(question.conversation)).toBe(topic);
    const text = '@everyone Based on the logs, https://x.example '.repeat(200);
    await bot.platform.post(question.conversation, { kind: 'notice', text }, never, question.id);
    const answer = fake.posted(thread.id).at(-1);
    expect(answer?.repliesTo).toBe(asked.id);
    expect(answer?.content.length).toBeLessThanOrEqual(2_000);
    expect(conversation.questions).toHaveLength(1);
    expect(fake.violations).toEqual([]);
  },
);

it('an answer to an explanation is a question about that one, in its thread', async () => {
  const { fake, conversation, thread, explanation, user, guild } = await withExplanation();
  fake.post({ channel: thread, user, content: 'And now?', answers: explanation });
  const question = await fake.waitFor(() => conversation.questions[0]);
  expect(question.answers).toBe(
    formatMessage({
      guild: guild.id,
      channel: thread.id,
      how: 'message',
      message: explanation.id,
    }),
  );
});

it('words in a direct message are a question, with or without an answer to a message', async () => {
  const { fake, bot, conversation, user } = await startBot({ messageContentApproved: false });
  const direct = fake.directMessages(user);
  const place = { guild: 'dm', channel: direct.id };
  const pressed = formatTarget({ ...place, how: 'plain' });
  await bot.platform.post(pressed, anExplanationView(), never, aKey());
  fake.post({ channel: direct, user, content: 'Why?' });
  const question = await fake.waitFor(() => conversation.questions[0]);
  expect(question).toMatchObject({ tenant: `discord-dm-${user.id}`, text: 'Why?' });
  expect(bot.platform.topicOf(question.conversation)).toBe(bot.platform.topicOf(pressed));
  const privately = `discord:1:2:private:3:${user.id}`;
  expect(bot.platform.topicOf(privately)).toBe(bot.platform.topicOf(pressed));
});

it('a mention with a file is an upload, one outside a thread a question, one without words how to start', async () => {
  const { fake, conversation, channel, report, thread, user } = await withExplanation();
  fake.post({ channel: thread, user, content: 'this one', mentionsBot: true, files: [file] });
  await fake.waitFor(() => conversation.uploads.length === 1);
  const outside = fake.post({ channel, user, content: 'Why?', mentionsBot: true });
  const question = await fake.waitFor(() => conversation.questions[0]);
  expect(question).toMatchObject({
    conversation: `discord:${channel.guildId}:${channel.id}:reply:${outside.id}`,
    text: 'Why?',
  });
  fake.post({ channel: thread, user, mentionsBot: true });
  await fake.waitFor(() => fake.posted(thread.id).at(-1)?.content.includes('log file'));
  fake.post({ channel, user, content: 'thanks', answers: report });
  fake.post({ channel: thread, user, content: 'Last?', mentionsBot: true });
  await fake.waitFor(() => conversation.questions.length > 1);
  expect(conversation.questions.map(({ text }) => text)).toEqual(['Why?', 'Last?']);
});

it('words to nobody in the bot’s own thread are overheard, elsewhere they are not heard', async () => {
  const { fake, conversation, channel, thread, user } = await withExplanation();
  const other = fake.addUser();
  const theirs = fake.post({ channel: thread, user: other, content: 'I look', silently: true });
  fake.post({ channel: thread, user, content: 'are you sure?', answers: theirs });
  fake.post({ channel, user, content: 'since when?' });
  fake.post({ channel: thread, user, content: 'since when?' });
  const question = await fake.waitFor(() => conversation.questions[0]);
  expect(question).toMatchObject({ text: 'since when?', isOverheard: true });
  expect(conversation.questions).toHaveLength(1);
});

it('the Ask button opens a form, and what is written there is a question', async () => {
  const { fake, conversation, report, explanation, user, guild, channel } = await withExplanation();
  const place = `discord:${guild.id}:${channel.id}`;
  for (const [message, number] of [
    [report, undefined],
    [explanation, 1],
  ] as const) {
    const opened = fake.press({ user, message, label: 'Ask …' });
    await fake.waitFor(() => opened.modal);
    const sent = fake.submitForm(opened, user, 'Since when?');
    const id = `discord-ask-${sent.id}`;
    const asked = await fake.waitFor(() => conversation.questions.find((one) => one.id === id));
    expect(asked).toMatchObject({ text: 'Since when?', user: user.id, place, language: 'en-US' });
    expect(asked.about?.number).toBe(number);
  }
  await fake.waitFor(() => fake.unanswered().length === 0);
  expect(conversation.presses).toEqual([]);
  expect(fake.violations).toEqual([]);
});

it('the role that Discord made for the bot is the bot', async () => {
  const { fake, conversation, channel, thread, user } = await withExplanation();
  fake.post({ channel: thread, user, content: 'Why?', mentionsRole: true });
  await fake.waitFor(() => conversation.questions.length === 1);
  expect(conversation.questions[0]?.text).toBe('Why?');
  fake.post({ channel, user, mentionsRole: true, files: [{ ...file, name: 'app.json' }] });
  await fake.waitFor(() => conversation.uploads.length === 1);
});

it('without the intent a message that names only the role can not be seen, which is said', async () => {
  const made: ABot = await startBot({ messageContentApproved: false });
  const { fake, conversation, channel, user } = made;
  fake.post({ channel, user, mentionsRole: true, files: [file] });
  await fake.waitFor(() => fake.posted(channel.id)[0]?.content.includes('Name me instead'));
  expect(conversation.uploads).toEqual([]);
});

it('a question that can not be accepted is answered with words', async () => {
  const { fake, conversation, thread, user } = await withExplanation();
  conversation.failing = true;
  fake.post({ channel: thread, user, content: 'Why?', mentionsBot: true });
  await fake.waitFor(() => JSON.stringify(fake.posted(thread.id)).includes('did not work'));
});
