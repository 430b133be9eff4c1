import type { Guild } from 'discord.js';
import { missingFrom, silencedBy } from '../permissions.ts';
import { formatPlaceOf, formatTarget, tenantOf } from '../references.ts';
import type { BotParts } from './bot-parts.ts';

/** The bot came to a server: it says what it does in the channel for such messages, where there is one that it may write to. */
export async function onGuildJoined(guild: Guild, { conversation }: BotParts): Promise<void> {
  const { id, systemChannel: channel, joinedTimestamp, client } = guild;
  const granted = channel?.permissionsFor(client.user ?? '');
  if (!channel || !granted || silencedBy(missingFrom(granted.bitfield), false).length > 0) return;
  await conversation.welcome({
    id: `discord-welcome-${id}-${joinedTimestamp}`,
    tenant: tenantOf(id, ''),
    conversation: formatTarget({ guild: id, channel: channel.id, how: 'plain' }),
    place: formatPlaceOf(id, '', channel.id),
    language: guild.preferredLocale,
  });
}
