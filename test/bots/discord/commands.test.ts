import { expect, it } from 'vitest';
import { aKey } from '../../helpers/a-key.ts';
import { textsOf } from '../../helpers/fake-discord/message-texts.ts';
import { botOn, helpView, makeBot, never, readAll, startBot } from './a-discord-bot.ts';
import { aReportView } from './a-view.ts';

const file = { name: 'app.csv', content: 'a,b\n1,2\n' };
const isPrivate = { name: 'private', type: 5, value: true };
const working = { kind: 'working', fileName: 'app.csv' } as const;

it('commands are registered once, and again only where they changed', async () => {
  const { fake, bot } = await startBot();
  expect(fake.world.commands.get('')?.map(({ name }) => name)).toEqual([
    'logdecoder',
    'Decode this log',
  ]);
  await bot.stop();
  const again = botOn(fake);
  await again.bot.start();
  expect(fake.calls('putCommands')).toHaveLength(1);
  await again.bot.stop();
  Object.assign(fake.world.commands.get('')?.[0] ?? {}, { description: 'An older one' });
  await botOn(fake).bot.start();
  expect(fake.calls('putCommands')).toHaveLength(2);
});

it('with a guild they are registered there', async () => {
  const { fake, guild } = await makeBot();
  await botOn(fake, { guildId: guild.id }).bot.start();
  await botOn(fake, { guildId: guild.id }).bot.start();
  expect(fake.world.commands.get(guild.id)).toHaveLength(2);
  expect(fake.calls('putCommands')).toHaveLength(1);
});

it.each(['from one server to all', 'from all to one server', 'from one server to another'])(
  'a change %s leaves no command twice',
  async (change) => {
    const { fake, guild } = await makeBot();
    const other = fake.addGuild('Elsewhere');
    const from = change.startsWith('from one') ? { guildId: guild.id } : {};
    const to = change.endsWith('to all') ? {} : { guildId: other.id };
    const first = botOn(fake, from);
    await first.bot.start();
    await first.bot.stop();
    for (let starts = 0; starts < 2; starts++) {
      const { bot } = botOn(fake, to);
      await bot.start();
      await bot.stop();
    }
    const where = [...fake.world.commands].filter(([, commands]) => commands.length > 0);
    expect(where.map(([place]) => place)).toEqual([to.guildId ?? '']);
    expect(fake.calls('putCommands')).toHaveLength(3);
  },
);

it('commands of another program of the same app stay', async () => {
  const { fake, bot, guild } = await makeBot();
  fake.world.commands.set(guild.id, [{ name: 'weather', type: 1 }]);
  await bot.start();
  expect(fake.world.commands.get(guild.id)).toHaveLength(1);
});

it('where they can not be registered the bot runs all the same, and says so', async () => {
  const { fake, bot, log } = await makeBot();
  fake.fail('getCommands', { kind: 'error', status: 403, code: 50001, message: 'Missing Access' });
  await bot.start();
  const line = log.find(({ message }) => message === 'The commands could not be registered');
  expect(line?.facts.todo).toContain('applications.commands');
});

it('/logdecoder analyze is answered at once, and its answer becomes the report', async () => {
  const { fake, bot, conversation, channel, user, guild } = await startBot();
  const asked = fake.command({ channel, user, subcommand: 'analyze', file });
  const upload = await fake.waitFor(() => conversation.uploads[0]);
  expect(upload).toMatchObject({
    id: `discord-${guild.id}-${channel.id}-${asked.id}-${asked.attachment?.id}`,
    tenant: `discord-${guild.id}`,
    fileName: 'app.csv',
  });
  expect(JSON.stringify(upload)).not.toContain(asked.token);
  const { chunks } = await bot.platform.open(upload.source, 'discord', never);
  expect(await readAll(chunks)).toBe('a,b\n1,2\n');
  const message = await bot.platform.post(upload.conversation, working, never, aKey());
  expect(await bot.platform.post(upload.conversation, working, never, aKey())).toBe(message);
  fake.advance(20 * 60_000);
  await bot.platform.edit(message, aReportView(), never);
  const [answer, ...more] = fake.posted(channel.id);
  expect(more).toEqual([]);
  expect(answer?.interactionId).toBe(asked.id);
  expect(answer && textsOf(answer).join()).toContain('2 of 300 sessions look unusual');
  expect(fake.unanswered()).toEqual([]);
  expect(fake.violations).toEqual([]);
});

