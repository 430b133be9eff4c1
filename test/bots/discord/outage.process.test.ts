import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../helpers/an-app.ts';
import { bareEnvironment } from '../../helpers/bare-environment.ts';
import { createFakeDiscord } from '../../helpers/fake-discord/create-fake-discord.ts';

const MAIN = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));

/** Nothing else is configured: where the wait for Discord did not hold the process, nothing would. */
it('a bot that waits for Discord alone lives until it is reached, and ends when it is asked to', async () => {
  const discord = await createFakeDiscord();
  onTestFinished(() => discord.close());
  // Three requests are one try.
  discord.fail('getGateway', { kind: 'status', status: 503 }, { times: 3 });
  const child = spawn(process.execPath, [MAIN, 'bot'], {
    env: {
      ...bareEnvironment(),
      LOG_DECODER_DATA: temporaryFolder(),
      LOG_LEVEL: 'error',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DISCORD_CDN_URL: discord.cdnUrl,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  const reached = discord.waitFor(() => discord.gateway.connections === 1);
  await Promise.race([reached, ended]);
  expect(child.exitCode).toBeNull();
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});
