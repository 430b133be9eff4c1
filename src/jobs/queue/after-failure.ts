import { backoffMs, RetryLater, type RetryRules } from './queue.ts';

/** What decides about a job that failed. */
export interface FailedJob {
  /** Which start this was, from 1; counted anew once the job is given up. */
  attempt: number;
  putOffMs: number;
  /** When it was given up; from then on its starts are those of `onGivenUp`. */
  givenUpMs: number | null;
}

export type NextStep =
  | { kind: 'retry'; dueMs: number }
  | { kind: 'put off'; dueMs: number; putOffMs: number }
  | { kind: 'give up' }
  /** `onGivenUp` failed for a day: nobody is told any more. */
  | { kind: 'abandon' };

/** What becomes of a job whose start failed with `error` at `nowMs`; `random` in [0, 1). */
export function afterFailure(
  job: FailedJob,
  error: Error,
  rules: RetryRules,
  nowMs: number,
  random: number,
): NextStep {
  const askedMs = error instanceof RetryLater ? error.delayMs : 0;
  const putOffLeftMs = rules.maxPutOffMs - job.putOffMs;
  if (error instanceof RetryLater && putOffLeftMs > 0) {
    const delayMs = Math.ceil(Math.min(askedMs, putOffLeftMs));
    // At least a second counts, so that a job put off by 0 ms comes to an end as well.
    const putOffMs = job.putOffMs + Math.max(1_000, delayMs);
    return { kind: 'put off', dueMs: nowMs + delayMs, putOffMs };
  }
  if (job.givenUpMs === null && job.attempt >= rules.attempts) return { kind: 'give up' };
  if (job.givenUpMs !== null && nowMs - job.givenUpMs > OWED_FOR_MS) return { kind: 'abandon' };
  const delayMs = Math.max(
    backoffMs(rules, job.attempt, random),
    Math.min(askedMs, rules.maxDelayMs),
  );
  return { kind: 'retry', dueMs: Math.ceil(nowMs + delayMs) };
}

const OWED_FOR_MS = 24 * 3_600_000;
