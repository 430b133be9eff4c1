import { maskSecrets } from '../explain/redact/redact.ts';
import { createLogger } from '../log.ts';
import { withPackage } from '../optional-package.ts';
import { aborted, DOCTOR, readSettings, type ServeTerminal, visibleMessage } from './serve.ts';

/**
 * Runs `log-decoder bot` (`file`) once for each shard of Discord until `terminal.signal` is aborted.
 * Each process does all that the settings ask for, and they share the work by Redis. Returns the
 * exit code, as `serve` does.
 */
export async function serveShards(
  { stdout, stderr, signal }: ServeTerminal,
  file: string,
  count: number | 'auto',
): Promise<number> {
  const config = readSettings(stderr);
  if (config === null) return 2;
  const { discord, slack, redis, logLevel } = config;
  if (discord === null || redis === null || (slack !== null && slack.appToken === null)) {
    const missing =
      discord === null ? 'DISCORD_TOKEN' : redis === null ? 'REDIS_URL' : 'SLACK_APP_TOKEN';
    stderr.write(`--shards needs ${missing}: ${WHY[missing]}\n`);
    return 2;
  }
  const { createShards } = await withPackage(
    'Discord',
    () => import('../bots/discord/connection/shards.ts'),
  );
  const shards = createShards(
    { token: discord.token.reveal(), ...(discord.apiUrl !== null && { apiUrl: discord.apiUrl }) },
    { file, args: ['bot'], count: count === 'auto' ? null : count },
    createLogger(logLevel, undefined, maskSecrets),
  );
  try {
    const started = await Promise.race([shards.start(), aborted(signal)]);
    if (started !== undefined) stdout.write(`Started: ${started} shards of Discord.\n`);
    await aborted(signal);
  } catch (error) {
    stderr.write(`The shards could not be started: ${visibleMessage(error)}\n${DOCTOR}\n`);
    await shards.stop();
    return 1;
  }
  stdout.write('Stopping: what is at work is ended first.\n');
  await shards.stop();
  return 0;
}

const WHY = {
  DISCORD_TOKEN: "it shares out Discord's servers to several processes.",
  REDIS_URL:
    'the processes share their work and what they keep, which the data folder is for one process alone.',
  SLACK_APP_TOKEN:
    'Slack then reaches all of the processes by Socket Mode; over HTTP only one of them could listen.',
};
