import { readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { type Config, ConfigError, loadConfig, readEnvFile, SETTING_NAMES } from '../src/config.ts';
import { aFolder } from './helpers/a-folder.ts';

const BOT = 'xoxb-123456-abcdef';
const APP = 'xapp-1-A0-123-abcdef';
const SIGNING = '0123456789abcdef0123456789abcdef';

const BOARD = { BOARD_PASSWORD: 'twelve chars', REDIS_URL: 'redis://localhost', PORT: '3000' };

const DEFAULTS: Config = {
  dataFolder: '.log-decoder',
  pageFolder: join(homedir(), '.log-decoder'),
  redis: null,
  botWork: 'all',
  port: null,
  healthPort: null,
  board: null,
  maxUploadBytes: 512 * 1024 ** 2,
  downloadDeadlineMs: 10 * 60_000,
  analysisDeadlineMs: 600_000,
  reportTtlMs: 30 * 24 * 3_600_000,
  maxQueuedPerUser: 100,
  maxQueuedPerWorkspace: 1_000,
  normalBy: 'anyone',
  logLevel: 'info',
  slack: null,
  discord: null,
  model: null,
};

function problemsOf(env: NodeJS.ProcessEnv): string[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems;
  }
}

it('without settings there are the defaults', () => {
  expect(loadConfig({})).toEqual(DEFAULTS);
});

it('an empty value counts as unset, and spaces around a value do not count', () => {
  const empty = Object.fromEntries(SETTING_NAMES.map((name) => [name, ' ']));
  expect(loadConfig({ ...empty, PORT: ' 8080 ' })).toEqual({ ...DEFAULTS, port: 8080 });
});

it('every setting is taken', () => {
  const config = loadConfig({
    LOG_DECODER_DATA: '/var/data',
    SLACK_BOT_TOKEN: BOT,
    SLACK_APP_TOKEN: APP,
    SLACK_SIGNING_SECRET: SIGNING,
    SLACK_API_URL: 'http://127.0.0.1:9/api/',
    PORT: '3000',
    HEALTH_PORT: '3001',
    BOARD_PASSWORD: 'twelve chars',
    BOARD_USER: 'ops',
    REDIS_URL: 'rediss://u:secret@redis.example:6380/2',
    REDIS_PREFIX: 'team.a',
    BOT_WORK: 'replies',
    MAX_UPLOAD_MB: '2',
    DOWNLOAD_MINUTES: '1',
    ANALYSIS_MINUTES: '3',
    REPORT_TTL_DAYS: '7',
    QUEUE_MAX_PER_USER: '3',
    QUEUE_MAX_PER_WORKSPACE: '30',
    NORMAL_BY: 'admins',
    LOG_LEVEL: 'debug',
    UNRELATED: 'x',
  });
  expect(config).toMatchObject({
    dataFolder: '/var/data',
    port: 3000,
    healthPort: 3001,
    board: { user: 'ops' },
    redis: { prefix: 'team.a' },
    botWork: 'replies',
    maxUploadBytes: 2_097_152,
    downloadDeadlineMs: 60_000,
    reportTtlMs: 604_800_000,
    maxQueuedPerUser: 3,
    maxQueuedPerWorkspace: 30,
    logLevel: 'debug',
    slack: { apiUrl: 'http://127.0.0.1:9/api/' },
  });
  expect(config.redis?.url.reveal()).toBe('rediss://u:secret@redis.example:6380/2');
  expect(config.board?.password.reveal()).toBe('twelve chars');
  expect(config.slack?.botToken.reveal()).toBe(BOT);
  expect(config.slack?.appToken?.reveal()).toBe(APP);
  expect(config.slack?.signingSecret?.reveal()).toBe(SIGNING);
});

it.each([
  ['Socket Mode', { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP }],
  ['HTTP', { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SIGNING, PORT: '3000' }],
])('%s needs no more than its own settings', (_, env) => {
  expect(problemsOf(env)).toEqual([]);
});

