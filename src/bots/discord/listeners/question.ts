import type { Message } from 'discord.js';
import { MAX_QUESTION_CHARS, type Question } from '../../../jobs/payloads.ts';
import {
  formatMessage,
  formatPlaceOf,
  formatTarget,
  parentChannelOf,
  tenantOf,
} from '../references.ts';

/** Whether the bot is named: by its name, by the role of that name, or as whom the message answers. */
export function isNamed(message: Message): boolean {
  return message.mentions.users.has(message.client.user.id) || namesRole(message);
}

/**
 * What a message without a log says to the bot: a question about what was told there, or about the last
 * report of the channel. In the bot's own threads words to nobody are overheard. Null where the bot is
 * not spoken to.
 */
export function questionIn(message: Message): Question | 'no question' | 'not visible' | null {
  const { id, author, content, guildId, channelId, reference } = message;
  const isOverheard = guildId !== null && !isSpokenTo(message);
  if (isOverheard && !isInOwnThread(message)) return null;
  // Discord shows a bot without the intent what names the bot itself, not what names its role.
  if (content === '' && namesRole(message)) return 'not visible';
  const text = content.replace(/<@[^>]{1,40}>/g, '').trim();
  if (text === '') return isOverheard ? null : 'no question';
  const place = { guild: guildId ?? 'dm', channel: channelId };
  const answered = reference?.messageId;
  return {
    id: `discord-ask-${channelId}-${id}`,
    tenant: tenantOf(guildId, author.id),
    conversation: formatTarget({ ...place, how: 'reply', message: id }),
    place: formatPlaceOf(guildId, author.id, parentChannelOf(message.channel, channelId)),
    user: author.id,
    text: text.slice(0, MAX_QUESTION_CHARS),
    ...(isOverheard && { isOverheard }),
    ...(answered === undefined
      ? {}
      : { answers: formatMessage({ ...place, how: 'message', message: answered }) }),
  };
}

/** An answer to one of the bot's messages names it without a word to it, but in the bot's own threads. */
function isSpokenTo(message: Message): boolean {
  const { channel, client, content, mentions } = message;
  const me = client.user.id;
  const isInText = content.includes(`<@${me}>`) || content.includes(`<@!${me}>`);
  if (isInText || namesRole(message)) return true;
  return channel.isThread() && channel.ownerId === me && mentions.repliedUser?.id === me;
}

/** Words to nobody in a thread that the bot opened: they name nobody, and answer nobody. */
function isInOwnThread({ channel, client, mentions }: Message): boolean {
  const isOwn = channel.isThread() && channel.ownerId === client.user.id;
  const isForSomebody =
    mentions.users.size > 0 || mentions.roles.size > 0 || mentions.everyone || mentions.repliedUser;
  return isOwn && !isForSomebody;
}

/** The role that Discord made for the bot has the bot's name, and is picked by mistake. */
function namesRole({ client, mentions }: Message): boolean {
  return mentions.roles.some(({ tags }) => tags?.botId === client.user.id);
}
