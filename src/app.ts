import type { Bot } from './bots/bot.ts';
import { createConversation } from './bots/conversation.ts';
import type { Conversation } from './bots/conversation-port.ts';
import type { Platform } from './bots/platform.ts';
import type { Config } from './config.ts';
import type { Explainer } from './explain/explainer.ts';
import { explainPlainly } from './explain/plain.ts';
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
  /** Lets events in, then works on what waits. Rejects where a platform does not let its bot in. */
  start(): Promise<void>;
  /** Takes no event any more, ends what is at work within the grace, and closes the data file. */
  stop(): Promise<void>;
}

export type CreateBot = (parts: { config: Config; conversation: Conversation; log: Logger }) => Bot;

export interface AppOptions {
  createBots: CreateBot[];
  clock?: Clock;
  /** Default: in the data folder. */
  backend?: Backend;
  retry?: Partial<RetryRules>;
}

const explainer: Explainer = { explain: async (evidence) => explainPlainly(evidence) };

/** Joins ports to adapters: the only place that knows which. */
export function createApp(config: Config, log: Logger, options: AppOptions): App {
  const { createBots, clock = systemClock, retry = {} } = options;
  const onFault = (error: Error) => log.error({ error }, 'Fault in the data folder');
  const backend =
    options.backend ?? createEmbeddedBackend({ folder: config.dataFolder, onFault, clock });
  // Filled below: the platforms need the conversation, and their jobs need the platforms.
  const platforms = new Map<string, Platform>();
  const archive = createArchive(backend.store, config.reportTtlMs);
  const queues = createQueues(backend, retry);
  const conversation = createConversation({
    archive,
    queues,
    counts: queues.counts,
    reportTtlMs: config.reportTtlMs,
  });
  const bots = createBots.map((create) => create({ config, conversation, log }));
  for (const { platform } of bots) platforms.set(platform.name, platform);

  return {
    conversation,
    bots,
    async start() {
      await Promise.all(bots.map((bot) => bot.start()));
      startWork({ archive, queues, platforms, clock, log, explainer, rules: config });
    },
    async stop() {
      await Promise.all(bots.map((bot) => withinMs(bot.stop(), BOT_STOP_MS, clock)));
      await backend.close(CLOSE_GRACE_MS);
    },
  };
}

/** Together with the second that aborted jobs are given: under 30 s. */
const BOT_STOP_MS = 4_000;
const CLOSE_GRACE_MS = 20_000;

/** A bot that is just connecting again may not heed the request in time. */
function withinMs(stopped: Promise<void>, ms: number, clock: Clock): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = clock.schedule(ms, resolve, true);
    stopped.then(resolve, reject).finally(cancel);
  });
}
