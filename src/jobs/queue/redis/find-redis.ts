import type { Clock } from '../clock.ts';
import { RedisError } from './redis-error.ts';
import type { Ask } from './waiting-commands.ts';

/**
 * Waits up to 10 s for a Redis that is just starting, and sees whether it can be written and is new
 * enough. Rejects with a RedisError.
 */
export async function findRedis(ask: Ask, root: string, clock: Clock): Promise<void> {
  const untilMs = clock.now() + START_MS;
  for (;;) {
    try {
      await tryRedis(ask, root);
      return;
    } catch (error) {
      const away = error instanceof RedisError && error.code === 'E_REDIS_UNREACHABLE';
      if (!away || clock.now() > untilMs) throw error;
    }
  }
}

/** Writes a key of ours, and returns what Redis says about itself. */
export async function tryRedis(ask: Ask, root: string): Promise<RedisFacts> {
  const facts = readFacts(await ask((client) => client.info()));
  if (!isNewEnough(facts.version)) {
    throw new RedisError(
      'E_REDIS_OLD',
      `Redis ${facts.version} is too old; Log Decoder needs ${LEAST_VERSION} or newer`,
    );
  }
  await ask((client) => client.set(`${root}:tried`, '1', 'PX', 60_000));
  // Rejects where they are no sorted sets: nothing could be kept.
  await ask((client) => client.zcard(`${root}:store-names`));
  await ask((client) => client.zcard(`${root}:store-expiries`));
  return facts;
}

interface RedisFacts {
  version: string;
  /** Whether every change is kept in a file (AOF). */
  appendOnly: boolean;
  /** What is thrown away when memory is full: `noeviction`, nothing. */
  evictionPolicy: string;
}

const START_MS = 10_000;
const LEAST_VERSION = '6.2';

function readFacts(info: string): RedisFacts {
  const fields = new Map<string, string>();
  for (const line of info.split(/\r?\n/)) {
    const [name = '', value = ''] = line.split(':', 2);
    fields.set(name, value);
  }
  return {
    version: fields.get('redis_version') ?? '',
    appendOnly: fields.get('aof_enabled') === '1',
    evictionPolicy: fields.get('maxmemory_policy') ?? '',
  };
}

function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  // Valkey and others that speak for Redis 7 and later give such a number too.
  return major > 6 || (major === 6 && minor >= 2);
}
