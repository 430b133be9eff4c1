import { subscribe } from 'node:diagnostics_channel';
import { z } from 'zod';
import { type Config, Secret } from '../../src/config.ts';
import { createEmbeddedBackend } from '../../src/jobs/queue/embedded/embedded-backend.ts';
import type { RetryRules } from '../../src/jobs/queue/queue.ts';
import { createRedisBackend } from '../../src/jobs/queue/redis/redis-backend.ts';
import { createLogger } from '../../src/log.ts';
import { createApp } from '../../src/service/app.ts';
import { configuredBots } from '../../src/service/platforms.ts';
import { testConfig } from '../helpers/test-parts.ts';

export interface ServiceOptions {
  role: 'bot' | 'worker';
  folder: string;
  /** Where it is less patient than `main.ts`. */
  retry: Partial<RetryRules>;
  redis: { url: string; prefix: string } | null;
  slack: { apiUrl: string; botToken: string; appToken: string };
  discord: { apiUrl: string; cdnUrl: string; token: string };
}

/** The service in a process to be killed, as `main.ts` runs it. */
const options: ServiceOptions = JSON.parse(process.argv[2] ?? '{}');
const { role, folder, retry, redis, slack, discord } = options;
const onFault = (error: Error) => log.error({ error }, 'Fault');
const log = createLogger('error');
const config: Config = {
  ...testConfig(folder),
  botWork: redis === null ? 'all' : 'replies',
  slack: {
    botToken: new Secret(slack.botToken),
    appToken: new Secret(slack.appToken),
    signingSecret: null,
    apiUrl: slack.apiUrl,
  },
  discord: { ...discord, token: new Secret(discord.token), guildId: null },
};
// A file that kills its reader.
subscribe('undici:request:create', (message) => {
  const { path } = z.object({ request: z.object({ path: z.string() }) }).parse(message).request;
  if (path.includes('poison')) setTimeout(() => process.kill(process.pid, 'SIGKILL'), 100);
});
const app = createApp(config, log, {
  role,
  createBots: (await configuredBots(config)).create,
  openBackend: () =>
    redis === null
      ? createEmbeddedBackend({ folder, onFault })
      : createRedisBackend({ ...redis, onFault, lockMs: 2_000 }),
  retry,
});
process.on('unhandledRejection', (error) =>
  log.error({ error }, 'A rejection that nobody handles'),
);
await app.start();
process.send?.('started');
