import { resolve } from 'node:path';
import type { Backend } from '../backend.ts';
import { type Clock, systemClock } from '../clock.ts';
import { createIsolation } from '../isolation.ts';
import type { Queue, QueueOptions } from '../queue.ts';
import { toError } from '../to-error.ts';
import { createDataFile } from './data-file.ts';
import { createEmbeddedQueue, type EmbeddedQueue } from './embedded-queue.ts';
import { createEmbeddedStore } from './embedded-store.ts';

interface EmbeddedOptions {
  /** Holds the data file; created, for this user only, where missing. */
  folder: string;
  /** Hears the faults nobody else is told of: a full disk, an `onGivenUp` that fails. */
  onFault: (error: Error) => void;
  /** How long to wait, blocking, for a process that is leaving the folder, ms. Default 2 s. */
  busyTimeoutMs?: number;
  clock?: Clock;
  /** In [0, 1). Default Math.random. */
  random?: () => number;
}

/**
 * Queues and store in one SQLite file, owned by this process alone. Throws a DataFileError where
 * the folder is in use, not writable, damaged or of a newer version, saying what to do.
 */
export function createEmbeddedBackend({
  folder,
  onFault,
  busyTimeoutMs = 2_000,
  clock = systemClock,
  random = Math.random,
}: EmbeddedOptions): Backend {
  const file = createDataFile(folder, busyTimeoutMs, onFault);
  const store = createEmbeddedStore(file, clock);
  const parts = { file, isolation: createIsolation(), clock, random, onFault };
  const queues = new Map<string, EmbeddedQueue<unknown>>();
  let closing: Promise<void> | null = null;
  let sweeping: Promise<unknown> = Promise.resolve();
  let swept = 0;

  async function sweepOnce(): Promise<number> {
    for (const queue of queues.values()) await queue.sweep();
    swept += await store.sweep();
    return swept;
  }
  /** One sweep at a time. Returns how many values have been removed since the file was opened. */
  function sweep(): Promise<number> {
    const next = sweeping.then(sweepOnce);
    sweeping = next.catch(() => {});
    return next;
  }
  async function closeAll(graceMs?: number): Promise<void> {
    await Promise.all([...queues.values()].map((queue) => queue.close(graceMs)));
    await stopSweeping();
    await store.close();
    file.close();
  }
  const stopSweeping = startSweeping(sweep, clock, onFault);

  return {
    store,
    // Opened above, or it would have thrown.
    async ready() {},
    describe: () => `Data folder: ${resolve(folder)}`,
    createQueue<T>(name: string, options: QueueOptions<T> = {}): Queue<T> {
      if (queues.has(name)) throw new Error(`queue ${name} exists already`);
      const queue = createEmbeddedQueue<T>(parts, name, options);
      queues.set(name, queue);
      return queue;
    },
    sweep,
    close(graceMs) {
      closing ??= closeAll(graceMs);
      return closing;
    },
  };
}

/**
 * Sweeps now and ten minutes after each time, and hands errors on.
 * Returns a function that ends this once a sweep under way is over.
 */
function startSweeping(
  sweep: () => Promise<unknown>,
  clock: Clock,
  onFault: (error: Error) => void,
): () => Promise<void> {
  let stopped = false;
  let cancel = () => {};
  let sweeping = sweepOnce();

  async function sweepOnce(): Promise<void> {
    try {
      await sweep();
    } catch (error) {
      onFault(toError(error));
    }
    if (!stopped) {
      cancel = clock.schedule(SWEEP_EVERY_MS, () => {
        sweeping = sweepOnce();
      });
    }
  }

  return async () => {
    stopped = true;
    cancel();
    await sweeping;
  };
}

const SWEEP_EVERY_MS = 10 * 60_000;
