import type { JsonObject } from '../json.ts';
import { stringOf } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { Channel, User } from '../types.ts';
import { changed, directMessage, findMessage, type Workspace } from '../workspace.ts';
import { conversation, type Method, method, required, writable } from './method.ts';

const READ: Record<Channel['kind'], string> = {
  public: 'channels:read',
  private: 'groups:read',
  im: 'im:read',
  mpim: 'mpim:read',
};

export function channelJson(channel: Channel): JsonObject {
  return {
    id: channel.id,
    name: channel.name,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: channel.kind === 'im',
    is_mpim: channel.kind === 'mpim',
    is_private: channel.kind !== 'public',
    is_archived: channel.archived,
    is_member: channel.member,
    is_ext_shared: false,
    ...(channel.user === undefined ? {} : { user: channel.user }),
  };
}

function userJson(world: Workspace, user: User, withLocale: boolean): JsonObject {
  return {
    id: user.id,
    team_id: user.teamId ?? world.teamId,
    name: user.name,
    real_name: user.realName,
    tz: user.tz,
    ...(withLocale ? { locale: user.locale } : {}),
    is_bot: user.isBot,
    is_admin: user.isAdmin ?? false,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: user.isUltraRestricted ?? false,
    is_ultra_restricted: user.isUltraRestricted ?? false,
    deleted: false,
    profile: { real_name: user.realName, display_name: user.name },
  };
}

function conversationInfo(world: Workspace, args: JsonObject): JsonObject {
  const channel = conversation(world, args);
  if (channel.kind === 'private' && !channel.member) throw new Refusal('channel_not_found');
  return { channel: channelJson(channel) };
}

function openConversation(world: Workspace, args: JsonObject): JsonObject {
  const user = required(args, 'users').split(',')[0] ?? '';
  if (!world.users.has(user)) throw new Refusal('user_not_found');
  return { channel: { id: directMessage(world, user).id } };
}

function userInfo(world: Workspace, args: JsonObject): JsonObject {
  const user = world.users.get(required(args, 'user'));
  if (user === undefined) throw new Refusal('user_not_found');
  return { user: userJson(world, user, String(args.include_locale) === 'true') };
}

function botInfo(world: Workspace, args: JsonObject): JsonObject {
  if (required(args, 'bot') !== world.botId) throw new Refusal('bot_not_found');
  return {
    bot: {
      id: world.botId,
      app_id: world.appId,
      user_id: world.botUserId,
      name: 'logdecoder',
      deleted: false,
    },
  };
}

function addReaction(world: Workspace, args: JsonObject): JsonObject {
  const channel = writable(world, args);
  const ts = required(args, 'timestamp');
  const name = required(args, 'name');
  if (findMessage(world, channel.id, ts) === undefined) throw new Refusal('message_not_found');
  const known = world.reactions.some(
    (each) => each.channel === channel.id && each.ts === ts && each.name === name,
  );
  if (known) throw new Refusal('already_reacted');
  world.reactions.push({ channel: channel.id, ts, name });
  changed(world);
  return {};
}

function authTest(world: Workspace): JsonObject {
  return {
    url: `https://${world.teamDomain}.slack.com/`,
    team: world.teamDomain,
    user: 'logdecoder',
    team_id: world.teamId,
    user_id: world.botUserId,
    bot_id: world.botId,
    is_enterprise_install: false,
  };
}

export const directory: Record<string, Method> = {
  'auth.test': method(authTest),
  'conversations.info': {
    token: 'bot',
    scopes: (world, args) => {
      const channel = world.channels.get(stringOf(args.channel) ?? '');
      return channel === undefined ? Object.values(READ) : [READ[channel.kind]];
    },
    run: conversationInfo,
  },
  'conversations.open': method(openConversation, 'im:write'),
  'users.info': method(userInfo, 'users:read'),
  'bots.info': method(botInfo, 'users:read'),
  'reactions.add': method(addReaction, 'reactions:write'),
};
