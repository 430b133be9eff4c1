import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import type { PendingDelivery } from './delivery.ts';
import { isObject, parseJson } from './json.ts';

export interface SigningOptions {
  /** When the request claims to be made. Default: now; Slack's limit is five minutes. */
  sentAt?: 'now' | 'old' | 'future' | number;
  /** Default `valid`. `empty` sends an empty header, `none` sends neither header. */
  signature?: 'valid' | 'bad' | 'empty' | 'none';
}

const SIX_MINUTES_S = 360;

export function signedHeaders(
  signingSecret: string,
  body: string,
  options: SigningOptions = {},
): Record<string, string> {
  const { sentAt = 'now', signature = 'valid' } = options;
  if (signature === 'none') return {};
  const nowS = Math.floor(Date.now() / 1000);
  const timestamp =
    typeof sentAt === 'number'
      ? sentAt
      : nowS + { now: 0, old: -SIX_MINUTES_S, future: SIX_MINUTES_S }[sentAt];
  const key = signature === 'bad' ? `not ${signingSecret}` : signingSecret;
  const digest = createHmac('sha256', key).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    'X-Slack-Request-Timestamp': String(timestamp),
    'X-Slack-Signature': signature === 'empty' ? '' : `v0=${digest}`,
  };
}

/** The request that carries a delivery: events as JSON, commands and interactions as forms. */
export function buildRequest(
  delivery: PendingDelivery,
  url: string,
  signingSecret: string,
  options: SigningOptions,
): { url: string; headers: Record<string, string>; body: string } {
  const { payload, kind, attempt } = delivery;
  const form =
    kind === 'slash_commands'
      ? Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]))
      : { payload: JSON.stringify(payload) };
  const body =
    kind === 'events_api' ? JSON.stringify(payload) : new URLSearchParams(form).toString();
  return {
    url,
    body,
    headers: {
      'Content-Type':
        kind === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded',
      'User-Agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      ...signedHeaders(signingSecret, body, options),
      ...(attempt === 0
        ? {}
        : {
            'X-Slack-Retry-Num': String(attempt),
            'X-Slack-Retry-Reason': delivery.retryReason ?? 'http_timeout',
          }),
    },
  };
}

/** Sends the request and settles the delivery with the answer, or fails it without one. */
export function sendRequest(delivery: PendingDelivery, signal: AbortSignal): void {
  const sent = delivery.request;
  if (sent === undefined) throw new Error('the delivery has no request');
  const req = request(
    sent.url,
    {
      method: 'POST',
      agent: false,
      signal,
      headers: { ...sent.headers, 'Content-Length': Buffer.byteLength(sent.body) },
    },
    (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('error', (error) => delivery.fail(error));
      res.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const isJson = (res.headers['content-type'] ?? '').startsWith('application/json');
        const parsed = isJson ? parseJson(text) : undefined;
        delivery.settle(isObject(parsed) ? parsed : text, res.statusCode ?? 0);
      });
    },
  );
  req.on('error', (error) => delivery.fail(error));
  req.end(sent.body);
}
