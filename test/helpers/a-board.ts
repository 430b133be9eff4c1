import type { RequestListener } from 'node:http';
import { onTestFinished } from 'vitest';
import { type BoardConfig, Secret } from '../../src/config.ts';
import { createHealthServer } from '../../src/service/monitor/health.ts';
import { freePort } from './free-port.ts';

export const PASSWORD = 'twölve: chars';
export const boardConfig: BoardConfig = { user: 'admin', password: new Secret(PASSWORD) };

export function login(password = PASSWORD, user = 'admin') {
  const given = Buffer.from(`${user}:${password}`).toString('base64');
  return { headers: { authorization: `Basic ${given}` } };
}

/** The address of a board that is stopped with its test. */
export async function serveBoard(board: RequestListener): Promise<string> {
  const port = await freePort();
  const server = createHealthServer(port, {
    counts: async () => ({}),
    connections: () => new Map(),
    metrics: { text: async () => '', contentType: 'text/plain' },
    board,
  });
  onTestFinished(() => server.stop());
  await server.start();
  return `http://127.0.0.1:${port}`;
}
