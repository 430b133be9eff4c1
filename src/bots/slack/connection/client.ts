import { type Logger, webApi } from '@slack/bolt';

export interface ClientSettings {
  botToken: string;
  apiUrl?: string;
}

/**
 * A client that tries once: `withSlackErrors` and the queue decide about another time. The SDK's own
 * policy is ten retries over half an hour, without a timeout.
 */
export function createClient(
  { botToken, apiUrl }: ClientSettings,
  timeoutMs: number,
  logger: Logger,
  signal?: AbortSignal,
): webApi.WebClient {
  return new webApi.WebClient(botToken, { ...clientOptions(apiUrl, timeoutMs, signal), logger });
}

/** A new object each time: Socket Mode writes into the one it gets. `signal` ends calls under way. */
export function clientOptions(
  apiUrl: string | undefined,
  timeoutMs: number,
  signal?: AbortSignal,
): webApi.WebClientOptions {
  return {
    timeout: timeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    ...(signal === undefined ? {} : { fetch: fetchUntil(signal) }),
  };
}

function fetchUntil(stopping: AbortSignal): webApi.FetchFunction {
  return (url, { signal, ...init } = {}) => {
    const signals = signal === undefined ? [stopping] : [stopping, signal];
    return fetch(url, { ...init, signal: AbortSignal.any(signals) });
  };
}
