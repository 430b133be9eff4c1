import { onTestFinished } from 'vitest';
import { type Config, Secret } from '../../src/config.ts';
import { createLogger } from '../../src/log.ts';
import { type App, createApp } from '../../src/service/app.ts';
import { loadBackend } from '../../src/service/backends.ts';
import { configuredBots } from '../../src/service/platforms.ts';
import { temporaryFolder } from './an-app.ts';
import { createFakeDiscord, type FakeDiscord } from './fake-discord/create-fake-discord.ts';
import {
  createFakeSlack,
  type FakeSlack,
  type FakeSlackOptions,
} from './fake-slack/create-fake-slack.ts';
import { freePort } from './free-port.ts';
import { sharedThreads } from './shared-threads.ts';
import { testConfig } from './test-parts.ts';

export interface Service {
  app: App;
  slack: FakeSlack;
  discord: FakeDiscord;
  folder: string;
  /** Where Slack sends its events over HTTP. */
  eventsUrl: string;
  /** Every line that was logged, at the level debug. */
  logged: string[];
}

/**
 * The whole service with both real bots, Slack over HTTP, on a Slack and a Discord of ours. It
 * stops with its test.
 */
export async function startService(
  overrides: Partial<Config> = {},
  ofSlack: FakeSlackOptions = {},
): Promise<Service> {
  const slack = await createFakeSlack(ofSlack);
  onTestFinished(() => slack.close());
  const discord = await createFakeDiscord();
  onTestFinished(() => discord.close());
  const folder = temporaryFolder();
  const port = await freePort();
  const config: Config = {
    ...testConfig(folder),
    port,
    slack: {
      botToken: new Secret(slack.world.botToken),
      appToken: null,
      signingSecret: new Secret(slack.world.signingSecret),
      apiUrl: slack.apiUrl,
    },
    discord: {
      token: new Secret(discord.token),
      guildId: null,
      apiUrl: discord.apiUrl,
      cdnUrl: discord.cdnUrl,
    },
    ...overrides,
  };
  const logged: string[] = [];
  const log = createLogger('debug', { write: (line: string) => void logged.push(line) });
  const app = createApp(config, log, {
    createBots: (await configuredBots(config)).create,
    openBackend: await loadBackend(config),
    threads: sharedThreads(),
    retry: { firstDelayMs: 2, maxDelayMs: 4 },
  });
  onTestFinished(() => app.stop());
  await app.start();
  const eventsUrl = `http://127.0.0.1:${port}/slack/events`;
  slack.useHttp(eventsUrl);
  return { app, slack, discord, folder, eventsUrl, logged };
}
