import { appendFileSync } from 'node:fs';
import { createEmbeddedBackend } from '../../../src/jobs/embedded/embedded-backend.ts';
import type { KillFixtureOptions } from './kill-child.ts';

/**
 * A process to be killed. Jobs are named for what they do: `good`, `bad` (always fails), `poison`
 * (kills the process). Each step is written to the ledger, then told to the parent; at the step
 * `hangAt` the process hangs for the parent to kill it.
 */
const options: KillFixtureOptions = JSON.parse(process.argv[2] ?? '{}');

const backend = createEmbeddedBackend({
  folder: options.folder,
  busyTimeoutMs: 0,
  onFault: (error) => process.send?.(`fault ${error.message}`),
});
const queue = backend.createQueue<string>('analyze', {
  concurrency: options.concurrency,
  retry: { attempts: options.attempts, firstDelayMs: 5, maxDelayMs: 20 },
});

async function reach(step: string, name: string): Promise<void> {
  appendFileSync(options.ledger, `${step} ${name}\n`);
  process.send?.(`${step} ${name}`);
  if (step === options.hangAt) await new Promise(() => {});
}

process.on('message', () => {
  void backend.close().then(() => process.disconnect());
});

await Promise.all(options.enqueue.map((name) => queue.enqueue(`slack-${name}`, name)));
process.send?.('accepted');

if (options.process) {
  queue.process(
    async (name) => {
      await reach('start', name);
      if (name.startsWith('poison')) process.kill(process.pid, 'SIGKILL');
      if (name.startsWith('bad')) throw new Error('bad file');
      await reach('done', name);
    },
    async (name, error) => {
      await reach('give up', name);
      await reach('told', `${name}: ${error.message}`);
    },
  );
}
