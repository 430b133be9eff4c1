import type { AutocompleteInteraction } from 'discord.js';
import { oneLine } from '../../../text/foreign-text.ts';
import { MAX_CHOICE, MAX_CHOICES } from '../limits.ts';
import { formatPlaceOf, parentChannelOf, tenantOf } from '../references.ts';
import type { BotParts } from './bot-parts.ts';

/** Somebody types the name of a normal log: offers those of the channel that hold what was typed. */
export async function onAutocomplete(
  interaction: AutocompleteInteraction,
  parts: BotParts,
): Promise<void> {
  const { guildId, user, channel, channelId } = interaction;
  const place = formatPlaceOf(guildId, user.id, parentChannelOf(channel, channelId));
  const names = await parts.conversation
    .baselineNames(tenantOf(guildId, user.id), place)
    .catch((error: unknown) => {
      parts.log.warn({ error }, 'The names of normal logs could not be offered');
      return [];
    });
  const typed = interaction.options.getFocused().toLowerCase();
  const found = names
    .map((name) => oneLine(name))
    .filter((name) => name !== '' && name.length <= MAX_CHOICE)
    .filter((name) => name.toLowerCase().includes(typed));
  await interaction.respond(found.slice(0, MAX_CHOICES).map((name) => ({ name, value: name })));
}
