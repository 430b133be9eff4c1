import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { bareEnvironment } from '../helpers/bare-environment.ts';
import { createFakeSlack, type FakeSlack } from '../helpers/fake-slack/create-fake-slack.ts';
import { freePort } from '../helpers/free-port.ts';
import { createTemporaryFolder } from '../jobs/queue/embedded/temporary-folder.ts';
import { saying } from './saying.ts';

const MAIN = join(import.meta.dirname, '../../src/start.js');
const LOG = readFileSync(join(import.meta.dirname, '../fixtures/synthetic_60.log_structured.csv'));
const ANSWER = '4 of 60 file pieces';
const MODES = ['Socket Mode', 'HTTP'] as const;
const started: { kill(): void; close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const one of started.splice(0)) {
    one.kill();
    await one.close();
  }
});

/** The whole service in a process of its own, as `npm start` runs it, and a Slack for it. */
async function aService(mode: (typeof MODES)[number]) {
  const fake = await createFakeSlack();
  const { world } = fake;
  const channel = fake.addChannel({ name: 'ops', member: true });
  const user = fake.addUser();
  const port = mode === 'HTTP' ? await freePort() : null;
  const env = {
    ...bareEnvironment(),
    LOG_DECODER_DATA: join(createTemporaryFolder(), 'data'),
    SLACK_API_URL: fake.apiUrl,
    SLACK_BOT_TOKEN: world.botToken,
    ...(port === null
      ? { SLACK_APP_TOKEN: world.appToken }
      : { SLACK_SIGNING_SECRET: world.signingSecret, PORT: String(port) }),
  };
  if (port !== null) fake.useHttp(`http://127.0.0.1:${port}/slack/events`, world.signingSecret);
  const children: ChildProcess[] = [];
  started.push({
    kill: () => children.map((child) => child.kill('SIGKILL')),
    close: () => fake.close(),
  });
  const start = async () => {
    const child = spawn(process.execPath, [MAIN, 'bot'], {
      cwd: tmpdir(),
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    await saying(child, 'Started: Slack');
    if (port === null) await fake.connected(1);
    return child;
  };
  return { fake, channel: channel.id, user: user.id, start };
}

function textOf(message: object): string {
  return JSON.stringify(message);
}

const aReport = (fake: FakeSlack, channel: string) =>
  fake.waitFor(() => fake.posted(channel).find((message) => textOf(message).includes(ANSWER)));

const explanations = (fake: FakeSlack, channel: string) =>
  fake.posted(channel).filter(({ text }) => text.startsWith('Based on the logs,'));

it.each(MODES)(
  'over %s, a CSV gets its count and buttons, and a button its explanation',
  async (mode) => {
    const { fake, channel, user, start } = await aService(mode);
    const child = await start();
    const { message } = fake.share({ channel, user, files: [{ name: 'app.csv', content: LOG }] });
    const report = await aReport(fake, channel);
    expect(report.threadTs).toBe(message.ts);
    expect(fake.posted(channel)).toHaveLength(1);

    fake.clickButton(channel, report.ts, 0, user);
    const [explanation] = await fake.waitFor(() =>
      explanations(fake, channel).length > 0 ? explanations(fake, channel) : null,
    );
    expect(explanation?.threadTs).toBe(message.ts);
    expect(explanation?.text).toMatch(/^Based on the logs, .*"blk_-?\d+"/);

    fake.clickButton(channel, report.ts, 0, user);
    await fake.waitFor(() => fake.world.ephemerals.length > 0);
    expect(explanations(fake, channel)).toHaveLength(1);
    expect(fake.violations).toEqual([]);
    expect(fake.world.mentions).toEqual([]);

    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  },
);

it.each(MODES)('over %s, an upload outlives kill -9 and is answered once', async (mode) => {
  const { fake, channel, user, start } = await aService(mode);
  const first = await start();
  fake.hold('chat.update');
  fake.share({ channel, user, files: [{ name: 'app.csv', content: LOG }] });
  await fake.waitFor(() => fake.calls('chat.update').length > 0);
  first.kill('SIGKILL');
  await once(first, 'exit');
  fake.clearFaults();

  await start();
  await aReport(fake, channel);
  // Where that took over 20 s, the answer is a message of its own, to which the one before points.
  const others = () =>
    fake
      .posted(channel)
      .map(textOf)
      .filter((text) => !text.includes(ANSWER));
  await expect.poll(() => others().filter((text) => !text.includes('has been read'))).toEqual([]);
  expect(fake.posted(channel).length - others().length).toBe(1);
});

it('a bad file is answered in words, and the next one as usual', async () => {
  const { fake, channel, user, start } = await aService('Socket Mode');
  await start();
  const page = '<!doctype html><title>Sign in</title>';
  fake.share({ channel, user, files: [{ name: 'login.csv', content: page }] });
  const problem = await fake.waitFor(() =>
    fake.posted(channel).find((message) => textOf(message).includes('web page')),
  );
  expect(textOf(problem)).not.toMatch(/undefined|NaN|\bat \w+ \(/);
  fake.share({ channel, user, files: [{ name: 'app.csv', content: LOG }] });
  await aReport(fake, channel);
});

it('a normal log and an expected kind change the next reports of the channel', async () => {
  const { fake, channel, user, start } = await aService('Socket Mode');
  await start();
  const found = (words: string) =>
    fake.waitFor(() => fake.posted(channel).find((message) => textOf(message).includes(words)));
  fake.share({ channel, user, files: [{ name: 'app.csv', content: LOG }] });
  const report = await aReport(fake, channel);
  fake.clickButton(channel, report.ts, 'Use as normal', user);
  const asked = (words: string) =>
    fake.waitFor(() => fake.world.ephemerals.find((message) => textOf(message).includes(words)));
  const question = await asked('Use this log as normal anyway?');
  fake.clickButton(channel, question.ts, 'sure-normal', user);
  await found('as normal. 4 of them stood out');

  fake.share({ channel, user, files: [{ name: 'today.csv', content: LOG }] });
  const today = await found('set as normal on');
  expect(textOf(today)).toContain('(60 sessions)');
  fake.clickButton(channel, today.ts, 'explain-1', user);
  const explanation = await found('Based on the logs,');
  fake.clickButton(channel, explanation.ts, 'mute', user);
  const isSure = await asked('Is number 1 really expected here');
  fake.clickButton(channel, isSure.ts, 'sure-mute', user);
  await found('said that number 1 is expected');

  fake.share({ channel, user, files: [{ name: 'later.csv', content: LOG }] });
  await found('1 more is muted here.');
  fake.slashCommand('/logdecoder', 'unmute 1', channel, user);
  await found('this is shown with a number again');
  fake.slashCommand('/logdecoder', 'baseline clear', channel, user);
  await found('is compared with itself again');
  expect(fake.violations).toEqual([]);
  expect(fake.world.mentions).toEqual([]);
});
