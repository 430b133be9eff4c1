import { expect, it, onTestFinished } from 'vitest';
import type { Bot } from '../../src/bots/bot.ts';
import { createLogger } from '../../src/log.ts';
import { createApp } from '../../src/service/app.ts';
import { openEmbedded } from '../../src/service/backends.ts';
import { temporaryFolder } from '../helpers/an-app.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';
import { createFakePlatform } from '../helpers/fake-platform.ts';
import { sharedThreads } from '../helpers/shared-threads.ts';
import { anUpload, botOf, testConfig } from '../helpers/test-parts.ts';

/** Discord can be reached; Slack's bot starts as `startSlack` says. */
function anApp(startSlack: Bot['start']) {
  const discord = createFakePlatform('discord');
  const folder = temporaryFolder();
  const app = createApp(testConfig(folder), createLogger('silent'), {
    openBackend: openEmbedded(folder),
    threads: sharedThreads(),
    createBots: [
      () => ({
        ...botOf(createFakePlatform('slack')),
        start: startSlack,
        isConnected: () => false,
      }),
      () => botOf(discord),
    ],
  });
  onTestFinished(() => app.stop());
  return { app, discord };
}

it('while one platform can not be reached at the start, the other gives answers', async () => {
  const reached = Promise.withResolvers<void>();
  const { app, discord } = anApp(() => reached.promise);
  const started = app.start();
  const source = 'F1';
  discord.uploads.set(source, { fileName: 'app.csv', bytes: anHdfsLog() });
  await app.conversation.receive(
    anUpload({ id: 'discord-1-F1', tenant: 'discord-1', conversation: 'discord:1', source }),
  );
  await discord.until(({ messages }) => messages.some(({ view }) => view.kind === 'report'));
  reached.resolve();
  await started;
});

it('a platform that does not let its bot in ends the start, also once the other is at work', async () => {
  const asked = Promise.withResolvers<void>();
  const { app } = anApp(() => asked.promise);
  const started = app.start();
  await new Promise(setImmediate);
  asked.reject(new Error('Slack does not accept the token'));
  await expect(started).rejects.toThrow('Slack does not accept the token');
});
