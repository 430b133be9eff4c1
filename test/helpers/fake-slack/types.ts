import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Link, Mention } from './blocks/references.ts';
import type { JsonObject } from './json.ts';

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

export type ChannelKind = 'public' | 'private' | 'im' | 'mpim';

export interface Channel {
  id: string;
  name: string;
  kind: ChannelKind;
  /** Whether the bot is in it. */
  member: boolean;
  archived: boolean;
  /** The other side of a direct message. */
  user?: string;
}

export interface User {
  id: string;
  name: string;
  realName: string;
  locale: string;
  tz: string;
  isBot: boolean;
  /** Of another workspace, in a shared channel. Default: the one of the app. */
  teamId?: string;
  isAdmin?: boolean;
  /** A guest of one channel. */
  isUltraRestricted?: boolean;
}

/** A message in its current form; `history` holds what an edit replaced, oldest first. */
export interface Message {
  channel: string;
  ts: string;
  user: string;
  text: string;
  blocks?: unknown[];
  attachments?: unknown[];
  threadTs?: string;
  /** Set on the bot's own messages. */
  botId?: string;
  metadata?: unknown;
  /** Ids of the files it carries. */
  files: string[];
  /** When it was last edited. */
  editedTs?: string;
  history: { text: string; blocks?: unknown[] }[];
  /** The only user who sees it, for `chat.postEphemeral` and answers to a command. */
  ephemeralFor?: string;
}

export interface Share {
  ts: string;
  thread_ts?: string;
}

export type Respond = (req: IncomingMessage, res: ServerResponse) => void;

export interface FileRecord {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  filetype: string;
  user: string;
  /** What the metadata says, which a download need not agree with. */
  size: number;
  created: number;
  shares: { public: Record<string, Share[]>; private: Record<string, Share[]> };
  /** Slack Connect: events carry a stub, and `files.info` the rest. */
  checkFileInfo: boolean;
  deleted: boolean;
  /** Answers a download that has passed the token check. */
  respond: Respond;
  /** Completed requests for the content, refused ones too. */
  downloads: Download[];
}

export interface Download {
  authorization: string | undefined;
  outcome: 'served' | 'login page';
}

export interface Upload {
  fileId: string;
  name: string;
  declaredBytes: number;
  /** What it shows, for screen readers. */
  altText?: string;
  content?: Buffer;
  completed: boolean;
  channel?: string;
  threadTs?: string;
}

export interface ViewRecord {
  id: string;
  hash: string;
  view: JsonObject;
  /** Who sees it. */
  user: string;
  open: boolean;
}

export interface ApiCall {
  index: number;
  method: string;
  args: JsonObject;
  /** By the fake's clock, in milliseconds. */
  at: number;
  status?: number;
  response?: JsonObject;
  /** A fault that was injected into this call. */
  fault?: string;
}

export interface MentionRecord extends Mention {
  channel: string;
  method: string;
}

export interface LinkRecord extends Link {
  channel: string;
  method: string;
}

/** Something the real Slack would punish or that a user would see as an error. */
export interface Violation {
  kind:
    | 'late_ack'
    | 'second_ack'
    | 'unknown_envelope'
    | 'ack_status'
    | 'ack_body'
    | 'unknown_argument'
    | 'missing_thread_parent'
    | 'thread_of_a_reply'
    | 'response_url';
  detail: string;
}
