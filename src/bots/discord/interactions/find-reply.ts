import { type REST, Routes } from 'discord.js';
import { PlatformRefusal } from '../../../jobs/platform.ts';
import { withDiscordErrors } from '../discord-errors.ts';

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
  const query = new URLSearchParams({ after: interaction, limit: '100' });
  try {
    const messages = await withDiscordErrors(
      (either) => rest.get(Routes.channelMessages(channel), { query, signal: either }),
      signal,
    );
    const all: unknown[] = Array.isArray(messages) ? messages : [];
    const answer = all.find((one) => at(at(one, 'interaction_metadata'), 'id') === interaction);
    return answer === undefined ? null : String(at(answer, 'id'));
  } catch (error) {
    if (error instanceof PlatformRefusal) return null;
    throw error;
  }
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
