import type { ChatInputCommandInteraction } from 'discord.js';
import type { ChangeInWords } from '../../../jobs/payloads.ts';
import { oneMoment } from '../../views/notices.ts';
import { requestProblem } from '../../views/problem-views.ts';
import { voiceIn } from '../../views/voice.ts';
import { notAllowedHere } from '../../views/words/discord-words.ts';
import { formatPlaceOf, formatTarget, parentChannelOf, tenantOf } from '../references.ts';
import { standingOf } from '../standing.ts';
import { accept, hold } from './accept.ts';
import { placeOf, replaceReply, replyPrivately, silencedHere, tellPrivately } from './answer.ts';
import type { BotParts } from './bot-parts.ts';

/** `/logdecoder baseline`, by its subcommand. */
export function onBaselineCommand(
  interaction: ChatInputCommandInteraction,
  parts: BotParts,
): Promise<void> {
  const name = interaction.options.getString('name')?.trim() ?? '';
  switch (interaction.options.getSubcommand(false)) {
    case 'set':
      return changeNormal(interaction, { do: 'set', ...(name !== '' && { name }) }, parts);
    case 'use':
      return changeNormal(interaction, { do: 'use', which: name }, parts);
    case 'clear':
      return changeNormal(interaction, { do: 'clear' }, parts);
    default:
      return tellPrivately(
        interaction,
        () => parts.conversation.baselines(...ownerOf(interaction), interaction.locale),
        parts,
      );
  }
}

/** `/logdecoder muted` */
export function showMuted(
  interaction: ChatInputCommandInteraction,
  parts: BotParts,
): Promise<void> {
  return tellPrivately(
    interaction,
    () => parts.conversation.mutes(...ownerOf(interaction), interaction.locale),
    parts,
  );
}

/** What changes for everybody is told to everybody: the change's answer is a message here. */
export async function changeNormal(
  interaction: ChatInputCommandInteraction,
  change: ChangeInWords,
  parts: BotParts,
): Promise<void> {
  const silenced = silencedHere(interaction);
  if (silenced.length > 0)
    return replyPrivately(interaction, notAllowedHere(silenced, voiceIn(interaction.locale)));
  const { id, user, member } = interaction;
  const conversation = formatTarget({ ...placeOf(interaction), how: 'command', interaction: id });
  const replied = Promise.withResolvers<null>();
  hold(interaction, parts, replied.promise);
  parts.held.holdFor(conversation, user.id, id);
  const [tenant, place] = ownerOf(interaction);
  const nick = member !== null && 'displayName' in member ? member.displayName : user.displayName;
  const acceptance = accept(
    parts.conversation.change({
      ...{ id: `discord-change-${id}`, tenant, conversation, place, change },
      ...{ user: user.id, userName: nick, standing: standingOf(interaction) },
      language: interaction.locale,
    }),
  );
  await acceptance.soon;
  try {
    await replyPrivately(interaction, oneMoment(voiceIn(interaction.locale)));
  } finally {
    replied.resolve(null);
  }
  const failed = await acceptance.failure;
  if (failed === null) return;
  parts.log.error({ error: failed.error }, 'A change of what is normal was not accepted');
  await replaceReply(interaction, requestProblem(undefined, voiceIn(interaction.locale)), parts);
}

function ownerOf({
  guildId,
  user,
  channel,
  channelId,
}: ChatInputCommandInteraction): [tenant: string, place: string] {
  const parent = parentChannelOf(channel, channelId);
  return [tenantOf(guildId, user.id), formatPlaceOf(guildId, user.id, parent)];
}
