import { expect, it } from 'vitest';
import { Secret } from '../../../../src/config.ts';
import { createLogger } from '../../../../src/log.ts';
import { BOARD_PATH, createBoard } from '../../../../src/service/monitor/board.ts';
import { boardConfig, login, serveBoard } from '../../../helpers/a-board.ts';
import { startApp } from '../../../helpers/an-app.ts';
import { freePort } from '../../../helpers/free-port.ts';
import { aRedisBackend, aRedisServer } from './a-redis-backend.ts';

/** An upload, a question and a reply wait, of which not all may be seen. */
async function aBoardOfJobs() {
  const redis = await aRedisServer();
  const backend = aRedisBackend(redis.url, { waitMs: 1_000 });
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
  return { redis, url: await serveBoard(createBoard(boardConfig, parts)) };
}

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
  const list = await readJson(`${api}?activeQueue=analyze`);
  expect(list.queues[0]).toMatchObject({ isPaused: false, counts: { prioritized: 1 } });
});

it('a path that is no path, or a Redis that is away, is an error without details', async () => {
  const { url, redis } = await aBoardOfJobs();
  for (const [path, status] of Object.entries({
    'queue/%E0%A4%A': 400,
    'x/../../y': 404,
    x: 404,
  })) {
    const odd = await fetch(`${url}${BOARD_PATH}/${path}`, login());
    expect([path, odd.status]).toEqual([path, status]);
    expect(await odd.text()).not.toMatch(/node_modules|at \w+ \(/);
  }
  await redis.kill();
  const away = await fetch(`${url}${BOARD_PATH}/api/queues`, login());
  expect(away.status).toBe(500);
  expect(await away.text()).not.toMatch(/node_modules|127\.0\.0\.1/);
});

it('the service has it on its health port when a password is set, and else has not', async () => {
  const redis = { url: new Secret((await aRedisServer()).url), prefix: 'test-board' };
  const [healthPort, otherPort] = [await freePort(), await freePort()];
  await startApp({ config: { redis, healthPort, board: boardConfig } });
  await startApp({ config: { redis, healthPort: otherPort } });
  const address = (port: number) => `http://127.0.0.1:${port}${BOARD_PATH}/api/queues`;
  expect((await fetch(address(otherPort), login())).status).toBe(404);
  expect((await fetch(address(healthPort))).status).toBe(401);
  const { queues } = await readJson(address(healthPort));
  const names = queues.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['analyze', 'analyze-large', 'reply-slack']));
});

async function readJson(url: string): Promise<{ queues: { name: string }[] }> {
  const response = await fetch(url, login());
  return JSON.parse(await response.text());
}
