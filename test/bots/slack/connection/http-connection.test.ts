import { expect, it } from 'vitest';
import { createSlackBot } from '../../../../src/bots/slack/bot.ts';
import { signedHeaders } from '../../../helpers/fake-slack/http-delivery.ts';
import { dig } from '../../../helpers/fake-slack/json.ts';
import { aBot, eventsUrl, recordingConversation, startedBot } from '../a-slack-bot.ts';

const CSV = { name: 'app.csv', content: 'a,b\n' };

// What is signed wrongly, or replayed, stands in test/security/signatures.test.ts.

it("Slack's check of the address is answered", async () => {
  const { fake } = await startedBot('HTTP');
  const { body } = await fake.deliver({ type: 'url_verification', challenge: 'abc' }).acked;
  expect(dig(body, 'challenge')).toBe('abc');
});

it('a signed request with the body null is answered, and refused', async () => {
  const { fake, bot } = await startedBot('HTTP');
  const signed = signedHeaders(fake.world.signingSecret, 'null');
  const headers = { 'Content-Type': 'application/json', ...signed };
  const answer = await fetch(eventsUrl(bot), { method: 'POST', body: 'null', headers });
  expect(answer.status).toBe(400);
});

it('a body that is longer than any of Slack’s is refused', async () => {
  const { bot } = await startedBot('HTTP');
  const body = 'x'.repeat(6 * 1024 ** 2);
  const answer = await fetch(eventsUrl(bot), { method: 'POST', body }).catch(() => null);
  expect([413, undefined]).toContain(answer?.status);
});

it.each(['{', '{"type":"event_callback"}', '{"event":null}', '[]', '""'])(
  'a signed request with the body %s does no harm',
  async (body) => {
    const { fake, bot, conversation } = await startedBot('HTTP');
    const answer = await fetch(eventsUrl(bot), {
      method: 'POST',
      body,
      headers: {
        'Content-Type': 'application/json',
        ...signedHeaders(fake.world.signingSecret, body),
      },
    });
    expect(answer.status).toBeLessThan(600);
    fake.share({ channel: fake.addChannel().id, user: fake.addUser().id, files: [CSV] });
    await fake.waitFor(() => conversation.uploads.length > 0);
  },
);

it('/healthz is answered, and other paths are not found', async () => {
  const { bot } = await startedBot('HTTP');
  const { origin } = new URL(eventsUrl(bot));
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  expect((await fetch(`${origin}/slack/events`)).status).toBe(404);
  expect((await fetch(`${origin}/`)).status).toBe(404);
});

it('it says where it listens, stops, and the port is closed', async () => {
  const { bot } = await startedBot('HTTP');
  expect(bot.describe()).toMatch(/^Slack: workspace acme, as @logdecoder, over HTTP on port \d+$/);
  const url = eventsUrl(bot);
  await bot.stop();
  await bot.stop();
  await expect(fetch(url)).rejects.toThrow();
});

it('a port in use is an error at the start', async () => {
  const { bot, fake } = await startedBot('HTTP');
  const port = Number(new URL(eventsUrl(bot)).port);
  const { bot: second } = aBot(fake, 'HTTP', { port });
  await expect(second.start()).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

it('without an app token and a signing secret there is nothing to start', () => {
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const settings = { botToken: 'xoxb-1' };
  const conversation = recordingConversation();
  expect(() => createSlackBot({ settings, conversation, log })).toThrow(RangeError);
});
