import { expect, it } from 'vitest';
import { formatMessage, formatTarget, type Target } from '../../../src/bots/discord/references.ts';
import { PlatformRefusal } from '../../../src/jobs/platform.ts';
import { RetryLater } from '../../../src/jobs/queue/queue.ts';
import type { View } from '../../../src/jobs/view.ts';
import { aKey } from '../../helpers/a-key.ts';
import { buttonsOf, textsOf } from '../../helpers/fake-discord/message-texts.ts';
import type { PermissionName } from '../../helpers/fake-discord/permissions.ts';
import { type ABot, makeBot, never } from './a-discord-bot.ts';
import { anExplanationView, aReportView } from './a-view.ts';

const notice: View = { kind: 'notice', text: 'Thank you.' };

/** A channel where some things are denied, and a report of the bot's in it. */
async function withReport(...denied: PermissionName[]) {
  const made = await makeBot();
  const { fake, bot, guild } = made;
  const channel = fake.addChannel({ guild: guild.id });
  const place = { guild: guild.id, channel: channel.id };
  await bot.platform.post(formatTarget({ ...place, how: 'plain' }), aReportView(), never, aKey());
  const [report] = fake.posted(channel.id);
  if (report === undefined) throw new Error('no report');
  for (const name of denied) channel.denied.add(name);
  const target: Target = { ...place, how: 'thread', message: report.id };
  return { ...made, channel, place, report, thread: formatTarget(target) };
}

it('an explanation goes into a thread on the report, which is opened once and used again', async () => {
  const { fake, bot, report, thread, guild } = await withReport();
  const first = await bot.platform.post(thread, anExplanationView(), never, aKey());
  const again = await bot.platform.post(thread, anExplanationView({ number: 2 }), never, aKey());
  expect(fake.thread(report)?.name).toBe('Explanations: app.csv');
  const told = fake.posted(report.id);
  expect(told.map(({ content }) => content.startsWith('Based on the logs,'))).toEqual([true, true]);
  expect([first, again]).toEqual(
    told.map(({ id: message }) =>
      formatMessage({ guild: guild.id, channel: report.id, how: 'message', message }),
    ),
  );
  expect(await bot.platform.linkTo(first, never)).toBe(
    `https://discord.com/channels/${guild.id}/${report.id}/${told[0]?.id}`,
  );
  expect(fake.violations).toEqual([]);
});

it('a deleted thread is answered below the report, a deleted message has no link', async () => {
  const { fake, bot, report, thread, channel } = await withReport();
  const first = await bot.platform.post(thread, anExplanationView(), never, aKey());
  const opened = fake.thread(report);
  if (opened === undefined) throw new Error('no thread');
  opened.deleted = true;
  expect(await bot.platform.linkTo(first, never)).toBeNull();
  await bot.platform.post(thread, anExplanationView({ number: 2 }), never, aKey());
  expect(fake.posted(channel.id).at(-1)?.repliesTo).toBe(report.id);
});

it('a job that runs again posts nothing twice', async () => {
  const { fake, bot, report, thread, channel } = await withReport();
  fake.fail('createMessage', { kind: 'hang_up', applied: true });
  const post = () => bot.platform.post(thread, anExplanationView(), never, 'a job');
  await expect(post()).rejects.toThrow(/reached/);
  const first = await post();
  expect(await post()).toBe(first);
  expect(fake.posted(report.id)).toHaveLength(1);
  const plain = formatTarget({ guild: report.id, channel: channel.id, how: 'plain' });
  const file = { name: 'list.csv', comment: 'The list.', text: 'a' };
  for (const key of ['job', 'job', 'another job']) {
    await bot.platform.post(plain, notice, never, key);
    await bot.platform.postFile(plain, file, never, `file of ${key}`);
  }
  expect(fake.posted(channel.id)).toHaveLength(1 + 4);
});

