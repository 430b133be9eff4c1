import type { Terminal } from '../cli/terminal/terminal.ts';
import { type Config, ConfigError, loadConfig, readEnvFile } from '../config.ts';
import { maskSecrets } from '../explain/redact/redact.ts';
import { createLogger, type Logger } from '../log.ts';
import { visible } from '../text/visible.ts';
import { type App, createApp, healthPortOf, type Role } from './app.ts';
import { loadBackend } from './backends.ts';
import { BOARD_PATH } from './monitor/board.ts';
import { configuredBots } from './platforms.ts';

/**
 * Runs the bots that the environment configures, or a worker for them, until `terminal.signal` is
 * aborted, then ends what is at work. Returns the exit code: 0 ended in order, 1 a fault, 2 wrong settings.
 */
export async function serve(
  { stdout, stderr, signal }: ServeTerminal,
  role: Role = 'bot',
): Promise<number> {
  const config = readSettings(stderr);
  if (config === null) return 2;
  if (role === 'worker' && config.redis === null) {
    stderr.write(`${WORKER_NEEDS_REDIS}\n`);
    return 2;
  }
  const { create, leftOut } = await configuredBots(config);
  if (create.length === 0) {
    stderr.write(
      `There is no bot to ${role === 'bot' ? 'start' : 'work for'}.\n${leftOut.map((line) => `- ${line}.\n`).join('')}`,
    );
    return 2;
  }
  const openBackend = await loadBackend(config);
  const log = createLogger(config.logLevel, undefined, maskSecrets);
  keepGoing(log);
  let app: App | null = null;
  let failed: Error | undefined;
  try {
    app = createApp(config, log, { createBots: create, role, openBackend });
    failed = (await Promise.race([app.start(), aborted(signal), app.failed])) ?? undefined;
  } catch (error) {
    stderr.write(`The ${role} could not be started: ${visibleMessage(error)}\n${DOCTOR}\n`);
    await app?.stop();
    return 1;
  }
  if (!signal.aborted) {
    if (!failed) {
      for (const line of started(app, config, role, leftOut)) stdout.write(`${line}\n`);
      failed = (await Promise.race([aborted(signal), app.failed])) ?? undefined;
    }
    if (failed) {
      stderr.write(`The ${role} can not go on: ${visibleMessage(failed)}\n${DOCTOR}\n`);
      await app.stop();
      return 1;
    }
  }
  stdout.write('Stopping: what is at work is ended first.\n');
  await app.stop();
  return 0;
}

/** Null where they are wrong, which was said then. */
export function readSettings(stderr: ServeTerminal['stderr']): Config | null {
  try {
    readEnvFile();
    return loadConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    stderr.write(`${visibleMessage(error)}\nAll settings are explained in .env.example.\n`);
    return null;
  }
}

export type ServeTerminal = Pick<Terminal, 'stdout' | 'stderr' | 'signal'>;

const WORKER_NEEDS_REDIS =
  'A worker needs REDIS_URL: it shares the work of "log-decoder bot" by Redis. Without Redis, the bot does all the work by itself.';
export const DOCTOR = 'Run "npm run doctor" to see what to do.';

function* started(app: App, config: Config, role: Role, leftOut: string[]): Generator<string> {
  if (role === 'worker') yield 'Started: a worker, which reads and explains logs.';
  else for (const bot of app.bots) yield `Started: ${bot.describe()}.`;
  for (const line of leftOut) yield `Left out: ${line}.`;
  yield `${visible(app.keptIn)}.`;
  const port = healthPortOf(config, role);
  if (port !== null) yield* addresses(port, config);
  if (role === 'worker') return;
  for (const bot of app.bots) {
    const next = bot.nextStep?.() ?? null;
    if (next !== null) yield visible(next);
  }
}

function* addresses(port: number, config: Config): Generator<string> {
  yield `Health: http://localhost:${port}/healthz, also /readyz and /metrics.`;
  if (config.board) yield `Queues: http://localhost:${port}${BOARD_PATH}.`;
}

/**
 * A promise that nobody waits for (the chat libraries leave some while they reconnect) is logged,
 * and work goes on: every job is kept. After an exception that nobody caught the state
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

export function visibleMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .split('\n')
    .map((line) => visible(line))
    .join('\n');
}

export async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}
