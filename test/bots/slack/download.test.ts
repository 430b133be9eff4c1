import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import type { SlackSettings } from '../../../src/bots/slack/bot.ts';
import { english } from '../../../src/bots/views/english.ts';
import { UserError } from '../../../src/engine/user-error.ts';
import type { OpenedUpload } from '../../../src/jobs/platform.ts';
import { systemClock } from '../../../src/jobs/queue/clock.ts';
import { RetryLater } from '../../../src/jobs/queue/queue.ts';
import { withDownload } from '../../../src/jobs/upload/download.ts';
import {
  cutAfter,
  loginPage,
  lyingLength,
  neverEnding,
  redirectTo,
  stalled,
  status,
} from '../../helpers/fake-slack/downloads.ts';
import type { FileSpec } from '../../helpers/fake-slack/file-registry.ts';
import type { Respond } from '../../helpers/fake-slack/types.ts';
import { aBot, fakeSlack } from './a-slack-bot.ts';

const CSV = Buffer.from('a,b\n'.repeat(20_000));

async function aFile(spec: Partial<FileSpec> = {}, settings: Partial<SlackSettings> = {}) {
  const fake = await fakeSlack();
  const started = aBot(fake, 'Socket Mode', settings);
  const file = fake.addFile({ name: 'app.csv', content: CSV, ...spec });
  const stop = new AbortController();
  const open = () => started.bot.platform.open(file.id, 'slack:T0TEAM0001:C1', stop.signal);
  return { ...started, file, open, stop };
}

/** As a file whose metadata tells of the CSV and whose download does what `respond` does. */
function served(respond: Respond): Partial<FileSpec> {
  return { content: { respond }, size: CSV.length };
}

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** As a job reads it: within the limits of an upload. */
function read(opened: Promise<OpenedUpload>): Promise<Buffer> {
  const rules = { maxUploadBytes: 1_000_000, downloadDeadlineMs: 60_000 };
  const { signal } = new AbortController();
  return withDownload(
    () => opened,
    { rules, clock: systemClock, wording: english },
    signal,
    ({ chunks }) => buffer(chunks),
  );
}

it('a file is opened again on every try, with the bot token', async () => {
  const { fake, file, open } = await aFile();
  for (let i = 0; i < 2; i += 1) {
    const opened = await open();
    expect(opened).toMatchObject({ fileName: 'app.csv', sizeBytes: CSV.length });
    expect(await buffer(opened.chunks)).toEqual(CSV);
  }
  const authorization = `Bearer ${fake.world.botToken}`;
  expect(file.downloads).toEqual([
    { authorization, outcome: 'served' },
    { authorization, outcome: 'served' },
  ]);
});

it('a file whose size is not known is read to its end', async () => {
  async function* chunks() {
    yield CSV;
    yield CSV;
  }
  const { open } = await aFile({ content: chunks });
  expect((await read(open())).length).toBe(2 * CSV.length);
});

it.each<[string, Partial<FileSpec>]>([
  ['its metadata', { size: 2_000_000 }],
  ['its Content-Length', { content: Buffer.alloc(2_000_000), size: 10 }],
  ['what comes', { content: { respond: neverEnding(CSV) }, size: 0 }],
])('a file that is too large by %s is refused', async (_, spec) => {
  const { open } = await aFile(spec);
  expect(await errorOf(read(open()))).toMatchObject({ code: 'E_FILE_TOO_LARGE' });
});

it.each<[string, Respond]>([
  ['the connection is cut', cutAfter(CSV, 30_000)],
  ['less comes than its Content-Length says', lyingLength(CSV, CSV.length + 100)],
  ['its Content-Length is less than the file', lyingLength(CSV, 30_000)],
  ['it ends early without a Content-Length', (_req, res) => void res.end(CSV.subarray(0, 30_000))],
])('a download is an error and never half an answer where %s', async (_, respond) => {
  const { open } = await aFile(served(respond));
  const error = await errorOf(read(open()));
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toBeInstanceOf(UserError);
});

