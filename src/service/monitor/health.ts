import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { QueueCounts } from '../../jobs/queue/queue.ts';
import { BOARD_PATH } from './board.ts';
import type { Metrics } from './metrics.ts';

export interface HealthServer {
  /** Rejects where the port can not be opened. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface HealthSources {
  /** Rejects where jobs and reports can not be read. */
  counts(): Promise<Record<string, QueueCounts>>;
  /** Whether each platform's connection stands; empty in a worker. */
  connections(): ReadonlyMap<string, boolean>;
  metrics: Pick<Metrics, 'text' | 'contentType'>;
  /** Answers all below `BOARD_PATH`. */
  board?: RequestListener | null;
}

/**
 * Answers `GET /healthz` (the process lives: 200), `/readyz` (it can do its work: 200 or 503) and
 * `/metrics`, and, where there is a board, what is below `/queues`; everything else with 404.
 */
export function createHealthServer(port: number, sources: HealthSources): HealthServer {
  const pages: Record<string, (response: ServerResponse) => Promise<void>> = {
    '/healthz': async (response) => send(response, 200, { status: 'ok' }),
    '/readyz': (response) => answerReady(response, sources),
    async '/metrics'(response) {
      const text = await sources.metrics.text();
      response.writeHead(200, { 'content-type': sources.metrics.contentType }).end(text);
    },
  };
  const server: Server = createServer((request, response) => {
    if (sources.board && isOfBoard(request.url ?? '')) return sources.board(request, response);
    const isRead = ['GET', 'HEAD'].includes(request.method ?? '');
    const page = isRead && Object.hasOwn(pages, request.url ?? '') && pages[request.url ?? ''];
    if (!page) return send(response, 404, { status: 'not found' });
    // The other side may have left meanwhile.
    page(response).catch(() => response.destroy());
  });
  return {
    async start() {
      server.listen(port);
      await once(server, 'listening');
    },
    async stop() {
      if (!server.listening) return;
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function isOfBoard(url: string): boolean {
  const path = url.split('?', 1)[0] ?? '';
  return path === BOARD_PATH || path.startsWith(`${BOARD_PATH}/`);
}

async function answerReady(
  response: ServerResponse,
  { counts, connections }: HealthSources,
): Promise<void> {
  const platforms = Object.fromEntries(
    [...connections()].map(([name, stands]) => [name, stands ? 'connected' : 'not connected']),
  );
  const connected = Object.values(platforms).every((state) => state === 'connected');
  try {
    const queues = await counts();
    const status = connected ? 'ready' : 'not ready';
    send(response, connected ? 200 : 503, { status, data: 'ok', ...platforms, queues });
  } catch {
    // Why stands in the log: here it is told to whoever asks.
    send(response, 503, { status: 'not ready', data: 'can not be read', ...platforms });
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
