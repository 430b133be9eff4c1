import { expect, it } from 'vitest';
import type { BackendHarness } from '../backend-harness.ts';
import { createChannel } from '../channel.ts';
import { ignore, type QueueBench, ROUNDED_MS, retry, type Upload } from './queue-bench.ts';

/** What becomes of jobs while a queue closes. */
export function describeClosing(bench: QueueBench): void {
  it('keeps waiting and delayed jobs while it is closed', async () => {
    const queue = bench.backend.createQueue<Upload>('analyze', { concurrency: 1, retry });
    const failed = createChannel<true>();
    queue.process(async () => {
      failed.push(true);
      throw new Error('no');
    }, ignore);
    await queue.enqueue('slack-1', { file: 'delayed' });
    await failed.take();
    await queue.close();
    await queue.enqueue('slack-2', { file: 'accepted while closed' });
    const again = (await bench.harness.reopen()).createQueue<Upload>('analyze', { retry });
    expect(await again.counts()).toEqual({ waiting: 2, running: 0, failed: 0 });
    const handled = createChannel<string>();
    again.process(async ({ file }) => handled.push(file), ignore);
    await bench.harness.advance(1_000);
    expect([await handled.take(), await handled.take()].sort()).toEqual([
      'accepted while closed',
      'delayed',
    ]);
  });

  it('waits on close for a running job and starts no other', async () => {
    const queue = bench.backend.createQueue<Upload>('analyze', { concurrency: 1 });
    const [started, finish] = [createChannel<string>(), createChannel<true>()];
    let ended = false;
    queue.process(async ({ file }, signal) => {
      started.push(file);
      await finish.take();
      ended = !signal.aborted;
    }, ignore);
    await queue.enqueue('slack-1', { file: 'running' });
    await queue.enqueue('slack-2', { file: 'waiting' });
    await started.take();
    const closed = queue.close(5_000);
    await bench.harness.advance(100);
    finish.push(true);
    await closed;
    expect([ended, started.left]).toEqual([true, []]);
    expect(await queue.counts()).toEqual({ waiting: 1, running: 0, failed: 0 });
  });

  it.each([
    ['heeds', true],
    ['ignores', false],
  ])('leaves a job that outlasts close and %s its signal for the next start', async (_, heeds) => {
    const options = { retry: { ...retry, attempts: 2 } };
    const queue = bench.backend.createQueue<Upload>('analyze', options);
    const started = createChannel<AbortSignal>();
    queue.process(
      (_payload, signal) =>
        new Promise((_resolve, reject) => {
          started.push(signal);
          if (heeds) signal.addEventListener('abort', () => reject(signal.reason));
        }),
      ignore,
    );
    await queue.enqueue('slack-1', { file: 'a.csv' });
    const signal = await started.take();
    const aborted = abortOf(signal, bench.harness);
    const closingMs = bench.harness.now();
    const closed = queue.close(200);
    await bench.harness.advance(200);
    expect((await aborted) - closingMs).toBeGreaterThanOrEqual(200 - ROUNDED_MS);
    await bench.harness.advance(2_000);
    await closed;
    const again = (await bench.harness.reopen()).createQueue<Upload>('analyze', options);
    const restarted = createChannel<string>();
    let starts = 0;
    again.process(async ({ file }) => {
      restarted.push(file);
      if (++starts === 1) throw new Error('the platform is down');
    }, ignore);
    await bench.harness.advance(1_000);
    expect([await restarted.take(), await restarted.take()]).toEqual(['a.csv', 'a.csv']);
    expect(await again.counts()).toMatchObject({ failed: 0 });
  });

  it('counts a job as done that ends well soon after its signal is aborted', async () => {
    const queue = bench.backend.createQueue<Upload>('analyze');
    const [started, finish] = [createChannel<AbortSignal>(), createChannel<true>()];
    queue.process(async (_, signal) => {
      started.push(signal);
      await finish.take();
    }, ignore);
    await queue.enqueue('slack-1', { file: 'a.csv' });
    const aborted = abortOf(await started.take(), bench.harness);
    const closed = queue.close(0);
    await bench.harness.advance(1);
    await aborted;
    finish.push(true);
    await closed;
    const again = (await bench.harness.reopen()).createQueue<Upload>('analyze');
    expect(await again.counts()).toEqual({ waiting: 0, running: 0, failed: 0 });
  });
}

/** When the signal is aborted, on the harness's clock. */
function abortOf(signal: AbortSignal, { now }: BackendHarness): Promise<number> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(now())));
}
