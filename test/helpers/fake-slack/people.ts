import type { Delivery } from './delivery.ts';
import { addFile, type FileSpec, shareIn } from './file-registry.ts';
import { dig, isObject, type JsonObject } from './json.ts';
import {
  appMentionEvent,
  fileSharedEvent,
  homeOpenedEvent,
  joinMessageEvent,
  memberJoinedEvent,
  messageEvent,
  tokensRevokedEvent,
  uninstalledEvent,
} from './payloads/events.ts';
import {
  commandPayload,
  messageActionsPayload,
  messageShortcutPayload,
  viewActionsPayload,
  viewClosedPayload,
  viewSubmissionPayload,
} from './payloads/interactions.ts';
import { choose, findPressables, type Selector } from './payloads/pressables.ts';
import { type Answers, viewState } from './payloads/view-state.ts';
import type { Channel, FileRecord, Message } from './types.ts';
import { addMessage, changed, directMessage, findMessage, type Workspace } from './workspace.ts';

export interface DeliverOptions {
  /** Never arrives, as while the app is down; `redeliver` brings it. */
  lost?: boolean;
}

export type Deliver = (payload: JsonObject, options?: DeliverOptions) => Delivery;

export interface ShareOptions extends DeliverOptions {
  channel: string;
  user: string;
  files: (FileSpec | FileRecord)[];
  text?: string;
  threadTs?: string;
  /**
   * Which events tell of it. Default: `file_shared` for each file, then the message. `app_mention`
   * belongs to a text that names the bot. None arrives from a channel the bot is not in, nor one
   * whose scope it lacks.
   */
  events?: Heard[];
}

export interface Shared {
  message: Message;
  files: FileRecord[];
  /** In the order of `events`. */
  deliveries: Delivery[];
}

export interface Forged {
  value?: string;
  actionId?: string;
  teamId?: string;
  channel?: string;
  messageTs?: string;
  /** Merged over the payload, for what the others do not reach. */
  payload?: JsonObject;
}

/** What people do in the workspace. Each tells the app, and gives the delivery. */
export interface People {
  /** Posts a message with files. */
  share(options: ShareOptions): Shared;
  /** Posts a text; the app hears of it as a message, or as a mention where it names the bot. */
  say(
    channel: string,
    user: string,
    text: string,
    threadTs?: string,
  ): { message: Message; deliveries: Delivery[] };
  /** Presses what stands in the message now. `forged` changes what is sent. */
  clickButton(
    channel: string,
    ts: string,
    selector: Selector,
    user: string,
    forged?: Forged,
  ): Delivery;
  /** Presses something in an open modal (its id) or in a home tab (the user's id). */
  clickInView(viewOrUser: string, selector: Selector): Delivery;
  submitView(viewId: string, answers?: Answers): Delivery;
  closeView(viewId: string): Delivery | undefined;
  slashCommand(command: string, text: string, channel: string, user: string): Delivery;
  messageShortcut(callbackId: string, channel: string, ts: string, user: string): Delivery;
  openHome(user: string): Delivery;
  /** Invites the bot, or lets a person join. */
  join(channel: string, user: string, inviter?: string): Delivery;
  /** Invites the bot; null where it does not hear of it. */
  invite(channel: string, user: string): Delivery | null;
  /** Removes the app: its tokens die, and the two events tell of it. */
  uninstall(): Delivery[];
}

export type Heard = 'file_shared' | 'message' | 'app_mention';

const HISTORY: Record<Channel['kind'], string> = {
  public: 'channels:history',
  private: 'groups:history',
  im: 'im:history',
  mpim: 'mpim:history',
};

function hears(world: Workspace, event: Heard, channelId: string): boolean {
  const channel = world.channels.get(channelId);
  if (channel === undefined) throw new Error(`no channel ${channelId}`);
  if (!channel.member) return false;
  if (event === 'file_shared') return world.scopes.has('files:read');
  return world.scopes.has(event === 'message' ? HISTORY[channel.kind] : 'app_mentions:read');
}

