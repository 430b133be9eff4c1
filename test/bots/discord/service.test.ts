import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createDiscordBot } from '../../../src/bots/discord/bot.ts';
import { createLogger } from '../../../src/log.ts';
import { type App, createApp } from '../../../src/service/app.ts';
import { openEmbedded } from '../../../src/service/backends.ts';
import { temporaryFolder } from '../../helpers/an-app.ts';
import { createFakeDiscord } from '../../helpers/fake-discord/create-fake-discord.ts';
import { buttonsOf, textsOf } from '../../helpers/fake-discord/message-texts.ts';
import type { PermissionName } from '../../helpers/fake-discord/permissions.ts';
import type { Message } from '../../helpers/fake-discord/types.ts';
import { slow } from '../../helpers/fake-slack/downloads.ts';
import { sharedThreads } from '../../helpers/shared-threads.ts';
import { testConfig } from '../../helpers/test-parts.ts';

const LOG = readFileSync(
  join(import.meta.dirname, '../../fixtures/synthetic_60.log_structured.csv'),
);
const file = { name: 'app.csv', content: LOG };

/** The real service with Discord alone: queues, store and engine threads. */
async function aService() {
  const fake = await createFakeDiscord();
  onTestFinished(() => fake.close());
  const guild = fake.addGuild();
  const channel = fake.addChannel({ guild: guild.id });
  const user = fake.addUser();
  const folder = temporaryFolder();
  const apps: App[] = [];
  const log: string[] = [];
  const logger = createLogger('warn', {
    write(line) {
      log.push(line);
      fake.world.events.emit('change');
    },
  });
  onTestFinished(async () => {
    for (const app of apps) await app.stop();
  });

  async function start(): Promise<App> {
    const config = testConfig(folder);
    const app = createApp(config, logger, {
      createBots: [
        ({ conversation, log }) =>
          createDiscordBot({
            settings: {
              token: fake.token,
              apiUrl: fake.apiUrl,
              cdnUrl: fake.cdnUrl,
            },
            conversation,
            log,
            now: fake.now,
          }),
      ],
      openBackend: openEmbedded(folder),
      threads: sharedThreads(),
      retry: { firstDelayMs: 2, maxDelayMs: 4 },
    });
    apps.push(app);
    await app.start();
    return app;
  }

  const report = () => fake.waitFor(() => fake.posted().find(isReport));
  return { fake, guild, channel, user, start, report, log, folder };
}

const isReport = (message: Message) => buttonsOf(message).some(({ label }) => label === '1');
const said = (message: Message) => textsOf(message).join('\n');

it('a log becomes a report below it, and a press its explanation in a thread, once', async () => {
  const { fake, channel, user, start, report } = await aService();
  await start();
  const upload = fake.post({ channel, user, files: [file] });
  const answer = await report();
  expect(answer.repliesTo).toBe(upload.id);
  expect(
    answer.history.some(({ components }) => JSON.stringify(components).includes('Reading')),
  ).toBe(true);
  fake.press({ user, message: answer, label: '1' });
  fake.press({ user: fake.addUser(), message: answer, label: '1' });
  const explanation = await fake.waitFor(() => fake.posted(answer.id)[0]);
  expect(explanation.content).toMatch(/^Based on the logs,/);
  fake.press({ user, message: answer, label: '1' });
  await fake.waitFor(() => fake.posted().some((each) => said(each).includes('explained already')));
  fake.press({ user, message: answer, label: 'Full list as a file' });
  fake.press({ user, message: explanation, label: '👍 Helpful' });
  await fake.waitFor(() => fake.posted().some((each) => said(each).includes('Thank you')));
  await fake.waitFor(() =>
    fake.posted(answer.id).some(({ attachments }) => attachments.length > 0),
  );
  const explanations = fake.posted(answer.id).filter(({ content }) => content.startsWith('Based'));
  expect(explanations).toHaveLength(1);
  expect(fake.posted(channel.id).filter(({ ephemeralFor }) => ephemeralFor === undefined)).toEqual([
    answer,
  ]);
  expect(fake.unanswered()).toEqual([]);
  expect(fake.violations).toEqual([]);
});

