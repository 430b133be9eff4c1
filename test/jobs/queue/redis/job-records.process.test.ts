import { Redis } from 'ioredis';
import { expect, it, onTestFinished } from 'vitest';
import { createJobRecords } from '../../../../src/jobs/queue/redis/job-records.ts';
import { aRedisServer } from './a-redis-backend.ts';

async function open() {
  const client = new Redis((await aRedisServer()).url);
  onTestFinished(() => client.disconnect());
  return { client, records: createJobRecords('{test}', 'analyze') };
}

const first = { nonce: 'n1', run: 'r1', attempts: 2, alone: false, nowMs: 5_000 };

it('a run that lost its job to another notes nothing any more', async () => {
  const { client, records } = await open();
  expect(await records.start(client, 'a', first)).toMatchObject({ attempt: 1 });
  expect(await records.start(client, 'a', { ...first, run: 'r2' })).toMatchObject({
    attempt: 2,
  });
  expect(await records.end(client, 'a', 'r1', 'a', 60_000)).toBe(false);
  expect(await records.takeTurn(client, 'a', 'slack-T1')).toBe(1);
  expect(await records.end(client, 'a', 'r2', 'a', 60_000)).toBe(true);
  expect(await records.takeTurn(client, 'a', 'slack-T1')).toBe(0);
});

it('a job that ended is not started again, delivered once more or accepted meanwhile', async () => {
  const { client, records } = await open();
  await records.start(client, 'a', first);
  await records.end(client, 'a', 'r1', 'a', 60_000);
  expect(await records.start(client, 'a', { ...first, run: 'r2' })).toBeNull();
  expect(await records.start(client, 'a', { ...first, nonce: 'n2', run: 'r3' })).toBeNull();
});

it('a new job of an id that is known no more starts afresh', async () => {
  const { client, records } = await open();
  await records.start(client, 'a', first);
  await records.retry(client, 'a', 'r1', 'no');
  await records.start(client, 'a', { ...first, run: 'r2' });
  await records.end(client, 'a', 'r2', 'a', 0);
  expect(await records.start(client, 'a', first)).toBeNull();
  expect(await records.start(client, 'a', { ...first, nonce: 'n2', run: 'r3' })).toMatchObject({
    attempt: 1,
    error: '',
    givenUpMs: null,
  });
});

it('a death in the last attempt gives the job up, and its answer is owed until it is noted', async () => {
  const { client, records } = await open();
  await records.start(client, 'a', first);
  await records.start(client, 'a', { ...first, run: 'r2' });
  expect(await records.start(client, 'a', { ...first, run: 'r3', alone: true })).toEqual({
    run: 'r3',
    attempt: 1,
    putOffMs: 0,
    error: 'the process died while the job ran (attempt 2 of 2)',
    givenUpMs: 5_000,
  });
  expect(await records.countGivenUp(client)).toEqual({ owed: 1, failed: 1 });
  expect(await records.countOwed(client, ['a', 'b'])).toBe(1);
  await records.end(client, 'a', 'r3', 'a', 60_000);
  expect(await records.countGivenUp(client)).toEqual({ owed: 0, failed: 1 });
});

it('a job that saw two deaths is started only alone, and waiting for that counts no death', async () => {
  const { client, records } = await open();
  const start = { ...first, attempts: 5 };
  await records.start(client, 'a', start);
  await records.start(client, 'a', { ...start, run: 'r2' });
  for (let again = 0; again < 3; again++) {
    expect(await records.start(client, 'a', { ...start, run: 'r3' })).toBe('alone');
  }
  const alone = { ...start, run: 'r4', alone: true };
  expect(await records.start(client, 'a', alone)).toMatchObject({ attempt: 3, givenUpMs: null });
});

it('records do not outlive their time', async () => {
  const { client, records } = await open();
  await records.start(client, 'a', first);
  await records.start(client, 'b', first);
  await records.end(client, 'b', 'r1', 'b', 1);
  for (const key of await client.keys('*:job:*')) {
    expect(await client.pttl(key)).toBeGreaterThan(0);
  }
});
