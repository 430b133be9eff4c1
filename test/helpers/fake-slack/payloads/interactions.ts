import type { JsonObject } from '../json.ts';
import { messageJson } from '../message-json.ts';
import { viewJson } from '../methods/views.ts';
import { issueResponseUrl } from '../response-urls.ts';
import type { Message, ViewRecord } from '../types.ts';
import { shownThreadTs, type Workspace } from '../workspace.ts';

const TRIGGER_LIFE_MS = 3_000;

/** Good for one modal within three seconds. */
export function issueTrigger(world: Workspace, user: string): string {
  const id = `${world.newId('').slice(1)}.${world.teamId}.${world.newId('t')}`;
  world.triggers.set(id, { user, expiresAt: world.clock.now() + TRIGGER_LIFE_MS, used: false });
  return id;
}

function common(world: Workspace, user: string): JsonObject {
  const name = world.users.get(user)?.name ?? user.toLowerCase();
  return {
    token: world.verificationToken,
    api_app_id: world.appId,
    team: { id: world.teamId, domain: world.teamDomain },
    enterprise: null,
    is_enterprise_install: false,
    user: { id: user, username: name, name, team_id: world.teamId },
    trigger_id: issueTrigger(world, user),
  };
}

function channelOf(world: Workspace, id: string): JsonObject {
  return { id, name: world.channels.get(id)?.name ?? 'privategroup' };
}

/** A press on something in a message. */
export function messageActionsPayload(
  world: Workspace,
  message: Message,
  action: JsonObject,
  user: string,
): JsonObject {
  const threadTs = shownThreadTs(world, message);
  const isEphemeral = message.ephemeralFor !== undefined;
  return {
    type: 'block_actions',
    ...common(world, user),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: isEphemeral,
      ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    },
    channel: channelOf(world, message.channel),
    ...(isEphemeral ? {} : { message: messageJson(world, message) }),
    state: { values: {} },
    response_url: issueResponseUrl(world, message.channel, user, message.ts),
    actions: [{ ...action, action_ts: world.newTs() }],
  };
}

/** A press on something in a modal or home tab. */
export function viewActionsPayload(
  world: Workspace,
  record: ViewRecord,
  action: JsonObject,
): JsonObject {
  return {
    type: 'block_actions',
    ...common(world, record.user),
    container: { type: 'view', view_id: record.id },
    view: viewJson(world, record),
    actions: [{ ...action, action_ts: world.newTs() }],
  };
}

export function viewSubmissionPayload(
  world: Workspace,
  record: ViewRecord,
  state: JsonObject,
): JsonObject {
  return {
    type: 'view_submission',
    ...common(world, record.user),
    view: { ...viewJson(world, record), state },
    response_urls: [],
  };
}

export function viewClosedPayload(
  world: Workspace,
  record: ViewRecord,
  isCleared: boolean,
): JsonObject {
  const { trigger_id: _trigger, ...rest } = common(world, record.user);
  return { type: 'view_closed', ...rest, view: viewJson(world, record), is_cleared: isCleared };
}

/** A slash command: flat, since it travels as a form. It knows no thread. */
export function commandPayload(
  world: Workspace,
  command: string,
  text: string,
  channel: string,
  user: string,
): JsonObject {
  return {
    token: world.verificationToken,
    team_id: world.teamId,
    team_domain: world.teamDomain,
    channel_id: channel,
    channel_name: world.channels.get(channel)?.name ?? 'privategroup',
    user_id: user,
    user_name: world.users.get(user)?.name ?? user.toLowerCase(),
    command,
    text,
    api_app_id: world.appId,
    is_enterprise_install: 'false',
    response_url: issueResponseUrl(world, channel, user),
    trigger_id: issueTrigger(world, user),
  };
}

export function messageShortcutPayload(
  world: Workspace,
  callbackId: string,
  message: Message,
  user: string,
): JsonObject {
  return {
    type: 'message_action',
    ...common(world, user),
    action_ts: world.newTs(),
    callback_id: callbackId,
    channel: channelOf(world, message.channel),
    message_ts: message.ts,
    message: messageJson(world, message),
    response_url: issueResponseUrl(world, message.channel, user, message.ts),
  };
}
