import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { PlatformRefusal } from '../../jobs/platform.ts';
import { RetryLater } from '../../jobs/queue/queue.ts';

/** docs.discord.com/developers/topics/opcodes-and-status-codes, "JSON error codes" */
export const codes = {
  unknownChannel: 10003,
  unknownMessage: 10008,
  unknownWebhook: 10015,
  unknownInteraction: 10062,
  alreadyAcknowledged: 40060,
  missingAccess: 50001,
  notToThisUser: 50007,
  missingPermissions: 50013,
  wrongChannelType: 50024,
  deadToken: 50027,
  invalidForm: 50035,
  noHistoryForReply: 160002,
  threadExists: 160004,
} as const;

/** A whole call, its answer and the waits within it. discord.js's own limit ends at the headers. */
const CALL_TIMEOUT_MS = 30_000;
/** Discord's words for trouble of its own, which a later try may not meet. */
const PASSING = new Set<string | number>([0, 40062, 130000]);

/**
 * Runs a call of Discord's API and translates what it throws: RetryLater for a rate limit,
 * PlatformRefusal for a no that would be said again, and any other Error for what may pass: a
 * timeout, a broken network, a 500.
 */
export async function withDiscordErrors<T>(
  call: (signal: AbortSignal) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  signal?.throwIfAborted();
  const timeout = AbortSignal.timeout(CALL_TIMEOUT_MS);
  const either = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
  try {
    return await call(either);
  } catch (error) {
    signal?.throwIfAborted();
    if (timeout.aborted) throw new Error('Discord did not answer in time', { cause: error });
    throw translate(error);
  }
}

/** Discord's own code for a refusal, and null for any other error. */
export function codeOf(error: unknown): number | null {
  if (!(error instanceof PlatformRefusal)) return null;
  const { cause } = error;
  return cause instanceof DiscordAPIError && typeof cause.code === 'number' ? cause.code : null;
}

function translate(cause: unknown): unknown {
  if (cause instanceof RateLimitError) {
    return new RetryLater(Math.max(0, cause.timeToReset, cause.retryAfter), { cause });
  }
  if (cause instanceof DiscordAPIError) {
    if (cause.status === 401) return new PlatformRefusal('the bot token is not valid', { cause });
    if (PASSING.has(cause.code) && cause.status !== 404) {
      return new Error(`Discord has trouble: ${cause.code}`, { cause });
    }
    return new PlatformRefusal(`${cause.code} ${nameOf(cause)}`, { cause });
  }
  if (cause instanceof HTTPError) {
    return new Error(`Discord answered with status ${cause.status}`, { cause });
  }
  if (cause instanceof Error && /token to be set/.test(cause.message)) {
    return new PlatformRefusal('the bot token is not valid', { cause });
  }
  return new Error('Discord could not be reached', { cause });
}

/** Its first line: the rest of a refused form quotes what was sent. */
function nameOf({ message }: DiscordAPIError): string {
  return message.split('\n', 1)[0] ?? '';
}
