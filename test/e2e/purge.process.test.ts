import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Backend } from '../../src/jobs/queue/backend.ts';
import { createEmbeddedBackend } from '../../src/jobs/queue/embedded/embedded-backend.ts';
import { createRedisBackend } from '../../src/jobs/queue/redis/redis-backend.ts';
import { createQueues } from '../../src/service/queues.ts';
import { temporaryFolder } from '../helpers/an-app.ts';
import { bareEnvironment } from '../helpers/bare-environment.ts';
import { type RedisServer, startRedisServer } from '../helpers/redis-server.ts';
import { anUpload, aPress } from '../helpers/test-parts.ts';

const MAIN = new URL('../../src/start.js', import.meta.url).pathname;
const onFault = () => {};
const HOUR_MS = 3_600_000;

let server: RedisServer;
beforeAll(async () => {
  server = await startRedisServer();
});
afterAll(() => server.stop());

async function purge(args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [MAIN, 'purge', ...args], {
    cwd: tmpdir(),
    env: { ...bareEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const code = new Promise((resolve) => child.once('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, stdout, stderr };
}

interface Place {
  env: Record<string, string>;
  open(): Backend;
}

describe.each<[string, () => Place]>([
  [
    'the data file',
    () => {
      const folder = temporaryFolder();
      const open = () => createEmbeddedBackend({ folder, onFault });
      return { env: { LOG_DECODER_DATA: folder }, open };
    },
  ],
  [
    'Redis',
    () => {
      const prefix = `test-${randomUUID()}`;
      const open = () => createRedisBackend({ url: server.url, prefix, onFault });
      return { env: { REDIS_URL: server.url, REDIS_PREFIX: prefix }, open };
    },
  ],
])('purge in %s', (_, create) => {
  it('deletes all of one team, in store and queues, and nothing else', async () => {
    const { env, open } = create();
    const before = open();
    await before.ready();
    const queues = createQueues(before, {});
    for (const tenant of ['slack-T1', 'slack-T12', 'discord-12345']) {
      for (const key of ['report/1', 'message/2', 'claim/3']) {
        await before.store.set(`${tenant}/${key}`, new Uint8Array([1]), HOUR_MS);
      }
      await queues.uploads.enqueue(`${tenant}-1`, anUpload({ id: `${tenant}-1`, tenant }));
      await queues.analyze.enqueue(`${tenant}-2`, anUpload({ id: `${tenant}-2`, tenant }));
      const click = aPress({ id: `${tenant}-3`, tenant });
      await queues.requests.enqueue(click.id, { kind: 'press', ...click });
    }
    await before.close(0);
    const { code, stdout } = await purge(['--team', 'T1'], env);
    expect(stdout).toMatch(
      /^All that was stored for slack-T1 has been deleted: 3 values and 3 waiting jobs\.\n/,
    );
    expect(code).toBe(0);
    const again = await purge(['--team', 'T1'], env);
    expect([again.code, again.stdout.split('\n')[0]]).toEqual([
      0,
      'Nothing was stored for slack-T1.',
    ]);
    const discord = await purge(['--team', '12345'], env);
    expect(discord.stdout).toMatch(/^All that was stored for discord-12345 .* 3 values and 3 /);
    const after = open();
    await after.ready();
    expect(await after.store.list('slack-T1/', 10)).toEqual([]);
    expect(await after.store.list('slack-T12/', 10)).toHaveLength(3);
    expect(await createQueues(after, {}).counts()).toMatchObject({
      logs: { waiting: 2 },
      replies: { waiting: 1 },
    });
    await after.close(0);
  });

  it('deletes what has expired', async () => {
    const { env, open } = create();
    const before = open();
    await before.ready();
    // The sweep of its start is over then.
    await before.sweep();
    await before.store.set('slack-T1/kept', new Uint8Array([1]), HOUR_MS);
    await before.store.set('slack-T1/old', new Uint8Array([1]), 1);
    await before.close(0);
    const { code, stdout } = await purge([], env);
    expect([code, stdout.split('\n')[0]]).toEqual([
      0,
      'What had expired has been deleted: 1 value.',
    ]);
    const after = open();
    await after.ready();
    expect(await after.store.list('', 10)).toEqual(['slack-T1/kept']);
    await after.close(0);
  });
});

it('refuses what is no id, and says what an id looks like', async () => {
  const { code, stderr } = await purge(['--team', '\u001b[31mT1'], {});
  expect(code).toBe(2);
  expect(stderr).toContain('is not the id of a Slack workspace or a Discord server.');
  expect(stderr).not.toContain('\u001b');
});

it('says what to do while a bot has the data file', async () => {
  const folder = temporaryFolder();
  const backend = createEmbeddedBackend({ folder, onFault });
  const { code, stderr } = await purge(['--team', 'T1'], { LOG_DECODER_DATA: folder });
  await backend.close(0);
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^Nothing can be deleted now: .* another process is using this data folder; stop it/,
  );
});

it('tells wrong settings in words', async () => {
  const { code, stderr } = await purge([], { REDIS_URL: 'nonsense' });
  expect([code, stderr]).toEqual([2, expect.stringContaining('REDIS_URL must be an address')]);
});
