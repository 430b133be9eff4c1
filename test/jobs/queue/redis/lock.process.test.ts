import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { startKillChild } from '../embedded/kill-child.ts';
import { aRedisBackend, aRedisServer } from './a-redis-backend.ts';
import type { LockFixtureOptions } from './lock-fixture.ts';

const fixture = new URL('lock-fixture.ts', import.meta.url);

/** As 90 s are to the usual 30 s; a busy machine may keep a process from anything for a second. */
const lockMs = 4_000;
const workMs = 3 * lockMs;

async function twoWorkersAnd(job: string) {
  const { url } = await aRedisServer();
  const options: LockFixtureOptions = { url, prefix: `test-${randomUUID()}`, lockMs, workMs };
  const [one, other] = [startKillChild(options, fixture), startKillChild(options, fixture)];
  await Promise.all([one.reaches('ready'), other.reaches('ready')]);
  const backend = aRedisBackend(url, { prefix: options.prefix, lockMs });
  const queue = backend.createQueue<string>('analyze');
  await queue.enqueue('slack-1', job);
  return { one, other, queue };
}

it('a job in the analysis thread keeps its lock while it takes three times as long', async () => {
  const { one, other, queue } = await twoWorkersAnd('thread');
  await Promise.race([one.reaches('done'), other.reaches('done')]);
  await expect.poll(() => queue.counts()).toEqual({ waiting: 0, running: 0, failed: 0 });
  const sent = [...one.messages, ...other.messages].filter((message) => message !== 'ready');
  expect(sent).toEqual(['start', 'done']);
});

it('a job that blocks its process loses its lock: what the test above would see', async () => {
  const { one, other } = await twoWorkersAnd('blocking');
  await Promise.all([one.reaches('start'), other.reaches('start')]);
});
