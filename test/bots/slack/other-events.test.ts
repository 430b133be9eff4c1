import { describe, expect, it } from 'vitest';
import { aKey } from '../../helpers/a-key.ts';
import { MODES, startedBot } from './a-slack-bot.ts';

describe.each(MODES)('over %s', (mode) => {
  it('the home tab is made anew each time it is opened', async () => {
    const { fake, conversation } = await startedBot(mode);
    const user = fake.addUser().id;
    await fake.openHome(user).acked;
    await fake.openHome(user).acked;
    expect(conversation.homes).toEqual([
      { tenant: `slack-${fake.world.teamId}`, user },
      { tenant: `slack-${fake.world.teamId}`, user },
    ]);
    expect(fake.world.homes.get(user)?.view).toMatchObject({ type: 'home' });
    expect(JSON.stringify(fake.world.homes.get(user)?.view)).toMatch('Your reports');
  });

  it('words to the bot outside a thread are a question, to be answered in one', async () => {
    const { fake, conversation } = await startedBot(mode);
    const channel = fake.addChannel().id;
    const said = fake.say(channel, fake.addUser().id, `<@${fake.world.botUserId}> hello`);
    await Promise.all(said.deliveries.map(({ acked }) => acked));
    expect(conversation.questions).toMatchObject([
      {
        conversation: `slack:${fake.world.teamId}:${channel}:${said.message.ts}`,
        text: 'hello',
      },
    ]);
    expect(conversation.questions[0]).not.toHaveProperty('isOverheard');
  });

  it('words to the bot in a thread are a question, once however often they come', async () => {
    const { fake, conversation } = await startedBot(mode);
    const channel = fake.addChannel().id;
    const user = fake.addUser().id;
    const { message } = fake.say(channel, user, 'a thread');
    const asked = fake.say(
      channel,
      user,
      `<@${fake.world.botUserId}> is my file lost?`,
      message.ts,
    );
    await Promise.all(asked.deliveries.map(({ acked }) => acked));
    for (const delivery of asked.deliveries) await fake.redeliver(delivery).acked;
    const ids = new Set(conversation.questions.map(({ id }) => id));
    expect(ids.size).toBe(1);
    expect(conversation.questions[0]).toMatchObject({
      tenant: `slack-${fake.world.teamId}`,
      conversation: `slack:${fake.world.teamId}:${channel}:${message.ts}`,
      user,
      text: 'is my file lost?',
    });
    expect(fake.posted(channel)).toEqual([]);
  });

  it('a removed app has all that is stored for the workspace deleted', async () => {
    const { fake, conversation } = await startedBot(mode);
    await Promise.all(fake.uninstall().map(({ acked }) => acked));
    const tenant = `slack-${fake.world.teamId}`;
    expect(conversation.forgotten).toEqual([tenant, tenant]);
  });
});

it('a file beside the name of the bot is the same upload as by other events', async () => {
  const { fake, conversation } = await startedBot();
  const channel = fake.addChannel().id;
  const { deliveries, files } = fake.share({
    channel,
    user: fake.addUser().id,
    text: `<@${fake.world.botUserId}> please`,
    files: [{ name: 'app.csv', content: 'a\n' }],
    events: ['app_mention', 'file_shared', 'message'],
  });
  await Promise.all(deliveries.map(({ acked }) => acked));
  const id = `slack-${fake.world.teamId}-${channel}-${files[0]?.id}`;
  expect(conversation.uploads.map((upload) => upload.id)).toEqual([id, id, id]);
  expect(fake.posted(channel)).toEqual([]);
});

it('a file of another kind beside the name of the bot leaves the words', async () => {
  const { fake, conversation } = await startedBot();
  const channel = fake.addChannel().id;
  const { deliveries } = fake.share({
    channel,
    user: fake.addUser().id,
    text: `<@${fake.world.botUserId}> please`,
    files: [{ name: 'cat.png', content: 'a' }],
    events: ['app_mention', 'file_shared'],
  });
  await Promise.all(deliveries.map(({ acked }) => acked));
  expect(conversation.uploads).toEqual([]);
  expect(conversation.questions.map(({ text }) => text)).toEqual(['please']);
});

it('words in a direct message are said to the bot, there and in its threads', async () => {
  const { fake, conversation } = await startedBot();
  const user = fake.addUser().id;
  const channel = fake.addChannel({ kind: 'im', user }).id;
  const first = fake.say(channel, user, 'hello?');
  const second = fake.say(channel, user, 'thank you', first.message.ts);
  const all = [...first.deliveries, ...second.deliveries];
  await Promise.all(all.map(({ acked }) => acked));
  const place = `slack:${fake.world.teamId}:${channel}`;
  expect(conversation.questions).toMatchObject([
    { place, conversation: place, text: 'hello?' },
    { place, conversation: `${place}:${first.message.ts}`, text: 'thank you' },
  ]);
});

it('with channels:history words in a thread are overheard, those to somebody are not', async () => {
  const scopes = ['channels:history', 'app_mentions:read', 'chat:write'];
  const { fake, conversation } = await startedBot('Socket Mode', { scopes });
  const channel = fake.addChannel().id;
  const [user, other] = [fake.addUser().id, fake.addUser().id];
  const { message } = fake.say(channel, user, 'a thread');
  const theirs = fake.say(channel, user, 'a thread without a report').message;
  conversation.elsewhere = theirs.ts;
  const said = [
    fake.say(channel, user, 'who brings the cake?', theirs.ts),
    fake.say(channel, user, 'since when?', message.ts),
    fake.say(channel, user, `<@${other}> do you know?`, message.ts),
    fake.say(channel, user, `<@${fake.world.botUserId}> and who?`, message.ts),
    fake.say(channel, user, 'lunch?'),
  ];
  await Promise.all(said.flatMap(({ deliveries }) => deliveries.map(({ acked }) => acked)));
  expect(
    conversation.questions.map(({ text, isOverheard = false }) => [text, isOverheard]).sort(),
  ).toEqual([
    ['and who?', false],
    ['since when?', true],
  ]);
});

it("words in a channel are none of the bot's business", async () => {
  const { fake } = await startedBot();
  const channel = fake.addChannel().id;
  const { deliveries } = fake.say(channel, fake.addUser().id, 'lunch?');
  await Promise.all(deliveries.map(({ acked }) => acked));
  expect(fake.posted()).toEqual([]);
});

it("the bot's own posts and edits lead to nothing", async () => {
  const { fake, bot, conversation } = await startedBot('Socket Mode', { ownPostsAsEvents: true });
  const { signal } = new AbortController();
  const user = fake.addUser().id;
  const channel = fake.addChannel({ kind: 'im', user }).id;
  const place = `slack:${fake.world.teamId}:${channel}`;
  const message = await bot.platform.post(
    place,
    { kind: 'working', fileName: 'a.csv' },
    signal,
    aKey(),
  );
  await bot.platform.edit(message, { kind: 'notice', text: 'Done.' }, signal);
  await bot.platform.postFile(
    place,
    { name: 'l.csv', comment: 'The list', text: 'a\n' },
    signal,
    aKey(),
  );
  await Promise.all(fake.deliveries.map(({ acked }) => acked));
  expect(fake.posted(channel)).toHaveLength(2);
  expect(conversation.uploads).toEqual([]);
});

it('a personal token that is taken back deletes nothing', async () => {
  const { fake, conversation } = await startedBot();
  await fake.deliver({
    type: 'event_callback',
    team_id: fake.world.teamId,
    event: { type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } },
  }).acked;
  expect(conversation.forgotten).toEqual([]);
});
