import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { bareEnvironment } from '../helpers/bare-environment.ts';
import { createFakeDiscord } from '../helpers/fake-discord/create-fake-discord.ts';
import { buttonsOf, textsOf } from '../helpers/fake-discord/message-texts.ts';
import type { Guild, Message } from '../helpers/fake-discord/types.ts';
import { startRedisServer } from '../helpers/redis-server.ts';

const MAIN = join(import.meta.dirname, '../../src/start.js');
const LOG = readFileSync(join(import.meta.dirname, '../fixtures/synthetic_60.log_structured.csv'));
const file = { name: 'app.csv', content: LOG };
const privately = [{ name: 'private', type: 5, value: true }];

function run(args: string[], env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: tmpdir(),
    env: { ...bareEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function said(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stderr ?? []) text += String(chunk);
  return text;
}

const isReport = (message: Message) => buttonsOf(message).some(({ label }) => label === '1');
const wordsOf = (message: Message) => textsOf(message).join('\n');

it('two shards share the servers and the work, and answer only once', async () => {
  const redis = await startRedisServer();
  onTestFinished(() => redis.stop());
  const fake = await createFakeDiscord();
  onTestFinished(() => fake.close());
  const guilds: Guild[] = [];
  for (const parity of [0n, 1n]) {
    let guild = fake.addGuild();
    while ((BigInt(guild.id) >> 22n) % 2n !== parity) {
      guild.member = false;
      await new Promise((resolve) => setTimeout(resolve, 1));
      guild = fake.addGuild();
    }
    guilds.push(guild);
  }
  const child = run(['bot', '--shards', '2'], {
    DISCORD_TOKEN: fake.token,
    DISCORD_API_URL: fake.apiUrl,
    DISCORD_CDN_URL: fake.cdnUrl,
    REDIS_URL: redis.url,
  });
  child.stdout?.resume();
  child.stderr?.resume();
  await fake.waitFor(() => fake.gateway.connections === 2);
  expect(fake.gateway.identifies.map(({ shard }) => shard)).toEqual([
    [0, 2],
    [1, 2],
  ]);

  const user = fake.addUser();
  for (const guild of guilds) {
    const channel = fake.addChannel({ guild: guild.id });
    fake.post({ channel, user, files: [file] });
    const report = await fake.waitFor(() => fake.posted(channel.id).find(isReport));
    fake.press({ user, message: report, label: '1' });
    await fake.waitFor(() => fake.posted(report.id)[0]);
    fake.press({ user, message: report, label: '1' });
    await fake.waitFor(() =>
      fake.posted().some((one) => wordsOf(one).includes('explained already')),
    );
    fake.command({ channel, user, subcommand: 'analyze', file, options: privately });
    await fake.waitFor(() =>
      fake.posted(channel.id).find((one) => isReport(one) && one.ephemeralFor === user.id),
    );
    const open = fake.posted().filter((one) => !one.ephemeralFor);
    expect(
      open.filter(({ channelId }) => [channel.id, report.id].includes(channelId)),
    ).toHaveLength(2);
  }
  expect(fake.posted(fake.directMessages(user).id)).toEqual([]);
  expect([...fake.violations, ...fake.unanswered()]).toEqual([]);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  await fake.waitFor(() => fake.gateway.connections === 0);
});

it.each([
  ['REDIS_URL', { DISCORD_TOKEN: 'x' }, 'the data folder is for one process alone'],
  ['DISCORD_TOKEN', {}, 'it shares out'],
  [
    'SLACK_APP_TOKEN',
    {
      ...{ DISCORD_TOKEN: 'x', REDIS_URL: 'redis://127.0.0.1:9', SLACK_BOT_TOKEN: 'xoxb-1' },
      ...{ SLACK_SIGNING_SECRET: 'x', PORT: '9' },
    },
    'Socket Mode',
  ],
])('without %s it says so, and why', async (name, env, why) => {
  const child = run(['bot', '--shards', '2'], env);
  const [stderr, [code]] = await Promise.all([said(child), once(child, 'exit')]);
  expect(stderr).toContain(`--shards needs ${name}: `);
  expect(stderr).toContain(why);
  expect(code).toBe(2);
});

it('a token that Discord refuses ends it at once', async () => {
  const fake = await createFakeDiscord();
  onTestFinished(() => fake.close());
  const child = run(['bot', '--shards', 'auto'], {
    DISCORD_TOKEN: 'wrong',
    DISCORD_API_URL: fake.apiUrl,
    REDIS_URL: 'redis://127.0.0.1:9',
  });
  const [stderr, [code]] = await Promise.all([said(child), once(child, 'exit')]);
  expect(stderr).toMatch(/could not be started: .*token is not valid/);
  expect(code).toBe(1);
});