export function createPeople(world: Workspace, deliver: Deliver): People {
  function messageAt(channel: string, ts: string): Message {
    const message =
      findMessage(world, channel, ts) ?? world.ephemerals.find((each) => each.ts === ts);
    if (message === undefined) throw new Error(`no message ${ts} in ${channel}`);
    return message;
  }

  function openView(id: string) {
    const record = world.views.get(id);
    if (record === undefined || !record.open) throw new Error(`no open view ${id}`);
    return record;
  }

  return {
    share(options) {
      const { channel, user } = options;
      const files = options.files.map((file) =>
        'respond' in file ? file : addFile(world, { ...file, user: file.user ?? user }),
      );
      const message = addMessage(world, {
        channel,
        user,
        text: options.text ?? '',
        files: files.map((file) => file.id),
        ...(options.threadTs === undefined ? {} : { threadTs: options.threadTs }),
      });
      for (const file of files) shareIn(world, file, message);
      const events = options.events ?? ['file_shared', 'message'];
      const payloads = events.flatMap((event) => {
        if (!hears(world, event, channel)) return [];
        if (event === 'file_shared')
          return files.map((file) => fileSharedEvent(world, file, channel));
        return [
          event === 'message' ? messageEvent(world, message) : appMentionEvent(world, message),
        ];
      });
      return { message, files, deliveries: payloads.map((each) => deliver(each, options)) };
    },
    say(channel, user, text, threadTs) {
      const message = addMessage(world, {
        channel,
        user,
        text,
        files: [],
        ...(threadTs === undefined ? {} : { threadTs }),
      });
      const named = text.includes(`<@${world.botUserId}>`);
      const payloads = [
        ...(hears(world, 'message', channel) ? [messageEvent(world, message)] : []),
        ...(named && hears(world, 'app_mention', channel) ? [appMentionEvent(world, message)] : []),
      ];
      return { message, deliveries: payloads.map((each) => deliver(each)) };
    },
    clickButton(channel, ts, selector, user, forged) {
      const message = messageAt(channel, ts);
      const pressed = choose(findPressables(message.blocks), selector);
      return deliver(forge(messageActionsPayload(world, message, pressed.action, user), forged));
    },
    clickInView(viewOrUser, selector) {
      const record = world.homes.get(viewOrUser) ?? openView(viewOrUser);
      const pressed = choose(findPressables(record.view.blocks), selector);
      return deliver(viewActionsPayload(world, record, pressed.action));
    },
    submitView(viewId, answers = {}) {
      const record = openView(viewId);
      const state = viewState(world, record, answers);
      return deliver(viewSubmissionPayload(world, record, state));
    },
    closeView(viewId) {
      const record = openView(viewId);
      record.open = false;
      changed(world);
      if (record.view.notify_on_close !== true) return undefined;
      return deliver(viewClosedPayload(world, record, false));
    },
    slashCommand(command, text, channel, user) {
      return deliver(commandPayload(world, command, text, channel, user));
    },
    messageShortcut(callbackId, channel, ts, user) {
      return deliver(messageShortcutPayload(world, callbackId, messageAt(channel, ts), user));
    },
    openHome(user) {
      return deliver(homeOpenedEvent(world, user, directMessage(world, user).id));
    },
    join(channel, user, inviter) {
      const known = world.channels.get(channel);
      if (known !== undefined && user === world.botUserId) known.member = true;
      return deliver(memberJoinedEvent(world, user, channel, inviter));
    },
    invite(channel, user) {
      const known = world.channels.get(channel);
      if (known !== undefined) known.member = true;
      return hears(world, 'message', channel)
        ? deliver(joinMessageEvent(world, channel, user))
        : null;
    },
    uninstall() {
      world.uninstalled = true;
      return [deliver(tokensRevokedEvent(world)), deliver(uninstalledEvent(world))];
    },
  };
}

function forge(payload: JsonObject, forged: Forged | undefined): JsonObject {
  if (forged === undefined) return payload;
  const action = dig(payload, 'actions', 0);
  const container = payload.container;
  const team = payload.team;
  const channel = payload.channel;
  return {
    ...payload,
    actions: [
      {
        ...(isObject(action) ? action : {}),
        ...(forged.value === undefined ? {} : { value: forged.value }),
        ...(forged.actionId === undefined ? {} : { action_id: forged.actionId }),
      },
    ],
    container: {
      ...(isObject(container) ? container : {}),
      ...(forged.channel === undefined ? {} : { channel_id: forged.channel }),
      ...(forged.messageTs === undefined ? {} : { message_ts: forged.messageTs }),
    },
    team: {
      ...(isObject(team) ? team : {}),
      ...(forged.teamId === undefined ? {} : { id: forged.teamId }),
    },
    channel: {
      ...(isObject(channel) ? channel : {}),
      ...(forged.channel === undefined ? {} : { id: forged.channel }),
    },
    ...forged.payload,
  };
}
