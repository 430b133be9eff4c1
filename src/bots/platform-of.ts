import type { Logger } from '../log.ts';
import { type Platform, PlatformRefusal } from './platform.ts';

export type Platforms = ReadonlyMap<string, Platform>;

/** The platform of a tenant: `slack-T123` is Slack's. Throws a PlatformRefusal where it is not started. */
export function platformOf(platforms: Platforms, tenant: string): Platform {
  const platform = platforms.get(tenant.split('-', 1)[0] ?? '');
  if (!platform) throw new PlatformRefusal('this platform is not connected');
  return platform;
}

/** A handler that ends where the platform refuses: no further try could mend that. */
export function unlessRefused<T, U>(
  log: Logger,
  handle: (payload: T, second: U) => Promise<void>,
): (payload: T, second: U) => Promise<void> {
  return async (payload, second) => {
    try {
      await handle(payload, second);
    } catch (error) {
      if (!(error instanceof PlatformRefusal)) throw error;
      log.warn({ reason: error.reason }, 'The platform refused; the job ends');
    }
  };
}
