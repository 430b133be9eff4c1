import { isObject, type JsonObject } from '../../fake-slack/json.ts';
import { messageJson } from '../payloads/message-json.ts';
import { refusals } from '../refusal.ts';
import type { Channel, Interaction, Message } from '../types.ts';
import { checkMessage, EPHEMERAL } from '../validate/message.ts';
import { checkForm, integer, invalidForm, list, object, oneOf, text } from '../validate/rules.ts';
import { findMessage, violate, type World } from '../world.ts';
import type { Route, RouteCall } from './route.ts';
import { changeMessage, writeMessage } from './write-message.ts';

/** Tenfold, for both sides are on one machine, and that may be busy. */
const ANSWER_WITHIN_MS = 30_000;
const TOKEN_LIFE_MS = 15 * 60_000;
const WEBHOOK = '/webhooks/:application/:token';

export const interactionRoutes: Route[] = [
  {
    name: 'callback',
    method: 'POST',
    path: '/interactions/:interaction/:token/callback',
    withoutToken: true,
    run: answer,
  },
  {
    name: 'followup',
    method: 'POST',
    path: WEBHOOK,
    withoutToken: true,
    run(call) {
      const { world, body, files } = call;
      const interaction = byToken(call);
      const original = originalOf(world, interaction);
      // The first one completes a deferred answer.
      if (original?.loading === true && interaction.answer === 5) {
        checkMessage(body, 'followup', files.length);
        changeMessage(world, original, body, files);
        return messageJson(world, original);
      }
      checkMessage(body, 'followup', files.length);
      const message = say(world, interaction, body, call.files, ephemeral(body, interaction));
      return messageJson(world, message);
    },
  },
  {
    name: 'getOriginal',
    method: 'GET',
    path: `${WEBHOOK}/messages/:message`,
    withoutToken: true,
    run: (call) => messageJson(call.world, messageOf(call)),
  },
  {
    name: 'editOriginal',
    method: 'PATCH',
    path: `${WEBHOOK}/messages/:message`,
    withoutToken: true,
    run(call) {
      const { world, body, files } = call;
      const message = messageOf(call);
      const { loading } = message;
      checkMessage(body, 'editWebhook', files.length, loading ? undefined : message);
      changeMessage(world, message, body, files);
      if (loading) message.history.pop();
      return messageJson(world, message);
    },
  },
  {
    name: 'deleteOriginal',
    method: 'DELETE',
    path: `${WEBHOOK}/messages/:message`,
    withoutToken: true,
    run(call) {
      messageOf(call).deleted = true;
    },
  },
];

function answer(call: RouteCall): unknown {
  const { world, params, query, body, files } = call;
  const interaction = world.interactions.get(params.interaction ?? '');
  if (interaction?.token !== params.token || interaction === undefined) {
    throw refusals.unknownInteraction();
  }
  if (world.now() - interaction.createdAt > ANSWER_WITHIN_MS) {
    violate(world, 'late_answer', interaction.id);
    throw refusals.unknownInteraction();
  }
  if (interaction.answer !== undefined) {
    violate(world, 'second_answer', interaction.id);
    throw refusals.alreadyAcknowledged();
  }
  const { type } = body;
  const data = isObject(body.data) ? body.data : {};
  if (!ANSWERS[interaction.type].includes(Number(type))) {
    throw invalidForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message: 'Not here.' }]);
  }
  let message: Message | undefined;
  if (type === 4) {
    checkMessage(data, 'callback', files.length);
    message = say(world, interaction, data, files, ephemeral(data, interaction));
  } else if (type === 5) {
    message = say(world, interaction, { allowed_mentions: { parse: [] } }, [], {
      loading: true,
      ...ephemeral(data, interaction),
    });
  } else if (type === 6 || type === 7) {
    message = originalOf(world, interaction);
    if (type === 7 && message !== undefined) {
      checkMessage(data, 'edit', files.length, message);
      changeMessage(world, message, data, files);
    }
  } else if (type === 9) {
    checkForm(data, modal);
    interaction.modal = data;
  } else if (type === 8) {
    checkForm(data, object({ 'choices!': list(0, 25, choice) }));
    interaction.choices = data.choices;
  }
  interaction.answer = Number(type);
  if (message !== undefined) interaction.originalId = message.id;
  if (query.get('with_response') !== 'true') return undefined;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      response_message_id: message?.id,
      response_message_loading: type === 5,
      response_message_ephemeral: message?.ephemeralFor !== undefined,
    },
    ...(type === 4 && message !== undefined
      ? { resource: { type, message: messageJson(world, message) } }
      : {}),
  };
}

const ANSWERS: Record<Interaction['type'], number[]> = {
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  // The form of a press may be answered as the press itself.
  5: [4, 5, 6, 7],
};

const choice = object({
  'name!': text(1, 100),
  'value!': text(1, 100),
  name_localizations: () => {},
});

/** docs.discord.com/developers/components/reference, "Label", "Text Input"; interactions, "Modal". */
const modal = object({
  'custom_id!': text(1, 100),
  'title!': text(1, 45),
  'components!': list(
    1,
    5,
    object({
      'type!': oneOf(18),
      'label!': text(1, 45),
      description: text(0, 100),
      'component!': object({
        'type!': oneOf(4),
        'custom_id!': text(1, 100),
        'style!': oneOf(1, 2),
        min_length: integer(0, 4_000),
        max_length: integer(1, 4_000),
        required: () => {},
        value: text(0, 4_000),
        placeholder: text(0, 100),
      }),
    }),
  ),
});

function say(
  world: World,
  interaction: Interaction,
  body: JsonObject,
  files: RouteCall['files'],
  extra: Partial<Message>,
): Message {
  const channel = world.channels.get(interaction.channelId) as Channel;
  return writeMessage(world, channel, body, files, { interactionId: interaction.id, ...extra });
}

function ephemeral(data: JsonObject, { userId }: Interaction): Partial<Message> {
  return (Number(data.flags ?? 0) & EPHEMERAL) === 0 ? {} : { ephemeralFor: userId };
}

/** @throws Refusal 50027, 10015 */
function byToken({ world, params }: RouteCall): Interaction {
  if (params.application !== world.applicationId) throw refusals.unknownWebhook();
  const interaction = [...world.interactions.values()].find((one) => one.token === params.token);
  if (interaction === undefined || interaction.answer === undefined)
    throw refusals.unknownWebhook();
  if (world.now() - interaction.createdAt > TOKEN_LIFE_MS) {
    violate(world, 'dead_token', interaction.id);
    throw refusals.badToken();
  }
  return interaction;
}

function messageOf(call: RouteCall): Message {
  const { world, params } = call;
  const interaction = byToken(call);
  const id = params.message === '@original' ? interaction.originalId : params.message;
  const message = findMessage(world, interaction.channelId, id ?? '');
  if (message === undefined) throw refusals.unknownMessage();
  const isOriginal = message.id === interaction.originalId;
  if (!isOriginal && message.interactionId !== interaction.id) throw refusals.unknownMessage();
  return message;
}

/** The answer's message; for a press the one that holds the button. */
function originalOf(world: World, interaction: Interaction): Message | undefined {
  const pressed = isObject(interaction.payload.message) ? interaction.payload.message.id : '';
  const id = interaction.originalId ?? String(pressed);
  return findMessage(world, interaction.channelId, id);
}

/** Interactions that nobody answered, and deferred answers that were never completed. */
export function unanswered(world: World): Interaction[] {
  return [...world.interactions.values()].filter(
    (one) => one.answer === undefined || (one.answer === 5 && originalOf(world, one)?.loading),
  );
}
