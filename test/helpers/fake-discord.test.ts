import {
  type APIMessage,
  ChannelType,
  Client,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  Partials,
  REST,
  Routes,
} from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createFakeDiscord,
  type FakeDiscord,
  type FakeDiscordOptions,
} from './fake-discord/create-fake-discord.ts';
import { buttonsOf } from './fake-discord/message-texts.ts';
import { cutAfter } from './fake-slack/downloads.ts';

const cleanups: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function fakeDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const fake = await createFakeDiscord(options);
  cleanups.push(() => fake.close());
  return fake;
}

function makeClient(fake: FakeDiscord, withContent = true): Client {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(withContent ? [GatewayIntentBits.MessageContent] : []),
    ],
    partials: [Partials.Channel],
    rest: { api: fake.apiUrl, retries: 1 },
    allowedMentions: { parse: [] },
  });
  client.on(Events.Error, () => undefined);
  cleanups.push(() => client.destroy());
  return client;
}

async function startClient(fake: FakeDiscord, withContent = true): Promise<Client> {
  const client = makeClient(fake, withContent);
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(fake.token);
  await ready;
  return client;
}

function rest(fake: FakeDiscord): REST {
  return new REST({ api: fake.apiUrl, retries: 0 }).setToken(fake.token);
}

const quiet = { allowed_mentions: { parse: [] } };
let nonces = 0;

function create(fake: FakeDiscord, channel: string, body: object): Promise<APIMessage> {
  const nonce = String(++nonces);
  return rest(fake).post(Routes.channelMessages(channel), {
    body: { ...quiet, nonce, enforce_nonce: true, ...body },
  }) as Promise<APIMessage>;
}

function aPlace(fake: FakeDiscord) {
  const guild = fake.addGuild();
  return { guild, channel: fake.addChannel({ guild: guild.id }), user: fake.addUser() };
}

const row = (...labels: string[]) => ({
  type: 1,
  components: labels.map((label) => ({ type: 2, style: 2, label, custom_id: `id ${label}` })),
});

describe('the gateway', () => {
  it('a client becomes ready, knows its guilds, and gets messages with their files', async () => {
    const fake = await fakeDiscord();
    const { guild, channel, user } = aPlace(fake);
    const client = await startClient(fake);
    expect(client.guilds.cache.get(guild.id)?.name).toBe('Acme');
    const seen = new Promise<string>((resolve) => {
      client.on(Events.MessageCreate, async (message) => {
        const url = message.attachments.first()?.url ?? '';
        resolve(await (await fetch(url)).text());
      });
    });
    fake.post({ channel, user, files: [{ name: 'a.csv', content: 'a,b\n' }] });
    expect(await seen).toBe('a,b\n');
  });

  it('a message comes without its files where the intent is missing, but for mentions and direct messages', async () => {
    const fake = await fakeDiscord();
    const { channel, user } = aPlace(fake);
    const client = await startClient(fake, false);
    const counts: number[] = [];
    const three = new Promise<void>((resolve) => {
      client.on(Events.MessageCreate, ({ attachments }) => {
        if (counts.push(attachments.size) === 3) resolve();
      });
    });
    const files = [{ name: 'a.csv', content: 'a' }];
    fake.post({ channel, user, files });
    fake.post({ channel, user, files, mentionsBot: true });
    fake.post({ channel: fake.directMessages(user), user, files });
    await three;
    expect(counts).toEqual([0, 1, 1]);
  });

  it('an intent that is not approved closes the connection with 4014', async () => {
    const fake = await fakeDiscord({ messageContentApproved: false });
    await expect(makeClient(fake).login(fake.token)).rejects.toThrow('disallowed intents');
    await startClient(fake, false);
  });

  it('a wrong token is refused', async () => {
    const fake = await fakeDiscord();
    await expect(makeClient(fake).login('wrong')).rejects.toThrow('invalid token');
  });

  it('what happens during a drop is told after the resume', async () => {
    const fake = await fakeDiscord();
    const { channel, user } = aPlace(fake);
    const client = await startClient(fake);
    const said = new Promise((resolve) => {
      client.on(Events.MessageCreate, ({ content }) => resolve(content));
    });
    fake.gateway.drop();
    await fake.waitFor(() => fake.gateway.connections === 0);
    fake.post({ channel, user, content: 'meanwhile' });
    expect(await said).toBe('meanwhile');
    expect(fake.gateway.resumes).toHaveLength(1);
    expect(fake.gateway.identifies).toHaveLength(1);
  });

  it('the client reconnects when asked to', async () => {
    const fake = await fakeDiscord();
    aPlace(fake);
    await startClient(fake);
    fake.gateway.askToReconnect();
    await fake.waitFor(() => fake.gateway.resumes.length === 1 && fake.gateway.connections === 1);
  });

  it('a lost session makes the client identify again', async () => {
    const fake = await fakeDiscord();
    aPlace(fake);
    const client = await startClient(fake);
    const again = new Promise((resolve) => client.once(Events.ShardReady, resolve));
    fake.gateway.invalidate(false);
    await again;
    expect(fake.gateway.identifies).toHaveLength(2);
  });

  it('heartbeats are acknowledged', async () => {
    // One that is not acknowledged before the next is due counts as a dead connection.
    const fake = await fakeDiscord({ heartbeatMs: 500 });
    aPlace(fake);
    await startClient(fake);
    await fake.waitFor(() => fake.gateway.heartbeats >= 3);
    expect(fake.gateway.connections).toBe(1);
  });
});

