import { Worker as BullWorker, DelayedError, type Job, WaitingError } from 'bullmq';
import type { Clock } from '../clock.ts';
import type { QueueParts } from './queue-parts.ts';
import { createRun, finishRun, type Next, type Run } from './run.ts';
import type { DoWork, JobData, WorkerSettings } from './worker-settings.ts';

export interface Worker {
  close(graceMs: number): Promise<void>;
}

/**
 * Works the jobs that BullMQ delivers. What becomes of each is decided and noted here, so BullMQ
 * itself sees jobs that end, are delayed or go back to wait, and none that fail.
 */
export function createWorker(parts: QueueParts, settings: WorkerSettings, work: DoWork): Worker {
  const { workClient, root, lockMs, onFault, clock, telemetry } = parts;
  const runs = new Set<Run>();

  async function processJob(job: Job<JobData>, token = ''): Promise<void> {
    const run = createRun(job.id ?? '', job.data.nonce);
    runs.add(run);
    try {
      const next = await finishRun(run, parts, settings, (started, signal) =>
        work(job.data.payload, started, signal),
      );
      if (next.kind === 'ended') return;
      await handBack(job, token, next);
    } catch (error) {
      // Left as it is, the job has no lock for long, and is then delivered again.
      if (!(error instanceof DelayedError || error instanceof WaitingError)) onFault(error);
      throw error instanceof DelayedError ? error : new WaitingError();
    } finally {
      runs.delete(run);
    }
  }

  const worker = new BullWorker<JobData, void>(settings.name, processJob, {
    connection: workClient(),
    prefix: root,
    telemetry,
    concurrency: settings.concurrency,
    lockDuration: lockMs,
    stalledInterval: lockMs,
    // Attempts are counted by the start script, which knows how to answer when they are used up:
    // BullMQ failing a job by itself would answer nobody.
    maxStalledCount: 1_000_000,
    // BullMQ waits 15 s after a lost connection, by default.
    runRetryDelay: Math.min(2_000, lockMs),
    removeOnComplete: { count: 0 },
  });
  worker.on('error', onFault);
  worker.on('failed', (job, error) => {
    onFault(new Error(`job ${job?.id} failed inside BullMQ`, { cause: error }));
  });
  // Another process may take these over: what they still do must not count.
  worker.on('lockRenewalFailed', (ids) => {
    for (const run of runs) if (ids.includes(run.id)) run.controller.abort();
  });
  return { close: createGracefulClose(worker, runs, clock) };
}

/** Gives the job back to BullMQ in the way it wants to be told. */
async function handBack(job: Job<JobData>, token: string, next: Next): Promise<never> {
  if (next.kind === 'delayed') {
    await job.moveToDelayed(Date.now() + next.delayMs, token);
    throw new DelayedError();
  }
  if (next.kind === 'put back') await job.moveToWait(token);
  throw new WaitingError();
}

/**
 * Closes what fetches jobs, waits for the runs, aborts those that outlast the grace, and leaves
 * those that do not heed that. Comes to an end while Redis is away, too.
 */
function createGracefulClose(
  worker: { close(): Promise<void> },
  runs: ReadonlySet<Run>,
  clock: Clock,
): (graceMs: number) => Promise<void> {
  return async (graceMs) => {
    const closed = worker.close();
    if (await endsWithin(closed, graceMs, clock)) return;
    for (const run of runs) run.controller.abort();
    if (await endsWithin(closed, ABORT_GRACE_MS, clock)) return;
    for (const run of runs) run.leave();
    await endsWithin(closed, NOTE_MS, clock);
  };
}

/** What a handler may take to stop once its signal is aborted. */
const ABORT_GRACE_MS = 1_000;
/** What noting it may take. */
const NOTE_MS = 2_000;

function endsWithin(done: Promise<void>, ms: number, clock: Clock): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const cancel = clock.schedule(ms, () => resolve(false), true);
    done.then(() => resolve(true), reject).finally(cancel);
  });
}
