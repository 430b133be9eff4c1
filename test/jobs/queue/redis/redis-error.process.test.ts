import { Redis } from 'ioredis';
import { expect, it, onTestFinished } from 'vitest';
import { toRedisError } from '../../../../src/jobs/queue/redis/redis-error.ts';
import { aRedisBackend, aRedisServer } from './a-redis-backend.ts';

const value = new Uint8Array(100_000);

async function admin(url: string): Promise<Redis> {
  const client = new Redis(url);
  onTestFinished(() => client.disconnect());
  return client;
}

it('a wrong password is told at once, in words', async () => {
  const { port } = await aRedisServer(['--requirepass', 'right']);
  const backend = aRedisBackend(`redis://:wrong@127.0.0.1:${port}`, { waitMs: 1_000 });
  const refused = expect(backend.ready()).rejects;
  await refused.toMatchObject({
    code: 'E_REDIS_AUTH',
    message: expect.stringMatching(/^redis:\/\/127\.0\.0\.1:\d+: Redis refuses the user or the/),
  });
});

it('the right password of an ACL user opens everything that is needed', async () => {
  const { port, url } = await aRedisServer();
  const rights = ['~*', '&*', '+@all', '-@dangerous', '+info'];
  await (await admin(url)).call('ACL', 'SETUSER', 'bot', 'on', '>p@ss', ...rights);
  const backend = aRedisBackend(`redis://bot:p%40ss@127.0.0.1:${port}`);
  await backend.ready();
  const handled = Promise.withResolvers<string>();
  const queue = backend.createQueue<string>('analyze');
  queue.process(
    async (file) => handled.resolve(file),
    async () => {},
  );
  await queue.enqueue('slack-1', 'a');
  expect(await handled.promise).toBe('a');
  await backend.store.set('slack-T1/a', value, 60_000);
  expect(await backend.store.deletePrefix('slack-T1/')).toBe(1);
  expect(backend.faults).toEqual([]);
});

it.each<[string, string, (client: Redis) => Promise<unknown>]>([
  [
    'a user without permission',
    'E_REDIS_PERMISSION',
    (client) => client.call('ACL', 'SETUSER', 'default', '-set', '-eval'),
  ],
  [
    'a read-only replica',
    'E_REDIS_READ_ONLY',
    async (client) => {
      const primary = await aRedisServer(['--repl-diskless-sync-delay', '0']);
      await client.replicaof('127.0.0.1', primary.port);
      await expect.poll(() => client.info('replication')).toContain('master_link_status:up');
    },
  ],
  ['a full memory', 'E_REDIS_FULL', (client) => client.config('SET', 'maxmemory', '1')],
])('%s is told as %s, when starting and when writing', async (_, code, change) => {
  const { url } = await aRedisServer();
  await change(await admin(url));
  const backend = aRedisBackend(url);
  await expect(backend.ready()).rejects.toMatchObject({ name: 'RedisError', code });
  await expect(backend.store.set('slack-T1/a', value, 1_000)).rejects.toMatchObject({ code });
  const queue = backend.createQueue<string>('analyze');
  await expect(queue.enqueue('slack-1', 'a')).rejects.toMatchObject({ code });
});

it.each([
  ['ECONNREFUSED', 'E_REDIS_UNREACHABLE'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'E_REDIS_TLS'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'E_REDIS_TLS'],
  ['CERT_HAS_EXPIRED', 'E_REDIS_TLS'],
])('a connection that fails with %s is told as %s', (code, translated) => {
  const error = toRedisError(Object.assign(new Error('no'), { code }), 'rediss://h');
  expect(error).toMatchObject({ code: translated });
});

it('an error of our own is left as it is', () => {
  const error = new TypeError('x is not a function');
  expect(toRedisError(error, 'redis://h')).toBe(error);
});