describe('messages', () => {
  it('one with the nonce of another is that other', async () => {
    const fake = await fakeDiscord();
    const { channel } = aPlace(fake);
    const first = await create(fake, channel.id, { content: 'a', nonce: 'n' });
    const second = await create(fake, channel.id, { content: 'a', nonce: 'n' });
    expect(second.id).toBe(first.id);
    fake.advance(6 * 60_000);
    const third = await create(fake, channel.id, { content: 'a', nonce: 'n' });
    expect(third.id).not.toBe(first.id);
  });

  const text = (content: string) => ({ type: 10, content });
  const V2 = MessageFlags.IsComponentsV2;
  const tooMany = Array.from({ length: 6 }, (_, i) => row(`${i}`));
  const buttons = (from: number, count: number) =>
    row(...Array.from({ length: count }, (_, i) => `${from + i}`));

  it.each<[string, object, RegExp]>([
    ['2,001 characters', { content: 'x'.repeat(2_001) }, /BASE_TYPE_MAX_LENGTH/],
    ['an unknown field', { content: 'x', colour: 1 }, /UNKNOWN_FIELD/],
    ['nothing', { content: '' }, /Cannot send an empty message/],
    ['six rows', { content: 'x', components: tooMany }, /BASE_TYPE_BAD_LENGTH/],
    ['six buttons in a row', { content: 'x', components: [buttons(0, 6)] }, /BAD_LENGTH/],
    ['one id twice', { content: 'x', components: [row('a', 'a')] }, /CUSTOM_ID_DUPLICATED/],
    ['a long label', { content: 'x', components: [row('x'.repeat(81))] }, /MAX_LENGTH/],
    ['a long nonce', { content: 'x', nonce: 'x'.repeat(26) }, /MAX_LENGTH/],
    [
      'a long embed',
      {
        embeds: [{ description: 'x'.repeat(4_000) }, { description: 'x'.repeat(2_001) }],
      },
      /MAX_EMBED_SIZE/,
    ],
    ['a long embed title', { embeds: [{ title: 'x'.repeat(257) }] }, /MAX_LENGTH/],
    ['a text component without the flag', { components: [text('x')] }, /BASE_TYPE/],
    ['content beside the flag', { content: 'x', flags: V2, components: [text('x')] }, /LEGACY/],
    [
      '41 components',
      { flags: V2, components: Array.from({ length: 7 }, (_, i) => buttons(i * 5, 5)) },
      /MAX_TOTAL/,
    ],
    [
      '4,001 characters of text components',
      { flags: V2, components: [text('x'.repeat(4_000)), text('x')] },
      /TEXT_SIZE/,
    ],
    ['an answer to nothing', { content: 'x', message_reference: { message_id: '1' } }, /UNKNOWN_M/],
  ])('%s is refused', async (_, body, words) => {
    const fake = await fakeDiscord();
    const { channel } = aPlace(fake);
    const refused = await create(fake, channel.id, body).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DiscordAPIError);
    expect(
      String((refused as Error).message) + JSON.stringify((refused as DiscordAPIError).rawError),
    ).toMatch(words);
    expect(fake.posted()).toEqual([]);
  });

  it('38 components with the flag are taken, and their buttons are found', async () => {
    const fake = await fakeDiscord();
    const { channel } = aPlace(fake);
    const rows = Array.from({ length: 5 }, (_, i) => buttons(i * 5 + 1, 5));
    await create(fake, channel.id, { flags: V2, components: [text('hi'), ...rows, row('more')] });
    const [message] = fake.posted();
    expect(message && buttonsOf(message).map(({ label }) => label)).toHaveLength(26);
  });

  it.each([
    ['SendMessages', { content: 'x' }, 50013],
    ['EmbedLinks', { embeds: [{ title: 'x' }] }, 50013],
    ['ViewChannel', { content: 'x' }, 50001],
    ['ReadMessageHistory', { content: 'x', message_reference: { message_id: '1' } }, 160002],
  ] as const)('without %s it is refused', async (permission, body, code) => {
    const fake = await fakeDiscord();
    const guild = fake.addGuild();
    const channel = fake.addChannel({ guild: guild.id, denied: [permission] });
    await expect(create(fake, channel.id, body)).rejects.toMatchObject({ code });
  });

  it('what would ping, or could come twice, is a violation', async () => {
    const fake = await fakeDiscord();
    const { channel } = aPlace(fake);
    await create(fake, channel.id, { content: '@everyone', allowed_mentions: undefined });
    const parse = ['everyone'];
    await create(fake, channel.id, { content: '@everyone', allowed_mentions: { parse } });
    await create(fake, channel.id, { content: 'x', nonce: undefined });
    const kinds = fake.violations.map(({ kind }) => kind);
    expect(kinds).toEqual(['would_ping', 'would_ping', 'no_nonce']);
  });

  it('files are kept, edits too, and only its author edits a message', async () => {
    const fake = await fakeDiscord();
    const { channel, user } = aPlace(fake);
    const api = rest(fake);
    const posted = (await api.post(Routes.channelMessages(channel.id), {
      body: { ...quiet, content: 'list', nonce: 'f', enforce_nonce: true },
      files: [{ name: 'list.csv', data: Buffer.from('a,b') }],
    })) as APIMessage;
    await api.patch(Routes.channelMessage(channel.id, posted.id), {
      body: { ...quiet, content: 'edited' },
    });
    const [message] = fake.posted();
    expect(message?.content).toBe('edited');
    expect(message?.history[0]?.content).toBe('list');
    expect(String(message?.attachments[0]?.content)).toBe('a,b');
    const other = fake.post({ channel, user, content: 'mine' });
    await expect(
      api.patch(Routes.channelMessage(channel.id, other.id), { body: { ...quiet, content: 'x' } }),
    ).rejects.toMatchObject({ code: 50005 });
  });

  it('a thread has the id of its message, and is started once', async () => {
    const fake = await fakeDiscord();
    const { channel } = aPlace(fake);
    const { id } = await create(fake, channel.id, { content: 'x' });
    const start = (name: string) =>
      rest(fake).post(Routes.threads(channel.id, id), { body: { name } });
    await expect(start('x'.repeat(101))).rejects.toMatchObject({ code: 50035 });
    expect(await start('Explained')).toMatchObject({ id, type: ChannelType.PublicThread });
    await expect(start('Again')).rejects.toMatchObject({ code: 160004 });
    await create(fake, id, { content: 'in the thread' });
    expect(fake.messages(id)).toHaveLength(1);
  });

  it('faults hit the calls they are planned for', async () => {
    const fake = await fakeDiscord();
    const { channel } = aPlace(fake);
    fake.fail('createMessage', { kind: 'status', status: 503 });
    await expect(create(fake, channel.id, { content: 'a' })).rejects.toMatchObject({ status: 503 });
    fake.fail('createMessage', { kind: 'hang_up', applied: true });
    await expect(create(fake, channel.id, { content: 'b' })).rejects.toThrow();
    expect(fake.posted().map(({ content }) => content)).toEqual(['b']);
    fake.fail('createMessage', { kind: 'rate_limited', retryAfterSeconds: 0.01 });
    await create(fake, channel.id, { content: 'c' });
    expect(fake.calls('createMessage')).toHaveLength(4);
  });
});

