import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { QueueCounts } from './jobs/queue.ts';

export interface HealthServer {
  /** Rejects where the port can not be opened. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Answers `GET /healthz` with the state of the queues, and everything else with 404. */
export function createHealthServer(
  port: number,
  counts: () => Promise<Record<string, QueueCounts>>,
): HealthServer {
  const server: Server = createServer((request, response) => {
    const found = request.url === '/healthz' && ['GET', 'HEAD'].includes(request.method ?? '');
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (!found) {
      send(404, { status: 'not found' });
      return;
    }
    counts().then(
      (queues) => send(200, { status: 'ok', queues }),
      () => send(503, { status: 'jobs and reports can not be read' }),
    );
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
