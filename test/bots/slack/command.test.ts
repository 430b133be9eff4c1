import { describe, expect, it } from 'vitest';
import { MODES, startedBot } from './a-slack-bot.ts';

describe.each(MODES)('over %s', (mode) => {
  it('/logdecoder without words opens the form', async () => {
    const { fake } = await startedBot(mode);
    const user = fake.addUser().id;
    await fake.slashCommand('/logdecoder', '  ', fake.addChannel().id, user).acked;
    expect(fake.openViews(user)).toHaveLength(1);
    expect(fake.violations).toEqual([]);
  });

  it.each([
    ['help', 'Log Decoder'],
    ['status', 'Status of slack-T0TEAM0001'],
    ['anything else', 'Log Decoder'],
    ['HELP me', 'Log Decoder'],
  ])('/logdecoder %s is answered for the person alone', async (text, start) => {
    const { fake } = await startedBot(mode);
    const user = fake.addUser().id;
    const channel = fake.addChannel({ member: false }).id;
    await fake.slashCommand('/logdecoder', text, channel, user).acked;
    const [answer] = fake.world.ephemerals;
    expect(answer).toMatchObject({ ephemeralFor: user, channel });
    expect(answer?.text).toMatch(start);
    expect(answer?.blocks?.length).toBe(2);
    expect(fake.violations).toEqual([]);
  });
});

it('/logdecoder latest asks for the last report of the channel', async () => {
  const { fake, conversation } = await startedBot();
  const user = fake.addUser().id;
  const channel = fake.addChannel().id;
  const delivery = fake.slashCommand('/logdecoder', 'latest', channel, user);
  await delivery.acked;
  const { teamId } = fake.world;
  const place = `slack:${teamId}:${channel}`;
  expect(conversation.latests).toEqual([
    {
      id: `slack-latest-${teamId}-${delivery.payload.trigger_id}`,
      tenant: `slack-${teamId}`,
      conversation: place,
      place,
      user,
    },
  ]);
});

it('/logdecoder latest in a channel without the bot says how to invite it', async () => {
  const { fake, conversation } = await startedBot();
  const channel = fake.addChannel({ member: false }).id;
  await fake.slashCommand('/logdecoder', 'latest', channel, fake.addUser().id).acked;
  expect(conversation.latests).toEqual([]);
  expect(fake.world.ephemerals.map(({ text }) => text)).toEqual([
    'I am not in this channel. Type /invite @Log Decoder there, then try again.',
  ]);
});

it('a form that Slack does not open is answered with words', async () => {
  const { fake } = await startedBot();
  fake.fail('views.open', { kind: 'error', error: 'expired_trigger_id' });
  await fake.slashCommand('/logdecoder', '', fake.addChannel().id, fake.addUser().id).acked;
  expect(fake.world.ephemerals[0]?.text).toMatch('Slack did not open the form');
});
