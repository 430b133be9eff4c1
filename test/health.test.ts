import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createHealthServer } from '../src/health.ts';

/** A port that nobody has. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function start(counts: Parameters<typeof createHealthServer>[1]) {
  const port = await freePort();
  const server = createHealthServer(port, counts);
  onTestFinished(() => server.stop());
  await server.start();
  return { port, url: `http://127.0.0.1:${port}` };
}

const counts = { logs: { waiting: 1, running: 2, failed: 0 } };

it('answers /healthz with the state of the queues', async () => {
  const { url } = await start(async () => counts);
  const response = await fetch(`${url}/healthz`);
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok', queues: counts }]);
});

it.each([
  ['/', 'GET'],
  ['/healthz/../x', 'GET'],
  ['/healthz', 'POST'],
])('answers %s by %s with 404', async (path, method) => {
  const { url } = await start(async () => counts);
  expect((await fetch(`${url}${path}`, { method })).status).toBe(404);
});

it('answers 503 where the data folder fails, without its reason', async () => {
  const { url } = await start(() => Promise.reject(new Error('/secret/path')));
  const response = await fetch(`${url}/healthz`);
  expect(response.status).toBe(503);
  expect(await response.text()).not.toContain('secret');
});

it('a port that is taken is a failure to start', async () => {
  const { port } = await start(async () => counts);
  await expect(createHealthServer(port, async () => counts).start()).rejects.toThrow('EADDRINUSE');
});