it('each file of a message gets its own answer', async () => {
  const { fake, channel, user, start } = await aService();
  await start();
  const names = ['one.csv', 'two.csv', 'three.csv'];
  const files = [...names.map((name) => ({ ...file, name })), { name: 'cat.png', content: 'x' }];
  const message = fake.post({ channel, user, files });
  fake.repeat(message);
  const reports = () => fake.posted(channel.id).filter(isReport);
  await fake.waitFor(() => reports().length === 3);
  const answered = names.map((name) => reports().filter((one) => said(one).includes(name)).length);
  expect(answered).toEqual([1, 1, 1]);
  expect(fake.posted(channel.id)).toHaveLength(3);
});

it('a report is pressed after a restart, days later', async () => {
  const { fake, channel, user, start, report } = await aService();
  const app = await start();
  fake.post({ channel, user, files: [file] });
  const answer = await report();
  await app.stop();
  fake.advance(3 * 24 * 3_600_000);
  await start();
  fake.press({ user, message: answer, label: '1' });
  const explanation = await fake.waitFor(() => fake.posted(answer.id)[0]);
  expect(explanation.content).toMatch(/^Based on the logs,/);
});

it('a private report, its explanation and its list are seen by one person', async () => {
  const { fake, channel, user, start, report, folder } = await aService();
  await start();
  const options = [{ name: 'private', type: 5, value: true }];
  const { token } = fake.command({ channel, user, subcommand: 'analyze', file, options });
  const answer = await report();
  fake.press({ user, message: answer, label: '1' });
  await fake.waitFor(() => fake.posted().some(({ content }) => content.startsWith('Based on')));
  fake.press({ user, message: answer, label: 'Full list as a file' });
  await fake.waitFor(() => fake.posted().some(({ attachments }) => attachments.length > 0));
  expect(fake.posted().every(({ ephemeralFor }) => ephemeralFor === user.id)).toBe(true);
  fake.command({ channel, user, subcommand: 'latest' });
  await fake.waitFor(() => fake.posted().some((each) => said(each).includes('no report here yet')));
  fake.command({ channel, user, subcommand: 'status' });
  const status = await fake.waitFor(() =>
    fake.posted().find((each) => said(each).includes('Status of Log Decoder')),
  );
  expect(said(status)).not.toContain('app.csv');
  const kept = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
  expect(kept.join()).toContain('app.csv');
  expect(kept.join()).not.toContain(token);
  expect(fake.violations).toEqual([]);
});

it('the connection is cut while a log is read, and everything is answered', async () => {
  const { fake, channel, user, start, report } = await aService();
  await start();
  const respond = slow(LOG, 16 * 1024, 20);
  fake.post({ channel, user, files: [{ ...file, respond }] });
  await fake.waitFor(() => fake.posted(channel.id).length === 1);
  fake.gateway.drop();
  const answer = await report();
  fake.press({ user, message: answer, label: '1' });
  await fake.waitFor(() => fake.posted(answer.id)[0]);
});

it.each([
  ['a lost answer', { kind: 'hang_up', applied: true }],
  ['an outage', { kind: 'status', status: 502, applied: true }],
  ['a rate limit', { kind: 'rate_limited', retryAfterSeconds: 0.05 }],
] as const)('%s at every second call makes no second message', async (_, fault) => {
  const { fake, channel, user, start, report } = await aService();
  await start();
  for (const route of ['createMessage', 'editMessage', 'startThread', 'getMessage']) {
    for (let skip = 0; skip < 6; skip++) fake.fail(route, fault, { skip });
  }
  fake.post({ channel, user, files: [file] });
  const answer = await report();
  fake.press({ user, message: answer, label: '1' });
  await fake.waitFor(() => fake.posted(answer.id)[0]);
  fake.clearFaults();
  fake.press({ user, message: answer, label: '1' });
  await fake.waitFor(() =>
    fake.posted().some((each) => /explained already|being explained/.test(said(each))),
  );
  expect(fake.posted(channel.id).filter(({ ephemeralFor }) => !ephemeralFor)).toHaveLength(1);
  expect(fake.posted(answer.id)).toHaveLength(1);
});

it('a file that is no log is answered with what is wrong, in words', async () => {
  const { fake, channel, user, start } = await aService();
  await start();
  fake.post({ channel, user, files: [{ name: 'app.csv', content: 'a,b\n' }] });
  const isProblem = (message: Message) => said(message).includes('⚠️');
  const problem = await fake.waitFor(() => fake.posted(channel.id).find(isProblem));
  expect(said(problem)).not.toMatch(/undefined|NaN|\bat /);
  fake.post({ channel, user, files: [{ name: 'photo.png', content: 'x' }], mentionsBot: true });
  await fake.waitFor(() => fake.posted(channel.id).filter(isProblem).length === 2);
});

