import type { JsonObject } from '../../fake-slack/json.ts';
import { signedUrl } from '../cdn.ts';
import type { Attachment, Message } from '../types.ts';
import { EPHEMERAL, LOADING } from '../validate/message.ts';
import { findMessage, type World } from '../world.ts';
import { channelJson } from './guild-json.ts';
import { userJson } from './user-json.ts';

export function attachmentJson(world: World, channelId: string, given: Attachment): JsonObject {
  const url = signedUrl(world, channelId, given);
  return {
    id: given.id,
    filename: given.filename,
    size: given.size,
    content_type: given.contentType,
    url,
    proxy_url: url,
  };
}

/** A message as the API and the gateway give it. */
export function messageJson(world: World, message: Message): JsonObject {
  const { channelId, authorId, repliesTo } = message;
  const author = world.users.get(authorId);
  const thread = world.channels.get(message.id);
  const isBots = authorId === world.bot.id;
  return {
    id: message.id,
    channel_id: channelId,
    type: message.interactionId === undefined ? (repliesTo === undefined ? 0 : 19) : 20,
    author: author === undefined ? {} : userJson(author),
    content: message.content,
    timestamp: new Date(Number(BigInt(message.id) >> 22n) + 1_420_070_400_000).toISOString(),
    edited_timestamp:
      message.editedAt === undefined ? null : new Date(message.editedAt).toISOString(),
    tts: false,
    mention_everyone: false,
    mentions: message.mentions.flatMap((id) => {
      const user = world.users.get(id);
      return user === undefined ? [] : [userJson(user)];
    }),
    mention_roles: message.mentionedRoles,
    attachments: message.attachments.map((each) => attachmentJson(world, channelId, each)),
    embeds: message.embeds,
    components: message.components,
    pinned: false,
    flags:
      message.flags |
      (message.ephemeralFor === undefined ? 0 : EPHEMERAL) |
      (message.loading ? LOADING : 0),
    ...(message.nonce === undefined ? {} : { nonce: message.nonce }),
    ...(isBots ? { application_id: world.applicationId } : {}),
    ...askedBy(world, message),
    ...(thread === undefined || thread.deleted ? {} : { thread: channelJson(world, thread) }),
    ...(repliesTo === undefined
      ? {}
      : {
          message_reference: { type: 0, message_id: repliesTo, channel_id: channelId },
          referenced_message: referenced(world, channelId, repliesTo),
        }),
  };
}

/** Of a message that answers an interaction. */
function askedBy(world: World, { interactionId = '' }: Message): JsonObject {
  const interaction = world.interactions.get(interactionId);
  if (interaction === undefined) return {};
  const { id, type, userId } = interaction;
  const user = world.users.get(userId);
  return {
    interaction_metadata: {
      id,
      type,
      user: user === undefined ? {} : userJson(user),
      authorizing_integration_owners: {},
    },
  };
}

function referenced(world: World, channelId: string, id: string): JsonObject | null {
  const found = findMessage(world, channelId, id);
  if (found === undefined) return null;
  const { repliesTo: _, ...alone } = found;
  return messageJson(world, alone);
}

/** As it reaches a bot without the message content intent, which is neither its author nor meant. */
export function withoutContent(json: JsonObject): JsonObject {
  return { ...json, content: '', attachments: [], embeds: [], components: [] };
}

/** Whether the bot sees what the message says even without the intent. */
export function isMeant(world: World, message: Message): boolean {
  const isDirect = world.channels.get(message.channelId)?.guildId === undefined;
  const isOwn = message.authorId === world.bot.id;
  return isDirect || isOwn || message.mentions.includes(world.bot.id);
}
