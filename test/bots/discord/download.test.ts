import { expect, it } from 'vitest';
import type { DiscordSettings } from '../../../src/bots/discord/bot.ts';
import { formatSource } from '../../../src/bots/discord/source.ts';
import { english } from '../../../src/bots/views/english.ts';
import { systemClock } from '../../../src/jobs/queue/clock.ts';
import { withDownload } from '../../../src/jobs/upload/download.ts';
import { signedUrl } from '../../helpers/fake-discord/cdn.ts';
import type { FileSpec } from '../../helpers/fake-discord/world.ts';
import {
  cutAfter,
  lyingLength,
  neverEnding,
  redirectTo,
  serve,
  stalled,
  status,
} from '../../helpers/fake-slack/downloads.ts';
import { makeBot, never, readAll } from './a-discord-bot.ts';

const bytes = Buffer.from('a,b\n1,2\n');
const DAY_MS = 24 * 3_600_000;

async function withFile(file: Partial<FileSpec> = {}, settings: Partial<DiscordSettings> = {}) {
  const made = await makeBot({}, settings);
  const { fake, bot, channel, user } = made;
  const message = fake.post({
    channel,
    user,
    files: [{ name: 'app.csv', content: bytes, ...file }],
  });
  const [attachment] = message.attachments;
  if (attachment === undefined) throw new Error('no attachment');
  const source = {
    ...{ channel: channel.id, message: message.id, attachment: attachment.id },
    ...{ name: 'app.csv', size: attachment.size },
  };
  const open = (more = {}) =>
    bot.platform.open(formatSource({ ...source, ...more }), 'discord', never);
  const rules = { maxUploadBytes: 100, downloadDeadlineMs: 60_000 };
  /** As a job reads it: within the limits of an upload. */
  const read = (more = {}) =>
    withDownload(
      () => open(more),
      { rules, clock: systemClock, wording: english },
      never,
      ({ chunks }) => readAll(chunks),
    );
  return { ...made, message, attachment, open, read };
}

it('a file is opened as a stream, with its name and size, and again on a retry', async () => {
  const { open, read, attachment } = await withFile();
  expect(await open()).toMatchObject({ fileName: 'app.csv', sizeBytes: 8 });
  expect(await read()).toBe(String(bytes));
  expect(attachment.downloads).toHaveLength(2);
});

it('a link that has expired is asked for again', async () => {
  const { fake, read, attachment, channel } = await withFile();
  const link = signedUrl(fake.world, channel.id, attachment);
  fake.advance(2 * DAY_MS);
  expect(await read()).toBe(String(bytes));
  expect(await read({ link })).toBe(String(bytes));
  expect(attachment.downloads.map(({ outcome }) => outcome)).toEqual([
    'served',
    'expired',
    'served',
  ]);
  await expect(read({ link, message: null })).rejects.toMatchObject({ code: 'E_FILE_EXPIRED' });
});

it('a message that is gone, or may not be read, is told in words', async () => {
  const { fake, open, message, channel } = await withFile();
  channel.denied.add('ReadMessageHistory');
  await expect(open()).rejects.toMatchObject({ code: 'E_FILE_NOT_ALLOWED' });
  channel.denied.clear();
  fake.deleteMessage(message);
  await expect(open()).rejects.toMatchObject({ code: 'E_FILE_GONE' });
});

it.each([
  'https://evil.example/attachments/1/2/app.csv',
  'http://cdn.discordapp.com/attachments/1/2/app.csv',
  'https://cdn.discordapp.com.evil.example/app.csv',
  'https://user@cdn.discordapp.com/app.csv',
  'https://cdn.discordapp.com:8443/app.csv',
  'file:///etc/passwd',
  'http://169.254.169.254/latest',
])('%s is not asked', async (url) => {
  const { open } = await withFile({ url });
  await expect(open()).rejects.toMatchObject({ code: 'E_FILE_ELSEWHERE' });
});

it('a redirect is refused, and a web page too', async () => {
  const { open } = await withFile({ respond: redirectTo('http://127.0.0.1:1/') });
  await expect(open()).rejects.toThrow();
  const page = await withFile({ contentType: 'text/html; charset=utf-8' });
  await expect(page.open()).rejects.toMatchObject({ code: 'E_FILE_IS_PAGE' });
});

it.each([
  ['its metadata', { size: 101 }],
  ['its bytes', { size: 8, respond: serve(Buffer.alloc(101)) }],
  ['bytes without end', { size: 8, respond: neverEnding(Buffer.alloc(64)) }],
])('a file that is too large by %s is refused', async (_, file) => {
  const { read } = await withFile(file);
  await expect(read()).rejects.toMatchObject({ code: 'E_FILE_TOO_LARGE' });
});

it.each([
  ['is cut', cutAfter(Buffer.alloc(90), 40)],
  ['ends early', serve(Buffer.alloc(40))],
  ['claims to be shorter', lyingLength(Buffer.alloc(90), 40)],
])('a download that %s is a fault', async (_, respond) => {
  const { read } = await withFile({ size: 90, respond });
  await expect(read()).rejects.toThrow(Error);
});

it('a download that never ends is given up', async () => {
  const { read } = await withFile(
    { size: 90, respond: stalled(Buffer.alloc(10)) },
    { stallMs: 100 },
  );
  await expect(read()).rejects.toThrow('the download gave nothing for 100 ms');
});

it('an aborted download ends at once', async () => {
  const { bot, message, attachment, channel } = await withFile({
    size: 90,
    respond: stalled(Buffer.alloc(10)),
  });
  const abort = new AbortController();
  const source = formatSource({
    ...{ channel: channel.id, message: message.id, attachment: attachment.id },
    ...{ name: 'app.csv', size: 90 },
  });
  const { chunks } = await bot.platform.open(source, 'discord', abort.signal);
  const reading = readAll(chunks);
  abort.abort(new Error('stopped'));
  await expect(reading).rejects.toThrow('stopped');
});

it.each([
  [429, { name: 'RetryLater' }],
  [503, { message: 'the download was answered with 503' }],
  [404, { code: 'E_FILE_GONE' }],
])('a CDN that answers %i is told apart', async (code, error) => {
  const { open } = await withFile({ respond: status(code) });
  await expect(open()).rejects.toMatchObject(error);
});
