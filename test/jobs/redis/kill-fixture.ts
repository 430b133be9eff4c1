import { createRedisBackend } from '../../../src/jobs/redis/redis-backend.ts';

export interface RedisKillOptions {
  url: string;
  prefix: string;
  /** Told with each step, to tell processes apart. */
  name: string;
  enqueue: string[];
  concurrency: number;
  attempts: number;
  hangAt?: 'start' | 'done' | 'give up' | 'told';
  lockMs: number;
}

/**
 * A process to be killed. Jobs are named for what they do: `good`, `bad` (always fails), `poison`
 * (kills the process). Each step is told to the parent; at the step `hangAt` the process hangs for
 * the parent to kill it.
 */
const options: RedisKillOptions = JSON.parse(process.argv[2] ?? '{}');

const backend = createRedisBackend({
  url: options.url,
  prefix: options.prefix,
  lockMs: options.lockMs,
  onFault: (error) => process.send?.(`fault ${error.message}`),
});
const queue = backend.createQueue<string>('analyze', {
  concurrency: options.concurrency,
  retry: { attempts: options.attempts, firstDelayMs: 5, maxDelayMs: 20 },
});

async function reach(step: string, name: string): Promise<void> {
  process.send?.(`${step} ${name}`);
  if (step === options.hangAt) await new Promise(() => {});
}

process.on('message', () => {
  void backend.close().then(() => process.disconnect());
});

await Promise.all(options.enqueue.map((name) => queue.enqueue(`slack-${name}`, name)));
process.send?.('accepted');

queue.process(
  async (name) => {
    await reach('start', name);
    // The parent has to hear of it first.
    if (name.startsWith('poison')) setTimeout(() => process.kill(process.pid, 'SIGKILL'), 20);
    if (name.startsWith('poison')) await new Promise(() => {});
    if (name.startsWith('bad')) throw new Error('bad file');
    await reach('done', name);
  },
  async (name, error) => {
    await reach('give up', name);
    await reach('told', `${name}: ${error.message}`);
  },
);