it.each(['in place of the first answer', 'as a message of its own where that is gone'])(
  'after a restart the answer to a command comes %s',
  async (where) => {
    const { fake, bot, conversation, channel, user } = await startBot();
    fake.command({ channel, user, subcommand: 'analyze', file });
    const upload = await fake.waitFor(() => conversation.uploads[0]);
    const first = await fake.waitFor(() => fake.posted(channel.id)[0]);
    await bot.stop();
    if (where !== 'in place of the first answer') fake.deleteMessage(first);
    const again = botOn(fake);
    await again.bot.platform.post(upload.conversation, aReportView(), never, aKey());
    const [answer, ...more] = fake.posted(channel.id);
    expect(answer && textsOf(answer).join()).toContain('2 of 300 sessions');
    expect(answer === first).toBe(where === 'in place of the first answer');
    expect(more).toEqual([]);
  },
);

it('a chosen detector is passed on', async () => {
  const { fake, conversation, channel, user } = await startBot();
  const options = [{ name: 'detector', type: 3, value: 'pca-loglizer' }];
  fake.command({ channel, user, subcommand: 'analyze', file, options });
  expect((await fake.waitFor(() => conversation.uploads[0])).detector).toBe('pca-loglizer');
});

it('a private answer is seen by one person, and belongs to that person', async () => {
  const { fake, bot, conversation, channel, user } = await startBot();
  fake.command({ channel, user, subcommand: 'analyze', file, options: [isPrivate] });
  const upload = await fake.waitFor(() => conversation.uploads[0]);
  expect(upload.tenant).toBe(`discord-dm-${user.id}`);
  const message = await bot.platform.post(upload.conversation, working, never, aKey());
  await bot.platform.edit(message, aReportView(), never);
  const [answer, ...more] = await fake.waitFor(() => fake.posted());
  expect(more).toEqual([]);
  expect(answer?.ephemeralFor).toBe(user.id);
  expect(answer && textsOf(answer).join()).toContain('2 of 300');
  expect(fake.violations).toEqual([]);
});

it.each(['15 minutes', 'a restart'])(
  'after %s a private answer comes by direct message',
  async (when) => {
    const { fake, bot, conversation, channel, user } = await startBot();
    fake.command({ channel, user, subcommand: 'analyze', file, options: [isPrivate] });
    const upload = await fake.waitFor(() => conversation.uploads[0]);
    const message = await bot.platform.post(upload.conversation, working, never, aKey());
    if (when === '15 minutes') fake.advance(15 * 60_000);
    const { platform } = when === '15 minutes' ? bot : botOn(fake).bot;
    await platform.edit(message, { ...working, progress: '12 of 80 MB read' }, never);
    await platform.edit(message, aReportView(), never);
    await platform.edit(message, aReportView(), never);
    const told = fake.posted(fake.directMessages(user).id);
    expect(told.map((each) => textsOf(each).join().includes('2 of 300'))).toEqual([true]);
    expect(fake.violations).toEqual([]);
  },
);

it('where a person takes no direct messages, a private answer is asked for again, and shown to nobody', async () => {
  const { fake, conversation, channel } = await startBot();
  const user = fake.addUser({ refusesDirectMessages: true });
  fake.command({ channel, user, subcommand: 'analyze', file, options: [isPrivate] });
  const upload = await fake.waitFor(() => conversation.uploads[0]);
  const { platform } = botOn(fake).bot;
  const message = await platform.post(upload.conversation, working, never, aKey());
  await platform.edit(message, aReportView(), never);
  await platform.edit(message, aReportView({ page: 1 }), never);
  const told = fake.posted(channel.id).filter(({ ephemeralFor }) => ephemeralFor === undefined);
  expect(told.map((each) => textsOf(each).join())).toEqual([
    expect.stringMatching(/^To whoever asked me privately here: .* run the command again\.$/),
  ]);
  expect(fake.violations).toEqual([]);
});

it('/logdecoder help and status are seen by the one who asked', async () => {
  const { fake, conversation, channel, user, guild } = await startBot();
  fake.command({ channel, user, subcommand: 'help' });
  fake.command({ channel, user, subcommand: 'status' });
  await fake.waitFor(() => fake.unanswered().length === 0 && fake.posted().length === 2);
  const texts = fake.posted().map((each) => textsOf(each).join());
  expect(texts.some((text) => text.includes(helpView.title))).toBe(true);
  expect(texts.some((text) => text.includes('## Status'))).toBe(true);
  expect(fake.posted().every(({ ephemeralFor }) => ephemeralFor === user.id)).toBe(true);
  expect(conversation.statusOf).toEqual([`discord-${guild.id}`]);
});

