import { type Channel, ChannelType } from 'discord.js';

/**
 * Places, conversations and messages as the rest of the service keeps them: opaque text that only
 * this file makes and reads.
 */

/** A channel, a thread, or the direct messages with one person (`dm` in place of the guild). */
export interface Place {
  guild: string;
  channel: string;
}

/** Where an answer goes. */
export type Target = Place &
  (
    | { how: 'plain' }
    /** An answer to a message; `mark` tells apart several answers to the same one. */
    | { how: 'reply'; message: string; mark?: string }
    /** The thread that hangs on a message, opened where there is none. */
    | { how: 'thread'; message: string }
    /** What a command asked for: in place of its first answer, or in the channel. */
    | { how: 'command'; interaction: string }
    /** Only for one person: through the interaction while it lasts, then by direct message. */
    | PrivateTarget
  );

export type PrivateTarget = Place & { how: 'private'; interaction: string; user: string };

export type MessageReference =
  /** `isAlone`: it answers a message, which Discord did not let it show. */
  | (Place & { how: 'message'; message: string; isAlone?: boolean })
  /** Seen by one person; without `message` it is the first answer to the interaction. */
  | (PrivateTarget & { message?: string });

const ID = /^\d{1,20}$/;
const GUILD = /^(\d{1,20}|dm)$/;
const MARK = /^[\d-]{1,60}$/;

/** `discord:1:2`, `discord:dm:2` */
function formatPlace({ guild, channel }: Place): string {
  return `discord:${check(GUILD, guild)}:${check(ID, channel)}`;
}

/** `discord:1:2`, `discord:1:2:reply:3:4`, `discord:1:2:private:5:6` */
export function formatTarget(target: Target): string {
  const place = formatPlace(target);
  switch (target.how) {
    case 'plain':
      return place;
    case 'reply': {
      const mark = target.mark === undefined ? '' : `:${check(MARK, target.mark)}`;
      return `${place}:reply:${check(ID, target.message)}${mark}`;
    }
    case 'thread':
      return `${place}:thread:${check(ID, target.message)}`;
    case 'command':
      return `${place}:command:${check(ID, target.interaction)}`;
    case 'private':
      return `${place}:private:${check(ID, target.interaction)}:${check(ID, target.user)}`;
  }
}

export function parseTarget(text: string): Target {
  const [place, how, first = '', second, ...rest] = split(text);
  if (rest.length > 0) throw malformed();
  switch (how) {
    case undefined:
      return { ...place, how: 'plain' };
    case 'reply':
      return {
        ...place,
        how,
        message: check(ID, first),
        ...(second === undefined ? {} : { mark: check(MARK, second) }),
      };
    case 'thread':
      return { ...place, how, message: check(ID, first) };
    case 'command':
      return { ...place, how, interaction: check(ID, first) };
    case 'private':
      return { ...place, how, interaction: check(ID, first), user: check(ID, second ?? '') };
    default:
      throw malformed();
  }
}

/** `discord:1:2:message:3`, `discord:1:2:message:3:alone`, `discord:1:2:private:5:6:7` */
export function formatMessage(reference: MessageReference): string {
  if (reference.how === 'message') {
    const alone = reference.isAlone ? ':alone' : '';
    return `${formatPlace(reference)}:message:${check(ID, reference.message)}${alone}`;
  }
  const { message } = reference;
  return `${formatTarget(reference)}${message === undefined ? '' : `:${check(ID, message)}`}`;
}

export function parseMessage(text: string): MessageReference {
  const [place, how, first = '', second = '', third, ...rest] = split(text);
  if (rest.length > 0) throw malformed();
  if (how === 'message' && third === undefined && (second === '' || second === 'alone')) {
    const isAlone = second === 'alone';
    return { ...place, how, message: check(ID, first), ...(isAlone ? { isAlone } : {}) };
  }
  if (how !== 'private') throw malformed();
  return {
    ...place,
    how,
    interaction: check(ID, first),
    user: check(ID, second),
    ...(third === undefined ? {} : { message: check(ID, third) }),
  };
}

/** Who owns what is stored: `discord-1`; what only one person sees is that person's. */
export function tenantOf(guild: string | null, user: string): string {
  return guild === null ? `discord-dm-${check(ID, user)}` : tenantOfGuild(guild);
}

export function tenantOfGuild(guild: string): string {
  return `discord-${check(ID, guild)}`;
}

/** The place of what only one person sees: `latest` there shows nobody else's. */
export function formatPrivatePlace(user: string): string {
  return `discord:dm:${check(ID, user)}`;
}

/** The place that a report belongs to: a server's channel, or the direct messages with a person. */
export function formatPlaceOf(guild: string | null, user: string, channel: string): string {
  return guild === null ? formatPrivatePlace(user) : formatPlace({ guild, channel });
}

/**
 * Where questions about what was said there are asked: in the thread on the message, or right
 * there; for what only one person sees, in the direct messages with that person.
 */
export function formatTopic(target: Target): string {
  if (target.guild === 'dm' || target.how === 'private') return 'discord:dm';
  const channel = target.how === 'thread' ? target.message : target.channel;
  return formatPlace({ guild: target.guild, channel });
}

function split(text: string): [Place, ...string[]] {
  const [discord, guild = '', channel = '', ...rest] = text.split(':');
  if (discord !== 'discord') throw malformed();
  return [{ guild: check(GUILD, guild), channel: check(ID, channel) }, ...rest];
}

function check(form: RegExp, id: string): string {
  if (!form.test(id)) throw malformed();
  return id;
}

function malformed(): RangeError {
  return new RangeError("a Discord reference requires ids of Discord's own form");
}

/**
 * The channel that reports, and what is normal, belong to. A public thread is part of its channel,
 * for whoever sees the one sees the other. A private thread is a conversation of its own, and so is
 * a thread of which Discord does not tell the channel.
 */
export function parentChannelOf(channel: Channel | null, channelId: string): string {
  if (!channel?.isThread() || channel.type === ChannelType.PrivateThread) return channelId;
  return channel.parentId ?? channelId;
}
