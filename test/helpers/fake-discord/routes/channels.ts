import * as intents from '../intents.ts';
import { channelJson } from '../payloads/guild-json.ts';
import { refusals } from '../refusal.ts';
import { checkForm, integer, nullable, object, oneOf, snowflake, text } from '../validate/rules.ts';
import { addChannel, dispatch } from '../world.ts';
import { need, openChannel, openMessage } from './access.ts';
import type { Route } from './route.ts';

const ARCHIVE_MINUTES = oneOf(60, 1_440, 4_320, 10_080);

export const channelRoutes: Route[] = [
  {
    name: 'getChannel',
    method: 'GET',
    path: '/channels/:channel',
    run: ({ world, params }) => channelJson(world, openChannel(world, params.channel)),
  },
  {
    name: 'startThread',
    method: 'POST',
    path: '/channels/:channel/messages/:message/threads',
    run({ world, params, body }) {
      const channel = openChannel(world, params.channel);
      if (channel.type !== 0 || channel.guildId === undefined) throw refusals.wrongChannelType();
      need(world, channel, 'CreatePublicThreads');
      checkForm(
        body,
        object({
          'name!': text(1, 100),
          auto_archive_duration: ARCHIVE_MINUTES,
          rate_limit_per_user: nullable(integer(0, 21_600)),
        }),
      );
      const { id } = openMessage(world, channel.id, params.message);
      if (world.channels.has(id)) throw refusals.threadExists();
      // Discord gives the thread the id of its message.
      const thread = addChannel(world, {
        id,
        type: 11,
        name: String(body.name),
        guild: channel.guildId,
        parent: channel.id,
      });
      const json = channelJson(world, thread);
      const data = { ...json, newly_created: true };
      dispatch(world, { name: 'THREAD_CREATE', data, intent: intents.GUILDS });
      return json;
    },
  },
  {
    name: 'openDirectMessage',
    method: 'POST',
    path: '/users/@me/channels',
    run({ world, body }) {
      checkForm(body, object({ 'recipient_id!': snowflake }));
      const recipient = String(body.recipient_id);
      if (!world.users.has(recipient)) throw refusals.unknownUser();
      const open = [...world.channels.values()].find((one) => one.recipientId === recipient);
      return channelJson(world, open ?? addChannel(world, { type: 1, name: 'dm', recipient }));
    },
  },
];
