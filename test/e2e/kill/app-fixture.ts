import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Backend } from '../../../src/jobs/queue/backend.ts';
import { createEmbeddedBackend } from '../../../src/jobs/queue/embedded/embedded-backend.ts';
import { createRedisBackend } from '../../../src/jobs/queue/redis/redis-backend.ts';
import type { Store } from '../../../src/jobs/queue/store.ts';
import { createLogger } from '../../../src/log.ts';
import { createApp } from '../../../src/service/app.ts';
import { anHdfsLog } from '../../helpers/an-hdfs-log.ts';
import { idle } from '../../helpers/answers.ts';
import { createFakePlatform } from '../../helpers/fake-platform.ts';
import { anUpload, aPress, botOf, testConfig } from '../../helpers/test-parts.ts';
import type { AppFixtureOptions, Posted } from './app-child.ts';

/**
 * The service in a process to be killed, on a platform whose messages outlive it in a file. Each
 * step is told to the parent; at the step `hangAt` the process hangs for the parent to kill it.
 */
const options: AppFixtureOptions = JSON.parse(process.argv[2] ?? '{}');
const { folder, ledger, hangAt, redis } = options;

async function reach(step: string): Promise<void> {
  process.send?.(step);
  if (step === hangAt) await new Promise(() => {});
}

const onFault = (error: Error) => process.send?.(`fault ${error.message}`);
const backend = redis
  ? createRedisBackend({ ...redis, onFault, lockMs: 2_000 })
  : createEmbeddedBackend({ folder, busyTimeoutMs: 0, onFault });
const watched: Backend = { ...backend, store: watch(backend.store) };

const platform = createFakePlatform();
platform.uploads.set('F1', { fileName: 'app.csv', bytes: anHdfsLog(), chunkBytes: 1_000 });
for (const { ref, kind } of postedBefore()) {
  platform.messages.push({
    ref,
    conversation: '',
    view: { kind: 'notice', text: kind },
    history: [],
  });
}
platform.onStep = async (step, what) => {
  if (step === 'posted') {
    const ref = `slack-message-${platform.messages.length}`;
    appendFileSync(ledger, `${JSON.stringify({ ref, kind: what } satisfies Posted)}\n`);
  }
  await reach(`${step} ${what}`);
};
const { open } = platform;
platform.open = async (source, signal) => {
  const opened = await open(source, signal);
  return { ...opened, chunks: watchChunks(opened.chunks) };
};

const app = createApp(testConfig(folder), createLogger('silent'), {
  createBots: [() => botOf(platform)],
  backend: watched,
  retry: { firstDelayMs: 2, maxDelayMs: 4 },
});
process.on('message', (message) => {
  if (message === 'upload') void app.conversation.receive(anUpload());
  else if (message === 'idle') void idle(app).then(() => process.send?.('is idle'));
  else void app.conversation.press(aPress({ id: 'slack-click-1', action: String(message) }));
});
await app.start();
process.send?.('started');

function postedBefore(): Posted[] {
  if (!existsSync(ledger)) return [];
  const lines = readFileSync(ledger, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line));
}

function watch(store: Store): Store {
  return {
    ...store,
    async set(key, value, ttlMs) {
      const kind = key.split('/')[1];
      await reach(`store ${kind}`);
      await store.set(key, value, ttlMs);
      await reach(`stored ${kind}`);
    },
  };
}

async function* watchChunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk;
    await reach('chunk');
  }
}
