import { eventFileJson } from '../file-json.ts';
import type { JsonObject } from '../json.ts';
import { messageJson } from '../message-json.ts';
import type { Channel, FileRecord, Message } from '../types.ts';
import type { Workspace } from '../workspace.ts';

/** An Events API payload. Its `event_id` stays the same on every redelivery. */
export function eventCallback(world: Workspace, event: JsonObject): JsonObject {
  return {
    token: world.verificationToken,
    team_id: world.teamId,
    context_team_id: world.teamId,
    context_enterprise_id: null,
    api_app_id: world.appId,
    event,
    type: 'event_callback',
    event_id: world.newId('Ev'),
    event_time: Math.floor(world.clock.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: world.teamId,
        user_id: world.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: world.newId('EC'),
  };
}

const CHANNEL_TYPE: Record<Channel['kind'], string> = {
  public: 'channel',
  private: 'group',
  im: 'im',
  mpim: 'mpim',
};

function channelType(world: Workspace, channel: string): string {
  return CHANNEL_TYPE[world.channels.get(channel)?.kind ?? 'public'];
}

/** Ids only: no `ts`, no `thread_ts`. */
export function fileSharedEvent(world: Workspace, file: FileRecord, channel: string): JsonObject {
  return eventCallback(world, {
    type: 'file_shared',
    file_id: file.id,
    user_id: file.user,
    file: { id: file.id },
    channel_id: channel,
    event_ts: world.newTs(),
  });
}

/** A message, with subtype `file_share` where a person's message carries files. */
export function messageEvent(world: Workspace, message: Message): JsonObject {
  const files = message.files.flatMap((id) => world.files.get(id) ?? []);
  return eventCallback(world, {
    ...messageJson(world, message),
    ...(files.length === 0
      ? {}
      : {
          subtype: 'file_share',
          upload: false,
          display_as_bot: false,
          files: files.map((file) => eventFileJson(world, file)),
        }),
    client_msg_id: world.newId('msg'),
    channel: message.channel,
    channel_type: channelType(world, message.channel),
    event_ts: message.ts,
  });
}

export function messageChangedEvent(
  world: Workspace,
  message: Message,
  previous: Message,
): JsonObject {
  return eventCallback(world, {
    type: 'message',
    subtype: 'message_changed',
    message: messageJson(world, message),
    previous_message: messageJson(world, previous),
    channel: message.channel,
    hidden: true,
    ts: world.newTs(),
    channel_type: channelType(world, message.channel),
    event_ts: world.newTs(),
  });
}

export function appMentionEvent(world: Workspace, message: Message): JsonObject {
  return eventCallback(world, {
    ...messageJson(world, message),
    type: 'app_mention',
    channel: message.channel,
    event_ts: message.ts,
  });
}

export function homeOpenedEvent(world: Workspace, user: string, channel: string): JsonObject {
  return eventCallback(world, {
    type: 'app_home_opened',
    user,
    channel,
    tab: 'home',
    event_ts: world.newTs(),
  });
}

/** docs.slack.dev/reference/events/message/channel_join, and group_join: the bot was invited by `inviter`. */
export function joinMessageEvent(world: Workspace, channel: string, inviter: string): JsonObject {
  const isPrivate = world.channels.get(channel)?.kind === 'private';
  return eventCallback(world, {
    type: 'message',
    subtype: isPrivate ? 'group_join' : 'channel_join',
    user: world.botUserId,
    text: `<@${world.botUserId}> has joined the channel`,
    inviter,
    channel,
    channel_type: isPrivate ? 'group' : 'channel',
    ts: world.newTs(),
    event_ts: world.newTs(),
  });
}

export function memberJoinedEvent(
  world: Workspace,
  user: string,
  channel: string,
  inviter?: string,
): JsonObject {
  return eventCallback(world, {
    type: 'member_joined_channel',
    user,
    channel,
    channel_type: world.channels.get(channel)?.kind === 'private' ? 'G' : 'C',
    team: world.teamId,
    ...(inviter === undefined ? {} : { inviter }),
    event_ts: world.newTs(),
  });
}

export function uninstalledEvent(world: Workspace): JsonObject {
  return eventCallback(world, { type: 'app_uninstalled', event_ts: world.newTs() });
}

export function tokensRevokedEvent(world: Workspace): JsonObject {
  return eventCallback(world, {
    type: 'tokens_revoked',
    tokens: { oauth: [], bot: [world.botUserId] },
    event_ts: world.newTs(),
  });
}
