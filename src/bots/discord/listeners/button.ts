import { type ButtonInteraction, MessageFlags } from 'discord.js';
import type { Press } from '../../../jobs/payloads.ts';
import { requestProblem } from '../../views/problem-views.ts';
import {
  formatMessage,
  formatPlaceOf,
  formatPrivatePlace,
  formatTarget,
  parentChannelOf,
  tenantOf,
} from '../references.ts';
import { readHere } from '../render/of-here.ts';
import { render } from '../render/render.ts';
import { followUp } from '../send.ts';
import { standingOf } from '../standing.ts';
import { accept } from './accept.ts';
import type { BotParts } from './bot-parts.ts';

/** A button was pressed. What it says is foreign text: the conversation judges it. */
export async function onButton(interaction: ButtonInteraction, parts: BotParts): Promise<void> {
  const { id, applicationId, token, createdTimestamp, user } = interaction;
  const press = pressOf(interaction);
  const answered = Promise.withResolvers<null>();
  parts.held.hold(id, {
    ...{ applicationId, token, createdMs: createdTimestamp, kind: 'press' },
    answered: answered.promise,
  });
  parts.held.holdFor(press.conversation, user.id, id);
  const acceptance = accept(parts.conversation.press(press));
  await acceptance.soon;
  try {
    await interaction.deferUpdate();
  } finally {
    answered.resolve(null);
  }
  const failed = await acceptance.failure;
  if (failed === null) return;
  parts.log.error({ pressId: press.id, error: failed.error }, 'A press was not accepted');
  await followUp(parts.rest, interaction, render(requestProblem()), undefined);
}

function pressOf(interaction: ButtonInteraction): Press {
  const { id, user, guildId, channelId, channel, member, message, customId, locale } = interaction;
  const { action, isOfHere } = readHere(customId);
  const place = { guild: guildId ?? 'dm', channel: channelId };
  const userName =
    member !== null && 'displayName' in member ? member.displayName : user.displayName;
  const common = {
    id: `discord-press-${id}`,
    user: user.id,
    userName,
    language: locale,
    standing: standingOf(interaction),
    action,
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
    place: formatPlaceOf(guildId, user.id, parentChannelOf(channel, channelId)),
    message: formatMessage({ ...place, how: 'message', message: message.id }),
  };
}
