import { randomUUID } from 'node:crypto';
import { Queue as BullQueue, type JobType } from 'bullmq';
import {
  checkJobId,
  defaultKnownForMs,
  defaultRetryRules,
  type Queue,
  type QueueOptions,
} from '../queue.ts';
import { createJobRecords } from './job-records.ts';
import type { QueueParts } from './queue-parts.ts';
import { createWorker, type Worker } from './redis-worker.ts';
import type { JobData } from './worker-settings.ts';

export interface RedisQueue<T> extends Queue<T> {
  /** For a look at it. */
  readonly bull: BullQueue<JobData>;
  /** Lets go of the connection; nothing is accepted any more. */
  release(): Promise<void>;
}

/** A Queue that BullMQ delivers; any number of processes may work on one name. */
export function createRedisQueue<T>(
  parts: QueueParts,
  name: string,
  {
    concurrency = 2,
    knownForMs = defaultKnownForMs,
    retry = {},
    tenantOf = () => '',
  }: QueueOptions<T> = {},
): RedisQueue<T> {
  const { ask, askClient, root, onFault, telemetry } = parts;
  const records = createJobRecords(root, name);
  const rules = { ...defaultRetryRules, ...retry };
  // The version is checked once for all, by the backend: asked here and unanswered, it would break
  // the queue for good.
  const queue = new BullQueue<JobData>(name, {
    connection: askClient,
    prefix: root,
    skipVersionCheck: true,
    telemetry,
    skipWaitingForReady: true,
    streams: { events: { maxLen: 100 } },
    defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: FAILED },
  });
  queue.on('error', onFault);
  let worker: Worker | null = null;

  return {
    bull: queue,
    async enqueue(id, payload) {
      checkJobId(id);
      const data: JobData = { nonce: randomUUID(), payload: JSON.stringify(payload) };
      const turn = await ask((client) => records.takeTurn(client, id, tenantOf(payload)));
      if (turn === 0) return;
      // BullMQ drops the id of a job that waits or runs. One that ended since is found out at its start.
      await ask(() => queue.add('job', data, { jobId: id, priority: turn }));
    },
    process(handle, onGivenUp) {
      if (worker) throw new Error(`queue ${name} is processed already`);
      const settings = { name, records, rules, concurrency, knownForMs };
      worker = createWorker(parts, settings, (json, run, signal) => {
        const payload: T = JSON.parse(json);
        return run.givenUpMs === null
          ? handle(payload, signal)
          : onGivenUp(payload, new Error(run.error));
      });
    },
    async counts() {
      const { wait, prioritized, delayed, active } = await ask(() =>
        queue.getJobCounts('wait', 'prioritized', 'delayed', 'active'),
      );
      const { owed, failed } = await ask((client) => records.countGivenUp(client));
      const owedAtWork = owed === 0 ? 0 : await countOwedAtWork();
      const waiting = sum([wait, prioritized, delayed]) - (owed - owedAtWork);
      // Read one after the other, the numbers may not fit each other for a moment.
      return {
        waiting: Math.max(0, waiting),
        running: Math.max(0, sum([active]) - owedAtWork),
        failed,
      };
    },
    longestWaitMs: () => ask((client) => records.longestWaitMs(client)),
    async forget(tenant) {
      let forgotten = 0;
      for (;;) {
        const ids = await idsOf(tenant);
        let removed = 0;
        for (const id of ids) removed += await remove(id);
        // Those that are left run just now.
        if (removed === 0) return forgotten;
        forgotten += removed;
      }
    },
    async close(graceMs = 20_000) {
      await worker?.close(graceMs);
    },
    async release() {
      await queue.close();
    },
  };

  /** Of the jobs that wait, owed and delayed ones too. */
  async function idsOf(tenant: string): Promise<string[]> {
    const ids: string[] = [];
    for (let from = 0; ; from += PAGE) {
      const page = await ask(() => queue.getJobs(WAITING, from, from + PAGE - 1));
      // BullMQ gives a page of each state.
      if (page.length === 0) return ids;
      for (const { id, data } of page) {
        if (id !== undefined && tenantOf(JSON.parse(data.payload)) === tenant) ids.push(id);
      }
    }
  }

  async function remove(id: string): Promise<number> {
    const removed = await ask(() => queue.remove(id));
    if (removed === 1) await ask((client) => records.forget(client, id, id));
    return removed;
  }

  async function countOwedAtWork(): Promise<number> {
    const active = await ask(() => queue.getActive());
    const ids = active.flatMap(({ id }) => (id === undefined ? [] : [id]));
    return ask((client) => records.countOwed(client, ids));
  }
}

const WAITING: JobType[] = ['wait', 'prioritized', 'delayed'];
const PAGE = 500;

/** None fails inside BullMQ unless BullMQ itself errs: kept for a look at why. */
const FAILED = { age: 7 * 24 * 3_600, count: 1_000 };

function sum(counts: (number | undefined)[]): number {
  return counts.reduce<number>((total, count) => total + (count ?? 0), 0);
}
