import type { Bot } from '../bots/bot.ts';
import { createConversation } from '../bots/conversation.ts';
import type { Conversation } from '../bots/conversation-port.ts';
import { english } from '../bots/views/english.ts';
import type { Config } from '../config.ts';
import { createArchive } from '../jobs/archive/archive.ts';
import { forgetTenant } from '../jobs/archive/forgotten.ts';
import { spendingOn } from '../jobs/archive/model-ledger.ts';
import { createQuota } from '../jobs/archive/quota.ts';
import type { Talks } from '../jobs/archive/talks.ts';
import { createTenantStore } from '../jobs/archive/tenant-store.ts';
import type { CloserLook } from '../jobs/close-up.ts';
import { createCloserLook } from '../jobs/look-closer.ts';
import type { ExplainerFor } from '../jobs/parts.ts';
import type { Platform } from '../jobs/platform.ts';
import { type Clock, systemClock } from '../jobs/queue/clock.ts';
import type { RetryRules } from '../jobs/queue/queue.ts';
import { type AnalysisThreads, createAnalysisThreads } from '../jobs/thread/analysis-threads.ts';
import { defaultThreadLimits } from '../jobs/thread/watch-thread.ts';
import type { Logger } from '../log.ts';
import type { OpenBackend } from './backends.ts';
import { createDamageTeller, isDamage } from './damage.ts';
import { createExplainers, recipientOf } from './explainers.ts';
import { createBoard } from './monitor/board.ts';
import { createHealthServer } from './monitor/health.ts';
import { createMetrics, type Metrics } from './monitor/metrics.ts';
import { createQueues } from './queues.ts';
import { type Share, startWorkers } from './workers.ts';

/** The whole service, made but not started. */
export interface App {
  readonly conversation: Conversation;
  readonly bots: readonly Bot[];
  /** Where jobs and reports are kept, for the person who started this. */
  readonly keptIn: string;
  /**
   * Lets events in, and works on what waits as soon as one platform is reached. Resolves once all
   * are, or `stop` is called meanwhile. Rejects where the data can not be used or a platform does
   * not let its bot in.
   */
  start(): Promise<void>;
  /** Resolves with what makes going on useless: the data file has been damaged while it was in use. */
  readonly failed: Promise<Error>;
  /** Takes no event any more, ends what is at work within the grace, and closes the backend. */
  stop(): Promise<void>;
}

/** What a bot of any platform is made with. */
export interface BotParts {
  config: Config;
  conversation: Conversation;
  log: Logger;
}

/** The same for one that keeps its messages itself, and has room for more than the conversation. */
interface PageParts extends BotParts {
  talks: Talks;
  look: CloserLook;
}

export type CreateBot = (parts: PageParts) => Bot;

/** `bot` takes events; `worker` takes none, and reads and explains logs beside other processes. */
export type Role = 'bot' | 'worker';

export interface AppOptions {
  createBots: CreateBot[];
  /** The platforms that there are queues for. Default: those of chat. */
  platforms?: readonly Platform['name'][];
  /** Default: bot. */
  role?: Role;
  clock?: Clock;
  /** The place for its jobs and reports, which ends with it. */
  openBackend: OpenBackend;
  retry?: Partial<RetryRules>;
  /** Default: with the model of the settings, or in plain words. */
  explainerFor?: ExplainerFor;
  /** Default: its own, which end with the app. */
  threads?: AnalysisThreads;
}

/**
 * Joins ports to adapters: the only place that knows which. Throws a DataFileError or a
 * RedisError where the data can not be used.
 */
