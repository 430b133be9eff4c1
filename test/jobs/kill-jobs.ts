import { setTimeout as sleep } from 'node:timers/promises';
import type { Backend } from '../../src/jobs/queue/backend.ts';

export interface KillJobs {
  /** Jobs are named for what they do: `good`, `bad` (fails), `poison` (kills the process), `slow`. */
  enqueue: string[];
  process: boolean;
  concurrency: number;
  attempts: number;
  /** The step at which the process hangs, for the parent to kill it. */
  hangAt?: 'start' | 'done' | 'give up' | 'told';
}

/** Works jobs in a process to be killed, and tells each step. Slow ones have a queue of their own. */
export async function workJobs(
  backend: Backend,
  { enqueue, process: works, concurrency, attempts, hangAt }: KillJobs,
  tell: (step: string) => void,
): Promise<void> {
  process.on('message', () => {
    void backend.close().then(() => process.disconnect());
  });
  const retry = { firstDelayMs: 5, maxDelayMs: 20 };
  const queues = {
    analyze: backend.createQueue<string>('analyze', { concurrency, retry: { ...retry, attempts } }),
    slow: backend.createQueue<string>('slow', { concurrency, retry: { ...retry, attempts: 3 } }),
  };
  async function reach(step: string, name: string): Promise<void> {
    tell(`${step} ${name}`);
    if (step === hangAt) await new Promise(() => {});
  }
  const slowStarted = Promise.withResolvers<void>();
  const queueOf = (name: string) => (name.startsWith('slow') ? queues.slow : queues.analyze);
  await Promise.all(enqueue.map((name) => queueOf(name).enqueue(`slack-${name}`, name)));
  process.send?.('accepted');
  if (!works) return;
  for (const queue of Object.values(queues)) {
    queue.process(
      async (name) => {
        await reach('start', name);
        if (name.startsWith('bad')) throw new Error('bad file');
        if (name.startsWith('slow')) {
          slowStarted.resolve();
          await sleep(1_000);
        }
        if (name.startsWith('poison')) {
          // What was enqueued with it is to have begun.
          if (enqueue.some((other) => queueOf(other) === queues.slow)) await slowStarted.promise;
          process.kill(process.pid, 'SIGKILL');
        }
        await reach('done', name);
      },
      async (name, error) => {
        await reach('give up', name);
        await reach('told', `${name}: ${error.message}`);
      },
    );
  }
}
