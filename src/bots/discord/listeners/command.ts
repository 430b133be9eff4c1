import type { ChatInputCommandInteraction } from 'discord.js';
import { homeOf } from '../home.ts';
import { formatTarget, homePlace, type Target, tenantOf } from '../references.ts';
import { uploadOf } from '../upload.ts';
import { placeOf, replaceReply, reply, replyPrivately, tellPrivately } from './answer.ts';
import { changeNormal, onBaselineCommand, showMuted } from './baseline-command.ts';
import { hold } from './hold.ts';
import { silencedHere } from './silenced-here.ts';
import type { Wires } from './wires.ts';
import { couldNotBegin, lookingForLatest, notAllowedHere } from './words.ts';

/** `/logdecoder`, by its subcommand. */
export function onCommand(interaction: ChatInputCommandInteraction, wires: Wires): Promise<void> {
  if (interaction.options.getSubcommandGroup(false) === 'baseline') {
    return onBaselineCommand(interaction, wires);
  }
  switch (interaction.options.getSubcommand(false)) {
    case 'muted':
      return showMuted(interaction, wires);
    case 'unmute':
      return changeNormal(
        interaction,
        { do: 'unmute', which: textOf(interaction, 'which') },
        wires,
      );
    case 'analyze':
      return analyze(interaction, wires);
    case 'status':
      return status(interaction, wires);
    case 'latest':
      return latest(interaction, wires);
    default:
      return replyPrivately(interaction, wires.conversation.help());
  }
}

function textOf({ options }: ChatInputCommandInteraction, name: string): string {
  return options.getString(name)?.trim() ?? '';
}

/** The first answer says that the file is being read, and becomes the report. */
async function analyze(interaction: ChatInputCommandInteraction, wires: Wires): Promise<void> {
  const file = interaction.options.getAttachment('file', true);
  const isPrivate = interaction.options.getBoolean('private') ?? false;
  const detector = interaction.options.getString('detector');
  const silenced = isPrivate ? [] : silencedHere(interaction);
  if (silenced.length > 0) return replyPrivately(interaction, notAllowedHere(silenced));
  const place = placeOf(interaction);
  const { id, user } = interaction;
  const target: Target = isPrivate
    ? { ...place, how: 'private', interaction: id, user: user.id }
    : { ...place, how: 'command', interaction: id };
  const upload = uploadOf(file, {
    ...{ place, user: user.id, by: id, target, message: null, keepLink: true },
    home: homeOf(interaction.channel, place.channel),
    ...(detector === 'pca' || detector === 'pca-loglizer' ? { detector } : {}),
  });
  const replied = reply(interaction, { kind: 'working', fileName: file.name }, isPrivate);
  hold(interaction, wires, isPrivate ? undefined : replied);
  const [accepted, answered] = await Promise.allSettled([
    wires.conversation.receive(upload),
    replied,
  ]);
  if (answered.status === 'rejected') {
    wires.log.warn({ uploadId: upload.id, error: answered.reason }, 'A command was not answered');
  }
  if (accepted.status === 'rejected') {
    wires.log.error({ uploadId: upload.id, error: accepted.reason }, 'An upload was not accepted');
    await replaceReply(interaction, couldNotBegin(file.name), wires);
  }
}

function status(interaction: ChatInputCommandInteraction, wires: Wires): Promise<void> {
  const tenant = tenantOf(interaction.guildId, interaction.user.id);
  return tellPrivately(interaction, () => wires.conversation.status(tenant), wires);
}

async function latest(interaction: ChatInputCommandInteraction, wires: Wires): Promise<void> {
  const silenced = silencedHere(interaction);
  if (silenced.length > 0) return replyPrivately(interaction, notAllowedHere(silenced));
  const place = placeOf(interaction);
  const { id, user, guildId, channel } = interaction;
  const conversation = formatTarget({ ...place, how: 'command', interaction: id });
  hold(interaction, wires);
  wires.held.holdFor(conversation, user.id, id);
  await replyPrivately(interaction, lookingForLatest());
  try {
    await wires.conversation.latest({
      id: `discord-latest-${id}`,
      tenant: tenantOf(guildId, user.id),
      conversation,
      place: homePlace(guildId, user.id, homeOf(channel, place.channel)),
      user: user.id,
    });
  } catch (error) {
    wires.log.error({ error }, 'The last report was not asked for');
    await replaceReply(interaction, couldNotBegin(), wires);
  }
}
