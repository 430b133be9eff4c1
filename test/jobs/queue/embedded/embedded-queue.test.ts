import { expect, it, onTestFinished } from 'vitest';
import { createDataFile } from '../../../../src/jobs/queue/embedded/data-file.ts';
import { createEmbeddedQueue } from '../../../../src/jobs/queue/embedded/embedded-queue.ts';
import { createIsolation } from '../../../../src/jobs/queue/isolation.ts';
import { createChannel } from '../../../contracts/channel.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

const ignore = async () => {};
const never = () => new Promise<void>(() => {});

/** Opens a file and a queue in it; `die` closes the file alone, which leaves what a crash leaves. */
function start(folder: string, clock: ManualClock, concurrency = 3) {
  const file = createDataFile(folder, 0);
  const faults: string[] = [];
  const parts = {
    file,
    isolation: createIsolation(),
    clock,
    random: () => 0,
    onFault: (error: Error) => faults.push(error.message),
  };
  const options = { concurrency, retry: { attempts: 3 } };
  const queue = createEmbeddedQueue<string>(parts, 'analyze', options);
  onTestFinished(() => file.close());
  return { file, queue, faults, die: () => file.close() };
}

it('works a job alone that saw the process die twice, and what waited meanwhile after it', async () => {
  const [folder, clock] = [createTemporaryFolder(), createManualClock()];
  for (let death = 1; death <= 2; death++) {
    const doomed = start(folder, clock);
    for (const name of ['a', 'b']) await doomed.queue.enqueue(`slack-${name}`, name);
    doomed.queue.process(never, ignore);
    await clock.advance(4_000);
    expect(await doomed.queue.counts()).toEqual({ waiting: 0, running: 2, failed: 0 });
    doomed.die();
  }

  const { queue } = start(folder, clock);
  await queue.enqueue('slack-c', 'c');
  const [started, finish] = [createChannel<string>(), createChannel<true>()];
  queue.process(async (name) => {
    started.push(name);
    await finish.take();
  }, ignore);
  // While those that died wait for their next try, others are worked.
  expect(await started.take()).toBe('c');
  await clock.advance(8_000);
  expect(started.left).toEqual([]);
  finish.push(true);
  expect(await started.take()).toBe('a');
  await queue.enqueue('slack-d', 'd');
  await clock.advance(0);
  expect(started.left).toEqual([]);
  finish.push(true);
  expect(await started.take()).toBe('b');
  await clock.advance(0);
  expect(started.left).toEqual([]);
  finish.push(true);
  expect(await started.take()).toBe('d');
  finish.push(true);
  await clock.advance(0);
});

it('gives up a job whose process died at every attempt, and says so', async () => {
  const [folder, clock] = [createTemporaryFolder(), createManualClock()];
  const first = start(folder, clock);
  await first.queue.enqueue('slack-a', 'a');
  first.die();
  for (let attempt = 1; attempt <= 3; attempt++) {
    const { queue, die } = start(folder, clock);
    const started = createChannel<string>();
    queue.process(async (name) => {
      started.push(name);
      await never();
    }, ignore);
    await clock.advance(10_000);
    expect(await started.take()).toBe('a');
    die();
  }
  const last = start(folder, clock);
  const told = createChannel<string>();
  last.queue.process(
    async () => told.push('started again'),
    async (name, error) => told.push(`${name}: ${error.message}`),
  );
  expect(await told.take()).toBe('a: the process died while the job ran (attempt 3 of 3)');
  await clock.advance(10_000);
  expect([told.left, await last.queue.counts()]).toEqual([
    [],
    { waiting: 0, running: 0, failed: 1 },
  ]);
});

it('keeps the reason of a job while its onGivenUp fails or the process dies in it', async () => {
  const [folder, clock] = [createTemporaryFolder(), createManualClock()];
  const first = start(folder, clock);
  let tries = 0;
  first.queue.process(
    () => Promise.reject(new Error('bad file')),
    () => (++tries === 1 ? Promise.reject(new Error('the platform is down')) : never()),
  );
  await first.queue.enqueue('slack-a', 'a');
  await clock.advance(10_000);
  expect([tries, first.faults]).toEqual([2, ['onGivenUp of job slack-a failed']]);
  first.die();
  const second = start(folder, clock);
  const told = createChannel<string>();
  second.queue.process(ignore, async (_, error) => told.push(error.message));
  await clock.advance(10_000);
  expect(await told.take()).toBe('bad file');
});

it('starts no retry later than meant, and new jobs at once, after the clock was set back', async () => {
  const folder = createTemporaryFolder();
  const first = start(folder, createManualClock());
  await first.queue.enqueue('slack-new', 'new');
  await first.queue.close();
  first.die();
  const clock = createManualClock(1_600_000_000_000);
  const { queue } = start(folder, clock);
  const handled = createChannel<string>();
  queue.process(async (name) => handled.push(name), ignore);
  expect(await handled.take()).toBe('new');
});

it('keeps its place for a job whose end can not be noted, and notes it when it can', async () => {
  const clock = createManualClock();
  const { file, queue, faults } = start(createTemporaryFolder(), clock, 1);
  const [started, finish] = [createChannel<string>(), createChannel<true>()];
  queue.process(async (name) => {
    started.push(name);
    await finish.take();
  }, ignore);
  await queue.enqueue('slack-a', 'a');
  await queue.enqueue('slack-b', 'b');
  expect(await started.take()).toBe('a');
  file.db.exec('pragma query_only = on');
  finish.push(true);
  await clock.advance(5_000);
  await expect(queue.enqueue('slack-c', 'c')).rejects.toMatchObject({ code: 'E_DATA_READ_ONLY' });
  expect(faults).toHaveLength(2);
  expect(started.left).toEqual([]);
  file.db.exec('pragma query_only = off');
  await clock.advance(5_000);
  expect(await started.take()).toBe('b');
  finish.push(true);
  await clock.advance(0);
  expect([started.left, await queue.counts()]).toEqual([[], { waiting: 0, running: 0, failed: 0 }]);
});

it('goes on by itself when no job could be started for a while', async () => {
  const clock = createManualClock();
  const { file, queue, faults } = start(createTemporaryFolder(), clock);
  await queue.enqueue('slack-a', 'a');
  file.db.exec('pragma query_only = on');
  const handled = createChannel<string>();
  queue.process(async (name) => handled.push(name), ignore);
  await clock.advance(1_000);
  expect(faults).toHaveLength(1);
  file.db.exec('pragma query_only = off');
  await clock.advance(5_000);
  expect(await handled.take()).toBe('a');
});
