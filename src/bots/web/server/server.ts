import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PlatformRefusal } from '../../../jobs/platform.ts';
import type { Logger } from '../../../log.ts';
import { createAccess } from './access.ts';
import { assetAt, closedHtml, enteredHtml, pageHtml } from './assets.ts';
import { cookieOf, refusalOf } from './guard.ts';
import { BadRequest, respond, respondJson } from './respond.ts';
import { answerFile, ROUTES, type RouteParts } from './routes.ts';

export interface PageServer {
  /** Rejects where the port can not be had. 0: any that is free. */
  start(port: number): Promise<void>;
  stop(): Promise<void>;
  isListening(): boolean;
  /** Without a key. */
  origin(): string;
}

/**
 * Serves the page on this computer alone. `onAddress` is told an address with a key that opens it once: when it
 * starts, and when somebody comes without a session after that key was used.
 */
export function createPageServer(
  parts: RouteParts,
  log: Logger,
  onAddress: (address: string) => void,
): PageServer {
  const access = createAccess();
  const server = createServer((request, response) => {
    void handle(request, response).catch((error: unknown) => fail(error, request, response));
  });
  const port = () => portOf(server);
  const origin = () => `http://127.0.0.1:${port()}`;

  function tellAddress(): void {
    const key = access.newKey();
    if (key !== null) onAddress(`${origin()}/?key=${key}`);
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refusalOf(request, port());
    if (refusal !== null) {
      log.warn({ refusal }, 'A request that is none of the page was refused');
      throw new BadRequest(403, `refused: ${refusal}`);
    }
    const url = URL.parse(`${origin()}${request.url}`);
    if (url === null) throw new BadRequest(404, 'there is nothing here');
    const isKnown = access.isKnown(cookieOf(request, cookieName(port())));
    const asset = request.method === 'GET' ? await assetAt(url.pathname) : null;
    if (asset) return respond(response, 200, asset.type, asset.body);
    if (url.pathname === '/' && request.method === 'GET') {
      open(url.searchParams.get('key'), isKnown, response);
      return;
    }
    if (!isKnown) throw new BadRequest(403, 'the page was not opened');
    const call = { request, response, url, parts };
    if (request.method === 'GET' && url.pathname.startsWith('/files/')) return answerFile(call);
    const route = Object.hasOwn(ROUTES, `${request.method} ${url.pathname}`)
      ? ROUTES[`${request.method} ${url.pathname}`]
      : undefined;
    if (!route) throw new BadRequest(404, 'there is nothing here');
    await route(call);
  }

  function open(key: string | null, isKnown: boolean, response: ServerResponse): void {
    const session = isKnown || key === null ? null : access.enter(key);
    if (session !== null) {
      respond(response, 200, HTML, enteredHtml(), {
        'Set-Cookie': `${cookieName(port())}=${session}; HttpOnly; SameSite=Strict; Path=/`,
      });
    } else if (isKnown) {
      respond(response, 200, HTML, key === null ? pageHtml() : enteredHtml());
    } else {
      tellAddress();
      respond(response, 403, HTML, closedHtml());
    }
  }

  function fail(error: unknown, request: IncomingMessage, response: ServerResponse): void {
    const isBad = error instanceof BadRequest || error instanceof PlatformRefusal;
    if (!isBad && !request.destroyed) log.warn({ error }, 'A request of the page failed');
    if (response.headersSent || response.destroyed) {
      response.destroy();
      return;
    }
    // What is left of the body is not read.
    if (!request.complete) response.setHeader('Connection', 'close');
    const status = error instanceof BadRequest ? error.status : isBad ? 404 : 500;
    respondJson(response, { error: isBad ? error.message : 'fault' }, status);
  }

  return {
    start(wanted) {
      return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen({ port: wanted, host: '127.0.0.1', exclusive: true }, () => {
          server.off('error', reject);
          server.on('error', (error) => log.error({ error }, 'The server of the page failed'));
          tellAddress();
          resolve();
        });
      });
    },
    async stop() {
      parts.events.close();
      if (!server.listening) return;
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
    isListening: () => server.listening,
    origin,
  };
}

const HTML = 'text/html; charset=utf-8';

/** Cookies know no ports: each page has its own. */
function cookieName(port: number): string {
  return `log-decoder-${port}`;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo | null)?.port ?? 0;
}
