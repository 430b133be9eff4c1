import { type RequestListener, request } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { BOARD_PATH, createBoard } from '../src/board.ts';
import { type BoardConfig, Secret } from '../src/config.ts';
import { createHealthServer } from '../src/health.ts';
import { createLogger } from '../src/log.ts';
import { startApp } from './helpers/an-app.ts';
import { freePort } from './helpers/redis-server.ts';
import { aRedisBackend, aRedisServer } from './jobs/redis/a-redis-backend.ts';

const PASSWORD = 'twölve: chars';
const config: BoardConfig = { user: 'admin', password: new Secret(PASSWORD) };

function login(password = PASSWORD, user = 'admin') {
  const given = Buffer.from(`${user}:${password}`).toString('base64');
  return { headers: { authorization: `Basic ${given}` } };
}

/** The address of a board that is stopped with its test. */
async function serve(board: RequestListener): Promise<string> {
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

/** Says who was let in. */
async function aGuard() {
  let nowMs = 1_000_000;
  const seen: string[] = [];
  const board = createBoard(config, {
    open: async () => (request, response) => {
      seen.push(`${request.method} ${request.url}`);
      response.end('shown');
    },
    now: () => nowMs,
    log: createLogger('silent'),
  });
  const url = await serve(board);
  const wait = (ms: number) => {
    nowMs += ms;
  };
  return { url, seen, wait };
}

/** An upload, a question and a reply wait, of which not all may be seen. */
async function aBoardOfJobs() {
  const redis = await aRedisServer();
  const backend = aRedisBackend(redis.url);
  await backend.ready();
  const uploads = backend.createQueue('analyze');
  const replies = backend.createQueue('reply-discord');
  const upload = {
    ...{ id: 'discord-upload-1', tenant: 'discord-7', fileName: '<b>app</b>.csv' },
    ...{ conversation: 'hidden-conversation', source: '{"link":"https://cdn/x?hm=hidden-link"}' },
    grouping: { pattern: 'hidden-pattern' },
  };
  await uploads.enqueue('discord-upload-1', upload);
  const ask = { kind: 'ask', id: 'discord-ask', tenant: 'discord-7', text: 'hidden-question' };
  await replies.enqueue('discord-ask', ask);
  await replies.enqueue('discord-reply', { kind: 'upload', upload });
  const { openBoard } = backend;
  if (!openBoard) throw new Error('Redis must have a board');
  const parts = { open: openBoard, now: Date.now, log: createLogger('silent') };
  return { redis, url: await serve(createBoard(config, parts)) };
}

it.each([
  ['nothing', {}],
  ['a wrong password', login('wrong')],
  ['another name', login(PASSWORD, 'root')],
  ['no password', login('')],
  ['the password in parts', login(PASSWORD.slice(0, -1))],
  ['another scheme', { headers: { authorization: `Bearer ${PASSWORD}` } }],
  ['what is no base64', { headers: { authorization: 'Basic %%%' } }],
])('with %s nobody gets in', async (_, options) => {
  const { url, seen } = await aGuard();
  for (const path of [BOARD_PATH, `${BOARD_PATH}/`, `${BOARD_PATH}/api/queues`]) {
    const response = await fetch(`${url}${path}`, options);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toMatch(/^Basic realm="/);
  }
  expect(seen).toEqual([]);
});

it('with name and password one gets in, to read alone', async () => {
  const { url, seen } = await aGuard();
  expect((await fetch(`${url}${BOARD_PATH}?x=1`, login())).status).toBe(200);
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    expect((await fetch(`${url}${BOARD_PATH}/api`, { method, ...login() })).status).toBe(405);
  }
  expect(seen).toEqual([`GET ${BOARD_PATH}?x=1`]);
});

it.each(['/queuesx', '/Queues', '/', '/x/queues'])('%s is no part of it', async (path) => {
  const { url, seen } = await aGuard();
  expect((await fetch(`${url}${path}`, login())).status).toBe(404);
  expect(seen).toEqual([]);
});

it('ten wrong passwords in a minute keep everybody out until it is over', async () => {
  const { url, wait } = await aGuard();
  const statuses = async (tries: number, options: RequestInit) => {
    const found = new Set<number>();
    for (let i = 0; i < tries; i++) found.add((await fetch(`${url}${BOARD_PATH}`, options)).status);
    return [...found];
  };
  // Who only comes by does not count.
  expect(await statuses(20, {})).toEqual([401]);
  expect(await statuses(9, login('wrong'))).toEqual([401]);
  expect(await statuses(1, login())).toEqual([200]);
  expect(await statuses(3, login('wrong'))).toEqual([401, 429]);
  expect(await statuses(1, login())).toEqual([429]);
  wait(60_000);
  expect(await statuses(1, login())).toEqual([200]);
});

it('shows the queues, and of their jobs ids and names only', async () => {
  const { url } = await aBoardOfJobs();
  const page = await fetch(`${url}${BOARD_PATH}`, login());
  expect([page.status, page.headers.get('x-powered-by')]).toEqual([200, null]);
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 's/);
  expect(page.headers.get('x-frame-options')).toBe('DENY');
  const html = await page.text();
  expect(html).toContain('<base href="/queues/" />');
  const [, script = ''] = /src="(static\/js\/main[^"]+)"/.exec(html) ?? [];
  expect((await fetch(`${url}${BOARD_PATH}/${script}`, login())).status).toBe(200);

  const texts = [html];
  for (const queue of ['analyze', 'reply-discord']) {
    const list = await fetch(`${url}${BOARD_PATH}/api/queues?activeQueue=${queue}`, login());
    texts.push(await list.text());
  }
  const one = `${BOARD_PATH}/api/queues/analyze/discord-upload-1`;
  texts.push(await (await fetch(`${url}${one}`, login())).text());
  const all = texts.join('\n');
  const shown = ['analyze', 'reply-discord', 'discord-upload-1', 'discord-ask', '<b>app</b>.csv'];
  for (const text of shown) expect(all).toContain(text);
  expect(all).not.toMatch(/hidden-|nonce|twölve/);
  expect(JSON.parse(texts[1] ?? '').queues).toMatchObject([
    { name: 'analyze', readOnlyMode: true, counts: { prioritized: 1 } },
    { name: 'reply-discord', readOnlyMode: true, counts: { prioritized: 2 } },
  ]);
  for (const path of ['redis/stats', 'queues/none/x']) {
    const { status } = await fetch(`${url}${BOARD_PATH}/api/${path}`, login());
    expect([path, [403, 404].includes(status)]).toEqual([path, true]);
  }
});

