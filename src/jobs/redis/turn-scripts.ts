import { NOW } from './record-scripts.ts';

/** Most that BullMQ takes as a priority; beyond it jobs are worked in the order of their arrival. */
const LAST_TURN = 2 ** 21 - 1;
/** BullMQ orders by `priority * 2^32 + arrival`. */
const PER_TURN = 2 ** 32;
/** A job is with BullMQ within this time of its turn being given, or never. */
const ON_ITS_WAY_MS = 60_000;

/**
 * Gives a job its turn (`nextTurn`): the priority that BullMQ orders by. Turns count anew once
 * nothing waits. KEYS: the record, the ids not started yet, BullMQ's job, BullMQ's sorted set of
 * waiting jobs, the turns (a hash: the last one of each tenant, and at '' the one that is on).
 * ARGV: id, tenant. Returns 0 for a job that is known, so that nothing is to be enqueued.
 */
export const takeTurn = `${NOW}
local known = redis.call('HGET', KEYS[1], 'known_until')
if known and tonumber(known) > now then return 0 end
if redis.call('EXISTS', KEYS[3]) == 1 then return 0 end
local first = redis.call('ZRANGE', KEYS[4], 0, 0, 'WITHSCORES')
local on = 1
if #first == 0 then
  local oldest = redis.call('ZRANGE', KEYS[2], 0, 0, 'WITHSCORES')
  if #oldest == 0 or tonumber(oldest[2]) < now - ${ON_ITS_WAY_MS} then redis.call('DEL', KEYS[5]) end
else
  on = math.floor(tonumber(first[2]) / ${PER_TURN})
end
on = math.max(on, tonumber(redis.call('HGET', KEYS[5], '') or '1'))
local turn = math.max(tonumber(redis.call('HGET', KEYS[5], ARGV[2]) or '0') + 1, on)
turn = math.min(turn, ${LAST_TURN})
redis.call('HSET', KEYS[5], '', on, ARGV[2], turn)
redis.call('ZADD', KEYS[2], 'NX', now, ARGV[1])
return turn
`;

/**
 * KEYS: the ids not started yet. ARGV: what stands before an id in BullMQ's keys. Returns how long
 * the first of them has waited, in ms, or nothing where none waits.
 */
export const longestWait = `${NOW}
while true do
  local oldest = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
  if #oldest == 0 then return false end
  local waited = now - tonumber(oldest[2])
  if waited < ${ON_ITS_WAY_MS} or redis.call('EXISTS', ARGV[1] .. oldest[1]) == 1 then return waited end
  -- The process died before it came to BullMQ: nobody was told that it was accepted.
  redis.call('ZREM', KEYS[1], oldest[1])
end
`;
