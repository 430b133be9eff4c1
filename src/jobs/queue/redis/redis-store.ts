import { checkIncrement, checkPrefix, checkTtl, type Store } from '../store.ts';
import type { Ask } from './waiting-commands.ts';

interface RedisStore extends Store {
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

/**
 * The scripts of the store. KEYS: the value (or values), the names, the expiries. Times are Redis'
 * own, which stand still within a script.
 */

/** Every write also drops a few expired keys from the sets, so that these do not grow. */
const NOTE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local function note(key, ttl)
  for _, old in ipairs(redis.call('ZRANGEBYSCORE', KEYS[3], '-inf', now, 'LIMIT', 0, 10)) do
    redis.call('ZREM', KEYS[2], old)
    redis.call('ZREM', KEYS[3], old)
  end
  redis.call('ZADD', KEYS[2], 0, key)
  redis.call('ZADD', KEYS[3], now + ttl, key)
end
`;

/** ARGV: key, value, ttl in ms. */
const setValue = `${NOTE}
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
note(ARGV[1], ARGV[3])
return 1
`;

/** ARGV: key, value, ttl in ms. Returns 1 where the key was free, or 0. */
const claimValue = `${NOTE}
if not redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3], 'NX') then return 0 end
note(ARGV[1], ARGV[3])
return 1
`;

/** ARGV: key, whole number, ttl in ms. Returns the sum as text, or nothing where there is no count. */
const incrementValue = `${NOTE}
local value = redis.call('GET', KEYS[1])
if not value then
  redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
  note(ARGV[1], ARGV[3])
  return ARGV[2]
end
if not string.match(value, '^-?%d+$') then return false end
redis.call('INCRBY', KEYS[1], ARGV[2])
return redis.call('GET', KEYS[1])
`;

/**
 * KEYS: the names, the expiries. ARGV: from, to (in ZRANGEBYLEX's form), limit, order, "live" or
 * "all" (expired ones too).
 */
const listKeys = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local limit = tonumber(ARGV[3])
local found, offset = {}, 0
while #found < limit do
  local page
  if ARGV[4] == 'descending' then
    page = redis.call('ZREVRANGEBYLEX', KEYS[1], ARGV[2], ARGV[1], 'LIMIT', offset, 500)
  else
    page = redis.call('ZRANGEBYLEX', KEYS[1], ARGV[1], ARGV[2], 'LIMIT', offset, 500)
  end
  if #page == 0 then break end
  offset = offset + #page
  for _, key in ipairs(page) do
    if #found == limit then break end
    local expiry = redis.call('ZSCORE', KEYS[2], key)
    if ARGV[5] == 'all' or (expiry and tonumber(expiry) > now) then table.insert(found, key) end
  end
end
return found
`;

/** KEYS: the names, the expiries. ARGV: limit. Drops the keys of expired values, and returns how many. */
const dropExpired = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local expired = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', now, 'LIMIT', 0, ARGV[1])
for _, key in ipairs(expired) do
  redis.call('ZREM', KEYS[1], key)
  redis.call('ZREM', KEYS[2], key)
end
return #expired
`;

/** KEYS: the names, the expiries, the values. ARGV: their keys. Returns how many had not expired. */
const deleteValues = `
local live = 0
for n, key in ipairs(ARGV) do
  live = live + redis.call('UNLINK', KEYS[n + 2])
  redis.call('ZREM', KEYS[1], key)
  redis.call('ZREM', KEYS[2], key)
end
return live
`;
