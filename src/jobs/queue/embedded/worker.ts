import type { Leave } from '../isolation.ts';
import { backoffMs, type RetryRules } from '../queue.ts';
import { toError } from '../to-error.ts';
import type { JobTable, StartedJob } from './job-table.ts';
import type { QueueParts } from './queue-parts.ts';
import { FAULT_DELAY_MS, finishRun, type Run } from './run.ts';

export interface Worker {
  /** Starts what is due. */
  wake(): void;
  close(graceMs: number): Promise<void>;
}

/**
 * Works the jobs of one table. Nothing polls: `wake` is called for an accepted job, the end of a
 * run wakes for the next, and a timer waits for the first delayed one.
 */
export function createWorker(
  parts: QueueParts,
  settings: { table: JobTable; rules: RetryRules; concurrency: number },
  work: (job: StartedJob, signal: AbortSignal) => Promise<void>,
): Worker {
  const { file, isolation, clock, random, onFault } = parts;
  const { table, rules, concurrency } = settings;
  const runs = new Map<Run, Promise<void>>();
  const closing = new AbortController();
  let pumping: Promise<void> | null = null;
  let pumpAgain = false;
  let tookOver = false;
  let cancelTimer = () => {};

  function wake(): void {
    pumpAgain = true;
    pumping ??= pump().finally(() => {
      pumping = null;
      if (pumpAgain && !closing.signal.aborted) wake();
    });
  }

  async function pump(): Promise<void> {
    while (pumpAgain && !closing.signal.aborted) {
      pumpAgain = false;
      try {
        while (runs.size < concurrency && (await startNext(false)));
      } catch (error) {
        onFault(toError(error));
        wakeAt(clock.now() + FAULT_DELAY_MS);
      }
    }
  }

  /**
   * Gives whether a job was due. One that waits until it may run, alone or beside others, is not started: the death
   * of the process does not count against it.
   */
  async function startNext(alone: boolean): Promise<boolean> {
    const leave = await isolation.enter(alone, closing.signal);
    if (!leave) return false;
    const next = await file
      .run(() => startDue(alone))
      .catch((error: unknown) => {
        leave();
        throw error;
      });
    tookOver = true;
    if (next.kind === 'started') {
      startRun(next.job, leave);
      return true;
    }
    leave();
    if (next.kind === 'alone') return startNext(true);
    wakeAt(next.dueMs);
    return false;
  }

  function startDue(alone: boolean): Next {
    const nowMs = clock.now();
    if (!tookOver) takeOver(table, rules, nowMs, random);
    const job = closing.signal.aborted ? null : table.startNext(nowMs, alone);
    if (job === 'alone') return { kind: 'alone' };
    return job ? { kind: 'started', job } : { kind: 'none', dueMs: table.nextDueMs(nowMs) };
  }

  function startRun(job: StartedJob, leave: Leave): void {
    const run: Run = { job, controller: new AbortController(), released: false };
    const finished = finishRun(run, parts, settings, work).finally(() => {
      runs.delete(run);
      leave();
      wake();
    });
    runs.set(run, finished);
  }

  function wakeAt(dueMs: number | null): void {
    cancelTimer();
    if (dueMs === null || closing.signal.aborted) return;
    cancelTimer = clock.schedule(Math.max(0, dueMs - clock.now()), wake);
  }

  async function finished(withinMs: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const cancel = clock.schedule(withinMs, resolve, true);
      void Promise.all(runs.values()).then(() => {
        cancel();
        resolve();
      });
    });
  }

  return {
    wake,
    async close(graceMs) {
      closing.abort();
      cancelTimer();
      await pumping;
      await finished(graceMs);
      for (const run of runs.keys()) run.controller.abort();
      await finished(ABORT_GRACE_MS);
      const left = [...runs.keys()];
      for (const run of left) run.released = true;
      try {
        await file.run(() => {
          for (const { job } of left) table.release(job.seq);
        });
      } catch (error) {
        onFault(toError(error));
      }
    },
  };
}

type Next =
  | { kind: 'started'; job: StartedJob }
  /** The next one is to be started alone. */
  | { kind: 'alone' }
  | { kind: 'none'; dueMs: number | null };

/** What a handler may take to stop once its signal is aborted. */
const ABORT_GRACE_MS = 1_000;

/**
 * Takes up what ran when the last process died: each job waits again with the usual backoff, or is
 * given up when that was its last attempt. To be called inside `file.run`.
 */
function takeOver(table: JobTable, rules: RetryRules, nowMs: number, random: () => number): void {
  table.clampDue(nowMs, Math.max(rules.maxDelayMs, rules.maxPutOffMs));
  for (const job of table.countDeaths()) {
    const error = `the process died while the job ran (attempt ${job.attempt} of ${rules.attempts})`;
    if (job.givenUpMs === null && job.attempt >= rules.attempts) {
      table.giveUp(job.seq, nowMs, error);
    } else {
      // What is owed keeps the reason why the job was given up.
      const reason = job.givenUpMs === null ? error : job.error;
      table.retry(job.seq, nowMs + backoffMs(rules, job.attempt, random()), reason);
    }
  }
}
