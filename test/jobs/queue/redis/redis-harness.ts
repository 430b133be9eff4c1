import { randomUUID } from 'node:crypto';
import type { Backend } from '../../../../src/jobs/queue/backend.ts';
import { createRedisBackend } from '../../../../src/jobs/queue/redis/redis-backend.ts';
import type { BackendHarness } from '../../../contracts/backend-harness.ts';

/** A backend under a prefix of its own. BullMQ's clock can not be injected: time passes by waiting. */
export function createRedisHarness(url: () => string): BackendHarness {
  const prefix = `test-${randomUUID()}`;
  let backend: Backend | null = null;

  async function create(): Promise<Backend> {
    const rules = { onFault: () => {}, random: () => 0.5, waitMs: 5_000 };
    backend = createRedisBackend({ url: url(), prefix, ...rules });
    return backend;
  }

  return {
    create,
    async reopen() {
      await backend?.close(0);
      return create();
    },
    // Timers may fire a little early, and Redis rounds to whole milliseconds.
    advance: (ms) => new Promise((resolve) => setTimeout(resolve, ms + 3)),
    now: () => performance.now(),
    async dispose() {
      await backend?.close(0);
    },
  };
}
