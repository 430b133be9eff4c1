import { DefaultRestOptions, type RateLimitData, REST, type RESTOptions } from 'discord.js';

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
    makeRequest: async (url, init) => DefaultRestOptions.makeRequest(url, await withBytes(init)),
  });
  return rest.setToken(token);
}

type Init = Parameters<RESTOptions['makeRequest']>[1];

/**
 * A form with files as its bytes. Every copy of undici in a process sends by the one that was loaded
 * first, and that of Slack's packages knows no form but its own.
 */
async function withBytes(init: Init): Promise<Init> {
  if (!(init.body instanceof FormData)) return init;
  const form = new Response(init.body);
  const type = { 'content-type': form.headers.get('content-type') ?? '' };
  return { ...init, headers: { ...init.headers, ...type }, body: await form.bytes() };
}
