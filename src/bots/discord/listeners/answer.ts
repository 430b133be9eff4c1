import {
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type InteractionReplyOptions,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js';
import type { View } from '../../../jobs/view.ts';
import { requestProblem } from '../../views/problem-views.ts';
import { voiceIn } from '../../views/voice.ts';
import type { NeededPermission } from '../../views/words/discord-words.ts';
import { missingFrom, silencedBy } from '../permissions.ts';
import type { Place } from '../references.ts';
import type { DiscordMessage } from '../render/message.ts';
import { asOfHere } from '../render/of-here.ts';
import { render } from '../render/render.ts';
import { editAnswer } from '../send.ts';
import type { BotParts } from './bot-parts.ts';

type Command = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

export function placeOf({ guildId, channelId }: Pick<Command, 'guildId' | 'channelId'>): Place {
  return { guild: guildId ?? 'dm', channel: channelId };
}

/** A first answer that only the person sees. */
export async function replyPrivately(interaction: Command, view: View): Promise<void> {
  await interaction.reply(replyOf(forOne(view), true));
}

/** A first answer, whose message id is returned. */
export async function reply(
  interaction: Command,
  view: View,
  isPrivate: boolean,
): Promise<string | null> {
  const options = replyOf(render(view), isPrivate);
  const answer = await interaction.reply({ ...options, withResponse: true });
  return answer.resource?.message?.id ?? answer.interaction.responseMessageId;
}

/** Answers for the one who asked, with what takes longer than Discord waits. */
export async function tellPrivately(
  interaction: ChatInputCommandInteraction,
  ask: () => Promise<View>,
  parts: BotParts,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  try {
    await replaceReply(interaction, await ask(), parts);
  } catch (error) {
    parts.log.error({ error }, 'A question could not be answered');
    await replaceReply(interaction, requestProblem(undefined, voiceIn(interaction.locale)), parts);
  }
}

/** Replaces the first answer, while the interaction lasts. */
export async function replaceReply(
  interaction: Command,
  view: View,
  { rest }: BotParts,
): Promise<void> {
  await editAnswer(rest, interaction, '@original', forOne(view));
}

/** The buttons of help and of questions act where they were asked for; those of a report that one person has, do not. */
function forOne(view: View): DiscordMessage {
  const message = render(view);
  return view.kind === 'text' || view.kind === 'notice' ? asOfHere(message) : message;
}

function replyOf(message: DiscordMessage, isPrivate: boolean): InteractionReplyOptions {
  const { content, embeds, components, isV2 } = message;
  return {
    ...(content === undefined ? {} : { content }),
    ...(embeds === undefined ? {} : { embeds }),
    ...(components === undefined ? {} : { components }),
    flags: [
      ...(isV2 ? [MessageFlags.IsComponentsV2 as const] : []),
      ...(isPrivate ? [MessageFlags.Ephemeral as const] : []),
    ],
    allowedMentions: { parse: [] },
  };
}

/** Which of the permissions without which the bot can not answer it misses in this channel. */
export function silencedHere({
  appPermissions,
  guildId,
  channel,
}: BaseInteraction): NeededPermission[] {
  if (guildId === null) return [];
  return silencedBy(missingFrom(appPermissions.bitfield), channel?.isThread() ?? false);
}
