import { isObject } from '../../fake-slack/json.ts';
import { botMemberJson, channelJson, guildJson, memberJson } from '../payloads/guild-json.ts';
import { userJson } from '../payloads/user-json.ts';
import { permissionBits } from '../permissions.ts';
import { refusals } from '../refusal.ts';
import { type Guild, isThread } from '../types.ts';
import type { World } from '../world.ts';
import type { Route, RouteCall } from './route.ts';

const CONTENT_APPROVED = 1 << 18;

export const directoryRoutes: Route[] = [
  {
    name: 'getOwnUser',
    method: 'GET',
    path: '/users/@me',
    run: ({ world }) => userJson(world.bot),
  },
  {
    name: 'getOwnGuilds',
    method: 'GET',
    path: '/users/@me/guilds',
    run: ({ world }) =>
      [...world.guilds.values()]
        .filter(({ member }) => member)
        .map(({ id, name }) => ({
          id,
          name,
          icon: null,
          owner: false,
          features: [],
          permissions: permissionBits(world.guildDenied),
        })),
  },
  {
    name: 'getUser',
    method: 'GET',
    path: '/users/:user',
    run({ world, params }) {
      const user = world.users.get(params.user ?? '');
      if (user === undefined) throw refusals.unknownUser();
      return userJson(user);
    },
  },
  { name: 'getApplication', method: 'GET', path: '/applications/@me', run: application },
  { name: 'getApplication', method: 'GET', path: '/oauth2/applications/@me', run: application },
  {
    name: 'getGuild',
    method: 'GET',
    path: '/guilds/:guild',
    run: ({ world, params }) => guildJson(world, openGuild(world, params.guild)),
  },
  {
    name: 'getGuildChannels',
    method: 'GET',
    path: '/guilds/:guild/channels',
    run({ world, params }) {
      const { id } = openGuild(world, params.guild);
      return [...world.channels.values()]
        .filter((one) => one.guildId === id && !isThread(one) && !one.deleted)
        .map((one) => channelJson(world, one));
    },
  },
  {
    name: 'getMember',
    method: 'GET',
    path: '/guilds/:guild/members/:user',
    run({ world, params }) {
      openGuild(world, params.guild);
      if (params.user === world.bot.id) return botMemberJson(world);
      const user = world.users.get(params.user ?? '');
      if (user === undefined) throw refusals.unknownMember();
      return memberJson(userJson(user));
    },
  },
];

function application({ world }: RouteCall): unknown {
  return {
    id: world.applicationId,
    name: 'Log Decoder',
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '',
    team: null,
    flags: world.messageContentApproved ? CONTENT_APPROVED : 0,
    bot: userJson(world.bot),
  };
}

/** @throws Refusal 10004 */
export function openGuild(world: World, id: string | undefined): Guild {
  const guild = world.guilds.get(id ?? '');
  if (!isObject(guild) || !guild.member) throw refusals.unknownGuild();
  return guild;
}
