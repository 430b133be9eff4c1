import { EventEmitter } from 'node:events';
import type { JsonObject } from '../fake-slack/json.ts';
import type { PermissionName } from './permissions.ts';
import type {
  ApiCall,
  Attachment,
  Channel,
  Guild,
  Interaction,
  Message,
  User,
  Violation,
} from './types.ts';

export interface World {
  origin: string;
  /** Where attachments are said to lie, if not there. */
  cdnOrigin?: string;
  token: string;
  applicationId: string;
  bot: User;
  /** Whether the developer portal allows the message content intent. */
  messageContentApproved: boolean;
  users: Map<string, User>;
  guilds: Map<string, Guild>;
  channels: Map<string, Channel>;
  /** By channel, oldest first; deleted ones stay, marked. */
  messages: Map<string, Message[]>;
  interactions: Map<string, Interaction>;
  /** Registered commands by guild, `''` for the global ones. */
  commands: Map<string, JsonObject[]>;
  calls: ApiCall[];
  violations: Violation[];
  typing: string[];
  /** Attachments of commands, which belong to no message. */
  looseAttachments: Attachment[];
  /** What the bot may not do in any guild, as its role says. */
  guildDenied: Set<PermissionName>;
  /** `change` after each thing recorded, `dispatch` for gateway events, `closed`. */
  events: EventEmitter;
  now(): number;
  newId(): string;
}

export interface WorldOptions {
  messageContentApproved?: boolean;
}

const EPOCH = 1_420_070_400_000;

export function createWorld(options: WorldOptions, clock: { now(): number }): World {
  let count = 0;
  const newId = () => String((BigInt(clock.now() - EPOCH) << 22n) | BigInt(count++ & 0x3f_ffff));
  const applicationId = newId();
  const bot: User = {
    id: applicationId,
    username: 'LogDecoder',
    bot: true,
    refusesDirectMessages: false,
  };
  const events = new EventEmitter();
  events.setMaxListeners(0);
  return {
    origin: '',
    token: `${btoa(applicationId)}.G12345.${'x'.repeat(38)}`,
    applicationId,
    bot,
    messageContentApproved: options.messageContentApproved ?? true,
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    interactions: new Map(),
    commands: new Map(),
    calls: [],
    violations: [],
    typing: [],
    looseAttachments: [],
    guildDenied: new Set(),
    events,
    now: clock.now,
    newId,
  };
}

export function changed(world: World): void {
  world.events.emit('change');
}

export function violate(world: World, kind: Violation['kind'], detail: string): void {
  world.violations.push({ kind, detail });
}

export interface ChannelSpec {
  name?: string;
  guild?: string;
  type?: Channel['type'];
  parent?: string;
  recipient?: string;
  id?: string;
  denied?: Iterable<PermissionName>;
}

export function addChannel(world: World, spec: ChannelSpec): Channel {
  const channel: Channel = {
    id: spec.id ?? world.newId(),
    type: spec.type ?? 0,
    name: spec.name ?? 'ops',
    denied: new Set(spec.denied ?? []),
    archived: false,
    deleted: false,
    ...(spec.guild === undefined ? {} : { guildId: spec.guild }),
    ...(spec.parent === undefined ? {} : { parentId: spec.parent }),
    ...(spec.recipient === undefined ? {} : { recipientId: spec.recipient }),
  };
  world.channels.set(channel.id, channel);
  world.messages.set(channel.id, []);
  return channel;
}

export interface FileSpec {
  name: string;
  content?: string | Buffer;
  /** What the payload says. Default: the content's length. */
  size?: number;
  contentType?: string;
  url?: string;
  respond?: Attachment['respond'];
}

export function makeAttachment(world: World, spec: FileSpec): Attachment {
  const content = Buffer.from(spec.content ?? '');
  return {
    id: world.newId(),
    filename: spec.name,
    size: spec.size ?? content.length,
    contentType: spec.contentType ?? 'text/csv; charset=utf-8',
    respond: spec.respond ?? ((_req, res) => void res.end(content)),
    downloads: [],
    content,
    ...(spec.url === undefined ? {} : { url: spec.url }),
  };
}

export function addMessage(
  world: World,
  given: Pick<Message, 'channelId' | 'authorId'> & Partial<Message>,
): Message {
  const message: Message = {
    id: world.newId(),
    content: '',
    embeds: [],
    components: [],
    attachments: [],
    flags: 0,
    mentions: [],
    mentionedRoles: [],
    loading: false,
    deleted: false,
    history: [],
    ...given,
  };
  const messages = world.messages.get(message.channelId);
  if (messages === undefined) throw new Error('a message requires a channel');
  messages.push(message);
  return message;
}

export function findMessage(world: World, channelId: string, id: string): Message | undefined {
  return world.messages.get(channelId)?.find((each) => each.id === id && !each.deleted);
}

/** Tells the connected bot of something, as far as its intents go. */
export function dispatch(world: World, event: GatewayEvent): void {
  world.events.emit('dispatch', event);
}

export interface GatewayEvent {
  name: string;
  data: JsonObject;
  /** The intent bit that it needs; none for interactions. */
  intent?: number;
}

/** What the bot may not do in a channel; a thread follows its parent. */
export function deniedIn(world: World, channel: Channel): Channel['denied'] {
  const parent = world.channels.get(channel.parentId ?? '');
  return parent === undefined ? channel.denied : parent.denied;
}