it.each([
  [{ SLACK_BOT_TOKEN: BOT }, /^SLACK_APP_TOKEN is missing\..*Socket Mode.*SLACK_SIGNING_SECRET/],
  [{ SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SIGNING }, /^PORT is missing/],
  [{ SLACK_APP_TOKEN: APP }, /^SLACK_BOT_TOKEN is missing/],
  [{ SLACK_BOT_TOKEN: APP, SLACK_APP_TOKEN: APP }, /^SLACK_BOT_TOKEN must be a token .* xoxb-/],
  [{ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: BOT }, /^SLACK_APP_TOKEN must be a token .* xapp-/],
  [{ SLACK_API_URL: 'https://slack.com' }, /^SLACK_API_URL must be .* ends in \/api\//],
  [{ SLACK_API_URL: 'ftp://slack.com/api/' }, /^SLACK_API_URL must be/],
  [{ NORMAL_BY: 'me' }, /^NORMAL_BY must be one of anyone, uploader, admins\.$/],
  [{ PORT: '0' }, /^PORT must be a whole number from 1 to 65535\.$/],
  [{ PORT: '80a' }, /^PORT must be/],
  [{ HEALTH_PORT: '0' }, /^HEALTH_PORT must be/],
  [{ ...BOARD, BOARD_PASSWORD: 'eleven char' }, /^BOARD_PASSWORD is too short: .* 12 characters/],
  [{ ...BOARD, BOARD_USER: 'a:b' }, /^BOARD_USER must be a name without spaces and colons\.$/],
  [{ ...BOARD, REDIS_URL: '' }, /^REDIS_URL is missing: .*BOARD_PASSWORD/],
  [{ ...BOARD, PORT: '' }, /^HEALTH_PORT is missing: .*BOARD_PASSWORD/],
  [
    { ...BOARD, SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SIGNING },
    /^HEALTH_PORT is missing: .*BOARD_PASSWORD/,
  ],
  [{ REDIS_URL: 'http://secret@localhost' }, /^REDIS_URL must be an address such as redis:\/\//],
  [{ REDIS_URL: 'redis://' }, /^REDIS_URL must be/],
  [{ REDIS_PREFIX: 'a b' }, /^REDIS_PREFIX must be/],
  [{ REDIS_PREFIX: '{a}' }, /^REDIS_PREFIX must be/],
  [{ BOT_WORK: 'some' }, /^BOT_WORK must be one of all, replies\.$/],
  [{ BOT_WORK: 'replies' }, /^REDIS_URL is missing/],
  [{ MAX_UPLOAD_MB: '1e3' }, /^MAX_UPLOAD_MB must be a whole number/],
  [{ MAX_UPLOAD_MB: '-1' }, /^MAX_UPLOAD_MB must be a whole number/],
  [{ REPORT_TTL_DAYS: '1.5' }, /^REPORT_TTL_DAYS must be a whole number/],
  [{ QUEUE_MAX_PER_USER: '0' }, /^QUEUE_MAX_PER_USER must be a whole number from 1 to 100000/],
  [{ QUEUE_MAX_PER_WORKSPACE: 'no' }, /^QUEUE_MAX_PER_WORKSPACE must be a whole number/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of debug, info, warn, error, silent\.$/],
])('%j is one problem, in words', (env, problem) => {
  const [found, ...more] = problemsOf(env);
  expect(found).toMatch(problem);
  expect(more).toEqual([]);
});

it('all problems are listed at once, and none shows what was given', () => {
  const secret = 'not-a-token-but-secret';
  const env = { SLACK_BOT_TOKEN: secret, SLACK_APP_TOKEN: secret, PORT: 'x', LOG_LEVEL: secret };
  expect(problemsOf(env)).toHaveLength(4);
  expect(() => loadConfig(env)).toThrow(/^These settings are wrong:\n- SLACK_BOT_TOKEN/);
  expect(problemsOf(env).join()).not.toContain(secret);
});

it('tokens never print', () => {
  const config = loadConfig({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP });
  const printed = [
    JSON.stringify(config),
    inspect(config, { depth: 9 }),
    `${config.slack?.botToken}`,
  ];
  for (const text of printed) {
    expect(text).toContain('[secret]');
    expect(text).not.toMatch(/xox|xapp|abcdef/);
  }
});

it('.env.example explains every setting, and holds the defaults', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  const given = new Map<string, string>();
  for (const block of example.split('\n\n').slice(1)) {
    const [, name = '', value = ''] = /^([A-Z_]+)=(.*)$/m.exec(block) ?? [];
    expect(block, `${name} must be explained`).toMatch(/^# .{20,}/);
    given.set(name, value);
  }
  expect([...given.keys()].sort()).toEqual([...SETTING_NAMES].sort());
  expect(loadConfig(Object.fromEntries(given))).toEqual(loadConfig({}));
  for (const [name, value] of given) {
    if (value === '')
      expect(example).toMatch(new RegExp(`# Default: not set.*\\n(# .*\\n)*${name}=`));
  }
});

it('docs/settings.md lists every setting with the same default', () => {
  const readme = readFileSync(new URL('../docs/settings.md', import.meta.url), 'utf8');
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)`\s*\| ([^|]*)\|/gm)];
  expect(rows.map(([, name]) => name).sort()).toEqual([...SETTING_NAMES].sort());
  for (const [, name, shown = ''] of rows) {
    const value = new RegExp(`^${name}=(.*)$`, 'm').exec(example)?.[1];
    if (value) expect(shown.replaceAll('`', '').trim(), name).toBe(value);
  }
});

it('settings of a file are taken where the environment does not have them', async () => {
  const folder = await aFolder();
  const path = join(folder, '.env');
  readEnvFile(path);
  const names = ['LOG_DECODER_TEST_A', 'LOG_DECODER_TEST_B'] as const;
  onTestFinished(() => {
    for (const name of names) delete process.env[name];
  });
  process.env[names[0]] = 'of the environment';
  writeFileSync(path, `${names[0]}=of the file\n${names[1]}="of the file"\n# C=3\n`);
  readEnvFile(path);
  expect(names.map((name) => process.env[name])).toEqual(['of the environment', 'of the file']);
  expect(() => readEnvFile(folder)).toThrow(/ can not be read \(EISDIR\)\.$/);
});
