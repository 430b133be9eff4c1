import type { SQLOutputValue } from 'node:sqlite';
import { ALONE_AFTER_DEATHS } from '../isolation.ts';
import { nextTurn } from '../queue.ts';
import type { DataFile } from './data-file.ts';

/** A started job, as its worker needs it. */
export interface StartedJob {
  seq: number;
  id: string;
  payload: string;
  /** Which start this is, from 1; counted anew once the job is given up. */
  attempt: number;
  putOffMs: number;
  /** Message of the last failure. */
  error: string;
  /** When it was given up; from then on its starts are those of `onGivenUp`. */
  givenUpMs: number | null;
}

export type JobTable = ReturnType<typeof createJobTable>;

/**
 * The statements of one queue's jobs; times are ms since 1970. To be called inside `file.run`.
 * States: waiting -> running -> waiting (retry, put off, given up, released) or ended.
 */
export function createJobTable({ db }: DataFile, queue: string) {
  const forget = db.prepare(
    `delete from jobs where queue = ? and id = ? and state = 'ended' and ended_ms <= ?`,
  );
  const insert = db.prepare(
    `insert or ignore into jobs (queue, id, state, payload, due_ms, tenant, turn)
     values (?, ?, 'waiting', ?, ?, ?, ?)`,
  );
  // Left to itself, SQLite sorts all that waits for each job that is started.
  const BY_TURN = 'indexed by jobs_turns';
  const FRESH = `state = 'waiting' and attempt = 0 and put_off_ms = 0 and given_up_ms is null`;
  const firstTurn = db.prepare(
    `select turn from jobs ${BY_TURN} where queue = ? and ${FRESH} order by turn limit 1`,
  );
  const lastTurn = db.prepare(
    `select max(turn) as turn from jobs where queue = ? and tenant = ? and state = 'waiting'`,
  );
  const firstFresh = db.prepare(
    `select min(due_ms) as due_ms from jobs where queue = ? and ${FRESH}`,
  );
  const remove = db.prepare(`delete from jobs where queue = ? and tenant = ? and state = ?`);
  const due = db.prepare(
    `select * from jobs ${BY_TURN} where queue = ? and state = 'waiting' and due_ms <= ?
     order by turn, due_ms, seq limit 1`,
  );
  const next = db.prepare(
    `select min(due_ms) as due_ms from jobs where queue = ? and state = 'waiting' and due_ms > ?`,
  );
  const start = db.prepare(
    `update jobs set state = 'running', attempt = attempt + 1 where seq = ?`,
  );
  // A run that ends just when `close` releases it is noted by the first of the two only.
  const IS_RUNNING = `where seq = ? and state = 'running'`;
  const end = db.prepare(
    `update jobs set state = 'ended', payload = null, error = null, ended_ms = ? ${IS_RUNNING}`,
  );
  const retry = db.prepare(
    `update jobs set state = 'waiting', due_ms = ?, error = ? ${IS_RUNNING}`,
  );
  const putOff = db.prepare(
    `update jobs set state = 'waiting', due_ms = ?, put_off_ms = ?, attempt = attempt - 1 ${IS_RUNNING}`,
  );
  const giveUp = db.prepare(
    `update jobs set state = 'waiting', due_ms = 0, turn = 0, given_up_ms = ?, error = ?,
     attempt = 0, put_off_ms = 0 ${IS_RUNNING}`,
  );
  const release = db.prepare(
    `update jobs set state = 'waiting', attempt = attempt - 1 ${IS_RUNNING}`,
  );
  const running = db.prepare(`select * from jobs where queue = ? and state = 'running'`);
  const countDeath = db.prepare('update jobs set deaths = deaths + 1 where seq = ?');
  const clampFresh = db.prepare(
    `update jobs set due_ms = ?1 where queue = ?2 and state = 'waiting' and due_ms > ?1
     and attempt = 0 and put_off_ms = 0`,
  );
  const clampDelayed = db.prepare(
    `update jobs set due_ms = ?1 where queue = ?2 and state = 'waiting' and due_ms > ?1`,
  );
  const count = db.prepare(
    `select count(*) filter (where state = 'waiting' and given_up_ms is null) as waiting,
            count(*) filter (where state = 'running' and given_up_ms is null) as running,
            count(*) filter (where given_up_ms is not null and (ended_ms is null or ended_ms > ?)) as failed
     from jobs where queue = ?`,
  );
  const sweep = db.prepare(
    `delete from jobs where seq in
     (select seq from jobs where queue = ? and state = 'ended' and ended_ms <= ? limit 1000)`,
  );

  return {
    accept(
      id: string,
      payload: string,
      { tenant, nowMs, knownForMs }: { tenant: string; nowMs: number; knownForMs: number },
    ): void {
      forget.run(queue, id, nowMs - knownForMs);
      const last = Number(lastTurn.get(queue, tenant)?.turn ?? 0);
      const turn = nextTurn(last, Number(firstTurn.get(queue)?.turn ?? 1));
      insert.run(queue, id, payload, nowMs, tenant, turn);
    },
    /** Starts the due job of the lowest turn; `alone` where it is to be started so, and was not. */
    startNext(nowMs: number, alone: boolean): StartedJob | 'alone' | null {
      const row = due.get(queue, nowMs);
      if (!row) return null;
      if (!alone && Number(row.deaths) >= ALONE_AFTER_DEATHS) return 'alone';
      start.run(Number(row.seq));
      return toStartedJob(row, Number(row.attempt) + 1);
    },
    /** When the next job falls due that is not due yet. */
    nextDueMs(nowMs: number): number | null {
      const dueMs = next.get(queue, nowMs)?.due_ms;
      return typeof dueMs === 'number' ? dueMs : null;
    },
    end: (seq: number, nowMs: number) => void end.run(nowMs, seq),
    retry: (seq: number, dueMs: number, error: string) => void retry.run(dueMs, error, seq),
    putOff: (seq: number, dueMs: number, putOffMs: number) => void putOff.run(dueMs, putOffMs, seq),
    /** From now on `onGivenUp` is owed, before any other work. */
    giveUp: (seq: number, nowMs: number, error: string) => void giveUp.run(nowMs, error, seq),
    /** Back to waiting as if it had not been started. */
    release: (seq: number) => void release.run(seq),
    /** The jobs that ran when the process died, the death counted against each. */
    countDeaths(): StartedJob[] {
      const rows = running.all(queue);
      for (const row of rows) countDeath.run(Number(row.seq));
      return rows.map((row) => toStartedJob(row, Number(row.attempt)));
    },
    /** Undoes a wall clock that was set back between two processes. */
    clampDue(nowMs: number, longestDelayMs: number): void {
      clampFresh.run(nowMs, queue);
      clampDelayed.run(nowMs + longestDelayMs, queue);
    },
    counts(knownSinceMs: number) {
      const row = count.get(knownSinceMs, queue);
      return {
        waiting: Number(row?.waiting),
        running: Number(row?.running),
        failed: Number(row?.failed),
      };
    },
    /** When the job that waits longest for its first start was accepted. */
    firstFreshMs(): number | null {
      const dueMs = firstFresh.get(queue)?.due_ms;
      return typeof dueMs === 'number' ? dueMs : null;
    },
    /** Deletes a tenant's jobs that do not run, and returns how many of them had not ended. */
    remove(tenant: string): number {
      remove.run(queue, tenant, 'ended');
      return Number(remove.run(queue, tenant, 'waiting').changes);
    },
    /** Forgets ended jobs and returns how many, at most 1,000. */
    sweep: (endedBeforeMs: number) => Number(sweep.run(queue, endedBeforeMs).changes),
  };
}

function toStartedJob(row: Record<string, SQLOutputValue>, attempt: number): StartedJob {
  return {
    seq: Number(row.seq),
    id: String(row.id),
    payload: String(row.payload),
    attempt,
    putOffMs: Number(row.put_off_ms),
    error: String(row.error ?? ''),
    givenUpMs: row.given_up_ms === null ? null : Number(row.given_up_ms),
  };
}
