import { type Platform, PlatformRefusal } from './platform.ts';

export type Platforms = ReadonlyMap<string, Platform>;

/** The platform of a tenant: `slack-T123` is Slack's. Throws a PlatformRefusal where it is not started. */
export function platformOf(platforms: Platforms, tenant: string): Platform {
  const platform = platforms.get(tenant.split('-', 1)[0] ?? '');
  if (!platform) throw new PlatformRefusal('this platform is not connected');
  return platform;
}
