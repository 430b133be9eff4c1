import { isForgotten } from '../jobs/archive/forgotten.ts';
import { TenantGone } from '../jobs/archive/tenant-store.ts';
import { PlatformRefusal } from '../jobs/platform.ts';
import type { Clock } from '../jobs/queue/clock.ts';
import { type Queue, RetryLater } from '../jobs/queue/queue.ts';
import type { Store } from '../jobs/queue/store.ts';
import type { Logger } from '../log.ts';
import { type CurrentJob, currentJob } from '../log.ts';
import { isDamage } from './damage.ts';
import type { JobOutcome, Metrics } from './monitor/metrics.ts';

export interface JobsOf<T> {
  /** What is worked: "upload". */
  job: string;
  queue: Queue<T>;
  aboutOf(payload: T): {
    jobId: string;
    tenant: string;
    /** Where somebody waits for what comes of it. */
    conversation: string;
    within?: string | undefined;
    acceptedMs?: number | undefined;
  };
  handle(payload: T, signal: AbortSignal): Promise<void>;
  giveUp(payload: T, error: Error): Promise<void>;
  /** The platform refused, so the job ends. */
  onRefused?(payload: T): Promise<void>;
}

export interface JobParts {
  store: Store;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
  /** Tells the first who waits that what is kept is damaged, and ends the process. */
  onDamage(error: Error, tenant: string, conversation: string): Promise<void>;
}

/**
 * Works the jobs of a queue: each with its id in every log line, timed, and dropped where its tenant
 * was forgotten. A job ends where the platform refuses, since no further try could mend that; what
 * else fails is logged and thrown on, for the queue to try again.
 */
export function runJobs<T>(
  { job, queue, aboutOf, handle, giveUp, onRefused = async () => {} }: JobsOf<T>,
  { store, clock, log, metrics, onDamage }: JobParts,
): void {
  async function run(payload: T, work: () => Promise<void>, signal?: AbortSignal): Promise<void> {
    const { jobId, tenant, conversation, within, acceptedMs = 0 } = aboutOf(payload);
    const context: CurrentJob = { facts: { job, jobId }, tenant, within, acceptedMs };
    await currentJob.run(context, async () => {
      const startedMs = clock.now();
      const ended = (outcome: JobOutcome) =>
        metrics.jobEnded(job, outcome, (clock.now() - startedMs) / 1_000);
      try {
        if (await isForgotten(store, context)) throw new TenantGone();
        await work();
        ended('done');
      } catch (error) {
        const outcome = outcomeOf(error, signal);
        ended(outcome);
        tell(outcome, error);
        if (isDamage(error)) await onDamage(error, tenant, conversation);
        if (outcome === 'refused') return onRefused(payload);
        if (outcome !== 'dropped') throw error;
      }
    });
  }

  function tell(outcome: JobOutcome, error: unknown): void {
    if (error instanceof PlatformRefusal) {
      log.warn({ reason: error.reason }, 'The platform refused, so the job ends');
    } else if (error instanceof RetryLater) {
      log.info({ delayMs: error.delayMs }, 'Job put off');
    } else if (outcome === 'dropped') {
      log.info({}, 'Job dropped: its tenant was forgotten');
    } else if (outcome === 'failed') {
      log.warn({ error }, 'Job failed');
    }
  }

  queue.process(
    (payload, signal) => run(payload, () => handle(payload, signal), signal),
    (payload, error) => run(payload, () => giveUp(payload, error)),
  );
}

function outcomeOf(error: unknown, signal: AbortSignal | undefined): JobOutcome {
  if (error instanceof PlatformRefusal) return 'refused';
  if (error instanceof TenantGone) return 'dropped';
  if (error instanceof RetryLater) return 'put off';
  return signal?.aborted ? 'interrupted' : 'failed';
}
