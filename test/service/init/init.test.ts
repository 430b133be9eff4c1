import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { parseEnv } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { loadConfig } from '../../../src/config.ts';
import { saveSettings, withSettings } from '../../../src/service/init/env-file.ts';
import { init } from '../../../src/service/init/init.ts';
import { createAppUrl } from '../../../src/service/init/slack-steps.ts';
import { aFolder } from '../../helpers/a-folder.ts';
import { createFakeDiscord } from '../../helpers/fake-discord/create-fake-discord.ts';
import { aFakeOpenAI } from '../../helpers/fake-openai.ts';
import { createFakeSlack } from '../../helpers/fake-slack/create-fake-slack.ts';
import { honestAnswer } from '../../helpers/honest-model.ts';

const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';

it('asks for both platforms, tries each token, and writes settings that a bot starts with', async () => {
  const { slack, discord, run } = await aRun();
  const { code, said, env, mode } = await run([
    ...['4', '3', '1'],
    ...['', 'xapp-of-another-kind', 'xoxb-wrong', slack.world.botToken],
    ...[slack.world.botToken, slack.world.appToken],
    ...['two words', 'wrong', discord.token],
    '',
  ]);
  expect(code).toBe(0);
  expect(env).toBe(
    `SLACK_BOT_TOKEN=${slack.world.botToken}\nSLACK_APP_TOKEN=${slack.world.appToken}\nDISCORD_TOKEN=${discord.token}\n`,
  );
  expect(mode).toBe(0o600);
  const config = loadConfig(parseEnv(env));
  expect([config.slack?.appToken, config.discord?.token]).not.toContain(null);
  for (const line of [
    'Type one of 1, 2, 3.',
    'WRONG  Nothing was pasted.',
    'WRONG  It should begin with xoxb-, and have no spaces.',
    'WRONG  Slack bot token: refused (invalid_auth)',
    'ok     Slack bot token: workspace acme, bot @logdecoder',
    'WRONG  It should begin with xapp-, and have no spaces.',
    'ok     Slack app token: Socket Mode can be opened',
    'WRONG  It should have no spaces.',
    'ok     Discord bot token: @LogDecoder',
    'invite the bot: https://discord.com/oauth2/authorize?client_id=',
    'Next: "npm start" in a checkout, else "log-decoder bot".',
  ]) {
    expect(said).toContain(line);
  }
  for (const secret of [slack.world.botToken, slack.world.appToken, discord.token, 'xoxb-wrong']) {
    expect(said).not.toContain(secret);
  }
  expect([...slack.violations, ...discord.violations]).toEqual([]);
});

it('over HTTP Slack gets its address, and the key of a model is tried', async () => {
  await using model = await aFakeOpenAI((request) => ({
    content: JSON.stringify(honestAnswer(request)),
  }));
  const { slack, run } = await aRun({ OPENAI_BASE_URL: model.url });
  const { code, said, env } = await run([
    ...['1', '2', 'logs.example.com', 'https://logs.example.com/path'],
    ...[slack.world.botToken, 'short', SIGNING_SECRET],
    'sk-test',
  ]);
  expect(code).toBe(0);
  expect(said).toContain('It must begin with https://.');
  expect(said).toContain('explained a tiny anomaly');
  expect(env).toBe(
    `SLACK_BOT_TOKEN=${slack.world.botToken}\nSLACK_SIGNING_SECRET=${SIGNING_SECRET}\nPORT=3000\nOPENAI_API_KEY=sk-test\n`,
  );
  const [, address = ''] = /(https:\/\/api\.slack\.com\/apps\?\S+)/.exec(said) ?? [];
  expect(address).toBe(createAppUrl('https://logs.example.com'));
});

it.each<[string, string[]]>([
  ['at once', []],
  ['while it asks for a token', ['1', '1', 'xoxb-wrong']],
])('where the answers end %s, nothing is written', async (_, answers) => {
  const { run, path } = await aRun();
  writeFileSync(path, 'PORT=1\n');
  const { code, env, stderr } = await run(answers);
  expect([code, env]).toEqual([1, 'PORT=1\n']);
  expect(stderr).toBe('\nStopped: nothing was written.\n');
});

it("Slack's page is filled in with the manifest, and with the address over HTTP", () => {
  const manifestOf = (url: string) =>
    JSON.parse(new URL(url).searchParams.get('manifest_json') ?? '');
  const manifest = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../manifest.json'), 'utf8'),
  );
  expect(manifestOf(createAppUrl(null))).toEqual(manifest);
  const overHttp = manifestOf(createAppUrl('https://a.example'));
  expect(overHttp.settings).toMatchObject({
    socket_mode_enabled: false,
    event_subscriptions: { request_url: 'https://a.example/slack/events' },
    interactivity: { is_enabled: true, request_url: 'https://a.example/slack/events' },
  });
  expect(overHttp.features.slash_commands).toMatchObject([
    { url: 'https://a.example/slack/events' },
  ]);
});

it.each([
  ['', 'A=1\n'],
  ['B=2', 'B=2\nA=1\n'],
  ['# what A is\nA=\nB=2\n', '# what A is\nA=1\nB=2\n'],
  ['export A = old\r\n#A=0\r\n', 'A=1\n#A=0\n'],
  ['AA=3\n', 'AA=3\nA=1\n'],
])('settings are put into %j', (before, after) => {
  expect(withSettings(before, { A: '1' })).toBe(after);
});

it('a value with signs of its own is quoted, and a file of everybody becomes private', async () => {
  const path = join(await aFolder(), '.env');
  writeFileSync(path, 'B=2\n', { mode: 0o644 });
  await saveSettings(path, { A: 'a#b c' });
  expect(readFileSync(path, 'utf8')).toBe("B=2\nA='a#b c'\n");
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

/** `init` on a Slack and a Discord of ours, without a server that the Discord bot is in. */
async function aRun(more: Record<string, string> = {}) {
  const slack = await createFakeSlack();
  const discord = await createFakeDiscord();
  onTestFinished(() => slack.close());
  onTestFinished(() => discord.close());
  const path = join(await aFolder(), '.env');
  const settings = { SLACK_API_URL: slack.apiUrl, DISCORD_API_URL: discord.apiUrl, ...more };
  for (const [name, value] of Object.entries(settings)) setForTest(name, value);
  for (const name of ['OPENAI_API_KEY']) setForTest(name, '');

  async function run(answers: string[]) {
    const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
    stdin.end(answers.map((answer) => `${answer}\n`).join(''));
    const { signal } = new AbortController();
    const code = await init({ stdin, stdout, stderr, signal }, path);
    const [said, told] = await Promise.all([text(stdout.end()), text(stderr.end())]);
    const isThere = code === 0 || statSync(path, { throwIfNoEntry: false }) !== undefined;
    return {
      ...{ code, said, stderr: told },
      env: isThere ? readFileSync(path, 'utf8') : '',
      mode: isThere ? statSync(path).mode & 0o777 : 0,
    };
  }
  return { slack, discord, path, run };
}

function setForTest(name: string, value: string): void {
  const before = process.env[name];
  process.env[name] = value;
  onTestFinished(() => {
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  });
}
