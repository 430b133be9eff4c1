import {
  checkJobId,
  defaultKnownForMs,
  defaultRetryRules,
  type Queue,
  type QueueOptions,
} from '../queue.ts';
import { createJobTable } from './job-table.ts';
import type { QueueParts } from './queue-parts.ts';
import { createWorker, type Worker } from './worker.ts';

export interface EmbeddedQueue<T> extends Queue<T> {
  /** Removes ended jobs that are no longer known from the file. */
  sweep(): Promise<void>;
}

/** A Queue in the data file; one per name at a time, for its worker takes all that was running. */
export function createEmbeddedQueue<T>(
  parts: QueueParts,
  name: string,
  {
    concurrency = 2,
    knownForMs = defaultKnownForMs,
    retry = {},
    tenantOf = () => '',
  }: QueueOptions<T> = {},
): EmbeddedQueue<T> {
  const { file, clock } = parts;
  const table = createJobTable(file, name);
  const rules = { ...defaultRetryRules, ...retry };
  let worker: Worker | null = null;

  return {
    async enqueue(id, payload) {
      checkJobId(id);
      const json = JSON.stringify(payload);
      const tenant = tenantOf(payload);
      await file.run(() => table.accept(id, json, { tenant, nowMs: clock.now(), knownForMs }));
      worker?.wake();
    },
    process(handle, onGivenUp) {
      if (worker) throw new Error(`queue ${name} is processed already`);
      worker = createWorker(parts, { table, rules, concurrency }, (job, signal) =>
        job.givenUpMs === null
          ? handle(JSON.parse(job.payload), signal)
          : onGivenUp(JSON.parse(job.payload), new Error(job.error)),
      );
      worker.wake();
    },
    counts: () => file.run(() => table.counts(clock.now() - knownForMs)),
    async longestWaitMs() {
      const sinceMs = await file.run(() => table.firstFreshMs());
      return sinceMs === null ? null : Math.max(0, clock.now() - sinceMs);
    },
    forget: (tenant) => file.run(() => table.remove(tenant)),
    async close(graceMs = 20_000) {
      await worker?.close(graceMs);
    },
    async sweep() {
      const endedBeforeMs = clock.now() - knownForMs;
      while ((await file.run(() => table.sweep(endedBeforeMs))) > 0);
    },
  };
}
