import { resolve } from 'node:path';
import { type App, createApp, healthPortOf } from './app.ts';
import type { Terminal } from './bots/cli/terminal.ts';
import { visible } from './bots/cli/visible.ts';
import { type Config, ConfigError, loadConfig } from './config.ts';
import { createLogger, type Logger } from './log.ts';
import { configuredBots } from './platforms.ts';

/**
 * Runs the bots that the environment configures until `terminal.signal` is aborted, then ends what
 * is at work. Returns the exit code: 0 ended in order, 1 a fault, 2 wrong settings.
 */
export async function serve({ stdout, stderr, signal }: ServeTerminal): Promise<number> {
  let config: Config;
  try {
    config = loadConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    stderr.write(`${visibleMessage(error)}\nAll settings are explained in .env.example.\n`);
    return 2;
  }
  const { create, leftOut } = configuredBots(config);
  if (create.length === 0) {
    stderr.write(`There is no bot to start.\n${leftOut.map((line) => `- ${line}.\n`).join('')}`);
    return 2;
  }
  const log = createLogger(config.logLevel);
  keepGoing(log);
  let app: App | null = null;
  try {
    app = createApp(config, log, { createBots: create });
    await Promise.race([app.start(), aborted(signal)]);
  } catch (error) {
    stderr.write(`The bot could not be started: ${visibleMessage(error)}\n${DOCTOR}\n`);
    await app?.stop();
    return 1;
  }
  if (!signal.aborted) {
    for (const line of started(app, config, leftOut)) stdout.write(`${line}\n`);
    await aborted(signal);
  }
  stdout.write('Stopping: what is at work is ended first.\n');
  await app.stop();
  return 0;
}

export type ServeTerminal = Pick<Terminal, 'stdout' | 'stderr' | 'signal'>;

const DOCTOR = 'Run "npm run doctor" to see what to do.';

function* started(app: App, config: Config, leftOut: string[]): Generator<string> {
  for (const bot of app.bots) yield `Started: ${bot.describe()}.`;
  for (const line of leftOut) yield `Left out: ${line}.`;
  yield `Data folder: ${visible(resolve(config.dataFolder))}.`;
  const port = healthPortOf(config);
  if (port !== null) yield `Health: http://localhost:${port}/healthz.`;
}

/**
 * A promise that nobody waits for (the chat libraries leave some while they reconnect) is logged,
 * and work goes on: every job is in the data file. After an exception that nobody caught the state
 * of the process is unknown, so it is logged and ends the process, as Node does; the next start
 * takes up what was running.
 */
function keepGoing(log: Logger): void {
  process.on('unhandledRejection', (reason) =>
    log.error({ error: reason }, 'A rejection that nobody handles'),
  );
  process.on('uncaughtExceptionMonitor', (error) =>
    log.error({ error }, 'An exception that nobody catches'),
  );
}

function visibleMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .split('\n')
    .map((line) => visible(line))
    .join('\n');
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}