it('a normal log and an expected kind change the next reports of the channel', async () => {
  const { fake, channel, user, start, report } = await aService();
  await start();
  fake.post({ channel, user, files: [file] });
  const first = await report();
  fake.press({ user, message: first, label: 'Use as normal' });
  const found = (words: string, where = channel.id) =>
    fake.waitFor(() => fake.posted(where).find((each) => said(each).includes(words)));
  const asked = (words: string) =>
    fake.waitFor(() =>
      fake.posted().find((each) => each.ephemeralFor === user.id && said(each).includes(words)),
    );
  const question = await asked(
    '4 of 60 sessions here look unusual. Use this log as normal anyway?',
  );
  fake.press({ user, message: question, label: 'Yes, use it as normal' });
  await found('as normal. 4 of them stood out', first.id);

  fake.post({ channel, user, files: [{ ...file, name: 'today.csv' }] });
  const today = await found('set as normal on');
  expect(said(today)).toContain('"app.csv" (60 sessions)');
  fake.press({ user, message: today, label: '1' });
  const explanation = await found('Based on the logs,', today.id);
  fake.press({ user, message: explanation, label: 'This is expected' });
  const isSure = await asked('Is number 1 really expected here');
  fake.press({ user, message: isSure, label: 'Yes, it is expected' });
  await found(`${user.username} said that number 1 is expected`, today.id);
  fake.press({ user: fake.addUser(), message: explanation, label: 'This is expected' });
  await fake.waitFor(() => fake.posted().some((each) => said(each).includes('expected already')));

  fake.post({ channel, user, files: [{ ...file, name: 'later.csv' }] });
  const later = await found('muted here');
  expect(said(later)).toMatch(
    /^### 🔶 3 of 60 file pieces look unusual, in \d groups\. 1 more is muted here\./,
  );
  const told = await found('said that number 1 is expected', today.id);
  fake.press({ user: fake.addUser(), message: told, label: 'Undo (for a day)' });
  await found('took it back: number 1', today.id);
  const thread = fake.world.channels.get(today.id) ?? channel;
  fake.command({ channel: thread, user, subcommand: 'muted' });
  await fake.waitFor(() =>
    fake.posted().some((each) => said(each).includes('## What is expected here')),
  );
  expect(fake.unanswered()).toEqual([]);
  expect(fake.violations).toEqual([]);
});

it('questions are answered from what was told last: in its thread, privately, and in direct messages', async () => {
  const { fake, channel, user, start, report } = await aService();
  await start();
  fake.post({ channel, user, files: [file] });
  const answer = await report();
  fake.press({ user, message: answer, label: '1' });
  const first = await fake.waitFor(() => fake.posted(answer.id)[0]);
  fake.press({ user, message: answer, label: '2' });
  await fake.waitFor(() => fake.posted(answer.id)[1]);
  const thread = fake.thread(answer) ?? expect.unreachable();
  const ask = async (question: Parameters<typeof fake.post>[0]) => {
    const asked = fake.post(question);
    return fake.waitFor(() => fake.posted().find(({ repliesTo }) => repliesTo === asked.id));
  };
  const answered = await ask({ channel: thread, user, content: 'Is it bad?', answers: first });
  expect(said(answered)).toMatch(/^Based on the logs, .*number 1/i);
  const last = await ask({ channel: thread, user, content: 'Is it bad?', mentionsBot: true });
  expect(said(last)).toMatch(/^Based on the logs, .*number 1/i);
  const named = await ask({ channel: thread, user, content: 'And number 2?', mentionsBot: true });
  expect(said(named)).toMatch(/^Based on the logs, number 2 is/);

  const options = [{ name: 'private', type: 5, value: true }];
  const direct = fake.directMessages(user);
  expect(said(await ask({ channel: direct, user, content: 'Why?' }))).toContain(
    'no report here yet',
  );
  fake.command({ channel, user, subcommand: 'analyze', file, options });
  const isMine = (message: Message) => message.ephemeralFor === user.id;
  const mine = await fake.waitFor(() =>
    fake.posted().find((one) => isMine(one) && buttonsOf(one).length > 2),
  );
  fake.press({ user, message: mine, label: '1' });
  await fake.waitFor(() => fake.posted().find((one) => isMine(one) && /^Based/.test(one.content)));
  const told = await ask({ channel: direct, user, content: 'Why?' });
  expect(said(told)).toMatch(/^Based on the logs, number 1 is/);
  expect(fake.violations).toEqual([]);
});

