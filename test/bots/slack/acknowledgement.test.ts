import { App, type ReceiverEvent } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { acknowledgeAfterListeners } from '../../../src/bots/slack/connection/acknowledge-after.ts';
import { aKey } from '../../helpers/a-key.ts';
import { silentLogger } from '../../helpers/fake-slack/silent-logger.ts';
import { MODES, startedBot } from './a-slack-bot.ts';
import { anExplanationView } from './a-view.ts';

describe.each(MODES)('over %s', (mode) => {
  it('an upload is acknowledged only after it was accepted', async () => {
    const { fake, conversation } = await startedBot(mode);
    const accepting = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    conversation.accept = () => {
      reached.resolve();
      return accepting.promise;
    };
    const { deliveries } = fake.share({
      channel: fake.addChannel().id,
      user: fake.addUser().id,
      files: [{ name: 'app.csv', content: 'a\n' }],
      events: ['file_shared'],
    });
    await reached.promise;
    expect(deliveries[0]?.ack).toBeUndefined();
    accepting.resolve();
    await deliveries[0]?.acked;
    expect(fake.violations).toEqual([]);
  });

  it('an upload and a press that could not be accepted are not acknowledged', async () => {
    const { fake, conversation, bot, logged } = await startedBot(mode);
    const channel = fake.addChannel().id;
    const user = fake.addUser().id;
    conversation.accept = async () => {
      throw new Error('the disk is full');
    };
    const { deliveries } = fake.share({
      channel,
      user,
      files: [{ name: 'app.csv', content: 'a\n' }],
      events: ['file_shared'],
    });
    const [delivery] = deliveries;
    if (delivery === undefined) throw new Error('the fake must have a delivery');
    const reference = await bot.platform.post(
      `slack:${fake.world.teamId}:${channel}`,
      anExplanationView(),
      new AbortController().signal,
      aKey(),
    );
    const ts = reference.split(':').at(-1) ?? '';
    const press = fake.clickButton(channel, ts, '👍 Helpful', user);
    const failed = () => logged.filter(({ message }) => message.startsWith('A listener failed'));
    if (mode === 'HTTP') {
      expect((await delivery.acked).status).toBe(500);
      expect((await press.acked).status).toBe(500);
    } else {
      await expect.poll(failed).toHaveLength(2);
      expect(delivery.ack).toBeUndefined();
      expect(press.ack).toBeUndefined();
    }
    conversation.accept = async () => {};
    await fake.redeliver(delivery).acked;
    expect(conversation.uploads).toHaveLength(1);
    expect(failed()).toHaveLength(2);
  });
});

it('a listener that takes too long is acknowledged meanwhile, and its failure is logged', async () => {
  const messages: string[] = [];
  const note = (_: object, message: string) => {
    messages.push(message);
  };
  const log = { debug: note, info: note, warn: note, error: note };
  const app = new App({
    receiver: { init() {}, start: async () => {}, stop: async () => {} },
    authorize: async () => ({ botToken: 'xoxb-1', botId: 'B1', botUserId: 'U1' }),
    logger: silentLogger,
  });
  app.error(async (error) => {
    throw error;
  });
  const inbox = acknowledgeAfterListeners(app, log, 5);
  const listening = Promise.withResolvers<void>();
  app.event('app_mention', () => listening.promise);
  const acks: unknown[] = [];
  await app.processEvent(mention(acks));
  expect(acks).toHaveLength(1);
  listening.reject(new Error('too late'));
  await inbox.settled();
  await new Promise(setImmediate);
  expect(messages).toEqual([
    'Listeners are late: acknowledged before they are done',
    'A late listener failed',
  ]);
});

function mention(acks: unknown[]): ReceiverEvent {
  return {
    body: { type: 'event_callback', event: { type: 'app_mention', channel: 'C1', user: 'U2' } },
    ack: async (body: unknown) => {
      acks.push(body);
    },
  };
}
