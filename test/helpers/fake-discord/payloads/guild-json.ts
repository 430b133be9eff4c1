import type { JsonObject } from '../../fake-slack/json.ts';
import { bitsOf, permissionBits } from '../permissions.ts';
import { type Channel, type Guild, isThread } from '../types.ts';
import type { World } from '../world.ts';
import { userJson } from './user-json.ts';

export function channelJson(world: World, channel: Channel): JsonObject {
  const { id, type, name, guildId, parentId, recipientId, denied } = channel;
  if (guildId === undefined) {
    const recipient = world.users.get(recipientId ?? '');
    return {
      id,
      type,
      last_message_id: null,
      flags: 0,
      recipients: recipient === undefined ? [] : [userJson(recipient)],
    };
  }
  const common = { id, type, name, guild_id: guildId, parent_id: parentId ?? null, flags: 0 };
  if (isThread(channel)) {
    return {
      ...common,
      owner_id: world.bot.id,
      last_message_id: null,
      message_count: 0,
      member_count: 1,
      rate_limit_per_user: 0,
      thread_metadata: {
        archived: channel.archived,
        auto_archive_duration: 1440,
        archive_timestamp: new Date(world.now()).toISOString(),
        locked: false,
      },
    };
  }
  return {
    ...common,
    position: 0,
    topic: null,
    nsfw: false,
    last_message_id: null,
    rate_limit_per_user: 0,
    permission_overwrites:
      denied.size === 0 ? [] : [{ id: world.bot.id, type: 1, allow: '0', deny: bitsOf(denied) }],
  };
}

export function roleJson(guildId: string): JsonObject {
  return {
    id: guildId,
    name: '@everyone',
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    permissions: permissionBits([]),
    managed: false,
    mentionable: false,
    flags: 0,
  };
}

/** The role that Discord makes for the bot when it is invited. */
export function botRoleId(world: World, guildId: string): string {
  return String(BigInt(guildId) + BigInt(world.applicationId));
}

function botRoleJson(world: World, guildId: string): JsonObject {
  return {
    ...roleJson(guildId),
    id: botRoleId(world, guildId),
    name: world.bot.username,
    position: 1,
    managed: true,
    tags: { bot_id: world.bot.id },
  };
}

export function botMemberJson(world: World): JsonObject {
  return memberJson(userJson(world.bot));
}

export function memberJson(user: JsonObject): JsonObject {
  return {
    user,
    nick: null,
    avatar: null,
    roles: [],
    joined_at: '2026-01-01T00:00:00.000Z',
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
  };
}

/** A guild as GUILD_CREATE gives it. */
export function guildJson(world: World, guild: Guild): JsonObject {
  const own = [...world.channels.values()].filter(
    (one) => one.guildId === guild.id && !one.deleted,
  );
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    features: [],
    owner_id: '1',
    member_count: 2,
    large: false,
    joined_at: '2026-01-01T00:00:00.000Z',
    system_channel_id: guild.systemChannelId ?? null,
    system_channel_flags: 0,
    preferred_locale: 'en-US',
    premium_tier: 0,
    nsfw_level: 0,
    roles: [roleJson(guild.id), botRoleJson(world, guild.id)],
    members: [botMemberJson(world)],
    channels: own.filter((one) => !isThread(one)).map((one) => channelJson(world, one)),
    threads: own.filter(isThread).map((one) => channelJson(world, one)),
    emojis: [],
    stickers: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
