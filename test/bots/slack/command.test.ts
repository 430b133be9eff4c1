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

it.each([
  ['latest', 'latests'],
  ['compare', 'compares'],
] as const)('/logdecoder %s asks for the last reports of the channel', async (word, noted) => {
  const { fake, conversation } = await startedBot();
  const user = fake.addUser().id;
  const channel = fake.addChannel().id;
  const delivery = fake.slashCommand('/logdecoder', word, channel, user);
  await delivery.acked;
  const { teamId } = fake.world;
  const place = `slack:${teamId}:${channel}`;
  expect(conversation[noted]).toEqual([
    {
      id: `slack-${word}-${teamId}-${delivery.payload.trigger_id}`,
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

it.each([
  ['baseline set', { do: 'set' }],
  ['Baseline SET Black  Friday', { do: 'set', name: 'Black Friday' }],
  ['baseline use 2', { do: 'use', which: '2' }],
  ['baseline clear', { do: 'clear' }],
  ['unmute 3', { do: 'unmute', which: '3' }],
  ['unmute', { do: 'unmute', which: '' }],
])('/logdecoder %s changes what is normal in the channel', async (text, change) => {
  const { fake, conversation } = await startedBot();
  const user = fake.addUser().id;
  const channel = fake.addChannel().id;
  const delivery = fake.slashCommand('/logdecoder', text, channel, user);
  await delivery.acked;
  const { teamId } = fake.world;
  const place = `slack:${teamId}:${channel}`;
  expect(conversation.changes).toEqual([
    {
      id: `slack-change-${teamId}-${delivery.payload.trigger_id}`,
      ...{ tenant: `slack-${teamId}`, conversation: place, place },
      ...{ user, userName: delivery.payload.user_name, change },
    },
  ]);
  expect(fake.world.ephemerals.map(({ text: said }) => said)).toEqual(['One moment.']);
  expect(fake.violations).toEqual([]);
});

it('/logdecoder baseline set in a channel without the bot says how to invite it', async () => {
  const { fake, conversation } = await startedBot();
  const channel = fake.addChannel({ member: false }).id;
  await fake.slashCommand('/logdecoder', 'baseline set', channel, fake.addUser().id).acked;
  expect(conversation.changes).toEqual([]);
  expect(fake.world.ephemerals[0]?.text).toMatch('/invite @Log Decoder');
});

it.each([
  ['baseline', 'baselines', 'What is normal here'],
  ['baseline list', 'baselines', 'What is normal here'],
  ['baseline use', 'baselines', 'What is normal here'],
  ['baseline nonsense', 'baselines', 'What is normal here'],
  ['muted', 'mutes', 'What is expected here'],
])('/logdecoder %s is a list for the person alone', async (text, what, title) => {
  const { fake, conversation } = await startedBot();
  const user = fake.addUser().id;
  const channel = fake.addChannel().id;
  await fake.slashCommand('/logdecoder', text, channel, user).acked;
  const { teamId } = fake.world;
  expect(conversation.asked).toEqual([
    { what, tenant: `slack-${teamId}`, place: `slack:${teamId}:${channel}` },
  ]);
  expect(fake.world.ephemerals[0]).toMatchObject({ ephemeralFor: user });
  expect(fake.world.ephemerals[0]?.text).toMatch(title);
  expect(fake.violations).toEqual([]);
});
