import { type REST, Routes } from 'discord.js';
import { withDiscordErrors } from './discord-errors.ts';
import type { Place } from './references.ts';
import { createMessage, type Outgoing } from './send.ts';

/** Tells one person where only that person sees it. Throws a PlatformRefusal where they refuse that. */
export async function sendDirectMessage(
  rest: REST,
  user: string,
  outgoing: Omit<Outgoing, 'channel' | 'reply'>,
  signal: AbortSignal,
): Promise<Place & { message: string }> {
  const channel = await withDiscordErrors(
    (either) => rest.post(Routes.userChannels(), { body: { recipient_id: user }, signal: either }),
    signal,
  );
  if (typeof channel !== 'object' || channel === null || !('id' in channel)) {
    throw new Error('Discord requires a channel to have an id');
  }
  const id = String(channel.id);
  const { message } = await createMessage(rest, { ...outgoing, channel: id }, signal);
  return { guild: 'dm', channel: id, message };
}