it('after a lost session nothing is answered twice', async () => {
  const { fake, channel, user, start, report } = await aService();
  await start();
  const upload = fake.post({ channel, user, files: [file] });
  const answer = await report();
  fake.press({ user, message: answer, label: '1' });
  await fake.waitFor(() => fake.posted(answer.id)[0]);
  fake.gateway.invalidate(false);
  await fake.waitFor(() => fake.gateway.identifies.length === 2 && fake.gateway.connections === 1);
  fake.repeat(upload);
  fake.post({ channel, user, files: [{ ...file, name: 'next.csv' }] });
  const isNext = (message: Message) => said(message).includes('next.csv') && isReport(message);
  await fake.waitFor(() => fake.posted(channel.id).find(isNext));
  expect(fake.posted(channel.id)).toHaveLength(2);
  expect(fake.posted(answer.id)).toHaveLength(1);
});

it('a removal deletes what is kept for the server, private reports too, and no direct messages', async () => {
  const { fake, channel, user, start, guild } = await aService();
  const app = await start();
  const direct = fake.directMessages(user);
  fake.post({ channel, user, files: [file] });
  fake.post({ channel: direct, user, files: [{ ...file, name: 'mine.csv' }] });
  const options = [{ name: 'private', type: 5, value: true }];
  fake.command({ channel, user, subcommand: 'analyze', file, options });
  await fake.waitFor(() => fake.posted().filter(isReport).length === 3);
  const places = new Map([
    [`discord-${guild.id}`, `discord:${guild.id}:${channel.id}`],
    [`discord-dm-${user.id}`, `discord:dm:${user.id}`],
  ]);
  const reports = async (tenant: string) =>
    (await app.conversation.status(tenant, places.get(tenant) ?? '')).sections[1]?.paragraphs.map(
      (line) => line.split(' ', 1)[0],
    );
  expect(await reports(`discord-${guild.id}`)).toEqual(['app.csv']);
  expect((await reports(`discord-dm-${user.id}`))?.sort()).toEqual(['app.csv', 'mine.csv']);
  fake.removeBot(guild.id);
  await vi.waitUntil(async () => (await reports(`discord-${guild.id}`))?.[0] === 'None', 60_000);
  expect(await reports(`discord-dm-${user.id}`)).toEqual(['mine.csv']);
});

it.each<[PermissionName, where: 'answer' | 'log', words: string]>([
  ['ViewChannel', 'log', '"View Channel" (to see uploads)'],
  ['SendMessages', 'log', '"Send Messages" (to answer)'],
  ['EmbedLinks', 'answer', 'the permission "Embed Links" is missing'],
  ['AttachFiles', 'answer', 'the permission "Attach Files" is missing'],
  ['ReadMessageHistory', 'answer', 'the permission "Read Message History" is missing'],
  ['CreatePublicThreads', 'answer', 'the permission "Create Public Threads" is missing'],
  ['SendMessagesInThreads', 'answer', 'the permission "Send Messages in Threads" is missing'],
])('without %s the %s names it, and what can be said is said', async (denied, where, words) => {
  const { fake, guild, user, start, log } = await aService();
  const channel = fake.addChannel({ guild: guild.id, denied: [denied] });
  await start();
  fake.post({ channel, user, files: [file] });
  if (where === 'log') {
    const names = (line: string) => line.includes(JSON.stringify(words).slice(1, -1));
    await fake.waitFor(() => log.find(names));
    return;
  }
  const report = await fake.waitFor(() => fake.posted(channel.id).find(isReport));
  const starting = (start: string) => () =>
    fake.posted().find(({ content }) => content.startsWith(start));
  fake.press({ user, message: report, label: '1' });
  await fake.waitFor(starting('Based on the logs,'));
  fake.press({ user, message: report, label: 'Full list as a file' });
  await fake.waitFor(starting('The full list'));
  expect(fake.posted().map(said).join('\n')).toContain(words);
});
