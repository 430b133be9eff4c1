import type { ChatInputCommandInteraction } from 'discord.js';
import { findDetector } from '../../../engine/detect/detectors.ts';
import type { Upload } from '../../../jobs/payloads.ts';
import { comparingLatest, lookingForLatest } from '../../views/notices.ts';
import { requestProblem } from '../../views/problem-views.ts';
import { workingView } from '../../views/report-view.ts';
import { voiceIn } from '../../views/voice.ts';
import { notAllowedHere } from '../../views/words/discord-words.ts';
import {
  formatPlaceOf,
  formatTarget,
  parentChannelOf,
  type Target,
  tenantOf,
} from '../references.ts';
import { uploadOf } from '../upload.ts';
import { accept, hold } from './accept.ts';
import {
  placeOf,
  replaceReply,
  reply,
  replyPrivately,
  silencedHere,
  tellPrivately,
} from './answer.ts';
import { changeNormal, onBaselineCommand, showMuted } from './baseline-command.ts';
import type { BotParts } from './bot-parts.ts';

/** `/logdecoder`, by its subcommand. */
export function onCommand(
  interaction: ChatInputCommandInteraction,
  parts: BotParts,
): Promise<void> {
  if (interaction.options.getSubcommandGroup(false) === 'baseline') {
    return onBaselineCommand(interaction, parts);
  }
  switch (interaction.options.getSubcommand(false)) {
    case 'muted':
      return showMuted(interaction, parts);
    case 'unmute':
      return changeNormal(
        interaction,
        { do: 'unmute', which: textOf(interaction, 'which') },
        parts,
      );
    case 'analyze':
      return analyze(interaction, parts);
    case 'status':
      return status(interaction, parts);
    case 'forget':
      return areYouSure(interaction, parts);
    case 'latest':
      return aboutLatest('latest', interaction, parts);
    case 'compare':
      return aboutLatest('compare', interaction, parts);
    default:
      return replyPrivately(interaction, parts.conversation.help(interaction.locale));
  }
}

function textOf({ options }: ChatInputCommandInteraction, name: string): string {
  return options.getString(name)?.trim() ?? '';
}

/** The first answer says that the file is being read, and becomes the report. */
async function analyze(interaction: ChatInputCommandInteraction, parts: BotParts): Promise<void> {
  const file = interaction.options.getAttachment('file', true);
  const isPrivate = interaction.options.getBoolean('private') ?? false;
  const detector = findDetector(interaction.options.getString('detector'));
  const silenced = isPrivate ? [] : silencedHere(interaction);
  if (silenced.length > 0)
    return replyPrivately(interaction, notAllowedHere(silenced, voiceIn(interaction.locale)));
  const place = placeOf(interaction);
  const { id, user } = interaction;
  const target: Target = isPrivate
    ? { ...place, how: 'private', interaction: id, user: user.id }
    : { ...place, how: 'command', interaction: id };
  const upload = uploadOf(file, {
    ...{ place, user: user.id, by: id, target, message: null, keepLink: true },
    language: interaction.locale,
    parentChannel: parentChannelOf(interaction.channel, place.channel),
    ...(detector && { detector: detector.name }),
    ...groupingOf(interaction),
  });
  const replied = Promise.withResolvers<string | null>();
  hold(interaction, parts, replied.promise);
  const acceptance = accept(parts.conversation.receive(upload));
  await acceptance.soon;
  try {
    const working = workingView(file.name, undefined, voiceIn(interaction.locale));
    replied.resolve(await reply(interaction, working, isPrivate));
  } catch (error) {
    replied.resolve(null);
    parts.log.warn({ uploadId: upload.id, error }, 'A command was not answered');
  }
  const failed = await acceptance.failure;
  if (failed === null) return;
  parts.log.error({ uploadId: upload.id, error: failed.error }, 'An upload was not accepted');
  await replaceReply(interaction, requestProblem(file.name, voiceIn(interaction.locale)), parts);
}

/** What the person filled in of how lines belong together. */
function groupingOf({ options }: ChatInputCommandInteraction): Pick<Upload, 'grouping'> {
  const given = {
    window: options.getString('window'),
    step: options.getString('step'),
    lines: options.getInteger('lines'),
    sessionColumn: options.getString('session_column'),
    sessionPattern: options.getString('session_pattern'),
  };
  const grouping = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  return Object.keys(grouping).length === 0 ? {} : { grouping };
}

function status(interaction: ChatInputCommandInteraction, parts: BotParts): Promise<void> {
  const { guildId, user, channel, channelId, locale } = interaction;
  const tenant = tenantOf(guildId, user.id);
  const place = formatPlaceOf(guildId, user.id, parentChannelOf(channel, channelId));
  return tellPrivately(interaction, () => parts.conversation.status(tenant, place, locale), parts);
}

function areYouSure(interaction: ChatInputCommandInteraction, parts: BotParts): Promise<void> {
  const { guildId, user } = interaction;
  const tenant = tenantOf(guildId, user.id);
  const ask = () =>
    parts.conversation.areYouSureToForget(tenant, user.id, 'channel', interaction.locale);
  return tellPrivately(interaction, ask, parts);
}

/** Shows the channel's last report again, or compares it with the one before it. */
async function aboutLatest(
  what: 'latest' | 'compare',
  interaction: ChatInputCommandInteraction,
  parts: BotParts,
): Promise<void> {
  const silenced = silencedHere(interaction);
  if (silenced.length > 0)
    return replyPrivately(interaction, notAllowedHere(silenced, voiceIn(interaction.locale)));
  const place = placeOf(interaction);
  const { id, user, guildId, channel } = interaction;
  const conversation = formatTarget({ ...place, how: 'command', interaction: id });
  const replied = Promise.withResolvers<null>();
  hold(interaction, parts, replied.promise);
  parts.held.holdFor(conversation, user.id, id);
  const acceptance = accept(
    parts.conversation[what]({
      id: `discord-${what}-${id}`,
      tenant: tenantOf(guildId, user.id),
      conversation,
      place: formatPlaceOf(guildId, user.id, parentChannelOf(channel, place.channel)),
      user: user.id,
      language: interaction.locale,
    }),
  );
  await acceptance.soon;
  try {
    const voice = voiceIn(interaction.locale);
    const told = what === 'latest' ? lookingForLatest(voice) : comparingLatest(voice);
    await replyPrivately(interaction, told);
  } finally {
    replied.resolve(null);
  }
  const failed = await acceptance.failure;
  if (failed === null) return;
  parts.log.error({ error: failed.error }, 'The last report was not asked for or compared');
  await replaceReply(interaction, requestProblem(undefined, voiceIn(interaction.locale)), parts);
}
