import type { JsonObject } from '../json.ts';
import { stringOf } from '../json.ts';
import { noteUnknownArguments, readContent } from '../message-content.ts';
import { messageJson } from '../message-json.ts';
import { Refusal } from '../refusal.ts';
import type { Message } from '../types.ts';
import { addMessage, changed, findMessage, violate, type Workspace } from '../workspace.ts';
import { conversation, type Method, method, required, writable } from './method.ts';

const SAYS = ['channel', 'text', 'blocks', 'attachments', 'markdown_text', 'metadata', 'parse'];
const POST = [
  ...SAYS,
  'thread_ts',
  'reply_broadcast',
  'unfurl_links',
  'unfurl_media',
  'mrkdwn',
  'link_names',
  'username',
  'icon_emoji',
  'icon_url',
  'as_user',
];

/** The `thread_ts` of a post, which must look like one. Slack takes a wrong one, so it is noted. */
export function threadOf(world: Workspace, channel: string, args: JsonObject): string | undefined {
  const threadTs = stringOf(args.thread_ts);
  if (threadTs === undefined || threadTs === '') return undefined;
  if (!/^\d{10}\.\d{6}$/.test(threadTs)) throw new Refusal('invalid_thread_ts');
  const parent = findMessage(world, channel, threadTs);
  if (parent === undefined) violate(world, 'missing_thread_parent', `${channel} ${threadTs}`);
  else if (parent.threadTs !== undefined && parent.threadTs !== parent.ts)
    violate(world, 'thread_of_a_reply', `${channel} ${threadTs}`);
  return threadTs;
}

function postMessage(world: Workspace, args: JsonObject): JsonObject {
  const channel = writable(world, args);
  noteUnknownArguments(world, 'chat.postMessage', args, POST);
  const threadTs = threadOf(world, channel.id, args);
  const content = readContent(world, 'chat.postMessage', channel.id, args);
  const message = addMessage(world, {
    channel: channel.id,
    user: world.botUserId,
    botId: world.botId,
    text: content.text ?? '',
    files: [],
    ...(content.blocks === undefined ? {} : { blocks: content.blocks }),
    ...(content.attachments === undefined ? {} : { attachments: content.attachments }),
    ...(content.metadata === undefined ? {} : { metadata: content.metadata }),
    ...(threadTs === undefined ? {} : { threadTs }),
  });
  world.postedCount += 1;
  world.events.emit('own', { kind: 'posted', message });
  return { channel: channel.id, ts: message.ts, message: messageJson(world, message) };
}

/** Blocks that are not given are kept, as Slack's page on chat.update says; `[]` removes them. */
function update(world: Workspace, args: JsonObject): JsonObject {
  const channel = writable(world, args);
  noteUnknownArguments(world, 'chat.update', args, [
    ...SAYS,
    'ts',
    'as_user',
    'link_names',
    'file_ids',
    'reply_broadcast',
  ]);
  const message = findMessage(world, channel.id, required(args, 'ts'));
  if (message === undefined) throw new Refusal('message_not_found');
  if (message.botId !== world.botId) throw new Refusal('cant_update_message');
  const content = readContent(world, 'chat.update', channel.id, args, 'update');
  const previous = { ...message };
  message.history.push({
    text: message.text,
    ...(message.blocks === undefined ? {} : { blocks: message.blocks }),
  });
  message.text = content.text ?? '';
  if (content.blocks !== undefined) message.blocks = content.blocks;
  if (content.attachments !== undefined) message.attachments = content.attachments;
  if (content.metadata !== undefined) message.metadata = content.metadata;
  message.editedTs = world.newTs();
  changed(world);
  world.events.emit('own', { kind: 'edited', message, previous });
  return {
    channel: channel.id,
    ts: message.ts,
    text: message.text,
    message: messageJson(world, message),
  };
}

function remove(world: Workspace, args: JsonObject): JsonObject {
  const channel = writable(world, args);
  const message = findMessage(world, channel.id, required(args, 'ts'));
  if (message === undefined) throw new Refusal('message_not_found');
  if (message.botId !== world.botId) throw new Refusal('cant_delete_message');
  const posts = world.posts.get(channel.id) ?? [];
  posts.splice(posts.indexOf(message), 1);
  changed(world);
  return { channel: channel.id, ts: message.ts };
}

function postEphemeral(world: Workspace, args: JsonObject): JsonObject {
  const channel = writable(world, args);
  noteUnknownArguments(world, 'chat.postEphemeral', args, [...POST, 'user']);
  const user = required(args, 'user');
  if (!world.users.has(user)) throw new Refusal('user_not_in_channel');
  const threadTs = threadOf(world, channel.id, args);
  const content = readContent(world, 'chat.postEphemeral', channel.id, args);
  const message: Message = addMessage(world, {
    channel: channel.id,
    user: world.botUserId,
    botId: world.botId,
    text: content.text ?? '',
    files: [],
    ephemeralFor: user,
    ...(content.blocks === undefined ? {} : { blocks: content.blocks }),
    ...(threadTs === undefined ? {} : { threadTs }),
  });
  return { message_ts: message.ts };
}

/** The address that Slack gives a message, with its thread where it is a reply. */
export function permalink(world: Workspace, channel: string, message: Message): string {
  const base = `https://${world.teamDomain}.slack.com/archives/${channel}/p${message.ts.replace('.', '')}`;
  return message.threadTs === undefined || message.threadTs === message.ts
    ? base
    : `${base}?thread_ts=${message.threadTs}&cid=${channel}`;
}

function getPermalink(world: Workspace, args: JsonObject): JsonObject {
  const channel = conversation(world, args);
  const message = findMessage(world, channel.id, required(args, 'message_ts'));
  if (message === undefined) throw new Refusal('message_not_found');
  return { channel: channel.id, permalink: permalink(world, channel.id, message) };
}

export const chat: Record<string, Method> = {
  'chat.postMessage': method(postMessage, 'chat:write'),
  'chat.update': method(update, 'chat:write'),
  'chat.delete': method(remove, 'chat:write'),
  'chat.postEphemeral': method(postEphemeral, 'chat:write'),
  'chat.getPermalink': method(getPermalink),
};