it('"Reading" that was posted before a long outage is found, and no other', async () => {
  const { fake, bot, channel, guild, user } = await makeBot();
  const place = { guild: guild.id, channel: channel.id };
  const targetOf = () =>
    formatTarget({
      ...place,
      how: 'reply',
      message: fake.post({ channel, user, content: 'x' }).id,
    });
  const [target, another] = [targetOf(), targetOf()];
  const working = { kind: 'working', fileName: 'app.csv' } as const;
  const first = await bot.platform.post(target, working, never, 'a job');
  fake.advance(10 * 60_000);
  expect(await bot.platform.post(target, working, never, 'a job', true)).toBe(first);
  expect(fake.posted(channel.id)).toHaveLength(1);
  await bot.platform.post(target, { ...working, fileName: 'b.csv' }, never, 'b job', true);
  await bot.platform.post(another, working, never, 'c job', true);
  expect(fake.posted(channel.id)).toHaveLength(3);
});

it('what is posted by the same key takes the place of what stands there', async () => {
  const { fake, bot, channel, guild, user } = await makeBot();
  const { id: message } = fake.post({ channel, user, content: 'x' });
  const place = { guild: guild.id, channel: channel.id };
  const target = formatTarget({ ...place, how: 'reply', message, mark: '7' });
  await bot.platform.post(target, { kind: 'working', fileName: 'app.csv' }, never, 'a job');
  await bot.platform.post(
    target,
    { kind: 'problem', message: 'Sorry.', hint: 'Again.' },
    never,
    'a job',
  );
  const [answer, ...more] = fake.posted(channel.id);
  expect(more).toEqual([]);
  expect(answer && textsOf(answer).join()).toContain('Sorry.');
});

it.each<[PermissionName, (made: Awaited<ReturnType<typeof withReport>>) => void]>([
  [
    'CreatePublicThreads',
    ({ fake, channel }) => {
      const last = fake.posted(channel.id).at(-1);
      expect(last?.content).toContain(
        'I may not explain in a thread here: the permission "Create Public Threads" is missing',
      );
    },
  ],
  [
    'SendMessagesInThreads',
    ({ fake, channel }) => {
      const last = fake.posted(channel.id).at(-1);
      expect(last?.content).toContain('the permission "Send Messages in Threads" is missing');
    },
  ],
  [
    'EmbedLinks',
    ({ fake, report }) => {
      const [told] = fake.posted(report.id);
      expect(told?.content).toMatch(/^Based on the logs,[\s\S]*permission "Embed Links"/);
      expect(told && buttonsOf(told)).toHaveLength(3);
    },
  ],
])('without %s the explanation comes all the same, and says so', async (denied, check) => {
  const made = await withReport(denied);
  await made.bot.platform.post(made.thread, anExplanationView(), never, aKey());
  check(made);
});

it('without the history an answer stands alone, and says so', async () => {
  const { fake, bot, guild, user } = await makeBot();
  const channel = fake.addChannel({ guild: guild.id, denied: ['ReadMessageHistory'] });
  const { id: message } = fake.post({ channel, user, content: 'x' });
  const place = { guild: guild.id, channel: channel.id };
  const target = formatTarget({ ...place, how: 'reply', message });
  await bot.platform.post(target, aReportView(), never, aKey());
  const [answer] = fake.posted(channel.id);
  expect(answer?.repliesTo).toBeUndefined();
  expect(answer && textsOf(answer).at(-1)).toContain('"Read Message History"');
});

it('without the right to attach files the list comes as text, and says so', async () => {
  const { fake, bot, channel, place } = await withReport('AttachFiles');
  const file = {
    name: 'list.csv',
    comment: 'The full list.',
    text: 'number,why\n1,```@everyone\n',
  };
  await bot.platform.postFile(formatTarget({ ...place, how: 'plain' }), file, never, aKey());
  const text = fake.posted(channel.id).at(-1)?.content ?? '';
  expect(text).toContain('number,why\n1,ˋˋˋ@everyone');
  expect(text).toContain('"Attach Files"');
});

it('a list is a file, packed where it would be too large', async () => {
  const { fake, bot, channel, place } = await withReport();
  const target = formatTarget({ ...place, how: 'plain' });
  const file = { name: 'list.csv', comment: 'The full list.', text: 'a,b\n' };
  await bot.platform.postFile(target, file, never, aKey());
  await bot.platform.postFile(
    target,
    { ...file, text: 'a,b\n'.repeat(3 * 1024 * 1024) },
    never,
    aKey(),
  );
  const files = fake.posted(channel.id).flatMap(({ attachments }) => attachments);
  expect(files.map(({ filename }) => filename)).toEqual(['list.csv', 'list.csv.gz']);
  expect(String(files[0]?.content)).toBe('a,b\n');
});