it.each<[string, Respond]>([
  ['stalls', stalled(CSV.subarray(0, 10))],
  ['is not answered', () => {}],
])('a download that %s is given up', async (_, respond) => {
  const { open } = await aFile(served(respond), { stallMs: 150 });
  expect(String(await errorOf(read(open())))).toMatch('the download gave nothing for 150 ms');
});

it.each<[string, Respond, string]>([
  ['Slack shows its login page', loginPage, 'E_FILE_NOT_ALLOWED'],
  ['it is forbidden', status(403), 'E_FILE_NOT_ALLOWED'],
  ['it is gone', status(404), 'E_FILE_GONE'],
])('a download where %s is a problem that the person reads', async (_, respond, code) => {
  const { open } = await aFile(served(respond));
  expect(await errorOf(open())).toMatchObject({ name: 'UserError', code });
});

it('an app without files:read is told what it lacks', async () => {
  const { fake, open } = await aFile();
  fake.world.scopes.delete('files:read');
  const error = await errorOf(open());
  expect(error).toMatchObject({ code: 'E_FILE_NOT_ALLOWED' });
  expect(error).toMatchObject({ hint: expect.stringContaining('files:read') });
});

it.each(['file_deleted', 'file_not_found'])(
  '%s is a problem that the person reads',
  async (error) => {
    const { fake, open } = await aFile();
    fake.fail('files.info', { kind: 'error', error });
    expect(await errorOf(open())).toMatchObject({ code: 'E_FILE_GONE' });
  },
);

it('a redirect, to the sign-in page, is told as what it is, and the token goes nowhere else', async () => {
  const { fake, open } = await aFile();
  const other = fake.addFile({ name: 'other.csv', content: CSV });
  const { open: redirected } = await aFile(
    served(redirectTo(`${fake.origin}/files-pri/${fake.world.teamId}-${other.id}/download/x`)),
  );
  expect(await errorOf(redirected())).toMatchObject({ code: 'E_FILE_NOT_ALLOWED' });
  expect(other.downloads).toEqual([]);
  await read(open());
});

it('a 429 waits as long as it is asked to, and a 500 is an error', async () => {
  const busy: Respond = (_req, res) => void res.writeHead(429, { 'Retry-After': '9' }).end();
  const { open } = await aFile(served(busy));
  const error = await errorOf(open());
  expect(error).toBeInstanceOf(RetryLater);
  expect(error).toMatchObject({ delayMs: 9_000 });
  const { open: broken } = await aFile(served(status(500)));
  expect(String(await errorOf(broken()))).toMatch('500');
});

it('an aborted signal ends the download', async () => {
  const { open, stop } = await aFile(served(stalled(CSV.subarray(0, 10))));
  const opened = await open();
  const reading = errorOf(buffer(opened.chunks));
  stop.abort(new Error('shutting down'));
  expect(String(await reading)).toMatch('shutting down');
});

it('a reader that stops early ends the download', async () => {
  const { fake, open, file } = await aFile({ content: { respond: neverEnding(CSV) }, size: 0 });
  const closed = Promise.withResolvers<void>();
  const { respond } = file;
  file.respond = (req, res) => {
    res.once('close', closed.resolve);
    respond(req, res);
  };
  for await (const _chunk of (await open()).chunks) break;
  await closed.promise;
  expect(fake.violations).toEqual([]);
});

it.each(['', 'F', '../F1', 'F1/../F2', 'https://evil.example/F1'])(
  'the source %j is refused',
  async (source) => {
    const { bot } = await aFile();
    const { signal } = new AbortController();
    await expect(bot.platform.open(source, 'slack:T0TEAM0001:C1', signal)).rejects.toThrow(
      RangeError,
    );
  },
);

// Where a file may be fetched from stands in test/security/downloads.test.ts.
