import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { HTTPReceiver, type Logger } from '@slack/bolt';
import type { Logger as BotLogger } from '../../../log.ts';
import type { Connection } from './connection.ts';

const EVENTS_PATH = '/slack/events';
const FUTURE_MS = 5 * 60_000;
const CLOSE_WITHIN_MS = 2_000;

/** Slack's requests on `/slack/events`, signed, and `/healthz`. */
export function createHttpConnection(
  settings: { signingSecret: string; port: number },
  logger: Logger,
  log: BotLogger,
): Connection {
  const receiver = new HTTPReceiver({
    signingSecret: settings.signingSecret,
    endpoints: [EVENTS_PATH],
    logger,
    customRoutes: [{ path: '/healthz', method: 'GET', handler: (_req, res) => answerHealth(res) }],
    // What is not acknowledged has been answered with an error by then.
    unhandledRequestHandler: ({ response }) => {
      if (!response.headersSent) response.writeHead(503).end();
    },
  });
  const listen = receiver.requestListener;
  receiver.requestListener = (req, res) => {
    // Bolt refuses old requests, but not those that claim a time to come: docs.slack.dev asks for both.
    if (comesFromTheFuture(req)) {
      log.warn({ path: EVENTS_PATH }, 'Refused a request with a timestamp in the future');
      res.writeHead(401).end();
      return;
    }
    if (req.method !== 'POST') return listen(req, res);
    takeBody(req).then(
      (body) => {
        if (body === null) res.writeHead(413, { Connection: 'close' }).end();
        else if (isEmptyJson(req, body)) res.writeHead(400).end();
        // Bolt takes a body that has been read from here, as it does behind Google's functions.
        else listen(Object.assign(req, { rawBody: body }), res);
      },
      () => res.destroy(),
    );
  };
  let server: Server | undefined;

  return {
    receiver: {
      init: (app) => receiver.init(app),
      async start() {
        server = await receiver.start(settings.port);
      },
      async stop() {
        if (server === undefined) return;
        const open = server;
        server = undefined;
        const timer = setTimeout(() => open.closeAllConnections(), CLOSE_WITHIN_MS);
        open.closeIdleConnections();
        await receiver.stop();
        clearTimeout(timer);
      },
    },
    isConnected: () => server?.listening ?? false,
    describe: () => `over HTTP on port ${portOf(server) ?? settings.port}`,
  };
}

function answerHealth(res: ServerResponse): void {
  res.writeHead(200, { 'Content-Type': 'application/json' }).end('{"status":"ok"}');
}

/** Slack's own requests have some kB. */
const MAX_BODY_BYTES = 5 * 1024 ** 2;

/** Null where it is longer than any request of Slack's. */
async function takeBody(req: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of req) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** JSON that is no object: Bolt would look into `null`, and never answer. */
function isEmptyJson({ headers }: IncomingMessage, body: Buffer): boolean {
  return /json/i.test(headers['content-type'] ?? '') && /^\s*null\s*$/.test(body.toString());
}

function comesFromTheFuture(req: IncomingMessage): boolean {
  const sentMs = Number(req.headers['x-slack-request-timestamp']) * 1000;
  return sentMs > Date.now() + FUTURE_MS;
}

function portOf(server: Server | undefined): number | undefined {
  const address = server?.address();
  return typeof address === 'object' && address !== null ? address.port : undefined;
}
