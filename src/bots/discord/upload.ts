import type { Attachment } from 'discord.js';
import type { Upload } from '../../jobs/payloads.ts';
import { isLogName } from '../../jobs/upload/log-names.ts';
import { PASTED_NAME } from '../pasted-lines.ts';
import {
  formatPlaceOf,
  formatTarget,
  type Place,
  type Target,
  tenantOf,
  tenantOfGuild,
} from './references.ts';
import { formatSource, type Source } from './source.ts';

/** Whether an attachment looks like a log: others are left alone where nobody asked. */
export function isReadable({ name }: { name: string }): boolean {
  return isLogName(name);
}

/** Where an upload was seen, and what tells it apart from all others. */
interface Seen {
  place: Place;
  /** The channel that it belongs to, where the place is a thread. Default: the place. */
  parentChannel?: string;
  user: string;
  /** The message, or the interaction that asked for it by hand. */
  by: string;
  target: Target;
  /** The message that holds the file; null for a command's own. */
  message: string | null;
  /** The message may not give the file's link again. */
  keepLink: boolean;
  language?: string;
  detector?: Upload['detector'];
  grouping?: Upload['grouping'];
}

/** An attachment, or what stands for one. */
export type Received = Pick<Attachment, 'id' | 'name' | 'size' | 'url'> & { isText?: boolean };

/** The log lines that a message holds itself, of so many bytes. */
export function textOf(message: string, size: number): Received {
  return { id: message, name: PASTED_NAME, size, url: '', isText: true };
}

/** The job of one attachment, the same however often its event comes. */
export function uploadOf(attachment: Received, seen: Seen): Upload {
  const { place, user, by, target, message, keepLink, detector, grouping, language } = seen;
  const { guild, channel } = place;
  const { parentChannel = channel } = seen;
  const { id, name, size, url, isText = false } = attachment;
  const isPrivate = target.how === 'private' || guild === 'dm';
  const source: Source = {
    ...{ channel, message, attachment: id, name: name.slice(0, 255), size },
    ...(keepLink && url !== '' ? { link: url } : {}),
    ...(isText ? { isText } : {}),
  };
  return {
    id: `discord-${guild}-${channel}-${by}-${id}`,
    tenant: tenantOf(isPrivate ? null : guild, user),
    // Only its owner sees it, and it still goes when the bot is removed from the server.
    ...(target.how === 'private' && guild !== 'dm' ? { within: tenantOfGuild(guild) } : {}),
    conversation: formatTarget(target),
    place: formatPlaceOf(isPrivate ? null : guild, user, parentChannel),
    user,
    fileName: source.name,
    sizeBytes: size,
    source: formatSource(source),
    ...(language === undefined ? {} : { language }),
    ...(detector === undefined ? {} : { detector }),
    ...(grouping === undefined ? {} : { grouping }),
  };
}
