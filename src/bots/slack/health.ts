import { createServer, type ServerResponse } from 'node:http';

/** Answers `/healthz`: the process is alive. Used in Socket Mode where a port is configured. */
export async function startHealthServer(
  port: number,
): Promise<{ stop(): Promise<void>; port: number }> {
  const server = createServer((req, res) => {
    if (req.method === 'GET' && req.url?.split('?')[0] === '/healthz') answerHealth(res);
    else res.writeHead(404).end();
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, resolve);
  await promise;
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

export function answerHealth(res: ServerResponse): void {
  res.writeHead(200, { 'Content-Type': 'application/json' }).end('{"status":"ok"}');
}
