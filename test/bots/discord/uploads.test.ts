import { expect, it } from 'vitest';
import { formatMessage } from '../../../src/bots/discord/references.ts';
import { aKey } from '../../helpers/a-key.ts';
import { buttonsOf, textsOf } from '../../helpers/fake-discord/message-texts.ts';
import { never, readAll, startBot } from './a-discord-bot.ts';
import { aReportView } from './a-view.ts';

const csv = { name: 'app.csv', content: 'a,b\n1,2\n' };

it('a log in a channel is one upload, answered below it, first by what is done and then by the report', async () => {
  const { fake, bot, conversation, channel, guild, user } = await startBot();
  const message = fake.post({ channel, user, files: [csv] });
  const upload = await fake.waitFor(() => conversation.uploads[0]);
  const file = message.attachments[0]?.id;
  expect(upload).toMatchObject({
    id: `discord-${guild.id}-${channel.id}-${message.id}-${file}`,
    tenant: `discord-${guild.id}`,
    user: user.id,
    fileName: 'app.csv',
    sizeBytes: 8,
  });
  expect(JSON.stringify(upload)).not.toContain('hm=');
  const opened = await bot.platform.open(upload.source, 'discord', never);
  expect(await readAll(opened.chunks)).toBe('a,b\n1,2\n');
  const working = { kind: 'working', fileName: 'app.csv' } as const;
  const ref = await bot.platform.post(upload.conversation, working, never, aKey());
  await bot.platform.edit(ref, aReportView(), never);
  const [answer, ...more] = fake.posted(channel.id);
  if (answer === undefined) throw new Error('no answer');
  expect(more).toEqual([]);
  expect(answer.repliesTo).toBe(message.id);
  expect(ref).toBe(
    formatMessage({ guild: guild.id, channel: channel.id, how: 'message', message: answer.id }),
  );
  expect(textsOf(answer).join('\n')).toContain('2 of 300 sessions look unusual');
  expect(buttonsOf(answer).map(({ label }) => label)).toEqual([
    ...['1', '2', 'The worst?', 'Ask …', 'For my manager'],
    ...['Full list as a file', 'Report as a page'],
  ]);
  expect(fake.violations).toEqual([]);
});

it('each file of a message is an upload, also two of one name, and other kinds are left alone', async () => {
  const { fake, bot, conversation, channel, user } = await startBot();
  fake.post({ channel, user, files: [csv, csv, { name: 'photo.png', content: 'x' }] });
  await fake.waitFor(() => conversation.uploads.length === 2);
  fake.post({ channel, user, files: [{ ...csv, name: 'last.log.gz' }] });
  await fake.waitFor(() => conversation.uploads.length === 3);
  for (const { conversation: where, fileName } of conversation.uploads.slice(0, 2)) {
    await bot.platform.post(where, { kind: 'working', fileName }, never, aKey());
  }
  expect(fake.posted(channel.id)).toHaveLength(2);
});

it('a repeated event is the same job', async () => {
  const { fake, conversation, channel, user } = await startBot();
  const message = fake.post({ channel, user, files: [csv] });
  fake.repeat(message);
  fake.repeat(message);
  fake.post({ channel, user, files: [csv] });
  await fake.waitFor(() => conversation.uploads.length === 2);
  expect(new Set(conversation.uploads.map(({ id }) => id)).size).toBe(2);
});

it('a direct message is an upload of that person alone', async () => {
  const { fake, conversation, user } = await startBot();
  fake.post({ channel: fake.directMessages(user), user, files: [csv] });
  const upload = await fake.waitFor(() => conversation.uploads[0]);
  expect(upload.tenant).toBe(`discord-dm-${user.id}`);
});

it('without the intent it logs in without it, says so, and reads where it is named or in direct messages', async () => {
  const { fake, bot, conversation, channel, user, log } = await startBot({
    messageContentApproved: false,
  });
  expect(fake.gateway.identifies).toHaveLength(2);
  expect(bot.describe()).toContain('no message content intent');
  expect(log.map(({ message }) => message).join()).toContain('No message content intent');
  fake.post({ channel, user, files: [csv] });
  fake.post({ channel, user, files: [csv], mentionsBot: true });
  fake.post({ channel: fake.directMessages(user), user, files: [csv] });
  await fake.waitFor(() => conversation.uploads.length === 2);
  for (const { source } of conversation.uploads) {
    const { chunks } = await bot.platform.open(source, 'discord', never);
    expect(await readAll(chunks)).toBe('a,b\n1,2\n');
  }
});

