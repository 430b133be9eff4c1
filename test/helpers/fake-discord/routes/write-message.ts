import { isObject, type JsonObject, listOf, stringOf } from '../../fake-slack/json.ts';
import * as intents from '../intents.ts';
import { messageJson } from '../payloads/message-json.ts';
import type { Channel, Message } from '../types.ts';
import { allComponents } from '../validate/components.ts';
import { addMessage, dispatch, makeAttachment, violate, type World } from '../world.ts';
import type { PostedFile } from './route.ts';

/** Adds a message of the bot's, and tells of it as Discord does of everybody's. */
export function writeMessage(
  world: World,
  channel: Channel,
  body: JsonObject,
  files: PostedFile[],
  extra: Partial<Message> = {},
): Message {
  notePings(world, channel, body);
  const message = addMessage(world, {
    channelId: channel.id,
    authorId: world.bot.id,
    content: stringOf(body.content) ?? '',
    embeds: objects(body.embeds),
    components: objects(body.components),
    flags: Number(body.flags ?? 0) & (1 << 15),
    attachments: files.map(({ filename, content }, index) => {
      // docs.discord.com/developers/reference, "Uploading Files": by the number in the field's name.
      const told = objects(body.attachments).find(({ id }) => String(id) === String(index));
      const description = stringOf(told?.description);
      return {
        ...makeAttachment(world, { name: filename, content }),
        ...(description !== undefined && { description }),
      };
    }),
    ...extra,
  });
  if (message.ephemeralFor === undefined) tell(world, 'MESSAGE_CREATE', message);
  return message;
}

/** Changes a message of the bot's; fields that are left out stay. */
export function changeMessage(
  world: World,
  message: Message,
  body: JsonObject,
  files: PostedFile[],
): void {
  const channel = world.channels.get(message.channelId);
  if (channel !== undefined) notePings(world, channel, body);
  const { content, components, embeds } = message;
  message.history.push({ content, components, embeds });
  if (body.content !== undefined) message.content = stringOf(body.content) ?? '';
  if (body.embeds !== undefined) message.embeds = objects(body.embeds);
  if (body.components !== undefined) message.components = objects(body.components);
  if (body.flags !== undefined) message.flags |= Number(body.flags) & (1 << 15);
  for (const { filename, content: bytes } of files) {
    message.attachments.push(makeAttachment(world, { name: filename, content: bytes }));
  }
  message.loading = false;
  message.editedAt = world.now();
  if (message.ephemeralFor === undefined) tell(world, 'MESSAGE_UPDATE', message);
}

export function tell(world: World, name: string, message: Message): void {
  const { guildId, type } = world.channels.get(message.channelId) ?? {};
  dispatch(world, {
    name,
    data: {
      ...messageJson(world, message),
      channel_type: type,
      ...(guildId === undefined ? {} : { guild_id: guildId }),
    },
    intent: guildId === undefined ? intents.DIRECT_MESSAGES : intents.GUILD_MESSAGES,
  });
}

/** A message of this bot's must not ping: not by what it says, and not by what it answers. */
function notePings(world: World, channel: Channel, body: JsonObject): void {
  const allowed = body.allowed_mentions;
  if (!isObject(allowed)) {
    violate(world, 'would_ping', `no allowed_mentions in ${channel.name}`);
    return;
  }
  const said = [
    String(body.content ?? ''),
    ...allComponents(body.components).map((one) => String(one.content ?? '')),
  ].join('\n');
  const parse = listOf(allowed.parse);
  const pings = [
    parse.includes('everyone') && /@(everyone|here)/.test(said),
    (parse.includes('users') || listOf(allowed.users).length > 0) && /<@!?\d+>/.test(said),
    (parse.includes('roles') || listOf(allowed.roles).length > 0) && /<@&\d+>/.test(said),
    allowed.replied_user === true && body.message_reference !== undefined,
  ];
  if (pings.includes(true)) violate(world, 'would_ping', said.slice(0, 200));
}

function objects(value: unknown): JsonObject[] {
  return structuredClone(listOf(value).filter(isObject));
}
