import { isObject, type JsonObject, stringOf } from '../../fake-slack/json.ts';
import { isMeant, messageJson, withoutContent } from '../payloads/message-json.ts';
import { refusals } from '../refusal.ts';
import type { Channel, Message } from '../types.ts';
import { checkMessage } from '../validate/message.ts';
import { invalidForm } from '../validate/rules.ts';
import { findMessage, violate, type World } from '../world.ts';
import { need, openChannel, openMessage, sendPermission } from './access.ts';
import type { Route, RouteCall } from './route.ts';
import { changeMessage, tell, writeMessage } from './write-message.ts';

const NONCE_KNOWN_MS = 5 * 60_000;

export const messageRoutes: Route[] = [
  {
    name: 'createMessage',
    method: 'POST',
    path: '/channels/:channel/messages',
    run: createMessage,
  },
  {
    name: 'getMessages',
    method: 'GET',
    path: '/channels/:channel/messages',
    run({ world, params, query }) {
      const channel = openChannel(world, params.channel);
      need(world, channel, 'ReadMessageHistory');
      const limit = Number(query.get('limit') ?? 50);
      if (!Number.isInteger(limit) || limit < 1 || limit > 100) throw refusals.notFound();
      const after = BigInt(query.get('after') ?? 0);
      const all = (world.messages.get(channel.id) ?? []).filter(
        ({ id, deleted, ephemeralFor }) =>
          BigInt(id) > after && !deleted && ephemeralFor === undefined,
      );
      // The nearest ones, the newest of them first.
      const shown = all.slice(0, limit).reverse();
      return shown.map((message) => seen(world, message));
    },
  },
  {
    name: 'getMessage',
    method: 'GET',
    path: '/channels/:channel/messages/:message',
    run({ world, params }) {
      const channel = openChannel(world, params.channel);
      need(world, channel, 'ReadMessageHistory');
      const message = openMessage(world, channel.id, params.message);
      return seen(world, message);
    },
  },
  {
    name: 'editMessage',
    method: 'PATCH',
    path: '/channels/:channel/messages/:message',
    run({ world, params, body, files }) {
      const channel = openChannel(world, params.channel);
      const message = openMessage(world, channel.id, params.message);
      if (message.authorId !== world.bot.id) throw refusals.notOwnMessage();
      checkMessage(body, 'edit', files.length, message);
      changeMessage(world, message, body, files);
      return messageJson(world, message);
    },
  },
  {
    name: 'deleteMessage',
    method: 'DELETE',
    path: '/channels/:channel/messages/:message',
    run({ world, params }) {
      const channel = openChannel(world, params.channel);
      const message = openMessage(world, channel.id, params.message);
      message.deleted = true;
      tell(world, 'MESSAGE_DELETE', message);
    },
  },
  {
    name: 'typing',
    method: 'POST',
    path: '/channels/:channel/typing',
    run({ world, params }) {
      const channel = openChannel(world, params.channel);
      need(world, channel, sendPermission(channel));
      world.typing.push(channel.id);
    },
  },
];

/** As far as the bot may see it. */
function seen(world: World, message: Message): JsonObject {
  const json = messageJson(world, message);
  const sees = world.messageContentApproved || isMeant(world, message);
  return sees ? json : withoutContent(json);
}

function createMessage({ world, params, body, files }: RouteCall): unknown {
  const channel = openChannel(world, params.channel);
  need(world, channel, sendPermission(channel));
  if (files.length > 0) need(world, channel, 'AttachFiles');
  if (Array.isArray(body.embeds) && body.embeds.length > 0) need(world, channel, 'EmbedLinks');
  if (world.users.get(channel.recipientId ?? '')?.refusesDirectMessages) {
    throw refusals.notToThisUser();
  }
  checkMessage(body, 'create', files.length);
  const repliesTo = checkReference(world, channel, body.message_reference);
  const nonce = stringOf(body.nonce);
  if (nonce === undefined || body.enforce_nonce !== true) {
    violate(world, 'no_nonce', `a message in ${channel.name} could come twice`);
  } else {
    const known = withNonce(world, channel, nonce);
    if (known !== undefined) return messageJson(world, known);
  }
  channel.archived = false;
  const message = writeMessage(world, channel, body, files, {
    ...(repliesTo === undefined ? {} : { repliesTo }),
    ...(nonce === undefined ? {} : { nonce }),
  });
  return messageJson(world, message);
}

function withNonce(world: World, channel: Channel, nonce: string): Message | undefined {
  return world.messages.get(channel.id)?.find((each) => {
    const age = world.now() - (Number(BigInt(each.id) >> 22n) + 1_420_070_400_000);
    return each.nonce === nonce && age < NONCE_KNOWN_MS;
  });
}

function checkReference(world: World, channel: Channel, reference: unknown): string | undefined {
  if (!isObject(reference)) return undefined;
  if (channel.guildId !== undefined) {
    try {
      need(world, channel, 'ReadMessageHistory');
    } catch {
      throw refusals.noHistoryForReply();
    }
  }
  const id = String(reference.message_id);
  if (findMessage(world, channel.id, id) !== undefined) return id;
  if (reference.fail_if_not_exists === false) return undefined;
  throw invalidForm([
    {
      path: ['message_reference'],
      code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE',
      message: 'Unknown message',
    },
  ]);
}