it('what fails after a deferred answer is said with words', async () => {
  const { fake, conversation, channel, user } = await startBot();
  conversation.failing = true;
  fake.command({ channel, user, subcommand: 'status' });
  fake.command({ channel, user, subcommand: 'latest' });
  fake.command({ channel, user, subcommand: 'analyze', file });
  const sorry = (text: string) => text.includes('Sorry, that did not work.');
  await fake.waitFor(
    () => fake.posted().filter((each) => sorry(textsOf(each).join())).length === 3,
  );
  expect(fake.unanswered()).toEqual([]);
});

it('/logdecoder latest asks for the report of this channel, and shows it there each time', async () => {
  const { fake, bot, conversation, channel, user, guild } = await startBot();
  fake.command({ channel, user, subcommand: 'latest' });
  fake.command({ channel, user, subcommand: 'latest' });
  await fake.waitFor(() => conversation.latestAsked.length === 2);
  for (const asked of conversation.latestAsked) {
    expect(asked).toMatchObject({ tenant: `discord-${guild.id}`, user: user.id });
    expect(asked.place).toBe(`discord:${guild.id}:${channel.id}`);
    await bot.platform.post(asked.conversation, aReportView(), never, aKey());
  }
  const shown = fake.posted(channel.id).filter(({ ephemeralFor }) => ephemeralFor === undefined);
  expect(shown).toHaveLength(2);
  const notice = { kind: 'notice', text: 'There is no report here yet.' } as const;
  const [first] = conversation.latestAsked;
  await bot.platform.whisper(first?.conversation ?? '', user.id, notice, never, aKey());
  expect(fake.posted(channel.id).at(-1)).toMatchObject({
    content: 'There is no report here yet.',
    ephemeralFor: user.id,
  });
});

it('"Decode this log" reads the files of a message, also without the intent, and again when asked again', async () => {
  const { fake, bot, conversation, channel, user } = await startBot({
    messageContentApproved: false,
  });
  const message = fake.post({ channel, user, files: [file, { name: 'cat.png', content: 'x' }] });
  fake.contextCommand({ user, message, name: 'Decode this log' });
  fake.contextCommand({ user, message, name: 'Decode this log' });
  await fake.waitFor(() => conversation.uploads.length === 2);
  for (const { source, conversation: where } of conversation.uploads) {
    const { chunks } = await bot.platform.open(source, 'discord', never);
    expect(await readAll(chunks)).toBe('a,b\n1,2\n');
    await bot.platform.post(where, working, never, aKey());
  }
  const answers = fake.posted(channel.id).filter(({ repliesTo }) => repliesTo === message.id);
  expect(answers).toHaveLength(2);
  await fake.waitFor(() => fake.unanswered().length === 0);
  expect(fake.violations).toEqual([]);
});

it('"Decode this log" says where there is no log', async () => {
  const { fake, conversation, channel, user } = await startBot();
  const message = fake.post({ channel, user, content: 'hello' });
  fake.contextCommand({ user, message, name: 'Decode this log' });
  const answer = await fake.waitFor(() => fake.posted()[0]);
  expect(textsOf(answer).join()).toContain('holds no log that I can read');
  expect(conversation.uploads).toEqual([]);
});

it('where it may not answer it says which permission it misses, and a private answer comes all the same', async () => {
  const { fake, conversation, guild, user } = await startBot();
  const channel = fake.addChannel({ guild: guild.id, denied: ['SendMessages'] });
  fake.command({ channel, user, subcommand: 'analyze', file });
  const answer = await fake.waitFor(() => fake.posted()[0]);
  expect(textsOf(answer).join()).toContain('Send Messages');
  expect(answer.ephemeralFor).toBe(user.id);
  expect(conversation.uploads).toEqual([]);
  fake.command({ channel, user, subcommand: 'analyze', file, options: [isPrivate] });
  await fake.waitFor(() => conversation.uploads.length === 1);
});

const name = (value: string) => ({ name: 'name', type: 3, value });

