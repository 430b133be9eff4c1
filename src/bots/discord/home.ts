import type { Channel } from 'discord.js';

/**
 * The channel that reports, and what is normal, belong to: a thread is part of its channel. Where
 * Discord does not tell the channel, the thread stands for itself.
 */
export function homeOf(channel: Channel | null, channelId: string): string {
  return (channel?.isThread() ? channel.parentId : null) ?? channelId;
}