export function createApp(config: Config, log: Logger, options: AppOptions): App {
  const { createBots, role = 'bot', clock = systemClock, retry = {} } = options;
  const { promise: failed, resolve: fail } = Promise.withResolvers<Error>();
  const backend = options.openBackend({
    clock,
    onFault(error) {
      log.error({ error }, 'Fault of a job or of its data');
      if (isDamage(error)) fail(error);
    },
  });
  // Filled below: the platforms need the conversation, and its jobs need the platforms.
  const platforms = new Map<string, Platform>();
  const wording = english;
  const store = createTenantStore(backend.store);
  const archive = createArchive(store, config.reportTtlMs);
  const queues = createQueues(backend, retry, options.platforms);
  const { counts } = queues;
  const { reportTtlMs, model } = config;
  const sendsTo = model && recipientOf(model);
  const connections = () =>
    new Map(role === 'bot' ? bots.map((bot) => [bot.platform.name, bot.isConnected()]) : []);
  const metrics = createMetrics({ queues: queues.all, connections });
  const explainers = createExplainers(model, {
    ...{ store, clock, log, cacheTtlMs: reportTtlMs },
    onSpent: metrics.spent,
  });
  const { explainerFor = explainers.explainerFor } = options;
  const today = () => new Date(clock.now()).toISOString().slice(0, 10);
  const spentToday = async (tenant: string) => model && spendingOn(store, tenant, today());
  const conversation = createConversation({
    ...{ archive, queues, wording, counts, spentToday },
    about: { reportTtlMs, sendsTo },
    async forget(tenant) {
      const forgotten = await forgetTenant(tenant, clock.now(), {
        store: backend.store,
        archive: createArchive(backend.store, reportTtlMs),
        queues: queues.all.values(),
      });
      log.info({ tenant, ...forgotten }, 'All that was kept for a tenant has been deleted');
    },
    log,
    now: clock.now,
  });
  const limits = { ...defaultThreadLimits, maxSilenceMs: config.analysisDeadlineMs };
  const threads = options.threads ?? createAnalysisThreads({ limits });
  const rules = { ...config, sendsTo };
  const look = createCloserLook({ archive, platforms, wording, threads, rules, clock, log });
  const { talks } = archive;
  const bots = createBots.map((create) => create({ config, conversation, log, talks, look }));
  for (const { platform } of bots) platforms.set(platform.name, platform);
  const share: Share = role === 'worker' ? 'logs' : config.botWork;
  const healthPort = healthPortOf(config, role);
  const { openBoard } = backend;
  const board =
    config.board && openBoard
      ? createBoard(config.board, { open: openBoard, now: clock.now, log })
      : null;
  const health =
    healthPort === null
      ? null
      : createHealthServer(healthPort, { counts, connections, metrics, board });
  const tellOfDamage = createDamageTeller({ platforms, wording, log });
  let stopping = false;

  function work(): void {
    startWorkers(share, {
      ...{ store, archive, queues, platforms, wording, clock, log, metrics, threads },
      explainers: { ...explainers, explainerFor: counted(explainerFor, metrics) },
      async onDamage(error, ...waiting) {
        await tellOfDamage(...waiting);
        fail(error);
      },
      rules,
      quota: createQuota(store, config, wording.refusals),
    });
  }

  return {
    conversation,
    bots,
    keptIn: backend.describe(),
    failed,
    async start() {
      await health?.start();
      await backend.ready();
      if (stopping) return;
      const connected = role === 'bot' ? bots.map((bot) => bot.start()) : [];
      // One platform that can not be reached keeps nobody on another waiting.
      if (connected.length > 0) await Promise.race(connected);
      if (!stopping) work();
      await Promise.all(connected);
    },
    async stop() {
      stopping = true;
      if (role === 'bot')
        await Promise.all(bots.map((bot) => withinMs(stopped(bot, log), BOT_STOP_MS, clock)));
      await health?.stop();
      await backend.close(CLOSE_GRACE_MS);
      if (!options.threads) await threads.close();
    },
  };
}

/**
 * The port for health and metrics, if any. A bot has them on its PORT, unless that is Slack's: what
 * the world can reach does not tell them.
 */
export function healthPortOf({ port, healthPort, slack }: Config, role: Role): number | null {
  const isSlacks = slack !== null && slack.appToken === null;
  return role === 'worker' || isSlacks ? healthPort : (port ?? healthPort);
}

/** Counts what is explained. */
function counted(explainerFor: ExplainerFor, metrics: Metrics): ExplainerFor {
  return (tenant) => ({
    async explain(...given) {
      const explanation = await explainerFor(tenant).explain(...given);
      metrics.explained(explanation.source);
      return explanation;
    },
  });
}

/** Together with the second that aborted jobs are given: under 30 s. */
const BOT_STOP_MS = 4_000;
const CLOSE_GRACE_MS = 20_000;

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
