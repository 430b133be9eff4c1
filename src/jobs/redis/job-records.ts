import type { FailedJob } from '../after-failure.ts';
import type { RedisClient } from './connection.ts';
import {
  countGivenUp,
  endJob,
  giveUpJob,
  isKnown,
  putOffJob,
  releaseJob,
  retryJob,
  startJob,
} from './record-scripts.ts';

/** One start of a job, as its worker needs it. */
export interface StartedRun extends FailedJob {
  /** Tells this run from one that took over: only the last one may note anything. */
  run: string;
  /** How often the process died while the job ran. */
  deaths: number;
  /** Message of the last failure. */
  error: string;
}

export type JobRecords = ReturnType<typeof createJobRecords>;

/**
 * What is known of a queue's jobs, in keys of our own: BullMQ delivers the jobs, and forgets them
 * once they have ended; attempts, what is owed and which ids are known stand here.
 */
export function createJobRecords(root: string, queue: string) {
  const givenUp = `${root}:given-up:${queue}`;
  const keysOf = (id: string) => [`${root}:job:${queue}:${id}`, givenUp] as const;

  function note(script: string) {
    return async (client: RedisClient, id: string, ...args: (string | number)[]) =>
      (await client.eval(script, 2, ...keysOf(id), ...args)) === 1;
  }

  return {
    isKnown: note(isKnown),
    /** Null where the job has ended already. */
    async start(
      client: RedisClient,
      id: string,
      {
        nonce,
        run,
        attempts,
        nowMs,
      }: { nonce: string; run: string; attempts: number; nowMs: number },
    ): Promise<StartedRun | null> {
      const reply = await client.eval(startJob, 2, ...keysOf(id), id, nonce, run, attempts, nowMs);
      if (!Array.isArray(reply)) return null;
      const [attempt, deaths, putOffMs, error, givenUpMs] = reply.map(String);
      return {
        run,
        attempt: Number(attempt),
        deaths: Number(deaths),
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
