import { createApp } from '../../../src/app.ts';
import { createDiscordBot } from '../../../src/bots/discord/client.ts';
import { createLogger } from '../../../src/log.ts';
import { testConfig } from '../../helpers/test-parts.ts';

/** The service with Discord alone, in a process that the test kills: folder, token and address. */
const [folder = '', token = '', origin = ''] = process.argv.slice(2);
const config = testConfig(folder);
const app = createApp(config, createLogger('silent'), {
  createBots: [
    ({ conversation, log }) =>
      createDiscordBot({
        settings: {
          ...{ token, apiUrl: `${origin}/api`, cdnUrl: origin },
          maxUploadBytes: config.maxUploadBytes,
        },
        conversation,
        log,
      }),
  ],
  retry: { firstDelayMs: 2, maxDelayMs: 4 },
});
await app.start();
