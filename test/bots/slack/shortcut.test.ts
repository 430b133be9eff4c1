import { describe, expect, it } from 'vitest';
import type { FakeSlack } from '../../helpers/fake-slack/create-fake-slack.ts';
import type { ChannelSpec } from '../../helpers/fake-slack/workspace.ts';
import { MODES, startedBot } from './a-slack-bot.ts';

function messageWith(fake: FakeSlack, names: string[], channelSpec: ChannelSpec = {}) {
  const channel = fake.addChannel(channelSpec).id;
  const user = fake.addUser().id;
  const { message, files } = fake.share({
    channel,
    user,
    files: names.map((name) => ({ name, content: 'a,b\n' })),
    events: [],
  });
  return { channel, user, message, files };
}

describe.each(MODES)('over %s', (mode) => {
  it('"Decode this log" takes the log files of the message: two together', async () => {
    const { fake, conversation } = await startedBot(mode);
    const { channel, user, message, files } = messageWith(fake, ['cat.png', 'app.csv', 'b.csv']);
    const delivery = fake.messageShortcut('decode_log', channel, message.ts, user);
    await delivery.acked;
    const { teamId } = fake.world;
    const asked = `slack-${teamId}-${channel}-${delivery.payload.action_ts}`;
    expect(conversation.uploads).toMatchObject([
      { id: `${asked}-${files[1]?.id}`, conversation: `slack:${teamId}:${channel}:${message.ts}` },
      { id: `${asked}-${files[2]?.id}`, user, fileName: 'b.csv' },
    ]);
    expect(conversation.pairs).toEqual([conversation.uploads.map(({ id }) => id)]);
    expect(fake.world.ephemerals[0]).toMatchObject({ ephemeralFor: user, threadTs: message.ts });
    expect(fake.violations).toEqual([]);
  });

  it('a message without a log file is answered with words, for the person alone', async () => {
    const { fake, conversation } = await startedBot(mode);
    const { channel, user, message } = messageWith(fake, ['cat.png'], { member: false });
    await fake.messageShortcut('decode_log', channel, message.ts, user).acked;
    expect(conversation.uploads).toEqual([]);
    expect(fake.world.ephemerals.map(({ text }) => text)).toEqual([
      'There is no log on this message. Use me on a message with a log: text, CSV, JSON or Excel (.xlsx), also packed (.gz, .zip, .tar, .zst, .xz, .bz2).',
    ]);
  });

  it('where the bot is not in the channel it says how to invite it', async () => {
    const { fake, conversation } = await startedBot(mode);
    const { channel, user, message } = messageWith(fake, ['app.csv'], { member: false });
    await fake.messageShortcut('decode_log', channel, message.ts, user).acked;
    expect(conversation.uploads).toEqual([]);
    expect(fake.world.ephemerals.map(({ text }) => text)).toEqual([
      'I am not in this channel. Type /invite @Log Decoder there, then try again.',
    ]);
    expect(fake.violations).toEqual([]);
  });
});