it('changes nothing, whatever is asked of it', async () => {
  const { url } = await aBoardOfJobs();
  const api = `${url}${BOARD_PATH}/api/queues`;
  for (const path of ['pause', 'analyze/pause', 'analyze/obliterate', 'analyze/clean/wait']) {
    for (const method of ['PUT', 'POST', 'PATCH', 'DELETE']) {
      expect((await fetch(`${api}/${path}`, { method, ...login() })).status).toBe(405);
    }
  }
  const list = await fetch(`${url}${BOARD_PATH}/api/queues?activeQueue=${queue}`, login());
    texts.push(await list.text());
  }
  const one = `${BOARD_PATH}/api/queues/analyze/discord-upload-1`;
  texts.push(await (await fetch(`${url}${one}`, login())).text());
  const all = texts.join('\n');
  const shown = ['analyze', 'reply-discord', 'discord-upload-1', 'discord-ask', '<b>app</b>.csv'];
  for (const text of shown) expect(all).toContain(text);
  expect(all).not.toMatch(/hidden-|nonce|twölve/);
  expect(JSON.parse(texts[1] ?? '').queues).toMatchObject([
    { name: 'analyze', readOnlyMode: true, counts: { prioritized: 1 } },
    { name: 'reply-discord', readOnlyMode: true, counts: { prioritized: 2 } },
  ]);
  for (const path of ['redis/stats', 'queues/none/x']) {
    const { status } = await fetch(`${url}${BOARD_PATH}/api/${path}`, login());
    expect([path, [403, 404].includes(status)]).toEqual([path, true]);
  }
});

it('changes nothing, whatever is asked of it', async () => {
  const { url } = await aBoardOfJobs();
  const api = `${url}${BOARD_PATH}/api/queues`;
  for (const path of ['pause', 'analyze/pause', 'analyze/obliterate', 'analyze/clean/wait']) {
    for (const method of ['PUT', 'POST', 'PATCH', 'DELETE']) {
      expect((await fetch(`${api}/${path}`, { method, ...login() })).status).toBe(405);
    }
  }
  const done = Promise.withResolvers<void>();
  const queue = backend.createQueue('other');
  queue.process(
    async () => done.resolve(),
    async () => {},
  );
  await queue.enqueue('slack-1', {});
  await done.promise;
  const list = await readJson(`${api}?activeQueue=analyze`);
  expect(list.queues[0]).toMatchObject({ isPaused: false, counts: { prioritized: 1 } });
});

it('a path that is no path, or a Redis that is away, is an error without details', async () => {
  const { url, redis } = await aBoardOfJobs();
  const odd = await rawGet(url, `${BOARD_PATH}/queue/%E0%A4%A`);
  expect(odd).not.toMatch(/node_modules|at \w+ \(/);
  await redis.kill();
  const away = await fetch(`${url}${BOARD_PATH}/api/queues`, login());
  expect(away.status).toBe(500);
  expect(await away.text()).not.toMatch(/node_modules|127\.0\.0\.1/);
});

it('the service has it on its health port when a password is set, and else has not', async () => {
  const redis = { url: new Secret((await aRedisServer()).url), prefix: 'test-board' };
  const [healthPort, otherPort] = [await freePort(), await freePort()];
  await startApp({ config: { redis, healthPort, board: config } });
  await startApp({ config: { redis, healthPort: otherPort } });
  const address = (port: number) => `http://127.0.0.1:${port}${BOARD_PATH}/api/queues`;
  expect((await fetch(address(otherPort), login())).status).toBe(404);
  expect((await fetch(address(healthPort))).status).toBe(401);
  const { queues } = await readJson(address(healthPort));
  const names = queues.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['analyze', 'analyze-large', 'reply-slack']));
});

async function readJson(url: string): Promise<{ queues: { name: string }[] }> {
  const parsed: { queues: { name: string }[] } = JSON.parse(
    await (await fetch(url, login())).text(),
  );
  return parsed;
}

/** `fetch` would mend the path. */
function rawGet(url: string, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}`, { path, ...login() }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve(text);
    });
    asked.on('error', reject).end();
  });
}
