import type { MessageContextMenuCommandInteraction } from 'discord.js';
import type { Upload } from '../../../jobs/payloads.ts';
import { requestProblem } from '../../views/problem-views.ts';
import { voiceIn } from '../../views/voice.ts';
import { noFileThere, notAllowedHere, readingBelow } from '../../views/words/discord-words.ts';
import { parentChannelOf } from '../references.ts';
import { isReadable, uploadOf } from '../upload.ts';
import { accept } from './accept.ts';
import { placeOf, replaceReply, replyPrivately, silencedHere } from './answer.ts';
import type { BotParts } from './bot-parts.ts';

/** "Decode this log": every log of the message, also of one that was read before; two are compared. */
export async function onContextCommand(
  interaction: MessageContextMenuCommandInteraction,
  parts: BotParts,
): Promise<void> {
  const { id, user, targetMessage } = interaction;
  const files = [targetMessage, ...targetMessage.messageSnapshots.values()]
    .flatMap(({ attachments }) => [...attachments.values()])
    .filter(isReadable);
  if (files.length === 0)
    return replyPrivately(interaction, noFileThere(voiceIn(interaction.locale)));
  const silenced = silencedHere(interaction);
  if (silenced.length > 0)
    return replyPrivately(interaction, notAllowedHere(silenced, voiceIn(interaction.locale)));
  const place = placeOf(interaction);
  const message = targetMessage.id;
  const parentChannel = parentChannelOf(interaction.channel, place.channel);
  const uploads = files.map((file) => {
    const mark = `${id}-${file.id}`;
    const target = { ...place, how: 'reply', message, mark } as const;
    return uploadOf(file, {
      ...{ place, parentChannel, user: user.id, by: id, target, message },
      keepLink: true,
      language: interaction.locale,
    });
  });
  const acceptance = accept(receive(uploads, parts));
  await acceptance.soon;
  await replyPrivately(interaction, readingBelow(files.length, voiceIn(interaction.locale)));
  const failed = await acceptance.failure;
  if (failed === null) return;
  parts.log.error({ error: failed.error }, 'An upload was not accepted');
  await replaceReply(interaction, requestProblem(undefined, voiceIn(interaction.locale)), parts);
}

async function receive(uploads: Upload[], { conversation }: BotParts): Promise<void> {
  const [one, other, ...more] = uploads;
  if (one && other && more.length === 0) return conversation.receivePair(one, other);
  await Promise.all(uploads.map((each) => conversation.receive(each)));
}
