import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { BoardConfig } from '../../config.ts';
import type { Logger } from '../../log.ts';

/** Where the board is, without a slash at the end. */
export const BOARD_PATH = '/queues';

export interface BoardParts {
  /** Made when somebody has logged in for the first time; serves below `path`. */
  open(path: string): Promise<RequestListener>;
  /** Ms since 1970. */
  now(): number;
  log: Logger;
}

/**
 * Lets in who knows the name and the password (HTTP Basic), to look and not to change. Wrong tries
 * are counted for all callers together, since behind a proxy all have one address: from the tenth in
 * a minute on nobody is let in until it is over.
 */
export function createBoard({ user, password }: BoardConfig, parts: BoardParts): RequestListener {
  const { open, now, log } = parts;
  const expected = digest(`${user}:${password.reveal()}`);
  let opened: Promise<RequestListener> | null = null;
  let minute = 0;
  let wrongTries = 0;

  return (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const given = credentialsOf(request);
    if (given === null) return refuse(response, 401, 'Log in to see this page.', CHALLENGE);
    const thisMinute = Math.floor(now() / MINUTE_MS);
    if (thisMinute !== minute) wrongTries = 0;
    minute = thisMinute;
    if (wrongTries >= MOST_WRONG_TRIES) {
      return refuse(response, 429, 'Too many wrong passwords. Try again in a minute.', {
        'retry-after': `${MINUTE_MS / 1000}`,
      });
    }
    if (!timingSafeEqual(digest(given), expected)) {
      wrongTries++;
      if (wrongTries === MOST_WRONG_TRIES) log.warn({ wrongTries }, 'Wrong passwords for /queues');
      return refuse(response, 401, 'Wrong user name or password.', CHALLENGE);
    }
    if (!['GET', 'HEAD'].includes(request.method ?? '')) {
      return refuse(response, 405, 'This page only shows.', { allow: 'GET, HEAD' });
    }
    opened ??= open(BOARD_PATH);
    opened
      .then((serve) => serve(request, response))
      .catch((error) => {
        opened = null;
        log.error({ error }, 'The board of queues could not be shown');
        if (response.headersSent) response.destroy();
        else refuse(response, 500, 'This page could not be shown. The log says why.');
      });
  };
}

const MINUTE_MS = 60_000;
const MOST_WRONG_TRIES = 10;

const CHALLENGE = { 'www-authenticate': 'Basic realm="Log Decoder queues", charset="UTF-8"' };

/** What the page may load: its own files only. It sets styles inline. */
const POLICY = [
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:; connect-src 'self'; font-src 'self'",
  "base-uri 'self'; form-action 'none'; frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': POLICY,
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** "name:password"; null where none are given. */
function credentialsOf({ headers }: IncomingMessage): string | null {
  const [, given] = /^Basic +([\w+/-]+=*)$/i.exec(headers.authorization ?? '') ?? [];
  return given === undefined ? null : Buffer.from(given, 'base64').toString();
}

/** Of one length, whatever was given: how long a comparison takes tells nothing. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function refuse(
  response: ServerResponse,
  status: number,
  message: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
  response.end(`${message}\n`);
}
