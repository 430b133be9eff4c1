import { subscribe } from 'node:diagnostics_channel';
import { z } from 'zod';
import { createApp } from '../../src/app.ts';
import { type Config, Secret } from '../../src/config.ts';
import { createEmbeddedBackend } from '../../src/jobs/embedded/embedded-backend.ts';
import { createRedisBackend } from '../../src/jobs/redis/redis-backend.ts';
import { createLogger } from '../../src/log.ts';
import { configuredBots } from '../../src/platforms.ts';
import { testConfig } from '../helpers/test-parts.ts';

export interface ServiceOptions {
  role: 'bot' | 'worker';
  folder: string;
  redis: { url: string; prefix: string } | null;
  slack: { apiUrl: string; botToken: string; appToken: string };
  discord: { apiUrl: string; cdnUrl: string; token: string };
}

/** The service in a process to be killed: as `main.ts` runs it, but for a shorter patience. */
const { role, folder, redis, slack, discord }: ServiceOptions = JSON.parse(process.argv[2] ?? '{}');
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
  createBots: configuredBots(config).create,
  backend:
    redis === null
      ? createEmbeddedBackend({ folder, onFault })
      : createRedisBackend({ ...redis, onFault, lockMs: 2_000 }),
  retry: { firstDelayMs: 200, maxDelayMs: 1_000 },
});
process.on('unhandledRejection', (error) =>
  log.error({ error }, 'A rejection that nobody handles'),
);
await app.start();
process.send?.('started');
