import { EventEmitter } from 'node:events';
import type {
  ApiCall,
  Channel,
  ChannelKind,
  Clock,
  FileRecord,
  LinkRecord,
  MentionRecord,
  Message,
  Upload,
  User,
  ViewRecord,
  Violation,
} from './types.ts';

export interface Identity {
  teamId: string;
  teamDomain: string;
  appId: string;
  botId: string;
  botUserId: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  verificationToken: string;
}

export interface ResponseUrl {
  id: string;
  channel: string;
  user: string;
  expiresAt: number;
  uses: number;
  /** The message the interaction came from. */
  messageTs?: string;
}

export interface OwnPost {
  kind: 'posted' | 'edited';
  message: Message;
  previous?: Message;
}

/** All that the fake knows: who is there, what was said, what was called. */
export interface Workspace extends Identity {
  clock: Clock;
  channels: Map<string, Channel>;
  users: Map<string, User>;
  /** By channel, in the order of posting; deleted ones are gone. */
  posts: Map<string, Message[]>;
  ephemerals: Message[];
  postedCount: number;
  files: Map<string, FileRecord>;
  uploads: Map<string, Upload>;
  views: Map<string, ViewRecord>;
  /** The home tab by user. */
  homes: Map<string, ViewRecord>;
  triggers: Map<string, { user: string; expiresAt: number; used: boolean }>;
  responseUrls: Map<string, ResponseUrl>;
  reactions: { channel: string; ts: string; name: string }[];
  calls: ApiCall[];
  mentions: MentionRecord[];
  links: LinkRecord[];
  violations: Violation[];
  scopes: Set<string>;
  /** The app was removed: its tokens are dead. */
  uninstalled: boolean;
  uniqueActionIds: 'block' | 'message';
  /** Where this fake listens, `http://127.0.0.1:PORT`, known once it does. */
  origin: string;
  /** Emits `change` whenever something is recorded, and `own` (an OwnPost) for the bot's posts. */
  events: EventEmitter;
  newId(prefix: string): string;
  newTs(): string;
}

export interface WorkspaceOptions extends Partial<Identity> {
  clock?: Clock;
  scopes?: string[];
  uniqueActionIds?: 'block' | 'message';
}

/** The bot scopes that the manifest may ask for, all granted unless a test takes some away. */
export const ALL_SCOPES = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'mpim:read',
  'reactions:write',
  'users:read',
];

export function createWorkspace(options: WorkspaceOptions): Workspace {
  const clock = options.clock ?? { now: () => Date.now() };
  let lastMicros = 0;
  let lastId = 0;
  const botUserId = options.botUserId ?? 'U0BOT00001';
  const events = new EventEmitter();
  events.setMaxListeners(0);
  return {
    teamId: options.teamId ?? 'T0TEAM0001',
    teamDomain: options.teamDomain ?? 'acme',
    appId: options.appId ?? 'A0APP00001',
    botId: options.botId ?? 'B0BOT00001',
    botUserId,
    botToken: options.botToken ?? 'xoxb-fake-bot-token',
    appToken: options.appToken ?? 'xapp-fake-app-token',
    signingSecret: options.signingSecret ?? 'fake-signing-secret',
    verificationToken: options.verificationToken ?? 'fake-verification-token',
    clock,
    channels: new Map(),
    users: new Map([
      [
        botUserId,
        {
          id: botUserId,
          name: 'logdecoder',
          realName: 'Log Decoder',
          locale: 'en-US',
          tz: 'UTC',
          isBot: true,
        },
      ],
    ]),
    posts: new Map(),
    ephemerals: [],
    postedCount: 0,
    files: new Map(),
    uploads: new Map(),
    views: new Map(),
    homes: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    reactions: [],
    calls: [],
    mentions: [],
    links: [],
    violations: [],
    uninstalled: false,
    scopes: new Set(options.scopes ?? ALL_SCOPES),
    uniqueActionIds: options.uniqueActionIds ?? 'message',
    origin: '',
    events,
    newId(prefix) {
      lastId += 1;
      return `${prefix}0${lastId.toString(36).toUpperCase().padStart(8, '0')}`;
    },
    newTs() {
      lastMicros = Math.max(lastMicros + 1, Math.floor(clock.now() * 1000));
      return `${Math.floor(lastMicros / 1e6)}.${String(lastMicros % 1e6).padStart(6, '0')}`;
    },
  };
}

export function changed(world: Workspace): void {
  world.events.emit('change');
}

export function violate(world: Workspace, kind: Violation['kind'], detail: string): void {
  world.violations.push({ kind, detail });
  changed(world);
}

export interface ChannelSpec {
  id?: string;
  name?: string;
  kind?: ChannelKind;
  member?: boolean;
  archived?: boolean;
  user?: string;
}

const PREFIX: Record<ChannelKind, string> = { public: 'C', private: 'G', im: 'D', mpim: 'G' };

export function addChannel(world: Workspace, spec: ChannelSpec = {}): Channel {
  const kind = spec.kind ?? 'public';
  const id = spec.id ?? world.newId(PREFIX[kind]);
  const channel: Channel = {
    id,
    name: spec.name ?? (kind === 'im' ? 'directmessage' : id.toLowerCase()),
    kind,
    member: spec.member ?? true,
    archived: spec.archived ?? false,
    ...(spec.user === undefined ? {} : { user: spec.user }),
  };
  world.channels.set(id, channel);
  world.posts.set(id, []);
  return channel;
}

export function addUser(world: Workspace, spec: Partial<User> = {}): User {
  const id = spec.id ?? world.newId('U');
  const user: User = {
    id,
    name: spec.name ?? id.toLowerCase(),
    realName: spec.realName ?? 'A Person',
    locale: spec.locale ?? 'en-US',
    tz: spec.tz ?? 'UTC',
    isBot: spec.isBot ?? false,
    ...(spec.teamId !== undefined && { teamId: spec.teamId }),
    ...(spec.isAdmin !== undefined && { isAdmin: spec.isAdmin }),
    ...(spec.isUltraRestricted !== undefined && { isUltraRestricted: spec.isUltraRestricted }),
  };
  world.users.set(id, user);
  return user;
}

/** The direct message with a user, opened where there is none yet. */
export function directMessage(world: Workspace, user: string): Channel {
  for (const channel of world.channels.values())
    if (channel.kind === 'im' && channel.user === user) return channel;
  return addChannel(world, { kind: 'im', user });
}

export function findMessage(world: Workspace, channel: string, ts: string): Message | undefined {
  return world.posts.get(channel)?.find((each) => each.ts === ts);
}

/** Adds a message to its channel, or to the ephemeral ones. */
export function addMessage(
  world: Workspace,
  post: Omit<Message, 'ts' | 'history'> & { ts?: string },
): Message {
  const message: Message = { ...post, ts: post.ts ?? world.newTs(), history: [] };
  if (message.ephemeralFor === undefined) {
    const posts = world.posts.get(message.channel) ?? [];
    world.posts.set(message.channel, posts);
    posts.push(message);
  } else world.ephemerals.push(message);
  changed(world);
  return message;
}

/** The `thread_ts` that Slack shows: a message that has replies is the thread of itself. */
export function shownThreadTs(
  world: Workspace,
  { channel, ts, threadTs }: { channel: string; ts: string; threadTs?: string },
): string | undefined {
  if (threadTs !== undefined) return threadTs;
  return world.posts.get(channel)?.some((each) => each.threadTs === ts) === true ? ts : undefined;
}
