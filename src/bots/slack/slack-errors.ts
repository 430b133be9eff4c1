import { webApi } from '@slack/bolt';
import { PlatformRefusal } from '../../jobs/platform.ts';
import { RetryLater } from '../../jobs/queue/queue.ts';

/** Slack's words for trouble of its own, which a later try may not meet. */
const PASSING = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
  'rollup_error',
]);
const RATE_LIMITED = new Set(['ratelimited', 'rate_limited']);
const DEFAULT_WAIT_MS = 30_000;

/**
 * Runs a call of Slack's API and translates what it throws: RetryLater for a rate limit,
 * PlatformRefusal for a no that would be said again, and any other Error for what may pass: a
 * timeout, a broken network, a 500. An aborted signal ends the wait at once.
 */
export async function withSlackErrors<T>(call: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  signal?.throwIfAborted();
  try {
    return await unlessAborted(call(), signal);
  } catch (error) {
    throw translate(error);
  }
}

/** Slack's own word for a refusal, and null for any other error. */
export function refusalOf(error: unknown): string | null {
  return error instanceof PlatformRefusal ? error.reason : null;
}

/** Slack does not let the bot in by a token: says by which, for whoever set it. */
export function tokenRefusal(
  setting: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN',
  cause: PlatformRefusal,
): Error {
  return new Error(`Slack does not accept the token in ${setting} (${cause.reason})`, { cause });
}

function translate(cause: unknown): unknown {
  if (cause instanceof webApi.WebAPIRateLimitedError) {
    return new RetryLater(Math.max(0, cause.retryAfter * 1000), { cause });
  }
  if (cause instanceof webApi.WebAPIPlatformError) {
    const { error } = cause.data;
    if (RATE_LIMITED.has(error)) return new RetryLater(DEFAULT_WAIT_MS, { cause });
    // Where the answer was no JSON, its whole text stands there.
    if (!/^[a-z0-9_.:-]{1,80}$/.test(error)) {
      return new Error('Slack gave an answer that could not be read', { cause });
    }
    if (PASSING.has(error)) return new Error(`Slack has trouble: ${error}`, { cause });
    return new PlatformRefusal(error, { cause });
  }
  if (cause instanceof webApi.WebAPIHTTPError) {
    return new Error(`Slack answered with status ${cause.statusCode}`, { cause });
  }
  if (cause instanceof webApi.WebAPIRequestError) {
    return new Error('Slack could not be reached', { cause });
  }
  return cause;
}

async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
