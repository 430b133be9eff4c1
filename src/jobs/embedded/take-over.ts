import { backoffMs, type RetryRules } from '../queue.ts';
import type { JobTable } from './job-table.ts';

/**
 * Takes up what ran when the last process died: each job waits again with the usual backoff, or is
 * given up when that was its last attempt. To be called inside `file.run`.
 */
export function takeOver(
  table: JobTable,
  rules: RetryRules,
  nowMs: number,
  random: () => number,
): void {
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
