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

/** Which jobs are taken, known and forgotten. */
export function describeAcceptance(bench: QueueBench): void {
  it('forgets what waits, is delayed or is owed of one tenant, and nothing of others', async () => {
    const options = { concurrency: 3, tenantOf, retry: { ...retry, firstDelayMs: 60_000 } };
    const queue = bench.backend.createQueue<Owned>('analyze', { ...options, knownForMs: 1 });
    const [started, finish, told] = [
      createChannel<string>(),
      createChannel<true>(),
      createChannel<string>(),
    ];
    queue.process(
      async ({ file }) => {
        started.push(file);
        if (file === 'A-delayed') throw new Error('no');
        await finish.take();
      },
      async ({ file }) => told.push(file),
    );
    await queue.enqueue('slack-delayed', { tenant: 'A', file: 'A-delayed' });
    await started.take();
    await bench.harness.advance(200);
    for (const file of ['A-1', 'A-2', 'A-3']) await queue.enqueue(file, { tenant: 'A', file });
    for (let n = 0; n < 3; n++) await started.take();
    for (let n = 0; n < 5; n++) await queue.enqueue(`A-w${n}`, { tenant: 'A', file: `A-w${n}` });
    await queue.enqueue('B-1', { tenant: 'B', file: 'B-1' });
    expect(await queue.forget('A')).toBe(6);
    expect(await queue.forget('A')).toBe(0);
    expect(await queue.forget('C')).toBe(0);
    expect(await queue.counts()).toEqual({ waiting: 1, running: 3, failed: 0 });
    await queue.enqueue('A-w0', { tenant: 'A', file: 'A-new' });
    for (let n = 0; n < 5; n++) finish.push(true);
    expect([await started.take(), await started.take()].sort()).toEqual(['A-new', 'B-1']);
    await bench.harness.advance(100);
    expect([started.left, told.left]).toEqual([[], []]);
  });

  it('forgets a page of waiting jobs after the other', async () => {
    const queue = bench.backend.createQueue<Owned>('analyze', { tenantOf });
    const files = Array.from({ length: 1_200 }, (_, n) => `${n % 3 === 0 ? 'B' : 'A'}-${n}`);
    while (files.length > 0) {
      const some = files.splice(0, 200);
      await Promise.all(some.map((file) => queue.enqueue(file, { tenant: file.charAt(0), file })));
    }
    expect(await queue.forget('A')).toBe(800);
    expect(await queue.counts()).toEqual({ waiting: 400, running: 0, failed: 0 });
  });

  it('drops a job whose id waits, runs or has ended less than knownForMs ago', async () => {
    const queue = bench.backend.createQueue<Upload>('analyze', { knownForMs: 3_000 });
    const [started, finish] = [createChannel<string>(), createChannel<true>()];
    await queue.enqueue('slack-1', { file: 'first' });
    await queue.enqueue('slack-1', { file: 'while waiting' });
    queue.process(async ({ file }) => {
      started.push(file);
      await finish.take();
    }, ignore);
    expect(await started.take()).toBe('first');
    await queue.enqueue('slack-1', { file: 'while running' });
    finish.push(true);
    await bench.expectNoted(queue);
    await queue.enqueue('slack-1', { file: 'after its end' });
    await bench.harness.advance(100);
    expect(started.left).toEqual([]);
    await bench.harness.advance(3_000);
    await queue.enqueue('slack-1', { file: 'forgotten' });
    expect(await started.take()).toBe('forgotten');
    finish.push(true);
  });

  it('remembers the ids of ended jobs after it is opened again', async () => {
    const handled = createChannel<string>();
    const first = bench.backend.createQueue<Upload>('analyze');
    first.process(async ({ file }) => handled.push(file), ignore);
    await first.enqueue('slack-1', { file: 'before' });
    await handled.take();
    await first.close();
    const again = (await bench.harness.reopen()).createQueue<Upload>('analyze');
    again.process(async ({ file }) => handled.push(file), ignore);
    await again.enqueue('slack-1', { file: 'after' });
    await again.enqueue('slack-2', { file: 'another' });
    expect(await handled.take()).toBe('another');
    expect(handled.left).toEqual([]);
  });

  it.each(['', '123', 'slack:1', 'x'.repeat(501)])('refuses the job id %j', async (id) => {
    const queue = bench.backend.createQueue<Upload>('analyze');
    await expect(queue.enqueue(id, { file: 'a.csv' })).rejects.toThrow('a job id requires');
  });

  it('is processed by one handler only', async () => {
    const queue = bench.backend.createQueue<Upload>('analyze');
    queue.process(ignore, ignore);
    expect(() => queue.process(ignore, ignore)).toThrow('queue analyze is processed already');
  });
}
