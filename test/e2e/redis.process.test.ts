import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { type Config, Secret } from '../../src/config.ts';
import { startApp } from '../helpers/an-app.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';
import { answerTo, idle } from '../helpers/answers.ts';
import { bareEnvironment } from '../helpers/bare-environment.ts';
import { createFakePlatform } from '../helpers/fake-platform.ts';
import { freePort } from '../helpers/free-port.ts';
import { type RedisServer, startRedisServer } from '../helpers/redis-server.ts';

const MAIN = new URL('../../src/start.js', import.meta.url).pathname;

let server: RedisServer;
beforeAll(async () => {
  server = await startRedisServer(['--appendonly', 'yes']);
});
afterAll(() => server.stop());

/** Settings that all processes of one test share. */
function shared(): Partial<Config> {
  return { redis: { url: new Secret(server.url), prefix: `test-${randomUUID()}` } };
}

it('a bot and two workers answer uploads and presses together, each once', async () => {
  const platform = createFakePlatform();
  const config = shared();
  const bot = await startApp({ platform, config: { ...config, botWork: 'replies' } });
  for (let n = 0; n < 2; n++) await startApp({ platform, config, role: 'worker' });
  const uploads = await Promise.all(
    ['F1', 'F2', 'F3'].map((source) =>
      bot.upload(anHdfsLog(), { id: `slack-T1-${source}`, source }),
    ),
  );
  for (const upload of uploads) {
    expect(await answerTo(bot, upload)).toMatchObject({ kind: 'report', anomalousSessions: 1 });
  }
  const report = await answerTo(bot, uploads[0] ?? expect.unreachable());
  if (report.kind !== 'report') throw new Error('a report must have come');
  await bot.press(`explain/${report.reportId}/1`);
  await platform.until(({ messages }) => messages.some(({ view }) => view.kind === 'explanation'));
  await idle(bot);
  expect(platform.messages.map(({ view }) => view.kind).sort()).toEqual([
    'explanation',
    'report',
    'report',
    'report',
  ]);
});

it('an upload that came while no worker ran is answered once one runs', async () => {
  const platform = createFakePlatform();
  const config = shared();
  const bot = await startApp({ platform, config: { ...config, botWork: 'replies' } });
  const upload = await bot.upload(anHdfsLog());
  await platform.until(({ messages }) => messages.length === 1);
  expect(platform.opened).toEqual([]);
  await startApp({ platform, config, role: 'worker' });
  expect(await answerTo(bot, upload)).toMatchObject({ kind: 'report' });
});

it('one bot alone does everything on Redis as well', async () => {
  const bot = await startApp({ config: shared() });
  const upload = await bot.upload(anHdfsLog());
  expect(await answerTo(bot, upload)).toMatchObject({ kind: 'report', anomalousSessions: 1 });
});

const SLACK = {
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_APP_TOKEN: 'xapp-1',
  SLACK_API_URL: 'http://127.0.0.1:9/api/',
};

it('a worker refuses to run without Redis, and says why', async () => {
  const { code, stderr } = await run(['worker'], SLACK);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^A worker needs REDIS_URL: it shares the work/);
});

it('a worker that Redis does not let in ends with words, and without the password', async () => {
  const REDIS_URL = server.url.replace('//', '//someone:pass-word@');
  const { code, stderr } = await run(['worker'], { ...SLACK, REDIS_URL });
  expect(code).toBe(1);
  expect(stderr).toMatch(/The worker could not be started: redis:.* Redis refuses the user or the/);
  expect(stderr).not.toContain('pass-word');
});

it('a worker serves its health on HEALTH_PORT, and ends in order', async () => {
  const [HEALTH_PORT, PORT] = [String(await freePort()), String(await freePort())];
  const env = { ...SLACK, REDIS_URL: server.url, HEALTH_PORT, PORT };
  const child = start(['worker'], env);
  await child.prints('Health: ');
  const { status } = await fetch(`http://127.0.0.1:${HEALTH_PORT}/healthz`);
  expect(status).toBe(200);
  await expect(fetch(`http://127.0.0.1:${PORT}/healthz`)).rejects.toThrow();
  child.end();
  const { code, stdout } = await child.ended;
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Started: a worker, which reads and explains logs\.$/m);
  expect(stdout).toContain(`\nRedis: ${server.url}`);
});

it('while Redis is away a worker is alive, but not ready, and says so in its metrics', async () => {
  const own = await startRedisServer();
  onTestFinished(() => own.stop());
  const HEALTH_PORT = String(await freePort());
  const child = start(['worker'], { ...SLACK, REDIS_URL: own.url, HEALTH_PORT });
  await child.prints('Health: ');
  const get = (path: string) => fetch(`http://127.0.0.1:${HEALTH_PORT}${path}`);
  const statuses = async () => [(await get('/healthz')).status, (await get('/readyz')).status];
  expect(await statuses()).toEqual([200, 200]);
  expect(await (await get('/metrics')).text()).toContain('log_decoder_data_up 1\n');
  await own.kill();
  await expect.poll(statuses).toEqual([200, 503]);
  expect(await (await get('/metrics')).text()).toContain('log_decoder_data_up 0\n');
  await own.restart();
  await expect.poll(statuses).toEqual([200, 200]);
  child.end();
  expect((await child.ended).code).toBe(0);
});

it('doctor looks at Redis and warns where it would lose or drop jobs', async () => {
  const careless = await startRedisServer(['--maxmemory-policy', 'allkeys-lru']);
  onTestFinished(() => careless.stop());
  const found = await run(['doctor'], { REDIS_URL: careless.url });
  expect(found.stdout).toMatch(/ok {4} Redis \d\S+ at redis:\/\/127\.0\.0\.1:\d+ can be written\./);
  expect(found.stdout).toContain('Redis does not log its changes (AOF)');
  expect(found.stdout).toContain('(allkeys-lru)');
  await careless.stop();
  const gone = await run(['doctor'], { REDIS_URL: careless.url });
  expect(gone.stdout).toContain('WRONG  Redis can not be used');
});

function start(args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: tmpdir(),
    env: { ...bareEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [stdout, stderr] = ['', ''];
  const printed = new Set<() => void>();
  child.stdout.on('data', (data) => {
    stdout += data;
    for (const look of printed) look();
  });
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  return {
    ended,
    end: () => child.kill('SIGTERM'),
    async prints(text: string) {
      const seen = new Promise<void>((resolve) => {
        printed.add(() => stdout.includes(text) && resolve());
      });
      const early = ended.then(() => {
        throw new Error(`the process ended before it printed ${text}: ${stderr}`);
      });
      await Promise.race([seen, early]);
      early.catch(() => {});
    },
  };
}

const run = (args: string[], env: Record<string, string>) => start(args, env).ended;
