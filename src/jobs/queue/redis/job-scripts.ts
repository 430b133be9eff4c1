import { ALONE_AFTER_DEATHS } from '../isolation.ts';

/**
 * The scripts of a job's record, a hash: `nonce` of the enqueued job, `attempt`, `deaths`,
 * `put_off_ms`, `error`, `given_up_ms`, `run` (who is at work), and once it has ended `known_until`.
 * KEYS: the record, the sorted set of the ids given up (by the time until which they are known), the
 * sorted set of the ids not started yet (by the time when they were accepted).
 */
const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`;

/** A record whose job is lost goes after this time. */
const KEEP_MS = 30 * 24 * 3_600_000;

/**
 * Starts the job, the death of its last run counted where that noted no end. ARGV: id, nonce, run,
 * attempts allowed, caller's time in ms, whether it would run alone: 1 or 0. Returns nothing for a
 * job that has ended (delivered again because the end was noted here only), 'alone' for one that is
 * started only so, else attempt, put off ms, error, given up ms or ''.
 */
export const startJob = `${NOW}
local function field(name) return redis.call('HGET', KEYS[1], name) end
redis.call('ZREM', KEYS[3], ARGV[1])
local known = field('known_until')
if field('nonce') ~= ARGV[2] then
  if known and tonumber(known) > now then return false end
  redis.call('DEL', KEYS[1])
  redis.call('HSET', KEYS[1], 'nonce', ARGV[2])
elseif known then
  return false
end
local attempt = tonumber(field('attempt') or '0')
local died = field('run') and field('run') ~= ''
if died then
  redis.call('HINCRBY', KEYS[1], 'deaths', 1)
  if not field('given_up_ms') then
    local error = 'the process died while the job ran (attempt ' .. attempt .. ' of ' .. ARGV[4] .. ')'
    redis.call('HSET', KEYS[1], 'error', error)
    if attempt >= tonumber(ARGV[4]) then
      redis.call('HSET', KEYS[1], 'given_up_ms', ARGV[5], 'put_off_ms', 0)
      redis.call('ZADD', KEYS[2], '+inf', ARGV[1])
      attempt = 0
    end
  end
end
redis.call('PEXPIRE', KEYS[1], ${KEEP_MS})
if ARGV[6] == '0' and tonumber(field('deaths') or '0') >= ${ALONE_AFTER_DEATHS} then
  redis.call('HSET', KEYS[1], 'attempt', attempt, 'run', '')
  return 'alone'
end
redis.call('HSET', KEYS[1], 'attempt', attempt + 1, 'run', ARGV[3])
return { attempt + 1, tonumber(field('put_off_ms') or '0'),
  field('error') or '', field('given_up_ms') or '' }
`;

const IF_AT_WORK = `${NOW}
if redis.call('HGET', KEYS[1], 'run') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'run', '')
`;

/** ARGV: run, id, knownForMs. Returns 0 where another run has taken over, as all below. */
export const endJob = `${IF_AT_WORK}
local known_until = now + math.ceil(tonumber(ARGV[3]))
if redis.call('HEXISTS', KEYS[1], 'given_up_ms') == 1 then
  redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now)
  redis.call('ZADD', KEYS[2], known_until, ARGV[2])
end
local nonce = redis.call('HGET', KEYS[1], 'nonce')
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'nonce', nonce, 'known_until', known_until)
-- An hour at least: until then the job itself is gone, too, whatever happens to this process.
redis.call('PEXPIRE', KEYS[1], math.max(known_until - now, 3600000))
return 1
`;

/** ARGV: run, message of the failure; '' keeps what is noted. */
export const retryJob = `${IF_AT_WORK}
if ARGV[2] ~= '' then redis.call('HSET', KEYS[1], 'error', ARGV[2]) end
return 1
`;

/** ARGV: run, how long it has been put off in all. */
export const putOffJob = `${IF_AT_WORK}
redis.call('HINCRBY', KEYS[1], 'attempt', -1)
redis.call('HSET', KEYS[1], 'put_off_ms', ARGV[2])
return 1
`;

/** ARGV: run, id, message, caller's time in ms. From now on \`onGivenUp\` is owed. */
export const giveUpJob = `${IF_AT_WORK}
redis.call('HSET', KEYS[1], 'error', ARGV[3], 'given_up_ms', ARGV[4], 'attempt', 0, 'put_off_ms', 0)
redis.call('ZADD', KEYS[2], '+inf', ARGV[2])
return 1
`;

/** ARGV: run. As if it had not been started. */
export const releaseJob = `${IF_AT_WORK}
redis.call('HINCRBY', KEYS[1], 'attempt', -1)
return 1
`;

/** ARGV: id. The job is gone: so is all that is known of it. */
export const forgetJob = `
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('ZREM', KEYS[3], ARGV[1])
return redis.call('DEL', KEYS[1])
`;

/** Returns how many ids are owed \`onGivenUp\`, and how many are given up and known. */
export const countGivenUp = `${NOW}
return { redis.call('ZCOUNT', KEYS[1], '+inf', '+inf'), redis.call('ZCOUNT', KEYS[1], '(' .. now, '+inf') }
`;

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
