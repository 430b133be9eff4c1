import type { Backend } from '../../src/jobs/queue/backend.ts';

/** What an adapter brings to run the contracts; each test makes one and disposes of it. */
export interface BackendHarness {
  /** The backend on data of its own. */
  create(): Promise<Backend>;
  /** Closes the backend without waiting for running jobs, and opens the same data again. */
  reopen(): Promise<Backend>;
  /** Lets `ms` pass, by an injected clock or by waiting, and what falls due meanwhile start. */
  advance(ms: number): Promise<void>;
  /** ms on the clock that `advance` moves on. */
  now(): number;
  /** Closes what is open and removes the data. */
  dispose(): Promise<void>;
}
