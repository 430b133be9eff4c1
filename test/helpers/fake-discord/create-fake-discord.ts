import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { serveAttachment } from './cdn.ts';
import { createFaults, type Fault, type FaultOptions, type Verdict } from './faults.ts';
import { createGateway, type Gateway, type GatewayOptions } from './gateway.ts';
import * as intents from './intents.ts';
import { channelJson } from './payloads/guild-json.ts';
import { createPeople, makeUser, type People, tellOfGuild } from './people.ts';
import { createRestApi } from './rest-api.ts';
import { unanswered } from './routes/interactions.ts';
import {
  type ApiCall,
  type Channel,
  type Guild,
  type Interaction,
  isThread,
  type Message,
  type User,
  type Violation,
} from './types.ts';
import { describeCalls, type WaitOptions, waitFor } from './wait-for.ts';
import {
  addChannel,
  type ChannelSpec,
  createWorld,
  dispatch,
  type World,
  type WorldOptions,
} from './world.ts';

export interface FakeDiscordOptions extends WorldOptions, GatewayOptions {}

export interface FakeDiscord extends People {
  /** Ends in `/api`: discord.js's `rest.api`. */
  apiUrl: string;
  /** Where attachments live: `http://127.0.0.1:PORT`. */
  cdnUrl: string;
  token: string;
  /** Everything recorded; the lists and maps are live. */
  world: World;
  gateway: Gateway;

  /** `systemChannel`: where Discord greets people. */
  addGuild(name?: string, systemChannel?: Omit<ChannelSpec, 'guild'>): Guild;
  addChannel(spec: ChannelSpec): Channel;
  addUser(spec?: Partial<User>): User;
  /** The direct messages between the bot and a person. */
  directMessages(user: User): Channel;

  calls(route?: string): ApiCall[];
  /** The messages of a channel in their current form, oldest first. */
  messages(channel: string): Message[];
  /** The bot's messages in a channel, or everywhere; those that one person sees too. */
  posted(channel?: string): Message[];
  thread(message: Message): Channel | undefined;
  deleteMessage(message: Message): void;
  readonly violations: Violation[];
  /** Interactions without an answer, and deferred ones that were never completed. */
  unanswered(): Interaction[];

  /** By the fake's clock; `advance` sets it forward. */
  now(): number;
  advance(ms: number): void;
  fail(route: string, fault: Fault, options?: FaultOptions): void;
  clearFaults(): void;
  /** Holds the next call of a route, before it takes effect, until `release` or `drop`. */
  hold(route: string, options?: FaultOptions): { release(): void; drop(): void };

  waitFor<T>(condition: () => T, options?: WaitOptions): Promise<NonNullable<T>>;
  describeCalls(last?: number): string;
  close(): Promise<void>;
}

/** A Discord of our own on 127.0.0.1 (REST, gateway and CDN), for driving the real discord.js. */
export async function createFakeDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  let aheadMs = 0;
  const now = () => Date.now() + aheadMs;
  const world = createWorld(options, { now });
  const faults = createFaults();
  const closing = new AbortController();
  const server = createServer((req, res) => {
    route(req, res).catch((error: unknown) => {
      // A fault of the fake itself must be seen, not retried.
      console.error(error);
      res.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  world.origin = `http://127.0.0.1:${address.port}`;
  const gateway = createGateway(world, server, options);
  const api = createRestApi(world, faults, () => gateway.url);

  async function route(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = req.url ?? '/';
    if (url.startsWith('/api/v10/')) return api.handle(url.slice('/api/v10'.length), req, res);
    if (url.startsWith('/attachments/')) return serveAttachment(world, attachments(), req, res);
    res.writeHead(404);
    res.end();
  }

  function attachments() {
    const posted = [...world.messages.values()].flat().flatMap((message) => message.attachments);
    return [...posted, ...world.looseAttachments];
  }

  return {
    ...createPeople(world),
    apiUrl: `${world.origin}/api`,
    cdnUrl: world.origin,
    token: world.token,
    world,
    gateway,
    addGuild(name = 'Acme', systemChannel) {
      const guild: Guild = { id: world.newId(), name, member: true };
      world.guilds.set(guild.id, guild);
      if (systemChannel) {
        guild.systemChannelId = addChannel(world, { ...systemChannel, guild: guild.id }).id;
      }
      tellOfGuild(world, guild.id);
      return guild;
    },
    addChannel(spec) {
      const channel = addChannel(world, spec);
      if (channel.guildId !== undefined) {
        const name = isThread(channel) ? 'THREAD_CREATE' : 'CHANNEL_CREATE';
        dispatch(world, { name, data: channelJson(world, channel), intent: intents.GUILDS });
      }
      return channel;
    },
    addUser: (spec = {}) => makeUser(world, spec),
    directMessages(user) {
      const open = [...world.channels.values()].find((one) => one.recipientId === user.id);
      return open ?? addChannel(world, { type: 1, name: 'dm', recipient: user.id });
    },
    calls: (name) => world.calls.filter((each) => name === undefined || each.route === name),
    messages: (channel) => (world.messages.get(channel) ?? []).filter((each) => !each.deleted),
    posted: (channel) =>
      [...world.messages]
        .filter(([id]) => channel === undefined || id === channel)
        .flatMap(([, all]) => all)
        .filter((each) => each.authorId === world.bot.id && !each.deleted),
    thread: (message) => world.channels.get(message.id),
    deleteMessage(message) {
      message.deleted = true;
    },
    violations: world.violations,
    unanswered: () => unanswered(world),
    now,
    advance(ms) {
      aheadMs += ms;
    },
    fail: faults.plan,
    clearFaults: faults.clear,
    hold(name, faultOptions) {
      const { promise, resolve } = Promise.withResolvers<Verdict>();
      closing.signal.addEventListener('abort', () => resolve('drop'));
      faults.plan(name, { kind: 'hold', until: promise }, faultOptions);
      return { release: () => resolve('apply'), drop: () => resolve('drop') };
    },
    waitFor: (condition, waitOptions) => waitFor(world, condition, waitOptions),
    describeCalls: (last) => describeCalls(world, last),
    async close() {
      closing.abort();
      gateway.shutDown();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      world.events.emit('closed');
      world.events.removeAllListeners();
    },
  };
}
