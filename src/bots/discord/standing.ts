import {
  type BaseInteraction,
  GuildMember,
  GuildMemberFlags,
  PermissionFlagsBits,
} from 'discord.js';
import type { Standing } from '../../jobs/payloads.ts';

/** What the person who interacts is in the server: whoever may manage it is an admin. */
export function standingOf({ guildId, member, memberPermissions }: BaseInteraction): Standing {
  if (guildId === null) return 'admin';
  if (member === null) return 'unknown';
  const flags = member instanceof GuildMember ? member.flags.bitfield : member.flags;
  // Somebody who was invited into one voice channel only.
  if ((flags & GuildMemberFlags.IsGuest) !== 0) return 'guest';
  const { Administrator, ManageGuild } = PermissionFlagsBits;
  const bits = memberPermissions?.bitfield ?? 0n;
  return (bits & (Administrator | ManageGuild)) === 0n ? 'member' : 'admin';
}
