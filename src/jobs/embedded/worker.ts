import type { RetryRules } from '../queue.ts';
import { toError } from '../to-error.ts';
import type { JobTable, StartedJob } from './job-table.ts';
import { FAULT_DELAY_MS, finishRun, type Run } from './run.ts';
import type { Surroundings } from './surroundings.ts';
import { takeOver } from './take-over.ts';

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
  surroundings: Surroundings,
  settings: { table: JobTable; rules: RetryRules; concurrency: number },
  work: (job: StartedJob, signal: AbortSignal) => Promise<void>,
): Worker {
  const { file, clock, random, onFault } = surroundings;
  const { table, rules, concurrency } = settings;
  const runs = new Map<Run, Promise<void>>();
  let pumping: Promise<void> | null = null;
  let pumpAgain = false;
  let tookOver = false;
  let closing = false;
  let cancelTimer = () => {};

  function wake(): void {
    pumpAgain = true;
    pumping ??= pump().finally(() => {
      pumping = null;
      if (pumpAgain && !closing) wake();
    });
  }

  async function pump(): Promise<void> {
    while (pumpAgain && !closing) {
      pumpAgain = false;
      const free = concurrency - runs.size;
      if (free <= 0) return;
      try {
        const { jobs, nextDueMs } = await file.run(() => startDue(free));
        tookOver = true;
        for (const job of jobs) startRun(job);
        wakeAt(nextDueMs);
      } catch (error) {
        onFault(toError(error));
        wakeAt(clock.now() + FAULT_DELAY_MS);
      }
    }
  }

  function startDue(free: number): { jobs: StartedJob[]; nextDueMs: number | null } {
    const nowMs = clock.now();
    if (!tookOver) takeOver(table, rules, nowMs, random);
    const jobs: StartedJob[] = [];
    // Of the jobs that saw a process die one is the likely cause: one at a time spares the others.
    let suspect = [...runs.keys()].some((run) => run.job.deaths > 0);
    while (jobs.length < free && !closing) {
      const job = table.startNext(nowMs, !suspect);
      if (job === null) break;
      jobs.push(job);
      suspect ||= job.deaths > 0;
    }
    return { jobs, nextDueMs: table.nextDueMs(nowMs) };
  }

  function startRun(job: StartedJob): void {
    const run: Run = { job, controller: new AbortController(), released: false };
    const finished = finishRun(run, surroundings, settings, work).finally(() => {
      runs.delete(run);
      wake();
    });
    runs.set(run, finished);
  }

  function wakeAt(dueMs: number | null): void {
    cancelTimer();
    if (dueMs === null || closing) return;
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
      closing = true;
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

/** What a handler may take to stop once its signal is aborted. */
const ABORT_GRACE_MS = 1_000;
