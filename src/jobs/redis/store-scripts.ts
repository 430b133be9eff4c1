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
export const setValue = `${NOTE}
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
note(ARGV[1], ARGV[3])
return 1
`;

/** ARGV: key, value, ttl in ms. Returns 1 where the key was free, or 0. */
export const claimValue = `${NOTE}
if not redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3], 'NX') then return 0 end
note(ARGV[1], ARGV[3])
return 1
`;

/** ARGV: key, whole number, ttl in ms. Returns the sum as text, or nothing where there is no count. */
export const incrementValue = `${NOTE}
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
export const listKeys = `
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
export const dropExpired = `
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
export const deleteValues = `
local live = 0
for n, key in ipairs(ARGV) do
  live = live + redis.call('UNLINK', KEYS[n + 2])
  redis.call('ZREM', KEYS[1], key)
  redis.call('ZREM', KEYS[2], key)
end
return live
`;
