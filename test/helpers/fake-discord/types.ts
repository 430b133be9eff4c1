import type { JsonObject } from '../fake-slack/json.ts';
import type { Respond } from '../fake-slack/types.ts';
import type { PermissionName } from './permissions.ts';

export interface User {
  id: string;
  username: string;
  bot: boolean;
  /** Refuses direct messages of bots. */
  refusesDirectMessages: boolean;
  /** What the person may do in every guild: `ManageGuild`, as bits. Default: what all may. */
  permissions?: string;
  /** Flags of the member: 16 for a guest. */
  memberFlags?: number;
}

export interface Guild {
  id: string;
  name: string;
  /** Whether the bot is in it. */
  member: boolean;
  /** Where Discord greets people; none by default. */
  systemChannelId?: string;
}

/** Discord's channel types: 0 text, 1 direct message, 2 voice, 11 public thread, 12 private thread, 15 forum. */
export type ChannelType = 0 | 1 | 2 | 11 | 12 | 15;

export const isThread = ({ type }: { type: ChannelType }) => type === 11 || type === 12;

export interface Channel {
  id: string;
  type: ChannelType;
  name: string;
  /** Absent for direct messages. */
  guildId?: string;
  /** Of a thread. */
  parentId?: string;
  /** The other side of a direct message. */
  recipientId?: string;
  /** What the bot may not do here; a thread follows its parent. */
  denied: Set<PermissionName>;
  archived: boolean;
  deleted: boolean;
}

export interface Attachment {
  id: string;
  filename: string;
  /** What the payload says, which a download need not agree with. */
  size: number;
  contentType: string;
  /** What it shows, for who can not see it. */
  description?: string;
  /** Another address than the CDN's, as a forged payload would have. */
  url?: string;
  respond: Respond;
  downloads: { at: number; outcome: 'served' | 'expired' | 'bad signature' }[];
  content: Buffer;
}

/** A message in its current form; `history` holds what edits replaced, oldest first. */
export interface Message {
  id: string;
  channelId: string;
  authorId: string;
  content: string;
  embeds: JsonObject[];
  components: JsonObject[];
  attachments: Attachment[];
  flags: number;
  nonce?: string;
  /** The message that it answers. */
  repliesTo?: string;
  /** Ids of the users that it names on purpose. */
  mentions: string[];
  /** Ids of the roles that it names. */
  mentionedRoles: string[];
  /** The only user who sees it. */
  ephemeralFor?: string;
  /** The interaction that it answers. */
  interactionId?: string;
  /** "thinking…": deferred and not completed. */
  loading: boolean;
  editedAt?: number;
  deleted: boolean;
  history: { content: string; components: JsonObject[]; embeds: JsonObject[] }[];
}

export interface Interaction {
  id: string;
  token: string;
  /** 2 command, 3 component, 4 autocomplete. */
  type: 2 | 3 | 4 | 5;
  userId: string;
  channelId: string;
  createdAt: number;
  payload: JsonObject;
  /** The type of the first answer, once there is one. */
  answer?: number;
  /** The message that `@original` stands for. */
  originalId?: string;
  /** What an autocomplete was answered. */
  choices?: unknown;
  /** The form that a press opened. */
  modal?: JsonObject;
}

export interface ApiCall {
  index: number;
  /** The name of the route: `createMessage`. */
  route: string;
  path: string;
  body: JsonObject;
  at: number;
  status?: number;
  response?: unknown;
  /** A fault that was injected into this call. */
  fault?: string;
}

/** Something the real Discord would punish, or that people would see as an error. */
export interface Violation {
  kind:
    | 'unknown_route'
    | 'would_ping'
    | 'no_nonce'
    | 'late_answer'
    | 'second_answer'
    | 'gateway'
    | 'dead_token';
  detail: string;
}
