import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { createRest } from '../../../../src/bots/discord/connection/rest.ts';

/** Where every copy of undici looks for what sends requests. */
const DISPATCHER = Symbol.for('undici.globalDispatcher.1');
const holder = globalThis as { [DISPATCHER]?: unknown };

it("a file is posted where Slack's packages were loaded first", async () => {
  const bolt = createRequire(import.meta.resolve('@slack/bolt'));
  const { Agent } = createRequire(bolt.resolve('@slack/socket-mode'))('undici');
  const before = holder[DISPATCHER];
  holder[DISPATCHER] = new Agent();
  onTestFinished(() => {
    holder[DISPATCHER] = before;
  });
  const requests: { type: string | undefined; body: string }[] = [];
  const server = createServer(async (request, response) => {
    requests.push({ type: request.headers['content-type'], body: await text(request) });
    response.setHeader('content-type', 'application/json').end('{}');
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));

  const { port } = server.address() as AddressInfo;
  const rest = createRest({ token: 'x', apiUrl: `http://127.0.0.1:${port}/api` });
  const data = Buffer.from('a,b\n1,2\n');
  await rest.post('/channels/1/messages', {
    files: [{ name: 'list.csv', data }],
    body: { content: 'The list.' },
  });
  const [{ type, body } = expect.unreachable()] = requests;
  expect(type).toMatch(/^multipart\/form-data; boundary=/);
  expect(body).toContain('filename="list.csv"');
  expect(body).toContain(data.toString());
  expect(body).toContain('{"content":"The list."}');
});
