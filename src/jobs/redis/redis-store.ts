import { checkIncrement, checkPrefix, checkTtl, type Store } from '../store.ts';
import type { Ask } from './asking.ts';
import {
  claimValue,
  deleteValues,
  dropExpired,
  incrementValue,
  listKeys,
  setValue,
} from './store-scripts.ts';

export interface RedisStore extends Store {
  /** Drops the names of expired values, which Redis has deleted by itself, and returns how many. */
  sweep(): Promise<number>;
}

/**
 * A Store in Redis: a key of its own for each value, gone by its TTL, beside two sorted sets of all
 * keys, by name and by expiry. `root` is a hash tag, so that a Cluster keeps them on one node, where
 * a script changes them as one. Closing it leaves the connection to its owner.
 */
export function createRedisStore(ask: Ask, root: string): RedisStore {
  const [names, expiries] = [`${root}:store-names`, `${root}:store-expiries`];
  const placeOf = (key: string | Buffer) =>
    Buffer.concat([Buffer.from(`${root}:store:`), bytes(key)]);
  const keysOf = (key: string) => [placeOf(key), names, expiries];
  const ttl = (ttlMs: number) => String(Math.ceil(ttlMs));

  function list(prefix: string, limit: number, order: string, all = false): Promise<Buffer[]> {
    return ask(async (client) => {
      const [from, to] = [prefix === '' ? '-' : bytes(`[${prefix}`), endOf(prefix)];
      const args = [from, to, String(limit), order, all ? 'all' : 'live'];
      return toBuffers(await client.callBuffer('EVAL', listKeys, 2, names, expiries, ...args));
    });
  }

  return {
    get: (key) => ask((client) => client.getBuffer(placeOf(key))),
    async set(key, value, ttlMs) {
      checkTtl(ttlMs);
      await ask((client) =>
        client.eval(setValue, 3, ...keysOf(key), key, buffer(value), ttl(ttlMs)),
      );
    },
    async claim(key, value, ttlMs) {
      checkTtl(ttlMs);
      const args = [key, buffer(value), ttl(ttlMs)];
      return (await ask((client) => client.eval(claimValue, 3, ...keysOf(key), ...args))) === 1;
    },
    async increment(key, by, ttlMs) {
      checkTtl(ttlMs);
      checkIncrement(by);
      const args = [key, String(by), ttl(ttlMs)];
      const sum = await ask((client) => client.eval(incrementValue, 3, ...keysOf(key), ...args));
      if (sum === null) throw new TypeError(`increment requires a count at ${key}`);
      return Number(sum);
    },
    async list(prefix, limit, order = 'ascending') {
      return (await list(prefix, limit, order)).map((key) => key.toString());
    },
    async delete(key) {
      await ask((client) => client.eval(deleteValues, 3, names, expiries, placeOf(key), key));
    },
    async deletePrefix(prefix) {
      checkPrefix(prefix);
      let deleted = 0;
      for (;;) {
        const keys = await list(prefix, PAGE, 'ascending', true);
        if (keys.length === 0) return deleted;
        const args = [names, expiries, ...keys.map(placeOf), ...keys];
        const live = await ask((client) => client.eval(deleteValues, 2 + keys.length, ...args));
        deleted += Number(live);
      }
    },
    async sweep() {
      let dropped = 0;
      for (;;) {
        const some = Number(
          await ask((client) => client.eval(dropExpired, 2, names, expiries, PAGE)),
        );
        if (some === 0) return dropped;
        dropped += some;
      }
    },
    async close() {},
  };
}

/** Keys deleted in one go: a script holds up everybody. */
const PAGE = 500;

function bytes(text: string | Buffer): Buffer {
  return typeof text === 'string' ? Buffer.from(text) : text;
}

/** The same memory, as the client wants it. */
function buffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Above every key that starts with `prefix`: 0xff is in no UTF-8 text. */
function endOf(prefix: string): string | Buffer {
  return prefix === '' ? '+' : Buffer.concat([bytes(`(${prefix}`), Buffer.from([0xff])]);
}

function toBuffers(reply: unknown): Buffer[] {
  return Array.isArray(reply) ? reply.filter((one) => Buffer.isBuffer(one)) : [];
}
