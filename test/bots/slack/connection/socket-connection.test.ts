import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { aBot, afterwards, fakeSlack, startedBot } from '../a-slack-bot.ts';

const CSV = { name: 'app.csv', content: 'a,b\n' };

it('an upload after a dropped socket is accepted on the next one', async () => {
  const { fake, conversation } = await startedBot();
  fake.socket.drop();
  await fake.waitFor(() => fake.socket.opened === 2 && fake.socket.connections === 1);
  const channel = fake.addChannel().id;
  const { deliveries } = fake.share({ channel, user: fake.addUser().id, files: [CSV] });
  await Promise.all(deliveries.map(({ acked }) => acked));
  expect(conversation.uploads).toHaveLength(2);
});

it('it reconnects when Slack asks for it', async () => {
  const { fake } = await startedBot();
  fake.socket.disconnect('refresh_requested');
  await fake.waitFor(() => fake.socket.opened === 2 && fake.socket.connections === 1);
});

it('it reconnects through a Slack in trouble', async () => {
  const { fake } = await startedBot();
  fake.fail('apps.connections.open', { kind: 'status', status: 500 });
  fake.fail('apps.connections.open', { kind: 'error', error: 'internal_error' });
  fake.socket.drop();
  await fake.waitFor(() => fake.socket.opened === 2 && fake.socket.connections === 1);
});

it('it reconnects once sockets are no longer refused, and says meanwhile that it is cut off', async () => {
  const { fake, bot } = await startedBot();
  expect(bot.isConnected()).toBe(true);
  fake.socket.refuse(true);
  fake.socket.drop();
  await fake.waitFor(() => fake.calls('apps.connections.open').length === 3);
  expect(bot.isConnected()).toBe(false);
  fake.socket.refuse(false);
  await fake.waitFor(() => fake.socket.connections === 1 && bot.isConnected());
});

it('an acknowledgement that finds no socket leaves the upload to be delivered again', async () => {
  const { fake, conversation } = await startedBot();
  const accepting = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  conversation.accept = () => {
    reached.resolve();
    return accepting.promise;
  };
  const { deliveries } = fake.share({
    channel: fake.addChannel().id,
    user: fake.addUser().id,
    files: [CSV],
    events: ['message'],
  });
  await reached.promise;
  fake.socket.refuse(true);
  fake.socket.drop();
  await fake.waitFor(() => fake.socket.connections === 0);
  accepting.resolve();
  await expect.poll(() => conversation.uploads).toHaveLength(1);
  fake.socket.refuse(false);
  await fake.connected();
  const [delivery] = deliveries;
  if (delivery === undefined) throw new Error('the fake must have a delivery');
  expect(delivery.ack).toBeUndefined();
  await fake.redeliver(delivery).acked;
  expect(conversation.uploads[0]?.id).toBe(conversation.uploads[1]?.id);
});

it('a message that no Slack would send is survived', async () => {
  const { fake, conversation, logged } = await startedBot();
  for (const text of [
    '',
    'null',
    '{"type":"events_api"}',
    '[]',
    '{"type":"events_api","payload":{}}',
  ])
    fake.socket.sendRaw(text);
  const channel = fake.addChannel().id;
  const { deliveries } = fake.share({ channel, user: fake.addUser().id, files: [CSV] });
  await Promise.all(deliveries.map(({ acked }) => acked));
  expect(conversation.uploads).toHaveLength(2);
  expect(logged.some(({ message }) => message.includes('could not be read'))).toBe(true);
});

it('it stops at once while idle, and no socket is left', async () => {
  const { fake, bot } = await startedBot();
  await bot.stop();
  await fake.waitFor(() => fake.socket.connections === 0);
});

it('it stops while waiting to reconnect', async () => {
  const { fake, bot } = await startedBot();
  fake.socket.refuse(true);
  fake.socket.drop();
  const before = fake.calls('apps.connections.open').length;
  await fake.waitFor(() => fake.calls('apps.connections.open').length >= before + 1);
  await stopsSoon(bot);
  fake.socket.refuse(false);
  expect(fake.socket.connections).toBe(0);
});

it('it stops while Slack is asked for an address, and opens no socket afterwards', async () => {
  const { fake, bot } = await startedBot();
  const held = fake.hold('apps.connections.open');
  fake.socket.drop();
  await fake.waitFor(() => fake.calls('apps.connections.open').length === 2);
  await stopsSoon(bot);
  held.release();
  await fake.waitFor(() => fake.calls('apps.connections.open')[1]?.status !== undefined);
  expect(fake.socket.opened).toBe(1);
});

it.each(['auth.test', 'apps.connections.open'])(
  'it stops while starting, at %s',
  async (method) => {
    const { fake, bot } = aBot(await fakeSlack());
    const held = fake.hold(method);
    const starting = bot.start();
    await fake.waitFor(() => fake.calls(method).length === 1);
    const stopping = stopsSoon(bot);
    if (method === 'auth.test') held.release();
    await stopping;
    await starting;
    expect(fake.socket.opened).toBe(0);
  },
);

it('it stops while the socket is open and the hello has not come', async () => {
  const fake = await fakeSlack();
  const { bot, silent } = await withSilentSocket(fake);
  const starting = bot.start();
  await silent.opened;
  await stopsSoon(bot);
  await starting;
});

it('it starts once a Slack in trouble answers', async () => {
  const fake = await fakeSlack();
  fake.fail('auth.test', { kind: 'status', status: 503 });
  fake.fail('auth.test', { kind: 'hang_up' });
  fake.fail('apps.connections.open', { kind: 'status', status: 503 });
  const { bot } = aBot(fake);
  await bot.start();
  await fake.connected();
  expect(bot.describe()).toBe('Slack: workspace acme, as @logdecoder, over Socket Mode');
});

it.each([
  ['SLACK_BOT_TOKEN', { botToken: 'xoxb-wrong' }],
  ['SLACK_APP_TOKEN', { appToken: 'xapp-wrong' }],
])('a wrong %s is told at the start', async (name, settings) => {
  const { bot } = aBot(await fakeSlack(), 'Socket Mode', settings);
  const message = `Slack does not accept the token in ${name} (invalid_auth)`;
  await expect(bot.start()).rejects.toMatchObject({ message });
});

/** A stop that waited for an answer would take the 10 s after which calls are given up. */
async function stopsSoon(bot: { stop(): Promise<void> }): Promise<void> {
  const startedAt = performance.now();
  await bot.stop();
  expect(performance.now() - startedAt).toBeLessThan(9_000);
}

/** A Slack whose socket opens and then says nothing. */
async function withSilentSocket(fake: Awaited<ReturnType<typeof fakeSlack>>) {
  const opened = Promise.withResolvers<void>();
  const server = createServer();
  server.on('upgrade', (req, socket) => {
    const key = req.headers['sec-websocket-key'];
    void crypto.subtle
      .digest('SHA-1', new TextEncoder().encode(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`))
      .then((digest) => {
        const accept = Buffer.from(digest).toString('base64');
        socket.write(
          `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
        );
        opened.resolve();
      });
    socket.on('error', () => {});
    afterwards(async () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterwards(async () => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  fake.fail('apps.connections.open', {
    kind: 'error',
    error: '',
    extra: { ok: true, url: `ws://127.0.0.1:${port}/` },
  });
  return { ...aBot(fake), silent: { opened: opened.promise } };
}
