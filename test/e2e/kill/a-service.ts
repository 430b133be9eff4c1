import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Backend } from '../../../src/jobs/queue/backend.ts';
import { createEmbeddedBackend } from '../../../src/jobs/queue/embedded/embedded-backend.ts';
import { createRedisBackend } from '../../../src/jobs/queue/redis/redis-backend.ts';
import type { Store } from '../../../src/jobs/queue/store.ts';
import type { AnalysisThreads } from '../../../src/jobs/thread/analysis-threads.ts';
import { createLogger } from '../../../src/log.ts';
import { type App, createApp } from '../../../src/service/app.ts';
import { anHdfsLog } from '../../helpers/an-hdfs-log.ts';
import { createFakePlatform, type FakePlatform } from '../../helpers/fake-platform.ts';
import { botOf, testConfig } from '../../helpers/test-parts.ts';

export interface ServiceOptions {
  folder: string;
  /** A file that gets a line for each message posted. */
  ledger: string;
  /** Jobs and reports stand there in place of the folder. */
  redis?: { url: string; prefix: string };
}

/** A line of the ledger. */
export interface Posted {
  ref: string;
  kind: string;
}

type Reach = (step: string) => Promise<void>;

/**
 * The service on a platform whose messages outlive it in a file. `reach` is told each step, and may
 * hang.
 */
export function createService(
  options: ServiceOptions,
  threads: AnalysisThreads,
  reach: Reach = async () => {},
): App {
  const { folder, redis } = options;
  const onFault = () => {};
  const backend = redis
    ? createRedisBackend({ ...redis, onFault, lockMs: 2_000 })
    : createEmbeddedBackend({ folder, busyTimeoutMs: 0, onFault });
  const watched: Backend = { ...backend, store: watch(backend.store, reach) };
  return createApp(testConfig(folder), createLogger('silent'), {
    createBots: [() => botOf(createPlatform(options, reach))],
    openBackend: () => watched,
    threads,
    retry: { firstDelayMs: 2, maxDelayMs: 4 },
  });
}

function createPlatform({ ledger }: ServiceOptions, reach: Reach): FakePlatform {
  const platform = createFakePlatform();
  platform.uploads.set('F1', { fileName: 'app.csv', bytes: anHdfsLog(), chunkBytes: 1_000 });
  for (const { ref, kind } of postedBefore(ledger)) {
    const view = { kind: 'notice' as const, text: kind };
    platform.messages.push({ ref, conversation: '', view, history: [] });
  }
  platform.onStep = async (step, what) => {
    if (step === 'posted') {
      const ref = `slack-message-${platform.messages.length}`;
      appendFileSync(ledger, `${JSON.stringify({ ref, kind: what } satisfies Posted)}\n`);
    }
    await reach(`${step} ${what}`);
  };
  const { open } = platform;
  platform.open = async (source, conversation, signal) => {
    const opened = await open(source, conversation, signal);
    return { ...opened, chunks: watchChunks(opened.chunks, reach) };
  };
  return platform;
}

/** What was posted up to now, in any life of the service. */
export function postedBefore(ledger: string): Posted[] {
  if (!existsSync(ledger)) return [];
  const lines = readFileSync(ledger, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line));
}

function watch(store: Store, reach: Reach): Store {
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

async function* watchChunks(
  chunks: AsyncIterable<Uint8Array>,
  reach: Reach,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk;
    await reach('chunk');
  }
}
