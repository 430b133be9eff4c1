import { type REST, Routes, ThreadAutoArchiveDuration } from 'discord.js';
import { codeOf, codes, withDiscordErrors } from './discord-errors.ts';

/** Why there can be no thread on a message. */
type NoThread = 'not allowed' | 'not here';

/**
 * Opens the thread that hangs on a message, or finds it: Discord gives it the id of its message. It
 * archives itself, and a post wakes it.
 */
export async function openThread(
  rest: REST,
  { channel, message }: { channel: string; message: string },
  name: string,
  signal: AbortSignal,
): Promise<string | NoThread> {
  try {
    await withDiscordErrors(
      (either) =>
        rest.post(Routes.threads(channel, message), {
          body: { name, auto_archive_duration: ThreadAutoArchiveDuration.OneDay },
          signal: either,
        }),
      signal,
    );
    return message;
  } catch (error) {
    const code = codeOf(error);
    if (code === codes.threadExists) return message;
    if (code === codes.missingPermissions) return 'not allowed';
    if (code === codes.wrongChannelType || code === codes.unknownMessage) return 'not here';
    throw error;
  }
}
