import type { Platforms } from '../jobs/platform.ts';
import { platformOf } from '../jobs/platform.ts';
import { DataFileError } from '../jobs/queue/embedded/data-file-error.ts';
import { RedisError } from '../jobs/queue/redis/redis-error.ts';
import type { Wording } from '../jobs/wording.ts';
import type { Logger } from '../log.ts';

/** Whether what is kept can not be read any more, so that no further try could mend it. */
export function isDamage(error: unknown): error is DataFileError | RedisError {
  if (error instanceof DataFileError) return error.code === 'E_DATA_CORRUPT';
  return error instanceof RedisError && error.code === 'E_REDIS_TYPE';
}

/** Says so in chat, to the first who waits: all others would hear the same. */
export function createDamageTeller({
  platforms,
  wording,
  log,
}: {
  platforms: Platforms;
  wording: Pick<Wording, 'problems'>;
  log: Logger;
}): (tenant: string, conversation: string) => Promise<void> {
  let told = false;
  return async (tenant, conversation) => {
    if (told) return;
    told = true;
    try {
      const { signal } = new AbortController();
      const view = wording.problems.storeDamaged();
      await platformOf(platforms, tenant).post(conversation, view, signal, `damage ${tenant}`);
    } catch (error) {
      log.warn({ error }, 'Nobody could be told of the damage');
    }
  };
}
