import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import {
  formatPlace,
  formatPrivatePlace,
  formatTarget,
  type Target,
  tenantOf,
} from '../references.ts';
import { uploadOf } from '../upload.ts';
import { accept } from './accept.ts';
import { placeOf, replaceReply, reply, replyPrivately } from './answer.ts';
import { silencedHere } from './silenced-here.ts';
import type { Wires } from './wires.ts';
import { couldNotBegin, lookingForLatest, notAllowedHere } from './words.ts';

/** `/logdecoder`, by its subcommand. */
export function onCommand(interaction: ChatInputCommandInteraction, wires: Wires): Promise<void> {
  switch (interaction.options.getSubcommand(false)) {
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
    ...(detector === 'pca' || detector === 'pca-loglizer' ? { detector } : {}),
  });
  const replied = Promise.withResolvers<string | null>();
  hold(interaction, wires, replied.promise);
  const acceptance = accept(wires.conversation.receive(upload));
  await acceptance.soon;
  try {
    const working = { kind: 'working', fileName: file.name } as const;
    replied.resolve(await reply(interaction, working, isPrivate));
  } catch (error) {
    replied.resolve(null);
    wires.log.warn({ uploadId: upload.id, error }, 'A command was not answered');
  }
  const failed = await acceptance.failure;
  if (failed === null) return;
  wires.log.error({ uploadId: upload.id, error: failed.error }, 'An upload was not accepted');
  await replaceReply(interaction, couldNotBegin(file.name), wires);
}

async function status(interaction: ChatInputCommandInteraction, wires: Wires): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const tenant = tenantOf(interaction.guildId, interaction.user.id);
  try {
    await replaceReply(interaction, await wires.conversation.status(tenant), wires);
  } catch (error) {
    wires.log.error({ error }, 'The status could not be told');
    await replaceReply(interaction, couldNotBegin(), wires);
  }
}

async function latest(interaction: ChatInputCommandInteraction, wires: Wires): Promise<void> {
  const silenced = silencedHere(interaction);
  if (silenced.length > 0) return replyPrivately(interaction, notAllowedHere(silenced));
  const place = placeOf(interaction);
  const { id, user, guildId } = interaction;
  const conversation = formatTarget({ ...place, how: 'command', interaction: id });
  const replied = Promise.withResolvers<null>();
  hold(interaction, wires, replied.promise);
  wires.held.holdFor(conversation, user.id, id);
  const acceptance = accept(
    wires.conversation.latest({
      id: `discord-latest-${id}`,
      tenant: tenantOf(guildId, user.id),
      conversation,
      place: guildId === null ? formatPrivatePlace(user.id) : formatPlace(place),
      user: user.id,
    }),
  );
  await acceptance.soon;
  try {
    await replyPrivately(interaction, lookingForLatest());
  } finally {
    replied.resolve(null);
  }
  const failed = await acceptance.failure;
  if (failed === null) return;
  wires.log.error({ error: failed.error }, 'The last report was not asked for');
  await replaceReply(interaction, couldNotBegin(), wires);
}

function hold(
  { id, applicationId, token, createdTimestamp }: ChatInputCommandInteraction,
  { held }: Wires,
  answered: Promise<string | null>,
): void {
  held.hold(id, { applicationId, token, createdMs: createdTimestamp, kind: 'command', answered });
}
