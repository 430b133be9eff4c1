import { AsyncLocalStorage } from 'node:async_hooks';

/** The job that the code is at work on, however deep: for log lines, and for what may still be stored. */
export interface AtWork {
  /** For every log line: what is worked and the id of the job. */
  facts: { job: string; jobId: string };
  tenant: string;
  /** As `Upload.within`. */
  within?: string | undefined;
  /** When the event behind it was accepted, ms since 1970. */
  acceptedMs: number;
}

export const atWork = new AsyncLocalStorage<AtWork>();
