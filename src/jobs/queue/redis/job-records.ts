import type { FailedJob } from '../after-failure.ts';
import type { RedisClient } from './connection.ts';
import {
  countGivenUp,
  endJob,
  forgetJob,
  giveUpJob,
  longestWait,
  putOffJob,
  releaseJob,
  retryJob,
  startJob,
  takeTurn,
} from './job-scripts.ts';

/** One start of a job, as its worker needs it. */
export interface StartedRun extends FailedJob {
  /** Tells this run from one that took over: only the last one may note anything. */
  run: string;
  /** Message of the last failure. */
  error: string;
}

interface Start {
  nonce: string;
  run: string;
  attempts: number;
  alone: boolean;
  nowMs: number;
}

export type JobRecords = ReturnType<typeof createJobRecords>;

/**
 * What is known of a queue's jobs, in keys of our own: BullMQ delivers the jobs, and forgets them
 * once they have ended; attempts, what is owed and which ids are known stand here.
 */
export function createJobRecords(root: string, queue: string) {
  const givenUp = `${root}:given-up:${queue}`;
  const fresh = `${root}:fresh:${queue}`;
  const recordOf = (id: string) => `${root}:job:${queue}:${id}`;
  const keysOf = (id: string) => [recordOf(id), givenUp, fresh] as const;
  // BullMQ's own.
  const bull = `${root}:${queue}:`;

  function note(script: string) {
    return async (client: RedisClient, id: string, ...args: (string | number)[]) =>
      (await client.eval(script, 3, ...keysOf(id), ...args)) === 1;
  }

  return {
    /** The turn of a new job; 0 where its id is known. */
    async takeTurn(client: RedisClient, id: string, tenant: string): Promise<number> {
      const keys = [recordOf(id), fresh, bull + id, `${bull}prioritized`, `${root}:turns:${queue}`];
      // A field of its own is the turn that is on.
      return Number(await client.eval(takeTurn, 5, ...keys, id, `of ${tenant}`));
    },
    /** Null where no job waits for its first start. */
    async longestWaitMs(client: RedisClient): Promise<number | null> {
      const waitedMs = await client.eval(longestWait, 1, fresh, bull);
      return typeof waitedMs === 'number' ? waitedMs : null;
    },
    /** Null where the job has ended already; `alone` where it is to be started so, and was not. */
    async start(
      client: RedisClient,
      id: string,
      start: Start,
    ): Promise<StartedRun | 'alone' | null> {
      const { nonce, run, attempts, nowMs } = start;
      const args = [id, nonce, run, attempts, nowMs, start.alone ? 1 : 0];
      const reply = await client.eval(startJob, 3, ...keysOf(id), ...args);
      if (reply === 'alone') return reply;
      if (!Array.isArray(reply)) return null;
      const [attempt, putOffMs, error, givenUpMs] = reply.map(String);
      return {
        run,
        attempt: Number(attempt),
        putOffMs: Number(putOffMs),
        error: error ?? '',
        givenUpMs: givenUpMs ? Number(givenUpMs) : null,
      };
    },
    end: note(endJob),
    retry: note(retryJob),
    putOff: note(putOffJob),
    giveUp: note(giveUpJob),
    release: note(releaseJob),
    forget: note(forgetJob),
    /** How many are owed `onGivenUp`, and how many are given up in all. */
    async countGivenUp(client: RedisClient): Promise<{ owed: number; failed: number }> {
      const reply = await client.eval(countGivenUp, 1, givenUp);
      const [owed, failed] = Array.isArray(reply) ? reply.map(Number) : [];
      return { owed: owed ?? 0, failed: failed ?? 0 };
    },
    /** How many of `ids` are owed `onGivenUp`. */
    async countOwed(client: RedisClient, ids: string[]): Promise<number> {
      if (ids.length === 0) return 0;
      const scores = await client.zmscore(givenUp, ...ids);
      return scores.filter((score) => score === 'inf').length;
    },
  };
}
