import { createDiscordBot } from '../../../src/bots/discord/bot.ts';
import type { Backend } from '../../../src/jobs/queue/backend.ts';
import { createEmbeddedBackend } from '../../../src/jobs/queue/embedded/embedded-backend.ts';
import type { Store } from '../../../src/jobs/queue/store.ts';
import { createLogger } from '../../../src/log.ts';
import { createApp } from '../../../src/service/app.ts';
import { idle } from '../../helpers/answers.ts';
import { testConfig } from '../../helpers/test-parts.ts';

/**
 * The service with Discord alone, in a process that the test kills: folder, token and address. It
 * hangs at the step of the store that its parent names, and tells the parent that it does.
 */
const [folder = '', token = '', origin = ''] = process.argv.slice(2);
let hangAt = '';

async function reach(step: string): Promise<void> {
  if (step !== hangAt) return;
  process.send?.(step);
  await new Promise(() => {});
}

const config = testConfig(folder);
const backend = createEmbeddedBackend({ folder, busyTimeoutMs: 0, onFault: () => {} });
const watched: Backend = { ...backend, store: watch(backend.store) };
const app = createApp(config, createLogger('silent'), {
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
  retry: { firstDelayMs: 2, maxDelayMs: 4 },
});
process.on('message', (message) => {
  if (message === 'idle?') void idle(app).then(() => process.send?.('idle'));
  else {
    hangAt = String(message);
    process.send?.('armed');
  }
});
await app.start();

function watch(store: Store): Store {
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
