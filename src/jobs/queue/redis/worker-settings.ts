import type { RetryRules } from '../queue.ts';
import type { JobRecords, StartedRun } from './job-records.ts';

/** What BullMQ keeps of a job. */
export interface JobData {
  /** Tells this job from an earlier one of the same id. */
  nonce: string;
  /** JSON. */
  payload: string;
}

export interface WorkerSettings {
  name: string;
  records: JobRecords;
  rules: RetryRules;
  concurrency: number;
  knownForMs: number;
}

export type DoWork = (payload: string, run: StartedRun, signal: AbortSignal) => Promise<void>;