it.each([
  ['set', [], { do: 'set' }],
  ['set', [name(' Black Friday ')], { do: 'set', name: 'Black Friday' }],
  ['use', [name('2')], { do: 'use', which: '2' }],
  ['clear', [], { do: 'clear' }],
])(
  '/logdecoder baseline %s %j changes what is normal, and tells everybody',
  async (subcommand, options, change) => {
    // biome-ignore format: one call
    const { fake, bot, conversation, channel, user, guild } = await startBot();
    const asked = fake.command({ channel, user, group: 'baseline', subcommand, options });
    const request = await fake.waitFor(() => conversation.changes[0]);
    const place = `discord:${guild.id}:${channel.id}`;
    expect(request).toEqual({
      ...{ id: `discord-change-${asked.id}`, tenant: `discord-${guild.id}`, place, change },
      conversation: `${place}:command:${asked.id}`,
      ...{ user: user.id, userName: user.username, standing: 'member', language: 'en-US' },
    });
    const notice = { kind: 'notice', text: 'Ana set "a.csv" as normal.' } as const;
    await bot.platform.post(request.conversation, notice, never, request.id);
    await fake.waitFor(() => fake.posted().length === 2);
    const [receipt, told] = fake.posted();
    expect([receipt?.ephemeralFor, told?.ephemeralFor]).toEqual([user.id, undefined]);
    expect(told?.content).toBe('Ana set "a.csv" as normal.');
    expect(fake.unanswered()).toEqual([]);
    expect(fake.violations).toEqual([]);
  },
);

it('/logdecoder unmute takes a number of the list, also in a direct message', async () => {
  const { fake, conversation, user } = await startBot();
  const channel = fake.directMessages(user);
  const options = [{ name: 'which', type: 3, value: '3' }];
  fake.command({ channel, user, subcommand: 'unmute', options });
  const request = await fake.waitFor(() => conversation.changes[0]);
  expect(request).toMatchObject({
    ...{ tenant: `discord-dm-${user.id}`, place: `discord:dm:${user.id}` },
    ...{ userName: user.username, change: { do: 'unmute', which: '3' } },
  });
});

it('the lists of what is normal and expected are seen by the one who asked', async () => {
  const { fake, conversation, channel, user, guild } = await startBot();
  fake.command({ channel, user, group: 'baseline', subcommand: 'list' });
  fake.command({ channel, user, subcommand: 'muted' });
  await fake.waitFor(() => fake.unanswered().length === 0 && fake.posted().length === 2);
  const texts = fake.posted().map((each) => textsOf(each).join());
  expect(texts.some((text) => text.includes('## What is normal here'))).toBe(true);
  expect(texts.some((text) => text.includes('## What is expected here'))).toBe(true);
  expect(fake.posted().every(({ ephemeralFor }) => ephemeralFor === user.id)).toBe(true);
  const [tenant, place] = [`discord-${guild.id}`, `discord:${guild.id}:${channel.id}`];
  expect(conversation.asked.map(({ what }) => what).sort()).toEqual(['baselines', 'mutes']);
  for (const asked of conversation.asked) expect(asked).toMatchObject({ tenant, place });
  expect(fake.violations).toEqual([]);
});

it('in a thread they are about its channel', async () => {
  const { fake, conversation, channel, user, guild } = await startBot();
  const thread = fake.addChannel({ guild: guild.id, type: 11, parent: channel.id });
  fake.command({ channel: thread, user, subcommand: 'muted' });
  fake.command({ channel: thread, user, group: 'baseline', subcommand: 'clear' });
  fake.post({ channel: thread, user, files: [file] });
  const { asked, changes, uploads } = conversation;
  await fake.waitFor(() => asked.length + changes.length + uploads.length === 3);
  const place = `discord:${guild.id}:${channel.id}`;
  expect(conversation.asked[0]?.place).toBe(place);
  expect(conversation.changes[0]).toMatchObject({
    place,
    conversation: expect.stringContaining(`discord:${guild.id}:${thread.id}:`),
  });
  expect(conversation.uploads[0]).toMatchObject({
    place,
    conversation: expect.stringContaining(`discord:${guild.id}:${thread.id}:`),
  });
});

it('the names of normal logs are offered while somebody types', async () => {
  const { fake, conversation, channel, user } = await startBot();
  const spec = { channel, user, group: 'baseline', subcommand: 'use', option: 'name' };
  const offered = async (typed: string) => {
    const asked = fake.typing({ ...spec, typed });
    return fake.waitFor(() => asked.answer !== undefined && asked.choices);
  };
  const pair = (one: string) => ({ name: one, value: one });
  expect(await offered('')).toEqual(['last-week.csv', 'Black Friday', 'x'.repeat(80)].map(pair));
  expect(await offered('FRI')).toEqual([pair('Black Friday')]);
  expect(await offered('nothing')).toEqual([]);
  conversation.failing = true;
  expect(await offered('')).toEqual([]);
  expect(fake.violations).toEqual([]);
});
