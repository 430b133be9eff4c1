import { Locale, type Message, PermissionFlagsBits } from 'discord.js';
import type { View } from '../../../jobs/view.ts';
import { pastedLines } from '../../pasted-lines.ts';
import { requestProblem } from '../../views/problem-views.ts';
import { voiceIn } from '../../views/voice.ts';
import { howToStart, inWords, notVisible } from '../../views/words/discord-words.ts';
import { missingFrom, silencedBy } from '../permissions.ts';
import { formatTarget, parentChannelOf } from '../references.ts';
import { isReadable, type Received, textOf, uploadOf } from '../upload.ts';
import type { BotParts } from './bot-parts.ts';
import { isNamed, questionIn } from './question.ts';

/**
 * A message was posted. Files that look like logs are uploads; where the bot is named or in a direct
 * message all files are, and so are three log lines or more in the message itself; other words are a
 * question, or answered by how to start. Files and lines of a forwarded message count as its own.
 */
export async function onMessage(message: Message, parts: BotParts): Promise<void> {
  if (message.author.bot || message.webhookId !== null || message.system) return;
  const isMeant = message.guildId === null || isNamed(message);
  const forwarded = [...message.messageSnapshots.values()];
  const attached = [message, ...forwarded].flatMap(({ attachments }) => [...attachments.values()]);
  const files: Received[] = attached.filter((file) => isMeant || isReadable(file));
  if (isMeant && files.length === 0) {
    const said = [message, ...forwarded].map(({ content }) => content ?? '').join('\n');
    const lines = pastedLines(said);
    if (lines !== null) files.push(textOf(message.id, Buffer.byteLength(lines)));
  }
  const question = questionIn(message);
  if (files.length === 0 && question === null) return;
  if (isSilenced(message, parts)) return;
  for (const file of files) await receive(message, file, parts);
  if (files.length > 0 || question === null) return;
  if (question === 'not visible')
    return say(message, notVisible(voiceIn(languageOf(message).language)), 'help', parts);
  if (question === 'no question')
    return say(message, howToStart(voiceIn(languageOf(message).language)), 'help', parts);
  try {
    await parts.conversation.ask(question);
  } catch (error) {
    parts.log.error({ questionId: question.id, error }, 'A question could not be accepted');
    await say(
      message,
      requestProblem(undefined, voiceIn(languageOf(message).language)),
      'failed',
      parts,
    );
  }
}

async function receive(message: Message, file: Received, parts: BotParts): Promise<void> {
  const place = placeOf(message);
  const { id, author } = message;
  const upload = uploadOf(file, {
    place,
    parentChannel: parentChannelOf(message.channel, message.channelId),
    user: author.id,
    by: id,
    target: { ...place, how: 'reply', message: id, mark: file.id },
    message: id,
    keepLink: !canRead(message),
    ...languageOf(message),
  });
  try {
    await parts.conversation.receive(upload);
  } catch (error) {
    parts.log.error({ uploadId: upload.id, error }, 'An upload could not be accepted');
    await say(
      message,
      requestProblem(file.name, voiceIn(languageOf(message).language)),
      'failed',
      parts,
    );
  }
}

/**
 * The language that a server prefers: of a person Discord tells it with a press or command alone. English is what a
 * server has that chose none, so it tells nothing.
 */
function languageOf({ guild }: Message): { language?: string } {
  const language = guild?.preferredLocale;
  return language === undefined || language === Locale.EnglishUS ? {} : { language };
}

/** Where it may not, the link that came with the message is all there is. */
function canRead(message: Message): boolean {
  if (!message.inGuild()) return true;
  const granted = message.channel.permissionsFor(message.client.user);
  return granted?.has(PermissionFlagsBits.ReadMessageHistory) ?? true;
}

/** Where the bot can not answer, only the log can say why. */
function isSilenced(message: Message, { log }: BotParts): boolean {
  if (!message.inGuild()) return false;
  const granted = message.channel.permissionsFor(message.client.user);
  if (granted === null) return false;
  const silenced = silencedBy(missingFrom(granted.bitfield), message.channel.isThread());
  if (silenced.length === 0) return false;
  const { guildId: guild, channelId: channel } = message;
  log.warn({ guild, channel, missing: inWords(silenced) }, 'No permission to answer in a channel');
  return true;
}

async function say(message: Message, view: View, why: string, parts: BotParts): Promise<void> {
  const target = { ...placeOf(message), how: 'reply', message: message.id } as const;
  const { signal } = new AbortController();
  try {
    await parts.platform.post(formatTarget(target), view, signal, `${why}-${message.id}`);
  } catch (error) {
    parts.log.warn({ why, channel: message.channelId, error }, 'A message could not be answered');
  }
}

function placeOf({ guildId, channelId }: Message) {
  return { guild: guildId ?? 'dm', channel: channelId };
}
