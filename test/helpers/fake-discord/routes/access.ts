import type { PermissionName } from '../permissions.ts';
import { refusals } from '../refusal.ts';
import { type Channel, isThread, type Message } from '../types.ts';
import { deniedIn, findMessage, type World } from '../world.ts';

/**
 * The channel, where the bot can see it.
 *
 * @throws Refusal 10003, 50001
 */
export function openChannel(world: World, id: string | undefined): Channel {
  const channel = world.channels.get(id ?? '');
  if (channel === undefined || channel.deleted) throw refusals.unknownChannel();
  if (channel.guildId !== undefined && !world.guilds.get(channel.guildId)?.member) {
    throw refusals.missingAccess();
  }
  if (deniedIn(world, channel).has('ViewChannel')) throw refusals.missingAccess();
  return channel;
}

/** @throws Refusal 50013 */
export function need(world: World, channel: Channel, ...names: PermissionName[]): void {
  const denied = deniedIn(world, channel);
  if (names.some((name) => denied.has(name))) throw refusals.missingPermissions();
}

/** @throws Refusal 10008 */
export function openMessage(world: World, channelId: string, id: string | undefined): Message {
  const message = findMessage(world, channelId, id ?? '');
  if (message === undefined || message.ephemeralFor !== undefined) throw refusals.unknownMessage();
  return message;
}

export function sendPermission(channel: Channel): PermissionName {
  return isThread(channel) ? 'SendMessagesInThreads' : 'SendMessages';
}
