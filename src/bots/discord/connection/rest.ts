import { type RateLimitData, REST } from 'discord.js';

/** Longer waits are the queue's affair: the job is put off, and its worker is free meanwhile. */
const WAIT_AT_MOST_MS = 3_000;
const HEADERS_WITHIN_MS = 10_000;

export interface RestSettings {
  token: string;
  /** Ends in `/api`. Default: Discord's own. */
  apiUrl?: string;
}

/** The API as the bot. Needs no gateway, so that a worker has it too. */
export function createRest({ token, apiUrl }: RestSettings): REST {
  const rest = new REST({
    ...(apiUrl === undefined ? {} : { api: apiUrl }),
    retries: 2,
    timeout: HEADERS_WITHIN_MS,
    rejectOnRateLimit: ({ timeToReset, retryAfter }: RateLimitData) =>
      Math.max(timeToReset, retryAfter) > WAIT_AT_MOST_MS,
  });
  return rest.setToken(token);
}
