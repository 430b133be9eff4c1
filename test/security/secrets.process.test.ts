import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { Redis } from 'ioredis';
import { expect, it, onTestFinished } from 'vitest';
import { type Config, Secret } from '../../src/config.ts';
import { modelSettingsFrom } from '../../src/explain/model/model-settings.ts';
import { type Service, startService } from '../helpers/a-service.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';
import { aFakeOpenAI, type FakeOpenAI, type FakeReply } from '../helpers/fake-openai.ts';
import { PLATFORMS, personOn } from '../helpers/people-on.ts';
import { startRedisServer } from '../helpers/redis-server.ts';

/** Joined here, so that no scanner takes this file for a leak. */
const PLANTED = {
  aws: ['AKIA', 'IOSFODNN7EXAMPLE'].join(''),
  password: ['correct', 'horse', '77'].join('-'),
  slack: ['xoxb-', '123456789012-1234567890123-AbCdEfGhIjKlMnOpQrStUvWx'].join(''),
};
const OPENAI_KEY = ['sk-', 'proj-Zz123456789012345678901234567890'].join('');
const REDIS_PASSWORD = 'redis-pass-word-9';

/** A log that holds a secret in every line. */
const LOG = anHdfsLog().replaceAll(
  /(blk_-?\d+)/g,
  `$1 key=${PLANTED.aws} password=${PLANTED.password} ${PLANTED.slack}`,
);

/** Everything that is to stay out of sight: of the settings, and of the logs that people upload. */
function secretsOf({ slack, discord }: Service): string[] {
  const { botToken, signingSecret } = slack.world;
  const tokens = [...discord.world.interactions.values()].map(({ token }) => token);
  return [
    ...Object.values(PLANTED),
    ...[OPENAI_KEY, REDIS_PASSWORD, botToken, signingSecret, discord.token, ...tokens],
  ];
}

async function aModel(reply: FakeReply): Promise<FakeOpenAI> {
  const openai = await aFakeOpenAI(() => reply);
  onTestFinished(() => openai[Symbol.asyncDispose]());
  return openai;
}

/** Uploads, presses and lists on both platforms, with trouble on the way that repeats the tokens. */
async function liveThrough(overrides: Partial<Config>): Promise<Service & { openai: FakeOpenAI }> {
  const openai = await aModel({
    status: 401,
    error: { message: `Incorrect API key provided: ${OPENAI_KEY}`, code: 'invalid_api_key' },
  });
  const { settings } = modelSettingsFrom({
    OPENAI_API_KEY: OPENAI_KEY,
    OPENAI_BASE_URL: openai.url,
  });
  const service = await startService({ model: settings, ...overrides });
  const { slack, discord } = service;
  for (const platform of PLATFORMS) {
    const person = personOn(platform, service);
    const echo = `no access for Bearer ${slack.world.botToken}, Bot ${discord.token}`;
    slack.fail('chat.update', { kind: 'error', error: 'fatal_error', extra: { echo } });
    slack.fail('files.info', { kind: 'hang_up' });
    discord.fail('editMessage', { kind: 'error', status: 500, code: 0, message: echo });
    discord.fail('getMessage', { kind: 'hang_up' });
    person.upload({ name: 'app.csv', content: LOG });
    await person.reads(/1 of 120 file pieces/);
    person.press(null);
    await person.reads(/Based on the logs,/);
    person.press(person.action().replace('explain', 'list').replace(/\/1$/, ''));
    await person.reads(/full list/i);
    person.upload({ name: 'bad.csv', content: `${LOG.slice(0, 500)}"${PLANTED.aws}` });
    await person.reads(/`?bad\.csv`?/);
    expectNoSecret(service, platform, person.said().join('\n'));
  }
  return { ...service, openai };
}

function expectNoSecret(service: Service, what: string, text: string): void {
  for (const secret of secretsOf(service)) {
    const at = text.indexOf(secret);
    const around = at === -1 ? '' : text.slice(Math.max(0, at - 100), at);
    expect(`${what}: ${at === -1 ? '' : around}`).toBe(`${what}: `);
  }
}

/** As text, where packed unpacked. */
const readable = (bytes: Uint8Array) =>
  String(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : Buffer.from(bytes));

it('no secret stands in logs, in what people read, in jobs or reports: in the data file', async () => {
  const service = await liveThrough({ redis: null });
  expect(service.logged.length).toBeGreaterThan(5);
  expectNoSecret(service, 'the log', service.logged.join(''));
  for (const name of readdirSync(service.folder)) {
    const raw = readFileSync(join(service.folder, name), 'latin1');
    expectNoSecret(service, `${name}, with what is overwritten later`, raw);
  }
  await service.app.stop();
  const db = new DatabaseSync(join(service.folder, 'log-decoder.db'), { readOnly: true });
  const entries = db.prepare('select key, value from entries').all();
  expect(entries.length).toBeGreaterThan(10);
  for (const { key, value } of entries) {
    if (!(value instanceof Uint8Array)) throw new Error('a value must be bytes');
    expectNoSecret(service, String(key), String(key) + readable(value));
  }
  db.close();
});

it('and in Redis, while jobs wait and once they have ended', async () => {
  const server = await startRedisServer(['--requirepass', REDIS_PASSWORD]);
  onTestFinished(() => server.stop());
  const url = server.url.replace('//', `//:${REDIS_PASSWORD}@`);
  const redis = new Redis(url);
  onTestFinished(() => redis.disconnect());
  const seen: string[] = [];
  // All that is ever written, as it is written.
  const monitor = await redis.monitor();
  onTestFinished(() => monitor.disconnect());
  monitor.on('monitor', (_time: string, args: string[]) => {
    if (args[0]?.toLowerCase() !== 'auth') seen.push(args.join(' '));
  });
  const service = await liveThrough({ redis: { url: new Secret(url), prefix: 'secret-test' } });
  expectNoSecret(service, 'the log', service.logged.join(''));
  expect(seen.some((command) => command.includes('tenant'))).toBe(true);
  expectNoSecret(service, 'Redis', seen.join('\n'));
  for (const key of await redis.keys('*report*')) {
    const value = await redis.getBuffer(key).catch(() => null);
    if (value) expectNoSecret(service, key, readable(value));
  }
});

it('no secret of a log reaches the model, whatever it asks', async () => {
  const { openai } = await liveThrough({});
  expect(openai.requests.length).toBeGreaterThan(0);
  for (const { body } of openai.requests) {
    for (const secret of Object.values(PLANTED)) {
      expect(JSON.stringify(body)).not.toContain(secret);
    }
  }
});
