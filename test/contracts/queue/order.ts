import { expect, it } from 'vitest';
import { createChannel } from '../channel.ts';
import {
  ignore,
  type Owned,
  type QueueBench,
  retry,
  tenantOf,
  type Upload,
} from './queue-bench.ts';

/** Which job runs when: order, tenants, concurrency. */
export function describeOrder(bench: QueueBench): void {
  it('hands the payload of an accepted job to the handler', async () => {
    const queue = bench.backend.createQueue<Upload>('analyze');
    const handled = createChannel<Upload>();
    queue.process(async (payload) => handled.push(payload), ignore);
    await queue.enqueue('slack-1', { file: 'ä "quoted" \n.csv' });
    expect(await handled.take()).toEqual({ file: 'ä "quoted" \n.csv' });
  });

  it('runs jobs that were accepted before anybody processed them, oldest first', async () => {
    const queue = bench.backend.createQueue<Upload>('analyze', { concurrency: 1 });
    const files = Array.from({ length: 12 }, (_, n) => `${n}.csv`);
    for (const file of files) await queue.enqueue(`slack-${file}`, { file });
    const handled = createChannel<string>();
    queue.process(async ({ file }) => handled.push(file), ignore);
    for (const file of files) expect(await handled.take()).toBe(file);
  });

  it('lets tenants take turns, however much one of them has waiting', async () => {
    const queue = bench.backend.createQueue<Owned>('analyze', { concurrency: 1, tenantOf });
    const many = Array.from({ length: 200 }, (_, n) => ({ tenant: 'A', file: `A${n}` }));
    await Promise.all(many.map((one) => queue.enqueue(`slack-${one.file}`, one)));
    const [started, finish] = [createChannel<string>(), createChannel<true>()];
    queue.process(async ({ file }) => {
      started.push(file);
      await finish.take();
    }, ignore);
    const order: string[] = [];
    async function work(jobs: number): Promise<void> {
      for (let n = 0; n < jobs; n++) {
        order.push(await started.take());
        finish.push(true);
      }
    }
    await work(50);
    await started.take();
    for (const file of ['B0', 'B1', 'C0']) {
      await queue.enqueue(`slack-${file}`, { tenant: file.charAt(0), file });
    }
    finish.push(true);
    await work(7);
    expect(order.slice(0, 50)).toEqual(many.slice(0, 50).map(({ file }) => file));
    expect(order.slice(50)).toEqual(['A51', 'B0', 'C0', 'A52', 'B1', 'A53', 'A54']);
    await started.take();
    // Who had nothing waiting has saved up no turns.
    for (const file of ['D0', 'D1', 'D2']) await queue.enqueue(file, { tenant: 'D', file });
    finish.push(true);
    await work(6);
    expect(order.slice(57)).toEqual(['A56', 'D0', 'A57', 'D1', 'A58', 'D2']);
    for (let n = 0; n < 200; n++) finish.push(true);
  });

  it('a job that is tried again does not lose its turn', async () => {
    const queue = bench.backend.createQueue<Owned>('analyze', { concurrency: 1, retry, tenantOf });
    const [started, finish] = [createChannel<string>(), createChannel<true>()];
    let failed = false;
    queue.process(async ({ file }) => {
      started.push(file);
      if (file === 'A0' && !failed) {
        failed = true;
        throw new Error('the platform is down');
      }
      await finish.take();
    }, ignore);
    for (const file of ['A0', 'A1', 'A2', 'B0']) {
      await queue.enqueue(`slack-${file}`, { tenant: file.charAt(0), file });
    }
    expect([await started.take(), await started.take()]).toEqual(['A0', expect.any(String)]);
    await bench.harness.advance(1_000);
    finish.push(true);
    expect(await started.take()).toBe('A0');
    for (let n = 0; n < 3; n++) finish.push(true);
  });

  it('says how long the first job that was not started yet has waited', async () => {
    const queue = bench.backend.createQueue<Upload>('analyze', { concurrency: 1, retry });
    expect(await queue.longestWaitMs()).toBeNull();
    await queue.enqueue('slack-1', { file: 'a' });
    await bench.harness.advance(500);
    const betweenMs = bench.harness.now();
    await queue.enqueue('slack-2', { file: 'b' });
    await bench.harness.advance(100);
    expect(await queue.longestWaitMs()).toBeGreaterThanOrEqual(600);
    const [started, finish] = [createChannel<string>(), createChannel<true>()];
    queue.process(async ({ file }) => {
      started.push(file);
      await finish.take();
    }, ignore);
    await started.take();
    const waitedMs = await queue.longestWaitMs();
    expect(waitedMs).toBeGreaterThanOrEqual(100);
    // The two clocks round.
    expect(waitedMs).toBeLessThanOrEqual(bench.harness.now() - betweenMs + 2);
    finish.push(true);
    await started.take();
    expect(await queue.longestWaitMs()).toBeNull();
    finish.push(true);
  });

  it('keeps queues of different names apart', async () => {
    const handled = createChannel<string>();
    for (const name of ['analyze', 'reply']) {
      const queue = bench.backend.createQueue<Upload>(name);
      queue.process(async ({ file }) => handled.push(`${name} ${file}`), ignore);
      await queue.enqueue('slack-1', { file: 'a.csv' });
    }
    expect([await handled.take(), await handled.take()].sort()).toEqual([
      'analyze a.csv',
      'reply a.csv',
    ]);
    expect(() => bench.backend.createQueue('reply')).toThrow('queue reply exists already');
  });

  it('runs as many jobs at the same time as its concurrency allows', async () => {
    const queue = bench.backend.createQueue<Upload>('analyze', { concurrency: 3 });
    const [started, finish] = [createChannel<string>(), createChannel<true>()];
    let currentJob = 0;
    let most = 0;
    queue.process(async ({ file }) => {
      most = Math.max(most, ++currentJob);
      started.push(file);
      await finish.take();
      currentJob--;
    }, ignore);
    await Promise.all(
      Array.from({ length: 9 }, (_, n) => queue.enqueue(`slack-${n}`, { file: `${n}` })),
    );
    for (let n = 0; n < 3; n++) await started.take();
    await bench.harness.advance(100);
    expect(started.left).toEqual([]);
    expect(await queue.counts()).toEqual({ waiting: 6, running: 3, failed: 0 });
    for (let n = 0; n < 9; n++) finish.push(true);
    for (let n = 3; n < 9; n++) await started.take();
    expect(most).toBe(3);
  });

  it('runs each of 500 jobs that are accepted at once exactly once', async () => {
    const queue = bench.backend.createQueue<Upload>('analyze', { concurrency: 10 });
    const handled = createChannel<string>();
    queue.process(async ({ file }) => handled.push(file), ignore);
    const files = Array.from({ length: 500 }, (_, n) => `${n}`);
    await Promise.all(files.map((file) => queue.enqueue(`slack-${file}`, { file })));
    const seen = new Set<string>();
    for (let n = 0; n < files.length; n++) seen.add(await handled.take());
    await bench.harness.advance(100);
    expect([seen.size, handled.left]).toEqual([500, []]);
  });
}
