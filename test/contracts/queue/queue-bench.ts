import { afterEach, beforeEach, expect } from 'vitest';
import type { Backend } from '../../../src/jobs/queue/backend.ts';
import type { Queue, RetryRules } from '../../../src/jobs/queue/queue.ts';
import type { BackendHarness } from '../backend-harness.ts';

export interface Upload {
  file: string;
}

export interface Owned extends Upload {
  tenant: string;
}

export const tenantOf = ({ tenant }: Owned) => tenant;

/** Delays are short, for adapters whose clock can not be injected. */
export const retry: RetryRules = {
  attempts: 3,
  firstDelayMs: 200,
  maxDelayMs: 400,
  maxPutOffMs: 5_000,
};

export const ignore = async () => {};

/** What clocks that round may be apart. */
export const ROUNDED_MS = 5;

/** What each test of the contract has of its own. */
export interface QueueBench {
  readonly harness: BackendHarness;
  readonly backend: Backend;
  /** Of jobs whose handlers have ended: that is noted a moment later. */
  expectNoted(queue: Queue<Upload>, failed?: number): Promise<void>;
}

/** Makes harness and backend anew before each test of the `describe` around it. */
export function useQueueBench(createHarness: () => BackendHarness): QueueBench {
  let harness: BackendHarness;
  let backend: Backend;
  beforeEach(async () => {
    harness = createHarness();
    backend = await harness.create();
  });
  afterEach(() => harness.dispose());

  return {
    get harness() {
      return harness;
    },
    get backend() {
      return backend;
    },
    async expectNoted(queue, failed = 0) {
      async function counts() {
        await harness.advance(1);
        return queue.counts();
      }
      await expect.poll(counts).toEqual({ waiting: 0, running: 0, failed });
    },
  };
}
