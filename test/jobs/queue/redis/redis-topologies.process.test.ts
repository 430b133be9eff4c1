import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { createChannel } from '../../../contracts/channel.ts';
import { describeStoreContract } from '../../../contracts/store-contract.ts';
import { freePort } from '../../../helpers/free-port.ts';
import { type RedisServer, startRedisServer, startServerProcess } from '../../../helpers/redis-server.ts'; // biome-ignore format: one line
import { aRedisBackend, aRedisServer } from './a-redis-backend.ts';
import { createRedisHarness } from './redis-harness.ts';

let cluster: RedisServer;
/** A cluster of one node is as strict as any: keys of two slots in one script are refused. */
beforeAll(async () => {
  cluster = await startRedisServer([
    '--cluster-enabled',
    'yes',
    '--cluster-announce-ip',
    '127.0.0.1',
  ]);
  const client = new Redis(cluster.url);
  await client.cluster('ADDSLOTS', ...Array.from({ length: 16_384 }, (_, slot) => slot));
  await vi.waitUntil(async () => (await client.cluster('INFO')).includes('cluster_state:ok'), {
    timeout: 60_000,
  });
  client.disconnect();
});
afterAll(() => cluster.stop());
const clusterUrl = () => cluster.url.replace('redis:', 'redis-cluster:');

describeStoreContract('a Redis Cluster', () => createRedisHarness(clusterUrl));

it.each([
  ['a cluster', async () => clusterUrl()],
  ['a primary that a sentinel knows', aSentinelUrl],
  ['a database of its own', async () => `${(await aRedisServer()).url}/3`],
])('the queue works on %s: retries, gives up, counts and closes', async (_, urlOf) => {
  const backend = aRedisBackend(await urlOf());
  await backend.ready();
  const told = createChannel<string>();
  const queue = backend.createQueue<string>('analyze', {
    retry: { attempts: 2, firstDelayMs: 20, maxDelayMs: 20 },
  });
  queue.process(
    async (file) => {
      told.push(file);
      if (file === 'bad') throw new Error('bad file');
    },
    async (file, error) => told.push(`${file}: ${error.message}`),
  );
  await queue.enqueue('slack-bad', 'bad');
  expect([await told.take(), await told.take(), await told.take()]).toEqual([
    'bad',
    'bad',
    'bad: bad file',
  ]);
  await queue.enqueue('slack-good', 'good');
  expect(await told.take()).toBe('good');
  await expect.poll(() => queue.counts()).toEqual({ waiting: 0, running: 0, failed: 1 });
  await backend.close();
  expect(backend.faults).toEqual([]);
});

async function aSentinelUrl(): Promise<string> {
  const primary = await aRedisServer();
  const folder = mkdtempSync(join(tmpdir(), 'log-decoder-sentinel-'));
  const port = await freePort();
  const settings = join(folder, 'sentinel.conf');
  writeFileSync(
    settings,
    `port ${port}\nbind 127.0.0.1\nsentinel monitor mymaster 127.0.0.1 ${primary.port} 1\n`,
  );
  const sentinel = await startServerProcess([settings, '--sentinel'], /Sentinel ID is/);
  onTestFinished(async () => {
    const ended = once(sentinel, 'exit');
    sentinel.kill('SIGKILL');
    // It writes there now and then.
    await ended;
    rmSync(folder, { recursive: true });
  });
  return `redis-sentinel://127.0.0.1:${port}/mymaster`;
}
