import { RetryLater } from '../jobs/queue.ts';
import type { Logger } from '../log.ts';
import { type Platform, PlatformRefusal } from './platform.ts';

export type Platforms = ReadonlyMap<string, Platform>;

/** The platform of a tenant: `slack-T123` is Slack's. Throws a PlatformRefusal where it is not started. */
export function platformOf(platforms: Platforms, tenant: string): Platform {
  const platform = platforms.get(tenant.split('-', 1)[0] ?? '');
  if (!platform) throw new PlatformRefusal('this platform is not connected');
  return platform;
}

/**
 * A handler that ends where the platform refuses, since no further try could mend that. What else
 * fails is logged and thrown on, for the queue to try again.
 */
export function guarded<T, U>(
  log: Logger,
  job: string,
  handle: (payload: T, second: U) => Promise<void>,
): (payload: T, second: U) => Promise<void> {
  return async (payload, second) => {
    try {
      await handle(payload, second);
    } catch (error) {
      if (error instanceof PlatformRefusal) {
        log.warn({ job, reason: error.reason }, 'The platform refused, so the job ends');
        return;
      }
      if (error instanceof RetryLater) {
        log.info({ job, delayMs: error.delayMs }, 'Job put off');
      } else if (!(second instanceof AbortSignal && second.aborted)) {
        log.warn({ job, error }, 'Job failed');
      }
      throw error;
    }
  };
}
