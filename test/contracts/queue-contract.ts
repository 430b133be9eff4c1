import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Backend } from '../../src/jobs/queue/backend.ts';
import { type Queue, RetryLater, type RetryRules } from '../../src/jobs/queue/queue.ts';
import type { BackendHarness } from './backend-harness.ts';
import { createChannel } from './channel.ts';

interface Upload {
  file: string;
}

interface Owned extends Upload {
  tenant: string;
}

const tenantOf = ({ tenant }: Owned) => tenant;

const retry: RetryRules = { attempts: 3, firstDelayMs: 200, maxDelayMs: 400, maxPutOffMs: 5_000 };
const ignore = async () => {};
/** What clocks that round may be apart. */
const ROUNDED_MS = 5;

/** What every Queue adapter does. Delays are short, for adapters whose clock can not be injected. */
export function describeQueueContract(adapter: string, createHarness: () => BackendHarness): void {
  describe(`the queue of ${adapter}`, () => {
    let harness: BackendHarness;
    let backend: Backend;
    beforeEach(async () => {
      harness = createHarness();
      backend = await harness.create();
    });
    afterEach(() => harness.dispose());

    /** Of jobs whose handlers have ended: that is noted a moment later. */
    async function expectNoted(queue: Queue<Upload>, failed = 0): Promise<void> {
      async function counts() {
        await harness.advance(1);
        return queue.counts();
      }
      await expect.poll(counts).toEqual({ waiting: 0, running: 0, failed });
    }

    it('hands the payload of an accepted job to the handler', async () => {
      const queue = backend.createQueue<Upload>('analyze');
      const handled = createChannel<Upload>();
      queue.process(async (payload) => handled.push(payload), ignore);
      await queue.enqueue('slack-1', { file: 'ä "quoted" \n.csv' });
      expect(await handled.take()).toEqual({ file: 'ä "quoted" \n.csv' });
    });

    it('runs jobs that were accepted before anybody processed them, oldest first', async () => {
      const queue = backend.createQueue<Upload>('analyze', { concurrency: 1 });
      const files = Array.from({ length: 12 }, (_, n) => `${n}.csv`);
      for (const file of files) await queue.enqueue(`slack-${file}`, { file });
      const handled = createChannel<string>();
      queue.process(async ({ file }) => handled.push(file), ignore);
      for (const file of files) expect(await handled.take()).toBe(file);
    });

    it('lets tenants take turns, however much one of them has waiting', async () => {
      const queue = backend.createQueue<Owned>('analyze', { concurrency: 1, tenantOf });
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
      const queue = backend.createQueue<Owned>('analyze', { concurrency: 1, retry, tenantOf });
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
      await harness.advance(1_000);
      finish.push(true);
      expect(await started.take()).toBe('A0');
      for (let n = 0; n < 3; n++) finish.push(true);
    });

    it('says how long the first job that was not started yet has waited', async () => {
      const queue = backend.createQueue<Upload>('analyze', { concurrency: 1, retry });
      expect(await queue.longestWaitMs()).toBeNull();
      await queue.enqueue('slack-1', { file: 'a' });
      await harness.advance(500);
      const betweenMs = harness.now();
      await queue.enqueue('slack-2', { file: 'b' });
      await harness.advance(100);
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
      expect(waitedMs).toBeLessThanOrEqual(harness.now() - betweenMs + 2);
      finish.push(true);
      await started.take();
      expect(await queue.longestWaitMs()).toBeNull();
      finish.push(true);
    });

    it('forgets what waits, is delayed or is owed of one tenant, and nothing of others', async () => {
      const options = { concurrency: 3, tenantOf, retry: { ...retry, firstDelayMs: 60_000 } };
      const queue = backend.createQueue<Owned>('analyze', { ...options, knownForMs: 1 });
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
      await harness.advance(200);
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
      await harness.advance(100);
      expect([started.left, told.left]).toEqual([[], []]);
    });

    it('forgets a page of waiting jobs after the other', async () => {
      const queue = backend.createQueue<Owned>('analyze', { tenantOf });
      const files = Array.from({ length: 1_200 }, (_, n) => `${n % 3 === 0 ? 'B' : 'A'}-${n}`);
      while (files.length > 0) {
        const some = files.splice(0, 200);
        await Promise.all(
          some.map((file) => queue.enqueue(file, { tenant: file.charAt(0), file })),
        );
      }
      expect(await queue.forget('A')).toBe(800);
      expect(await queue.counts()).toEqual({ waiting: 400, running: 0, failed: 0 });
    });

    it('drops a job whose id waits, runs or has ended less than knownForMs ago', async () => {
      const queue = backend.createQueue<Upload>('analyze', { knownForMs: 3_000 });
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
      await expectNoted(queue);
      await queue.enqueue('slack-1', { file: 'after its end' });
      await harness.advance(100);
      expect(started.left).toEqual([]);
      await harness.advance(3_000);
      await queue.enqueue('slack-1', { file: 'forgotten' });
      expect(await started.take()).toBe('forgotten');
      finish.push(true);
    });

    it('remembers the ids of ended jobs after it is opened again', async () => {
      const handled = createChannel<string>();
      const first = backend.createQueue<Upload>('analyze');
      first.process(async ({ file }) => handled.push(file), ignore);
      await first.enqueue('slack-1', { file: 'before' });
      await handled.take();
      await first.close();
      const again = (await harness.reopen()).createQueue<Upload>('analyze');
      again.process(async ({ file }) => handled.push(file), ignore);
      await again.enqueue('slack-1', { file: 'after' });
      await again.enqueue('slack-2', { file: 'another' });
      expect(await handled.take()).toBe('another');
      expect(handled.left).toEqual([]);
    });

    it('keeps queues of different names apart', async () => {
      const handled = createChannel<string>();
      for (const name of ['analyze', 'reply']) {
        const queue = backend.createQueue<Upload>(name);
        queue.process(async ({ file }) => handled.push(`${name} ${file}`), ignore);
        await queue.enqueue('slack-1', { file: 'a.csv' });
      }
      expect([await handled.take(), await handled.take()].sort()).toEqual([
        'analyze a.csv',
        'reply a.csv',
      ]);
      expect(() => backend.createQueue('reply')).toThrow('queue reply exists already');
    });

    it('runs as many jobs at the same time as its concurrency allows', async () => {
      const queue = backend.createQueue<Upload>('analyze', { concurrency: 3 });
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
      await harness.advance(100);
      expect(started.left).toEqual([]);
      expect(await queue.counts()).toEqual({ waiting: 6, running: 3, failed: 0 });
      for (let n = 0; n < 9; n++) finish.push(true);
      for (let n = 3; n < 9; n++) await started.take();
      expect(most).toBe(3);
    });

    it('runs each of 500 jobs that are accepted at once exactly once', async () => {
      const queue = backend.createQueue<Upload>('analyze', { concurrency: 10 });
      const handled = createChannel<string>();
      queue.process(async ({ file }) => handled.push(file), ignore);
      const files = Array.from({ length: 500 }, (_, n) => `${n}`);
      await Promise.all(files.map((file) => queue.enqueue(`slack-${file}`, { file })));
      const seen = new Set<string>();
      for (let n = 0; n < files.length; n++) seen.add(await handled.take());
      await harness.advance(100);
      expect([seen.size, handled.left]).toEqual([500, []]);
    });

    it('retries a rejected job with growing delays', async () => {
      const queue = backend.createQueue<Upload>('analyze', { retry });
      const attempts = createChannel<number>();
      let attempt = 0;
      queue.process(async () => {
        attempts.push(harness.now());
        if (++attempt < 3) throw new Error('the platform is down');
      }, ignore);
      await queue.enqueue('slack-1', { file: 'a.csv' });
      const first = await attempts.take();
      await harness.advance(200);
      const second = await attempts.take();
      await harness.advance(400);
      const third = await attempts.take();
      // By the rules 200 and 400 ms, of which half the random part is taken off.
      expect(second - first).toBeGreaterThanOrEqual(175 - ROUNDED_MS);
      expect(third - second).toBeGreaterThanOrEqual(350 - ROUNDED_MS);
      await harness.advance(1_000);
      await expectNoted(queue);
      expect(attempts.left).toEqual([]);
    });

    it('works other jobs while one waits for its retry', async () => {
      const queue = backend.createQueue<Upload>('analyze', { concurrency: 1, retry });
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
      const queue = backend.createQueue<Upload>('analyze', { retry });
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
      await harness.advance(2_000);
      expect(await givenUp.take()).toEqual({ payload: { file: 'a.csv' }, message });
      expect(attempts).toBe(3);
      await queue.enqueue('slack-1', { file: 'again' });
      await harness.advance(2_000);
      expect([attempts, givenUp.left]).toEqual([3, []]);
      expect(await queue.counts()).toEqual({ waiting: 0, running: 0, failed: 1 });
    });

    it('retries onGivenUp beyond the attempts of a job until it succeeds, then no more', async () => {
      const queue = backend.createQueue<Upload>('analyze', { retry });
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
      await harness.advance(5_000);
      expect(await told.take()).toBe('bad file');
      await harness.advance(2_000);
      expect(tries).toBe(6);
    });

    it('owes onGivenUp still after it is opened again', async () => {
      const tried = createChannel<true>();
      const queue = backend.createQueue<Upload>('analyze', { retry: { ...retry, attempts: 1 } });
      queue.process(
        () => Promise.reject(new Error('bad file')),
        async () => {
          tried.push(true);
          throw new Error('the platform is down');
        },
      );
      await queue.enqueue('slack-1', { file: 'a.csv' });
      await tried.take();
      const again = (await harness.reopen()).createQueue<Upload>('analyze', { retry });
      const told = createChannel<string>();
      again.process(
        async ({ file }) => told.push(`handled ${file}`),
        async ({ file }, error) => told.push(`${file}: ${error.message}`),
      );
      await harness.advance(1_000);
      expect(await told.take()).toBe('a.csv: bad file');
      await harness.advance(1_000);
      expect(told.left).toEqual([]);
    });

    it('starts a job that rejects with RetryLater after that time, using up no attempt', async () => {
      const queue = backend.createQueue<Upload>('reply', { retry: { ...retry, attempts: 2 } });
      const started = createChannel<number>();
      let starts = 0;
      queue.process(async () => {
        started.push(harness.now());
        if (++starts < 4) throw new RetryLater(300);
        if (starts === 4) throw new Error('the platform is down');
      }, ignore);
      await queue.enqueue('slack-1', { file: 'a.csv' });
      let last = await started.take();
      for (let start = 2; start <= 4; start++) {
        await harness.advance(300);
        const next = await started.take();
        expect(next - last).toBeGreaterThanOrEqual(300 - ROUNDED_MS);
        last = next;
      }
      await harness.advance(500);
      await started.take();
      await expectNoted(queue);
      expect(starts).toBe(5);
    });

    it.each([0, 400])('gives up a job that asks for %i ms more for ever', async (delayMs) => {
      const queue = backend.createQueue<Upload>('reply', {
        retry: { ...retry, maxPutOffMs: 1_500 },
      });
      const givenUp = createChannel<string>();
      queue.process(
        () => Promise.reject(new RetryLater(delayMs)),
        async (_, error) => givenUp.push(error.message),
      );
      await queue.enqueue('slack-1', { file: 'a.csv' });
      await harness.advance(4_000);
      expect(await givenUp.take()).toBe(`asked to try again in ${delayMs} ms`);
    });

    it('keeps waiting and delayed jobs while it is closed', async () => {
      const queue = backend.createQueue<Upload>('analyze', { concurrency: 1, retry });
      const failed = createChannel<true>();
      queue.process(async () => {
        failed.push(true);
        throw new Error('no');
      }, ignore);
      await queue.enqueue('slack-1', { file: 'delayed' });
      await failed.take();
      await queue.close();
      await queue.enqueue('slack-2', { file: 'accepted while closed' });
      const again = (await harness.reopen()).createQueue<Upload>('analyze', { retry });
      expect(await again.counts()).toEqual({ waiting: 2, running: 0, failed: 0 });
      const handled = createChannel<string>();
      again.process(async ({ file }) => handled.push(file), ignore);
      await harness.advance(1_000);
      expect([await handled.take(), await handled.take()].sort()).toEqual([
        'accepted while closed',
        'delayed',
      ]);
    });

    it('waits on close for a running job and starts no other', async () => {
      const queue = backend.createQueue<Upload>('analyze', { concurrency: 1 });
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
      await harness.advance(100);
      finish.push(true);
      await closed;
      expect([ended, started.left]).toEqual([true, []]);
      expect(await queue.counts()).toEqual({ waiting: 1, running: 0, failed: 0 });
    });

    it.each([
      ['heeds', true],
      ['ignores', false],
    ])(
      'leaves a job that outlasts close and %s its signal for the next start',
      async (_, heeds) => {
        const options = { retry: { ...retry, attempts: 2 } };
        const queue = backend.createQueue<Upload>('analyze', options);
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
        const aborted = abortOf(signal, harness);
        const closingMs = harness.now();
        const closed = queue.close(200);
        await harness.advance(200);
        expect((await aborted) - closingMs).toBeGreaterThanOrEqual(200 - ROUNDED_MS);
        await harness.advance(2_000);
        await closed;
        const again = (await harness.reopen()).createQueue<Upload>('analyze', options);
        const restarted = createChannel<string>();
        let starts = 0;
        again.process(async ({ file }) => {
          restarted.push(file);
          if (++starts === 1) throw new Error('the platform is down');
        }, ignore);
        await harness.advance(1_000);
        expect([await restarted.take(), await restarted.take()]).toEqual(['a.csv', 'a.csv']);
        expect(await again.counts()).toMatchObject({ failed: 0 });
      },
    );

    it('counts a job as done that ends well soon after its signal is aborted', async () => {
      const queue = backend.createQueue<Upload>('analyze');
      const [started, finish] = [createChannel<AbortSignal>(), createChannel<true>()];
      queue.process(async (_, signal) => {
        started.push(signal);
        await finish.take();
      }, ignore);
      await queue.enqueue('slack-1', { file: 'a.csv' });
      const aborted = abortOf(await started.take(), harness);
      const closed = queue.close(0);
      await harness.advance(1);
      await aborted;
      finish.push(true);
      await closed;
      const again = (await harness.reopen()).createQueue<Upload>('analyze');
      expect(await again.counts()).toEqual({ waiting: 0, running: 0, failed: 0 });
    });

    it.each(['', '123', 'slack:1', 'x'.repeat(501)])('refuses the job id %j', async (id) => {
      const queue = backend.createQueue<Upload>('analyze');
      await expect(queue.enqueue(id, { file: 'a.csv' })).rejects.toThrow('a job id requires');
    });

    it('is processed by one handler only', async () => {
      const queue = backend.createQueue<Upload>('analyze');
      queue.process(ignore, ignore);
      expect(() => queue.process(ignore, ignore)).toThrow('queue analyze is processed already');
    });
  });
}

/** When the signal is aborted, on the harness's clock. */
function abortOf(signal: AbortSignal, { now }: BackendHarness): Promise<number> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(now())));
}
