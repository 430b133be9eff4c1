import { expect, it, onTestFinished } from 'vitest';
import { createHealthServer, type HealthSources } from '../../../src/service/monitor/health.ts';
import { freePort } from '../../helpers/free-port.ts';

const queues = { logs: { waiting: 1, running: 2, failed: 0 } };

async function start(sources: Partial<HealthSources> = {}) {
  const port = await freePort();
  const server = createHealthServer(port, { ...all, ...sources });
  onTestFinished(() => server.stop());
  await server.start();
  return { port, url: `http://127.0.0.1:${port}` };
}

const all: HealthSources = {
  counts: async () => queues,
  connections: () => new Map([['slack', true]]),
  metrics: { text: async () => 'log_decoder_data_up 1\n', contentType: 'text/plain' },
};
const failing = { counts: () => Promise.reject(new Error('/secret/path')) };
const cut = { connections: () => new Map(Object.entries({ slack: true, discord: false })) };

it.each([
  ['all is well', {}, 200, { status: 'ready', data: 'ok', slack: 'connected', queues }],
  [
    'it is a worker',
    { connections: () => new Map() },
    200,
    { status: 'ready', data: 'ok', queues },
  ],
  [
    'a connection is cut',
    cut,
    503,
    { status: 'not ready', data: 'ok', slack: 'connected', discord: 'not connected', queues },
  ],
  [
    'the data can not be read',
    failing,
    503,
    { status: 'not ready', data: 'can not be read', slack: 'connected' },
  ],
])(
  'while %s, /readyz says so, and /healthz that the process lives',
  async (_, sources, status, body) => {
    const { url } = await start(sources);
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([status, body]);
    const health = await fetch(`${url}/healthz`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
  },
);

it('answers /metrics', async () => {
  const { url } = await start();
  const response = await fetch(`${url}/metrics`);
  expect(response.headers.get('content-type')).toBe('text/plain');
  expect(await response.text()).toBe('log_decoder_data_up 1\n');
});

it.each([
  ['/', 'GET'],
  ['/healthz/../x', 'GET'],
  ['/healthz', 'POST'],
  ['/toString', 'GET'],
  ['/__proto__', 'GET'],
])('answers %s by %s with 404', async (path, method) => {
  const { url } = await start();
  expect((await fetch(`${url}${path}`, { method })).status).toBe(404);
});

it('a port that is taken is a failure to start', async () => {
  const { port } = await start();
  await expect(createHealthServer(port, all).start()).rejects.toThrow('EADDRINUSE');
});
