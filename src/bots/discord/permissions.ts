import { PermissionFlagsBits } from 'discord.js';
import { PlatformRefusal } from '../../jobs/platform.ts';
import { codeOf, codes } from './discord-errors.ts';

/** All that the bot needs in a channel, by Discord's own English name, and what for. */
export const NEEDED_PERMISSIONS = {
  ViewChannel: { name: 'View Channel', purpose: 'to see uploads' },
  SendMessages: { name: 'Send Messages', purpose: 'to answer' },
  EmbedLinks: { name: 'Embed Links', purpose: 'to show the evidence' },
  AttachFiles: { name: 'Attach Files', purpose: 'to post the full list as a file' },
  ReadMessageHistory: { name: 'Read Message History', purpose: 'to answer below an upload' },
  CreatePublicThreads: { name: 'Create Public Threads', purpose: 'to explain in a thread' },
  SendMessagesInThreads: { name: 'Send Messages in Threads', purpose: 'to explain in a thread' },
} as const;

export type NeededPermission = keyof typeof NEEDED_PERMISSIONS;

const names = Object.keys(NEEDED_PERMISSIONS) as NeededPermission[];

/** For the invite link: 309237763072. */
export const INVITE_PERMISSIONS = names.reduce(
  (bits, name) => bits | PermissionFlagsBits[name],
  0n,
);

export function missingFrom(granted: bigint): NeededPermission[] {
  if ((granted & PermissionFlagsBits.Administrator) !== 0n) return [];
  return names.filter((name) => (granted & PermissionFlagsBits[name]) === 0n);
}

/** Without these there is no answer at all. */
export function silencedBy(missing: NeededPermission[], inThread: boolean): NeededPermission[] {
  const send = inThread ? 'SendMessagesInThreads' : 'SendMessages';
  return missing.filter((name) => name === 'ViewChannel' || name === send);
}

/** `"Send Messages" (to answer)` */
export function inWords(missing: readonly NeededPermission[]): string {
  return missing
    .map((name) => NEEDED_PERMISSIONS[name])
    .map(({ name, purpose }) => `"${name}" (${purpose})`)
    .join(', ');
}

/** Discord does not say which permission is missing: the ones that an answer needs. */
export async function namingPermissions<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (code !== codes.missingPermissions && code !== codes.missingAccess) throw error;
    const needed = inWords(['ViewChannel', 'SendMessages', 'SendMessagesInThreads']);
    throw new PlatformRefusal(`a permission is missing in this channel, one of ${needed}`, {
      cause: error,
    });
  }
}
