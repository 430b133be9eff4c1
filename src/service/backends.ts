import type { CheckLine } from '../check-line.ts';
import type { Config } from '../config.ts';
import type { Backend } from '../jobs/queue/backend.ts';
import type { Clock } from '../jobs/queue/clock.ts';
import { checkDataFolder } from '../jobs/queue/embedded/check-data-folder.ts';
import { createEmbeddedBackend } from '../jobs/queue/embedded/embedded-backend.ts';
import { withPackage } from '../optional-package.ts';

/** Opens the place for jobs and reports. `onFault` hears the faults that nobody else is told of. */
export type OpenBackend = (parts: { onFault: (error: Error) => void; clock: Clock }) => Backend;

/** The place that the settings ask for. Throws a MissingPackageError where Redis's packages are left out. */
export async function loadBackend({ redis, dataFolder }: Config): Promise<OpenBackend> {
  if (redis === null) return openEmbedded(dataFolder);
  const { createRedisBackend } = await withPackage(
    'Redis',
    () => import('../jobs/queue/redis/redis-backend.ts'),
  );
  const { url, prefix } = redis;
  return (parts) => createRedisBackend({ url: url.reveal(), prefix, ...parts });
}

export function openEmbedded(folder: string): OpenBackend {
  return (parts) => createEmbeddedBackend({ folder, ...parts });
}

/** For `doctor`: whether the place for jobs and reports can be used. */
export async function checkBackend({ redis, dataFolder }: Config): Promise<CheckLine[]> {
  if (redis === null) return checkDataFolder(dataFolder);
  const { checkRedis } = await withPackage(
    'Redis',
    () => import('../jobs/queue/redis/check-redis.ts'),
  );
  return checkRedis(redis.url.reveal(), redis.prefix);
}
