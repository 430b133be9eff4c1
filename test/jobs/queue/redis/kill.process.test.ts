import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RedisServer, startRedisServer } from '../../../helpers/redis-server.ts';
import { startKillChild } from '../embedded/kill-child.ts';
import { aRedisBackend } from './a-redis-backend.ts';
import type { RedisKillOptions } from './kill-fixture.ts';

let server: RedisServer;
beforeAll(async () => {
  server = await startRedisServer();
});
afterAll(() => server.stop());

const fixture = new URL('kill-fixture.ts', import.meta.url);
const start = (options: RedisKillOptions) => startKillChild(options, fixture);

function prepare(): RedisKillOptions {
  return {
    url: server.url,
    prefix: `test-${randomUUID()}`,
    enqueue: [],
    process: true,
    concurrency: 1,
    attempts: 3,
    lockMs: 500,
  };
}

async function countsOf({ url, prefix }: RedisKillOptions) {
  return aRedisBackend(url, { prefix }).createQueue('analyze').counts();
}

it.each([
  ['during a job', 'good', 'start', 'done good'],
  ['between the work and the note of it', 'good', 'done', 'done good'],
  ['during onGivenUp', 'bad', 'give up', 'told bad'],
  ['between onGivenUp and the note of it', 'bad', 'told', 'told bad'],
] as const)(
  'what a process was at when killed %s is taken up by another',
  async (_, name, hangAt, end) => {
    const options = prepare();
    const first = start({ ...options, enqueue: [name], hangAt });
    await first.reaches(`${hangAt} ${name}`);
    const second = start({ ...options, enqueue: ['good-next'] });
    await second.reaches('done good-next');
    await first.kill();
    await second.reaches(end);
    await second.close();
    const failed = name === 'bad' ? 1 : 0;
    expect(await countsOf(options)).toEqual({ waiting: 0, running: 0, failed });
  },
);

it('a job that kills its process every time is given up after its attempts, and the queue goes on', async () => {
  const options = { ...prepare(), enqueue: ['poison', 'good1', 'good2'] };
  let starts = 0;
  for (let attempt = 1; attempt <= 3; attempt++) {
    const child = start(options);
    await child.until((messages) => messages.includes('start poison'));
    starts++;
    expect(await child.ended).toBe('SIGKILL');
  }
  const last = start(options);
  await last.reaches('told poison');
  await last.until((messages) => {
    if (messages.includes('start poison')) starts++;
    return messages.includes('told poison: the process died while the job ran (attempt 3 of 3)');
  });
  await last.close();
  expect(starts).toBe(3);
  expect(await countsOf(options)).toEqual({ waiting: 0, running: 0, failed: 1 });
});

it('what runs beside a job that kills its process loses two tries to it, in other queues too', async () => {
  const slow = ['slow1', 'slow2'];
  // A slow job has no try to lose to a process that is merely kept from its lock.
  const options = { ...prepare(), concurrency: 2, attempts: 6, lockMs: 2_000 };
  const steps: string[] = [];
  for (let attempt = 1; attempt <= 6; attempt++) {
    const child = start({ ...options, enqueue: attempt === 1 ? ['poison', ...slow] : [] });
    expect(await child.ended).toBe('SIGKILL');
    steps.push(...child.messages);
  }
  const last = start(options);
  await last.reaches('told poison');
  await last.close();
  steps.push(...last.messages);
  const starts = (name: string) => steps.filter((step) => step === `start ${name}`).length;
  expect(steps.filter((step) => /^(done|told) /.test(step)).sort()).toEqual([
    'done slow1',
    'done slow2',
    'told poison: the process died while the job ran (attempt 6 of 6)',
  ]);
  expect(starts('poison')).toBe(6);
  // It would prove little had nothing run beside it.
  expect(starts('slow1') + starts('slow2')).toBeGreaterThan(2);
});

it('processes killed again and again among jobs end each of them', async () => {
  const options = { ...prepare(), concurrency: 4, attempts: 12 };
  for (let kill = 0; kill < 5; kill++) {
    // Each brings work of its own: the one before may have ended all before its death.
    const enqueue = Array.from({ length: 12 }, (_, n) => `${n === 0 ? 'bad' : 'good'}${kill}-${n}`);
    const child = start({ ...options, enqueue });
    await child.until((messages) => messages.length > 5 + kill);
    await child.kill();
  }
  const [one, other] = [start(options), start(options)];
  const queue = aRedisBackend(options.url, { prefix: options.prefix }).createQueue('analyze');
  await one.reaches('accepted');
  await other.reaches('accepted');
  await expect.poll(() => queue.counts()).toEqual({ waiting: 0, running: 0, failed: 5 });
  await Promise.all([one.close(), other.close()]);
});
