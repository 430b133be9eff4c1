import { PermissionFlagsBits } from 'discord.js';
import { PlatformRefusal } from '../../jobs/platform.ts';
import { inWords, type NeededPermission, PERMISSIONS } from '../views/words/discord-words.ts';
import { codeOf, codes } from './discord-errors.ts';

const names = Object.keys(PERMISSIONS) as NeededPermission[];

/** 309237763072. */
const INVITE_PERMISSIONS = names.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);

/** The link by which a person brings the bot to a server, with the permissions that it needs. */
export function inviteUrl(applicationId: string): string {
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=${INVITE_PERMISSIONS}`;
}

export function missingFrom(granted: bigint): NeededPermission[] {
  if ((granted & PermissionFlagsBits.Administrator) !== 0n) return [];
  return names.filter((name) => (granted & PermissionFlagsBits[name]) === 0n);
}

/** Without these there is no answer at all. */
export function silencedBy(missing: NeededPermission[], inThread: boolean): NeededPermission[] {
  const send = inThread ? 'SendMessagesInThreads' : 'SendMessages';
  return missing.filter((name) => name === 'ViewChannel' || name === send);
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
