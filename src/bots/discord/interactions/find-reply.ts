import { type REST, Routes } from 'discord.js';
import { PlatformRefusal } from '../../../jobs/platform.ts';
import { withDiscordErrors } from '../discord-errors.ts';
import type { DiscordMessage } from '../render/message.ts';
import { wordsOf } from '../send.ts';

/**
 * The id of the first answer to a command, where everybody sees it: looked up among the messages
 * that came after the command, since a crash may have kept it from being noted. Null where there is
 * none, or where the bot may not look.
 */
export async function findReply(
  rest: REST,
  { channel, interaction }: { channel: string; interaction: string },
  signal: AbortSignal,
): Promise<string | null> {
  const answer = (await messagesAfter(rest, channel, interaction, signal)).find(
    (one) => at(at(one, 'interaction_metadata'), 'id') === interaction,
  );
  return answer === undefined ? null : String(at(answer, 'id'));
}

/**
 * The id of a bot's answer to a message that says just this: Discord knows a nonce for a few minutes, and a restart may
 * take longer. Null where there is none, or where the bot may not look.
 */
export async function findAnswer(
  rest: REST,
  { channel, message }: { channel: string; message: string },
  said: DiscordMessage,
  signal: AbortSignal,
): Promise<string | null> {
  const answer = (await messagesAfter(rest, channel, message, signal)).find(
    (one) =>
      at(at(one, 'author'), 'bot') === true &&
      at(at(one, 'message_reference'), 'message_id') === message &&
      wordsOf(Object(one)) === wordsOf(said),
  );
  return answer === undefined ? null : String(at(answer, 'id'));
}

/** Up to 100; none where the bot may not look. */
async function messagesAfter(
  rest: REST,
  channel: string,
  after: string,
  signal: AbortSignal,
): Promise<unknown[]> {
  const query = new URLSearchParams({ after, limit: '100' });
  try {
    const messages = await withDiscordErrors(
      (either) => rest.get(Routes.channelMessages(channel), { query, signal: either }),
      signal,
    );
    return Array.isArray(messages) ? messages : [];
  } catch (error) {
    if (error instanceof PlatformRefusal) return [];
    throw error;
  }
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
