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
): webApi.WebClient {
  return new webApi.WebClient(botToken, { ...clientOptions(apiUrl, timeoutMs), logger });
}

/** A new object each time: Socket Mode writes into the one it gets. */
export function clientOptions(
  apiUrl: string | undefined,
  timeoutMs: number,
): webApi.WebClientOptions {
  return {
    timeout: timeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
  };
}
