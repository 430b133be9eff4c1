/**
 * A status of HTTP as an event tells it: its code and what that means, in small letters. Empty for
 * what is none.
 *
 * @example
 * statusInWords('502'); // '502 bad gateway'
 * statusInWords('599'); // '599 server error'
 */
export function statusInWords(code: string): string {
  if (!/^[1-5]\d\d$/.test(code)) return '';
  return `${code} ${PHRASES[code] ?? CLASSES[code[0]!]}`;
}

const CLASSES: Record<string, string> = {
  1: 'continued',
  2: 'ok',
  3: 'redirect',
  4: 'client error',
  5: 'server error',
};

/** IANA's registry of HTTP status codes, and those that nginx and Cloudflare add. */
const PHRASES: Record<string, string> = {
  ...{ 100: 'continue', 101: 'switching protocols', 200: 'ok', 201: 'created', 202: 'accepted' },
  ...{ 204: 'no content', 206: 'partial content', 207: 'multi-status', 301: 'moved permanently' },
  ...{ 302: 'found elsewhere', 303: 'see other', 304: 'not modified', 307: 'temporary redirect' },
  ...{ 308: 'permanent redirect', 400: 'bad request', 401: 'unauthorized' },
  ...{ 402: 'payment required', 403: 'forbidden', 404: 'not found', 405: 'method not allowed' },
  ...{ 406: 'not acceptable', 407: 'proxy authentication required', 408: 'request timeout' },
  ...{ 409: 'conflict', 410: 'gone', 411: 'length required', 412: 'precondition failed' },
  ...{ 413: 'content too large', 414: 'uri too long', 415: 'unsupported media type' },
  ...{ 416: 'range not satisfiable', 418: 'refused', 421: 'misdirected request' },
  ...{ 422: 'unprocessable content', 423: 'locked', 426: 'upgrade required' },
  ...{ 429: 'too many requests', 431: 'header fields too large', 444: 'closed without a response' },
  ...{
    451: 'unavailable for legal reasons',
    495: 'certificate error',
    499: 'client closed request',
  },
  ...{ 500: 'internal server error', 501: 'not implemented', 502: 'bad gateway' },
  ...{ 503: 'service unavailable', 504: 'gateway timeout', 505: 'version not supported' },
  ...{ 507: 'insufficient storage', 511: 'network authentication required' },
  ...{ 520: 'unknown error from the origin', 521: 'web server is down' },
  ...{ 522: 'connection timed out', 523: 'origin is unreachable', 524: 'a timeout occurred' },
  ...{ 525: 'tls handshake failed', 526: 'invalid certificate' },
};
