import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { Backend } from '../../../../src/jobs/queue/backend.ts';
import {
  createRedisBackend,
  type RedisOptions,
} from '../../../../src/jobs/queue/redis/redis-backend.ts';
import { type RedisServer, startRedisServer } from '../../../helpers/redis-server.ts';

/** A server that is stopped with the test that asked for it. */
export async function aRedisServer(args: string[] = []): Promise<RedisServer> {
  const server = await startRedisServer(args);
  onTestFinished(() => server.stop());
  return server;
}

export interface TestBackend extends Backend {
  prefix: string;
  faults: Error[];
}

/** A backend that is closed with its test. Its own process may fall silent for a while. */
export function aRedisBackend(url: string, options: Partial<RedisOptions> = {}): TestBackend {
  const faults: Error[] = [];
  const prefix = options.prefix ?? `test-${randomUUID()}`;
  const backend = createRedisBackend({
    url,
    onFault: (error) => faults.push(error),
    waitMs: 5_000,
    ...options,
    prefix,
  });
  onTestFinished(() => backend.close(0));
  return { ...backend, prefix, faults };
}