describe('interactions', () => {
  async function withInteraction(act: (fake: FakeDiscord) => void) {
    const fake = await fakeDiscord();
    const client = await startClient(fake);
    const coming = new Promise<Interaction>((resolve) =>
      client.on(Events.InteractionCreate, resolve),
    );
    act(fake);
    return { fake, interaction: await coming };
  }

  function command(fake: FakeDiscord): void {
    const { channel, user } = aPlace(fake);
    fake.command({ channel, user, subcommand: 'analyze', file: { name: 'a.csv', content: 'a' } });
  }

  it('a command brings its file, and is answered once', async () => {
    const { fake, interaction } = await withInteraction(command);
    if (!interaction.isChatInputCommand()) throw new Error('no command');
    expect(interaction.options.getSubcommand()).toBe('analyze');
    expect(interaction.options.getAttachment('file', true).name).toBe('a.csv');
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    expect(fake.unanswered()).toHaveLength(1);
    await interaction.editReply({ content: 'Done' });
    expect(fake.unanswered()).toEqual([]);
    const [message] = fake.posted();
    expect(message).toMatchObject({ content: 'Done', ephemeralFor: interaction.user.id });
    const again = fake.world.interactions.get(interaction.id);
    await expect(
      rest(fake).post(Routes.interactionCallback(interaction.id, again?.token ?? ''), {
        body: { type: 5 },
        auth: false,
      }),
    ).rejects.toMatchObject({ code: 40060 });
  });

  it('a late answer is refused, and the token dies after 15 minutes', async () => {
    const { fake, interaction } = await withInteraction(command);
    if (!interaction.isChatInputCommand()) throw new Error('no command');
    await interaction.reply('ok');
    fake.advance(16 * 60_000);
    await expect(interaction.editReply('late')).rejects.toMatchObject({ code: 50027 });
    const late = await withInteraction(command);
    if (!late.interaction.isChatInputCommand()) throw new Error('no command');
    late.fake.advance(30_001);
    await expect(late.interaction.reply('late')).rejects.toMatchObject({ code: 10062 });
    expect(late.fake.violations.map(({ kind }) => kind)).toEqual(['late_answer']);
  });

  it('a press brings its message, and can be answered by an edit or by a follow-up', async () => {
    const fake = await fakeDiscord();
    const { channel, user } = aPlace(fake);
    const client = await startClient(fake);
    await create(fake, channel.id, { content: 'x', components: [row('1')] });
    const pressed = new Promise<void>((resolve, reject) => {
      client.on(Events.InteractionCreate, async (interaction) => {
        if (!interaction.isButton()) return reject(new Error('no button'));
        await interaction.deferUpdate();
        await interaction.followUp({ content: 'only you', flags: MessageFlags.Ephemeral });
        await interaction.editReply({ content: 'changed' });
        resolve();
      });
    });
    const [message] = fake.posted();
    if (message === undefined) throw new Error('no message');
    fake.press({ user, message, label: '1' });
    await pressed;
    expect(fake.posted().map(({ content }) => content)).toEqual(['changed', 'only you']);
  });
});

