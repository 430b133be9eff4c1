import { createDiscordBot } from '../../../../src/bots/discord/bot.ts';
import type { Backend } from '../../../../src/jobs/queue/backend.ts';
import { createEmbeddedBackend } from '../../../../src/jobs/queue/embedded/embedded-backend.ts';
import type { Store } from '../../../../src/jobs/queue/store.ts';
import type { AnalysisThreads } from '../../../../src/jobs/thread/analysis-threads.ts';
import { createLogger } from '../../../../src/log.ts';
import { type App, createApp } from '../../../../src/service/app.ts';
import { testConfig } from '../../../helpers/test-parts.ts';

export interface ServiceOptions {
  folder: string;
  token: string;
  /** Of the fake Discord: `http://127.0.0.1:PORT`. */
  origin: string;
}

/** The service with Discord alone, on a data file. `reach` is told each step of the store, and may hang. */
export function createService(
  { folder, token, origin }: ServiceOptions,
  threads: AnalysisThreads,
  reach: (step: string) => Promise<void> = async () => {},
): App {
  const config = testConfig(folder);
  const backend = createEmbeddedBackend({ folder, busyTimeoutMs: 0, onFault: () => {} });
  const watched: Backend = { ...backend, store: watch(backend.store, reach) };
  return createApp(config, createLogger('silent'), {
    createBots: [
      ({ conversation, log }) =>
        createDiscordBot({
          settings: {
            ...{ token, apiUrl: `${origin}/api`, cdnUrl: origin },
          },
          conversation,
          log,
        }),
    ],
    openBackend: () => watched,
    threads,
    retry: { firstDelayMs: 2, maxDelayMs: 4 },
  });
}

function watch(store: Store, reach: (step: string) => Promise<void>): Store {
  return {
    ...store,
    async set(key, value, ttlMs) {
      const [, kind] = key.split('/');
      await reach(`store ${kind}`);
      await store.set(key, value, ttlMs);
      await reach(`stored ${kind}`);
    },
    async claim(key, value, ttlMs) {
      await reach('store claim');
      const isFirst = await store.claim(key, value, ttlMs);
      await reach('stored claim');
      return isFirst;
    },
  };
}
