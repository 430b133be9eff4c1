import {
  type ButtonInteraction,
  MessageFlags,
  type ModalMessageModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Press } from '../../../jobs/payloads.ts';
import {
  formatMessage,
  formatPlaceOf,
  formatPrivatePlace,
  formatTarget,
  parentChannelOf,
  tenantOf,
} from '../references.ts';
import { readHere } from '../render/of-here.ts';
import { standingOf } from '../standing.ts';

/** A press, what was chosen in a menu, or a form that a press has opened, as what it asks for and where. */
export function pressOf(
  interaction: ButtonInteraction | StringSelectMenuInteraction | ModalMessageModalSubmitInteraction,
): Press {
  const { id, user, guildId, channelId, channel, member, message, customId, locale } = interaction;
  const { action: pressed, isOfHere } = readHere(customId);
  const [chosen = ''] = interaction.isStringSelectMenu() ? interaction.values : [pressed];
  const place = { guild: guildId ?? 'dm', channel: channelId ?? message.channelId };
  const userName =
    member !== null && 'displayName' in member ? member.displayName : user.displayName;
  const common = {
    id: `discord-press-${id}`,
    user: user.id,
    userName,
    language: locale,
    standing: standingOf(interaction),
    action: chosen,
  };
  if (message.flags.has(MessageFlags.Ephemeral) && !isOfHere) {
    // Seen by one person: answered to that person, through this press while it lasts.
    const target = { ...place, how: 'private', interaction: id, user: user.id } as const;
    return {
      ...common,
      // A private report is this person's alone.
      standing: 'admin',
      tenant: tenantOf(null, user.id),
      conversation: formatTarget(target),
      place: formatPrivatePlace(user.id),
      message: formatMessage(target),
    };
  }
  // No thread can hang on what only one person sees.
  const isHere = isOfHere || guildId === null || (channel?.isThread() ?? false);
  const how = isHere ? 'reply' : 'thread';
  return {
    ...common,
    tenant: tenantOf(guildId, user.id),
    conversation: formatTarget({ ...place, how, message: message.id }),
    place: formatPlaceOf(guildId, user.id, parentChannelOf(channel, place.channel)),
    message: formatMessage({ ...place, how: 'message', message: message.id }),
  };
}
