import { expect, it } from 'vitest';
import { createLogger } from '../../../src/log.ts';
import { BOARD_PATH, createBoard } from '../../../src/service/monitor/board.ts';
import { boardConfig, login, PASSWORD, serveBoard } from '../../helpers/a-board.ts';

/** Says who was let in. */
async function aGuard() {
  let nowMs = 1_000_000;
  const seen: string[] = [];
  const board = createBoard(boardConfig, {
    open: async () => (request, response) => {
      seen.push(`${request.method} ${request.url}`);
      response.end('shown');
    },
    now: () => nowMs,
    log: createLogger('silent'),
  });
  const url = await serveBoard(board);
  const wait = (ms: number) => {
    nowMs += ms;
  };
  return { url, seen, wait };
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