it('a missing right to send is named in the refusal', async () => {
  const { bot, place } = await withReport('SendMessages');
  const refused = bot.platform.post(
    formatTarget({ ...place, how: 'plain' }),
    notice,
    never,
    aKey(),
  );
  await expect(refused).rejects.toThrow(PlatformRefusal);
  await expect(refused).rejects.toThrow(/"Send Messages" \(to answer\)/);
});

it('an upload that was deleted is answered in the channel all the same', async () => {
  const { fake, bot, place, channel, user } = await withReport();
  const message = fake.post({ channel, user, content: 'x' });
  fake.deleteMessage(message);
  const target = formatTarget({ ...place, how: 'reply', message: message.id });
  await bot.platform.post(target, notice, never, aKey());
  expect(fake.posted(channel.id)).toHaveLength(2);
});

it.each<[string, Parameters<ABot['fake']['fail']>[1], object]>([
  ['a long rate limit', { kind: 'rate_limited', retryAfterSeconds: 20 }, { name: 'RetryLater' }],
  [
    'a rate limit of everything',
    { kind: 'rate_limited', retryAfterSeconds: 30, global: true },
    { name: 'RetryLater' },
  ],
  ['an outage', { kind: 'status', status: 503 }, { message: 'Discord answered with status 503' }],
  ['a broken network', { kind: 'hang_up' }, { message: 'Discord could not be reached' }],
  [
    'a no',
    { kind: 'error', status: 403, code: 50007, message: 'Cannot send messages to this user' },
    { name: 'PlatformRefusal', reason: '50007 Cannot send messages to this user' },
  ],
  [
    'trouble of its own',
    { kind: 'error', status: 503, code: 130000, message: 'API resource is currently overloaded' },
    { name: 'Error' },
  ],
])('%s is told apart', async (_, fault, error) => {
  const { fake, bot, place } = await withReport();
  fake.fail('createMessage', fault, { times: Number.POSITIVE_INFINITY });
  const target = formatTarget({ ...place, how: 'plain' });
  await expect(bot.platform.post(target, notice, never, aKey())).rejects.toMatchObject(error);
});

it('a rate limit says how long to wait, and a short one is waited for', async () => {
  const { fake, bot, place, channel } = await withReport();
  const target = formatTarget({ ...place, how: 'plain' });
  fake.fail('createMessage', { kind: 'rate_limited', retryAfterSeconds: 0.05 });
  await bot.platform.post(target, notice, never, aKey());
  expect(fake.posted(channel.id)).toHaveLength(2);
  fake.fail('createMessage', { kind: 'rate_limited', retryAfterSeconds: 20 });
  const limited = await bot.platform
    .post(target, aReportView({ page: 1 }), never, aKey())
    .catch((error: unknown) => error);
  if (!(limited instanceof RetryLater)) throw new Error('not put off');
  expect(limited.delayMs).toBeGreaterThanOrEqual(20_000);
  expect(limited.delayMs).toBeLessThan(25_000);
});

it('an aborted call ends at once', async () => {
  const { fake, bot, place } = await withReport();
  fake.hold('createMessage');
  const abort = new AbortController();
  const target = formatTarget({ ...place, how: 'plain' });
  const posting = bot.platform.post(target, notice, abort.signal, aKey());
  await fake.waitFor(() => fake.calls('createMessage').length === 2);
  abort.abort(new Error('stopped'));
  await expect(posting).rejects.toThrow('stopped');
});

it('what Discord refuses as a form is said as plain text', async () => {
  const { fake, bot, place, channel } = await withReport();
  const target = formatTarget({ ...place, how: 'plain' });
  const fault = { kind: 'error', status: 400, code: 50035, message: 'Invalid Form Body' } as const;
  fake.fail('createMessage', fault);
  const ref = await bot.platform.post(target, anExplanationView(), never, aKey());
  expect(fake.posted(channel.id).at(-1)?.content).toMatch(/^Based on the logs,/);
  expect(ref).toContain(':message:');
});
