import { afterFailure, type NextStep } from '../after-failure.ts';
import type { RetryRules } from '../queue.ts';
import { toError } from '../to-error.ts';
import type { JobTable, StartedJob } from './job-table.ts';
import type { QueueParts } from './queue-parts.ts';

/** One start of a job. */
export interface Run {
  readonly job: StartedJob;
  readonly controller: AbortController;
  /** The next start of the process takes it up: what this run still does is no longer noted. */
  released: boolean;
}

/** Works the job and notes what becomes of it; returns once that is noted or the run released. */
export async function finishRun(
  run: Run,
  { file, clock, random, onFault }: QueueParts,
  { table, rules }: { table: JobTable; rules: RetryRules },
  work: (job: StartedJob, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const { job, controller } = run;
  let step: Step = { kind: 'end' };
  let message = '';
  try {
    await work(job, controller.signal);
  } catch (cause) {
    const error = toError(cause);
    message = error.message.slice(0, LONGEST_MESSAGE);
    step = controller.signal.aborted
      ? { kind: 'release' }
      : afterFailure(job, error, rules, clock.now(), random());
    if (job.givenUpMs !== null) onFault(new Error(describe(job, step), { cause }));
  }
  while (!run.released) {
    try {
      return await file.run(() => note(table, job, step, message, clock.now()));
    } catch (error) {
      // The run keeps its place: while nothing can be noted, nothing more is to be started.
      onFault(toError(error));
      await new Promise<void>((resolve) => clock.schedule(FAULT_DELAY_MS, resolve));
    }
  }
}

/** Time between two tries when the data file refuses to be written. */
export const FAULT_DELAY_MS = 5_000;

type Step = NextStep | { kind: 'end' } | { kind: 'release' };

const LONGEST_MESSAGE = 2_000;

function describe(job: StartedJob, step: Step): string {
  const outcome = step.kind === 'abandon' ? 'has failed for a day and is abandoned' : 'failed';
  return `onGivenUp of job ${job.id} ${outcome}`;
}

function note(table: JobTable, job: StartedJob, step: Step, message: string, nowMs: number): void {
  switch (step.kind) {
    case 'end':
    case 'abandon':
      table.end(job.seq, nowMs);
      break;
    case 'release':
      table.release(job.seq);
      break;
    case 'give up':
      table.giveUp(job.seq, nowMs, message);
      break;
    case 'put off':
      table.putOff(job.seq, step.dueMs, step.putOffMs);
      break;
    case 'retry':
      // A job that was given up keeps the error it was given up for, whatever fails while that is told.
      table.retry(job.seq, step.dueMs, job.givenUpMs === null ? message : job.error);
  }
}
