import { BullMQOtel } from 'bullmq-otel';
import type { Backend } from '../backend.ts';
import { type Clock, systemClock } from '../clock.ts';
import { createIsolation } from '../isolation.ts';
import type { Queue, QueueOptions } from '../queue.ts';
import { createConnection, type Purpose, type RedisClient } from './connection.ts';
import { findRedis } from './find-redis.ts';
import type { QueueParts } from './queue-parts.ts';
import { createFaultReporter } from './redis-error.ts';
import { createRedisQueue, type RedisQueue } from './redis-queue.ts';
import { createRedisStore } from './redis-store.ts';
import { parseRedisUrl } from './redis-url.ts';
import { createAsk } from './waiting-commands.ts';

export interface RedisOptions {
  /** `redis://`, `redis-sentinel://` or `redis-cluster://`, with `rediss` for TLS. */
  url: string;
  /** Before every key; backends of different prefixes do not see each other. Default log-decoder. */
  prefix?: string;
  /** Hears the faults nobody else is told of: Redis is away, an `onGivenUp` that fails. */
  onFault: (error: Error) => void;
  /**
   * How long the jobs of a process that fell silent stay its own, ms; others take them up within
   * twice that. Default 30 s.
   */
  lockMs?: number;
  /** How long a command waits for Redis while that is away, ms. Default 1 s. */
  waitMs?: number;
  clock?: Clock;
  /** In [0, 1). Default Math.random. */
  random?: () => number;
}

/**
 * Queues (BullMQ) and store in one Redis, shared by any number of processes. Throws a RedisError on
 * an address that can not be; connects by itself, and again after an outage.
 */
export function createRedisBackend({
  url,
  prefix = 'log-decoder',
  onFault,
  lockMs = 30_000,
  waitMs = 1_000,
  clock = systemClock,
  random = Math.random,
}: RedisOptions): Backend {
  const address = parseRedisUrl(url);
  const { where } = address;
  const root = `{${prefix}}`;
  const report = createFaultReporter(onFault, where, clock);
  const clients = new Map<Purpose, RedisClient>();
  const connect = (purpose: Purpose) => {
    const client = clients.get(purpose) ?? createConnection(address, purpose, report);
    clients.set(purpose, client);
    return client;
  };
  const askClient = connect('ask');
  const closed = new AbortController();
  const ask = createAsk(askClient, { clock, where, waitMs, signal: closed.signal });
  const store = createRedisStore(ask, root);
  const workClient = () => connect('work');
  const parts: QueueParts = {
    ...{ ask, askClient, workClient, root, clock, random, lockMs },
    isolation: createIsolation(),
    onFault: report,
    telemetry: new BullMQOtel({ tracerName: 'log-decoder' }),
  };
  const queues = new Map<string, RedisQueue<unknown>>();
  let closing: Promise<void> | null = null;
  let swept = 0;

  async function closeAll(graceMs?: number): Promise<void> {
    await Promise.all([...queues.values()].map((queue) => queue.close(graceMs)));
    await Promise.all([...queues.values()].map((queue) => queue.release()));
    await store.close();
    closed.abort();
    for (const client of clients.values()) client.disconnect();
  }

  return {
    store,
    ready: () => findRedis(ask, root, clock),
    describe: () => `Redis: ${where}, keys of ${prefix}`,
    createQueue<T>(name: string, options: QueueOptions<T> = {}): Queue<T> {
      if (queues.has(name)) throw new Error(`queue ${name} exists already`);
      const queue = createRedisQueue<T>(parts, name, options);
      queues.set(name, queue);
      return queue;
    },
    async sweep() {
      swept += await store.sweep();
      return swept;
    },
    async openBoard(basePath) {
      // Large, and only few processes show it.
      const { createQueueBoard } = await import('./queue-board.ts');
      const shown = [...queues.values()].map(({ bull }) => bull);
      return createQueueBoard(shown, basePath);
    },
    close(graceMs) {
      closing ??= closeAll(graceMs);
      return closing;
    },
  };
}
