import type { BaseInteraction } from 'discord.js';
import { missingFrom, type NeededPermission, silencedBy } from '../permissions.ts';

/** Which of the permissions without which the bot can not answer it misses in this channel. */
export function silencedHere({
  appPermissions,
  guildId,
  channel,
}: BaseInteraction): NeededPermission[] {
  if (guildId === null) return [];
  return silencedBy(missingFrom(appPermissions.bitfield), channel?.isThread() ?? false);
}
