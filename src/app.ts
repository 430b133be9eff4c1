import type { Bot } from './bots/bot.ts';
import { createConversation } from './bots/conversation.ts';
import type { Conversation } from './bots/conversation-port.ts';
import type { Platform } from './bots/platform.ts';
import type { Config } from './config.ts';
import type { Explainer } from './explain/explainer.ts';
import { explainPlainly } from './explain/plain.ts';
import { createHealthServer } from './health.ts';
import { type AnalysisThreads, createAnalysisThreads } from './jobs/analysis-threads.ts';
import { createArchive } from './jobs/archive.ts';
import type { Backend } from './jobs/backend.ts';
import { type Clock, systemClock } from './jobs/clock.ts';
import { createEmbeddedBackend } from './jobs/embedded/embedded-backend.ts';
import type { RetryRules } from './jobs/queue.ts';
import type { Logger } from './log.ts';
import { createQueues } from './queues.ts';
import { startWork } from './work.ts';

/** The whole service, made but not started. */
export interface App {
  readonly conversation: Conversation;
  readonly bots: readonly Bot[];
  /**
   * Lets events in, then works on what waits. Rejects where a platform does not let its bot in; ends
   * without work where `stop` is called meanwhile.
   */
  start(): Promise<void>;
  /** Takes no event any more, ends what is at work within the grace, and closes the data file. */
  stop(): Promise<void>;
}

export type CreateBot = (parts: { config: Config; conversation: Conversation; log: Logger }) => Bot;

export interface AppOptions {
  createBots: CreateBot[];
  clock?: Clock;
  /** Default: the embedded one, in the data folder. */
  backend?: Backend;
  retry?: Partial<RetryRules>;
  /** Default: its own, which end with the app. */
  threads?: AnalysisThreads;
  /** Default: plain words, without a model. */
  explainer?: Explainer;
}

/**
 * Joins ports to adapters: the only place that knows which. Throws a DataFileError where the data
 * folder can not be used.
 */
export function createApp(config: Config, log: Logger, options: AppOptions): App {
  const { createBots, clock = systemClock, retry = {}, explainer = plainExplainer } = options;
  const backend = options.backend ?? openBackend(config.dataFolder, log, clock);
  // Filled below: the platforms need the conversation, and its jobs need the platforms.
  const platforms = new Map<string, Platform>();
  const archive = createArchive(backend.store, config.reportTtlMs);
  const queues = createQueues(backend, retry);
  const { counts } = queues;
  const { reportTtlMs } = config;
  const conversation = createConversation({ archive, queues, counts, reportTtlMs });
  const bots = createBots.map((create) => create({ config, conversation, log }));
  for (const { platform } of bots) platforms.set(platform.name, platform);
  const healthPort = healthPortOf(config);
  const health = healthPort === null ? null : createHealthServer(healthPort, counts);
  const threads = options.threads ?? createAnalysisThreads();
  let stopping = false;

  return {
    conversation,
    bots,
    async start() {
      await health?.start();
      await Promise.all(bots.map((bot) => bot.start()));
      if (stopping) return;
      startWork({ archive, queues, platforms, clock, log, explainer, threads, rules: config });
    },
    async stop() {
      stopping = true;
      await Promise.all(bots.map((bot) => withinMs(stopped(bot, log), BOT_STOP_MS, clock)));
      await health?.stop();
      await backend.close(CLOSE_GRACE_MS);
      if (!options.threads) await threads.close();
    },
  };
}

/** The port for `/healthz`; null where there is none, or where Slack's own HTTP receiver has it. */
export function healthPortOf({ port, slack }: Config): number | null {
  return slack !== null && slack.appToken === null ? null : port;
}

const plainExplainer: Explainer = { explain: async (evidence) => explainPlainly(evidence) };

/** Together with the second that aborted jobs are given: under 30 s. */
const BOT_STOP_MS = 4_000;
const CLOSE_GRACE_MS = 20_000;

export function openBackend(folder: string, log: Logger, clock: Clock = systemClock): Backend {
  const onFault = (error: Error) => log.error({ error }, 'Fault of a job or of the data folder');
  return createEmbeddedBackend({ folder, onFault, clock });
}

async function stopped(bot: Bot, log: Logger): Promise<void> {
  try {
    await bot.stop();
  } catch (error) {
    log.warn({ platform: bot.platform.name, error }, 'The bot did not stop in order');
  }
}

/** A bot that is just connecting again may not heed the request in time. */
function withinMs(done: Promise<void>, ms: number, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.schedule(ms, resolve, true);
    void done.then(() => {
      cancel();
      resolve();
    });
  });
}
