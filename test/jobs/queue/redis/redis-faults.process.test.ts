import { expect, it } from 'vitest';
import { createChannel } from '../../../contracts/channel.ts';
import { aRedisBackend, aRedisServer } from './a-redis-backend.ts';

const ignore = async () => {};
const retry = { attempts: 3, firstDelayMs: 20, maxDelayMs: 40 };
/** Takes over within a second or two. */
const lockMs = 500;

it('two processes share the work of one queue, each job once', async () => {
  const { url } = await aRedisServer();
  const one = aRedisBackend(url);
  const other = aRedisBackend(url, { prefix: one.prefix });
  const handled = createChannel<string>();
  const shares = { one: 0, other: 0 };
  const bothWork = Promise.withResolvers<void>();
  for (const [name, backend] of [
    ['one', one],
    ['other', other],
  ] as const) {
    backend.createQueue<string>('analyze', { concurrency: 2 }).process(async (file) => {
      shares[name]++;
      if (shares.one > 0 && shares.other > 0) bothWork.resolve();
      await bothWork.promise;
      handled.push(file);
    }, ignore);
  }
  const queue = aRedisBackend(url, { prefix: one.prefix }).createQueue<string>('analyze');
  const files = Array.from({ length: 200 }, (_, n) => `file-${n}`);
  // Each is delivered twice, as by two bots.
  await Promise.all([...files, ...files].map((file) => queue.enqueue(file, file)));
  const seen = new Set<string>();
  while (seen.size < files.length) seen.add(await handled.take());
  await expect.poll(() => queue.counts()).toEqual({ waiting: 0, running: 0, failed: 0 });
  expect([handled.left, shares.one + shares.other]).toEqual([[], 200]);
});

it('a job that one process has ended is known to the others', async () => {
  const { url } = await aRedisServer();
  const one = aRedisBackend(url);
  const handled = createChannel<string>();
  one.createQueue<string>('analyze').process(async (file) => handled.push(file), ignore);
  const other = aRedisBackend(url, { prefix: one.prefix }).createQueue<string>('analyze');
  await other.enqueue('slack-1', 'first');
  expect(await handled.take()).toBe('first');
  await expect.poll(() => other.counts()).toEqual({ waiting: 0, running: 0, failed: 0 });
  await other.enqueue('slack-1', 'again');
  await other.enqueue('slack-2', 'second');
  expect(await handled.take()).toBe('second');
});

it('backends of two prefixes do not see each other', async () => {
  const { url } = await aRedisServer();
  const [one, other] = [aRedisBackend(url), aRedisBackend(url)];
  await one.store.set('slack-T1/a', new Uint8Array([1]), 60_000);
  await one.createQueue<string>('analyze').enqueue('slack-1', 'a');
  expect(await other.store.list('', 10)).toEqual([]);
  expect(await other.createQueue('analyze').counts()).toEqual({
    waiting: 0,
    running: 0,
    failed: 0,
  });
});

it('while Redis is away, a job is refused in words, and taken again once it is back', async () => {
  const server = await aRedisServer();
  const backend = aRedisBackend(server.url, { waitMs: 200 });
  const queue = backend.createQueue<string>('analyze');
  await queue.enqueue('slack-1', 'a');
  await server.kill();
  const refused = expect(queue.enqueue('slack-2', 'b')).rejects;
  await refused.toMatchObject({
    name: 'RedisError',
    code: 'E_REDIS_UNREACHABLE',
    message: expect.stringContaining('Redis can not be reached; check that it runs'),
  });
  await expect(backend.store.get('slack-T1/a')).rejects.toMatchObject({
    code: 'E_REDIS_UNREACHABLE',
  });
  await server.restart();
  await expect
    .poll(() =>
      queue.enqueue('slack-3', 'c').then(
        () => 'accepted',
        () => '',
      ),
    )
    .toBe('accepted');
});

it('a Redis that was never there is told of once, and closing does not wait for it', async () => {
  const server = await aRedisServer();
  await server.kill();
  const backend = aRedisBackend(server.url, { waitMs: 100 });
  const queue = backend.createQueue<string>('analyze');
  queue.process(ignore, ignore);
  await expect(queue.enqueue('slack-1', 'a')).rejects.toMatchObject({
    code: 'E_REDIS_UNREACHABLE',
  });
  await backend.close(0);
  expect(backend.faults.map((fault) => 'code' in fault && fault.code)).toEqual([
    'E_REDIS_UNREACHABLE',
  ]);
  await expect(queue.enqueue('slack-1', 'a')).rejects.toMatchObject({ code: 'E_REDIS_CLOSED' });
});

it('no job is lost where Redis is killed during jobs and started again from its log', async () => {
  const server = await aRedisServer(['--appendonly', 'yes', '--appendfsync', 'always']);
  const backend = aRedisBackend(server.url, { lockMs });
  const queue = backend.createQueue<string>('analyze', { concurrency: 2, retry });
  const [started, finish, done] = [
    createChannel<string>(),
    createChannel<true>(),
    createChannel<string>(),
  ];
  const files = Array.from({ length: 20 }, (_, n) => `file-${n}`);
  for (const file of files) await queue.enqueue(file, file);
  queue.process(async (file) => {
    started.push(file);
    await finish.take();
    done.push(file);
  }, ignore);
  await started.take();
  await started.take();
  await server.kill();
  for (const _ of files) finish.push(true);
  await server.restart();
  const seen = new Set<string>();
  while (seen.size < files.length) {
    finish.push(true);
    seen.add(await done.take());
  }
  await expect
    .poll(() => queue.counts().catch(() => null))
    .toEqual({ waiting: 0, running: 0, failed: 0 });
});
