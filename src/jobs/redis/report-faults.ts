import type { Clock } from '../clock.ts';
import { toError } from '../to-error.ts';
import { RedisError, toRedisError } from './redis-error.ts';

/**
 * Translates faults and hands them on. Every connection tells of an outage at every try, so the same
 * RedisError is told once a minute.
 */
export function createFaultReporter(
  onFault: (error: Error) => void,
  where: string,
  clock: Clock,
): (error: unknown) => void {
  const toldMs = new Map<string, number>();
  return (found) => {
    const error = toError(toRedisError(found, where));
    if (error instanceof RedisError) {
      const nowMs = clock.now();
      const last = toldMs.get(error.code);
      if (last !== undefined && nowMs - last < QUIET_MS) return;
      toldMs.set(error.code, nowMs);
    }
    onFault(error);
  };
}

const QUIET_MS = 60_000;
