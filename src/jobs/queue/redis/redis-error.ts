import type { Clock } from '../clock.ts';
import { toError } from '../to-error.ts';

type RedisErrorCode =
  | 'E_REDIS_AUTH'
  | 'E_REDIS_CLOSED'
  | 'E_REDIS_DISK'
  | 'E_REDIS_FULL'
  | 'E_REDIS_OLD'
  | 'E_REDIS_PERMISSION'
  | 'E_REDIS_READ_ONLY'
  | 'E_REDIS_TLS'
  | 'E_REDIS_TYPE'
  | 'E_REDIS_UNREACHABLE'
  | 'E_REDIS_URL';

/** A fault of Redis that the operator can put right: the message says what to do. */
export class RedisError extends Error {
  override readonly name = 'RedisError';
  readonly code: RedisErrorCode;

  constructor(code: RedisErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/**
 * Translates an error of Redis or of the way to it; any other error is returned as it is. `where`
 * names the server without its password.
 */
export function toRedisError(error: unknown, where: string): unknown {
  const code = codeOf(error);
  if (code === null) return error;
  return new RedisError(code, `${where}: ${texts[code]}`, { cause: error });
}

const texts = {
  E_REDIS_AUTH:
    'Redis refuses the user or the password; correct them in REDIS_URL (redis://USER:PASSWORD@HOST), special characters percent-encoded',
  E_REDIS_CLOSED: 'the connection to Redis has been closed by this process',
  E_REDIS_DISK:
    "Redis can not save to its disk and takes no more writes; look into Redis' log, waiting work then goes on by itself",
  E_REDIS_FULL:
    'Redis has no memory left (maxmemory); give it more, waiting work then goes on by itself',
  E_REDIS_OLD: 'Redis is too old; Log Decoder needs 6.2 or newer',
  E_REDIS_PERMISSION:
    'Redis does not let this user do what is needed; allow it all commands but the dangerous ones, INFO, and the keys of REDIS_PREFIX (ACL: +@all -@dangerous +info ~*)',
  E_REDIS_READ_ONLY:
    'this Redis is a read-only replica; point REDIS_URL to the primary, or use redis-sentinel:// to follow it',
  E_REDIS_TLS:
    'no safe connection (TLS) to Redis could be made; check that the server speaks TLS (rediss://) and that its certificate is valid (NODE_EXTRA_CA_CERTS for one of your own)',
  E_REDIS_TYPE:
    'a key of Log Decoder holds something that is not its own; another program writes there, or something was put there by hand: give Log Decoder a REDIS_PREFIX of its own, or delete the keys of this one to start empty',
  E_REDIS_UNREACHABLE:
    'Redis can not be reached; check that it runs, the host and port in REDIS_URL, that it lets other machines in (bind, protected-mode), and whether it wants TLS (rediss://) or not (redis://); waiting work goes on by itself',
} as const;

type TranslatedCode = keyof typeof texts;

function codeOf(error: unknown): TranslatedCode | null {
  if (!(error instanceof Error) || error instanceof RedisError) return null;
  // A cluster wraps what its last node said.
  if ('lastNodeError' in error && error.lastNodeError instanceof Error) {
    const inner = codeOf(error.lastNodeError);
    if (inner !== null) return inner;
  }
  const code = 'code' in error ? String(error.code) : '';
  if (UNREACHABLE.has(code)) return 'E_REDIS_UNREACHABLE';
  if (TLS.test(code)) return 'E_REDIS_TLS';
  for (const [pattern, translated] of patterns) if (pattern.test(error.message)) return translated;
  return null;
}

const UNREACHABLE = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'ENOENT', 'EADDRNOTAVAIL'],
]);
const TLS = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|EPROTO)/;

/** A reply's first word is its code; Lua puts words of its own before it. */
const patterns: readonly (readonly [RegExp, TranslatedCode])[] = [
  [/\b(WRONGPASS|NOAUTH)\b|invalid password|without any password configured/, 'E_REDIS_AUTH'],
  [/\bNOPERM\b|No permissions to access|user has no permissions/i, 'E_REDIS_PERMISSION'],
  [/\bREADONLY\b/, 'E_REDIS_READ_ONLY'],
  [/\bOOM\b/, 'E_REDIS_FULL'],
  [/\bMISCONF\b/, 'E_REDIS_DISK'],
  [/\bWRONGTYPE\b/, 'E_REDIS_TYPE'],
  [/Redis version needs to be greater/, 'E_REDIS_OLD'],
  [/\b(LOADING|CLUSTERDOWN|MASTERDOWN|NOREPLICAS|TRYAGAIN)\b/, 'E_REDIS_UNREACHABLE'],
  [/sentinels are unreachable|Failed to refresh slots cache/, 'E_REDIS_UNREACHABLE'],
  [/^Connection is closed|isn't writeable|Command timed out/, 'E_REDIS_UNREACHABLE'],
  [/max retries per request|None of startup nodes is available/, 'E_REDIS_UNREACHABLE'],
];

/**
 * Translates faults and hands them on. Every connection tells of an outage at every try, so the same
 * RedisError is told once a minute.
 */
export function createFaultReporter(
  onFault: (error: Error) => void,
  where: string,
  clock: Clock,
): (error: unknown) => void {
  const toldMs = new Map<string, number>();
  return (found) => {
    const error = toError(toRedisError(found, where));
    if (error instanceof RedisError) {
      const nowMs = clock.now();
      const last = toldMs.get(error.code);
      if (last !== undefined && nowMs - last < QUIET_MS) return;
      toldMs.set(error.code, nowMs);
    }
    onFault(error);
  };
}

const QUIET_MS = 60_000;
