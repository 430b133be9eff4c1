import { expect, it } from 'vitest';
import { RetryLater } from '../../../src/jobs/queue/queue.ts';
import { createChannel } from '../channel.ts';
import { ignore, type QueueBench, ROUNDED_MS, retry, type Upload } from './queue-bench.ts';

/** What becomes of a job that fails or asks for later. */
export function describeRetries(bench: QueueBench): void {
  it('retries a rejected job with growing delays', async () => {
    const queue = bench.backend.createQueue<Upload>('analyze', { retry });
    const attempts = createChannel<number>();
    let attempt = 0;
    queue.process(async () => {
      attempts.push(bench.harness.now());
      if (++attempt < 3) throw new Error('the platform is down');
    }, ignore);
    await queue.enqueue('slack-1', { file: 'a.csv' });
    const first = await attempts.take();
    await bench.harness.advance(200);
    const second = await attempts.take();
    await bench.harness.advance(400);
    const third = await attempts.take();
    // By the rules 200 and 400 ms, of which half the random part is taken off.
    expect(second - first).toBeGreaterThanOrEqual(175 - ROUNDED_MS);
    expect(third - second).toBeGreaterThanOrEqual(350 - ROUNDED_MS);
    await bench.harness.advance(1_000);
    await bench.expectNoted(queue);
    expect(attempts.left).toEqual([]);
  });

  it('works other jobs while one waits for its retry', async () => {
    const queue = bench.backend.createQueue<Upload>('analyze', { concurrency: 1, retry });
    const handled = createChannel<string>();
    queue.process(async ({ file }) => {
      handled.push(file);
      if (file === 'bad') throw new Error('no');
    }, ignore);
    await queue.enqueue('slack-1', { file: 'bad' });
    await queue.enqueue('slack-2', { file: 'good' });
    expect([await handled.take(), await handled.take()]).toEqual(['bad', 'good']);
  });

  it.each([
    ['an error', new Error('the platform is down'), 'the platform is down'],
    ['what is no error', 'a string', 'a string'],
  ])('gives up once, after the last attempt, that failed with %s', async (_, thrown, message) => {
    const queue = bench.backend.createQueue<Upload>('analyze', { retry });
    const givenUp = createChannel<{ payload: Upload; message: string }>();
    let attempts = 0;
    queue.process(
      async () => {
        attempts++;
        throw thrown;
      },
      async (payload, error) => givenUp.push({ payload, message: error.message }),
    );
    await queue.enqueue('slack-1', { file: 'a.csv' });
    await bench.harness.advance(2_000);
    expect(await givenUp.take()).toEqual({ payload: { file: 'a.csv' }, message });
    expect(attempts).toBe(3);
    await queue.enqueue('slack-1', { file: 'again' });
    await bench.harness.advance(2_000);
    expect([attempts, givenUp.left]).toEqual([3, []]);
    expect(await queue.counts()).toEqual({ waiting: 0, running: 0, failed: 1 });
  });

  it('retries onGivenUp beyond the attempts of a job until it succeeds, then no more', async () => {
    const queue = bench.backend.createQueue<Upload>('analyze', { retry });
    const told = createChannel<string>();
    let tries = 0;
    queue.process(
      () => Promise.reject(new Error('bad file')),
      async (_, error) => {
        if (++tries < 6) throw new Error('the platform is down');
        told.push(error.message);
      },
    );
    await queue.enqueue('slack-1', { file: 'a.csv' });
    await bench.harness.advance(5_000);
    expect(await told.take()).toBe('bad file');
    await bench.harness.advance(2_000);
    expect(tries).toBe(6);
  });

  it('owes onGivenUp still after it is opened again', async () => {
    const tried = createChannel<true>();
    const queue = bench.backend.createQueue<Upload>('analyze', {
      retry: { ...retry, attempts: 1 },
    });
    queue.process(
      () => Promise.reject(new Error('bad file')),
      async () => {
        tried.push(true);
        throw new Error('the platform is down');
      },
    );
    await queue.enqueue('slack-1', { file: 'a.csv' });
    await tried.take();
    const again = (await bench.harness.reopen()).createQueue<Upload>('analyze', { retry });
    const told = createChannel<string>();
    again.process(
      async ({ file }) => told.push(`handled ${file}`),
      async ({ file }, error) => told.push(`${file}: ${error.message}`),
    );
    await bench.harness.advance(1_000);
    expect(await told.take()).toBe('a.csv: bad file');
    await bench.harness.advance(1_000);
    expect(told.left).toEqual([]);
  });

  it('starts a job that rejects with RetryLater after that time, using up no attempt', async () => {
    const queue = bench.backend.createQueue<Upload>('reply', { retry: { ...retry, attempts: 2 } });
    const started = createChannel<number>();
    let starts = 0;
    queue.process(async () => {
      started.push(bench.harness.now());
      if (++starts < 4) throw new RetryLater(300);
      if (starts === 4) throw new Error('the platform is down');
    }, ignore);
    await queue.enqueue('slack-1', { file: 'a.csv' });
    let last = await started.take();
    for (let start = 2; start <= 4; start++) {
      await bench.harness.advance(300);
      const next = await started.take();
      expect(next - last).toBeGreaterThanOrEqual(300 - ROUNDED_MS);
      last = next;
    }
    await bench.harness.advance(500);
    await started.take();
    await bench.expectNoted(queue);
    expect(starts).toBe(5);
  });

  it.each([0, 400])('gives up a job that asks for %i ms more for ever', async (delayMs) => {
    const queue = bench.backend.createQueue<Upload>('reply', {
      retry: { ...retry, maxPutOffMs: 1_500 },
    });
    const givenUp = createChannel<string>();
    queue.process(
      () => Promise.reject(new RetryLater(delayMs)),
      async (_, error) => givenUp.push(error.message),
    );
    await queue.enqueue('slack-1', { file: 'a.csv' });
    await bench.harness.advance(4_000);
    expect(await givenUp.take()).toBe(`asked to try again in ${delayMs} ms`);
  });
}
