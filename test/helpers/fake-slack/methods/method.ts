import { type JsonObject, stringOf } from '../json.ts';
import { invalidArguments, Refusal } from '../refusal.ts';
import type { Channel } from '../types.ts';
import { directMessage, type Workspace } from '../workspace.ts';

export interface Method {
  /** Bot scopes of which one must be granted; none where empty. */
  scopes: (world: Workspace, args: JsonObject) => string[];
  /** The kind of token it takes. */
  token: 'bot' | 'app';
  /** Does the work and gives the answer without `ok`. Throws a Refusal. */
  run: (world: Workspace, args: JsonObject) => JsonObject;
}

export function method(run: Method['run'], ...scopes: string[]): Method {
  return { scopes: () => scopes, token: 'bot', run };
}

export function required(args: JsonObject, name: string): string {
  const value = stringOf(args[name]);
  if (value === undefined || value === '')
    throw invalidArguments(`missing required field: ${name}`);
  return value;
}

/** The conversation named by `channel`: its id, or a user's id for the direct message. */
export function conversation(world: Workspace, args: JsonObject): Channel {
  const id = required(args, 'channel');
  if (world.users.has(id)) return directMessage(world, id);
  const channel = world.channels.get(id);
  if (channel === undefined) throw new Refusal('channel_not_found');
  return channel;
}

/** A conversation the bot may write to. A private one it is not in does not exist for it. */
export function writable(world: Workspace, args: JsonObject): Channel {
  const channel = conversation(world, args);
  if (channel.kind === 'private' && !channel.member) throw new Refusal('channel_not_found');
  if (!channel.member) throw new Refusal('not_in_channel');
  if (channel.archived) throw new Refusal('is_archived');
  return channel;
}