describe('the CDN', () => {
  it('a link expires after a day, and the message brings a new one', async () => {
    const fake = await fakeDiscord();
    const { channel, user } = aPlace(fake);
    const { id } = fake.post({ channel, user, files: [{ name: 'a.csv', content: 'a,b' }] });
    const link = async () => {
      const message = await rest(fake).get(Routes.channelMessage(channel.id, id));
      return (message as APIMessage).attachments[0]?.url ?? '';
    };
    const old = await link();
    expect(await (await fetch(old)).text()).toBe('a,b');
    const forged = old.replace(/hm=(.)/, (_, first) => `hm=${first === '0' ? 1 : 0}`);
    expect((await fetch(forged)).status).toBe(404);
    fake.advance(25 * 3_600_000);
    expect((await fetch(old)).status).toBe(404);
    expect((await fetch(await link())).status).toBe(200);
  });

  it('a download can be cut', async () => {
    const fake = await fakeDiscord();
    const { channel, user } = aPlace(fake);
    const respond = cutAfter(Buffer.from('abcdef'), 3);
    const { id } = fake.post({ channel, user, files: [{ name: 'a.csv', respond }] });
    const message = await rest(fake).get(Routes.channelMessage(channel.id, id));
    const url = (message as APIMessage).attachments[0]?.url ?? '';
    await expect(fetch(url).then((answer) => answer.text())).rejects.toThrow();
  });
});

describe('commands', () => {
  it('are kept as Discord keeps them, globally and by guild', async () => {
    const fake = await fakeDiscord();
    const guild = fake.addGuild();
    const body = [{ name: 'logdecoder', description: 'Explains logs', options: [] }];
    const application = fake.world.applicationId;
    const api = rest(fake);
    await api.put(Routes.applicationGuildCommands(application, guild.id), { body });
    await api.put(Routes.applicationCommands(application), { body });
    expect(await api.get(Routes.applicationCommands(application))).toMatchObject([
      { name: 'logdecoder', type: 1, nsfw: false },
    ]);
    const bad = [{ name: 'Log Decoder', description: '' }];
    await expect(
      api.put(Routes.applicationCommands(application), { body: bad }),
    ).rejects.toMatchObject({ code: 50035 });
  });
});
