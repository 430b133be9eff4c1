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
    if (!comesFromTheFuture(req)) return listen(req, res);
    log.warn({ path: EVENTS_PATH }, 'Refused a request with a timestamp in the future');
    res.writeHead(401).end();
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

function comesFromTheFuture(req: IncomingMessage): boolean {
  const sentMs = Number(req.headers['x-slack-request-timestamp']) * 1000;
  return sentMs > Date.now() + FUTURE_MS;
}

function portOf(server: Server | undefined): number | undefined {
  const address = server?.address();
  return typeof address === 'object' && address !== null ? address.port : undefined;
}