it('a mention without a file is told how to start; bots and answers to the bot are not', async () => {
  const { fake, channel, user, conversation } = await startBot();
  const other = fake.addUser({ bot: true });
  fake.post({ channel, user: other, files: [csv], mentionsBot: true });
  fake.post({ channel, user, content: 'hello' });
  fake.post({ channel, user, content: '', mentionsBot: true });
  const [answer] = await fake.waitFor(() => fake.posted(channel.id)[0] && fake.posted(channel.id));
  expect(answer?.content).toContain('log file');
  expect(conversation.uploads).toEqual([]);
  expect(fake.posted()).toHaveLength(1);
});

it('where it may not answer, the log says which permission is missing', async () => {
  const { fake, guild, user, conversation, log } = await startBot();
  const channel = fake.addChannel({ guild: guild.id, denied: ['SendMessages'] });
  fake.post({ channel, user, files: [csv] });
  const line = await fake.waitFor(() => log.find(({ message }) => /permission/.test(message)));
  expect(line.facts).toMatchObject({ channel: channel.id, missing: '"Send Messages" (to answer)' });
  expect(conversation.uploads).toEqual([]);
});

it('an upload that can not be accepted is answered with words', async () => {
  const { fake, conversation, channel, user } = await startBot();
  conversation.failing = true;
  fake.post({ channel, user, files: [csv] });
  const answer = await fake.waitFor(() => fake.posted(channel.id)[0]);
  expect(textsOf(answer).join()).toContain('Sorry, that did not work.');
});

it('what is said while the connection is down is read after it', async () => {
  const { fake, conversation, channel, user, log } = await startBot();
  fake.gateway.drop();
  await fake.waitFor(() => fake.gateway.connections === 0);
  fake.post({ channel, user, files: [csv] });
  await fake.waitFor(() => conversation.uploads.length === 1);
  expect(fake.gateway.resumes).toHaveLength(1);
  await fake.waitFor(() => log.some(({ message }) => message === 'Connected again to Discord'));
});

it('an intent that is taken away while it runs costs only what needs it', async () => {
  const { fake, bot, conversation, user } = await startBot();
  fake.world.messageContentApproved = false;
  fake.gateway.close(4014);
  await fake.waitFor(() => bot.describe().includes('no message content intent'));
  await fake.waitFor(() => fake.gateway.connections === 1);
  fake.post({ channel: fake.directMessages(user), user, files: [csv] });
  await fake.waitFor(() => conversation.uploads.length === 1);
});

it('a removal forgets what was stored, an outage does not', async () => {
  const { fake, conversation, guild } = await startBot();
  const other = fake.addGuild('Elsewhere');
  fake.outage(guild.id);
  fake.removeBot(other.id);
  await fake.waitFor(() => conversation.forgotten.length > 0);
  expect(conversation.forgotten).toEqual([`discord-${other.id}`]);
});

it('log lines in a message that names the bot are an upload, read from the message itself', async () => {
  const { fake, bot, conversation, channel, user } = await startBot();
  const lines = '10:00:01 INFO one\n10:00:02 INFO two\n10:00:03 WARN three\n';
  const content = `what is this?\n\`\`\`\n${lines}\`\`\``;
  fake.post({ channel, user, content, mentionsBot: true });
  const upload = await fake.waitFor(() => conversation.uploads[0]);
  expect(upload.fileName).toBe('message.txt');
  expect(JSON.stringify(upload)).not.toContain('INFO');
  const opened = await bot.platform.open(upload.source, 'discord', never);
  expect(await readAll(opened.chunks)).toBe(lines);
});

it('log lines in a message that does not name the bot are left alone', async () => {
  const { fake, conversation, channel, user } = await startBot();
  fake.post({ channel, user, content: '10:00:01 one\n10:00:02 two\n10:00:03 three' });
  fake.post({ channel, user, files: [{ name: 'syslog.1', content: 'a' }] });
  await fake.waitFor(() => conversation.uploads.length > 0);
  expect(conversation.uploads.map(({ fileName }) => fileName)).toEqual(['syslog.1']);
});
