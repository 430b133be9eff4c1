import { isObject, type JsonObject, listOf } from '../../fake-slack/json.ts';
import { refusals } from '../refusal.ts';
import { commands } from '../validate/commands.ts';
import { checkForm } from '../validate/rules.ts';
import type { World } from '../world.ts';
import { openGuild } from './directory.ts';
import type { Route, RouteCall } from './route.ts';

const GLOBAL = '/applications/:application/commands';
const OF_GUILD = '/applications/:application/guilds/:guild/commands';

export const commandRoutes: Route[] = [GLOBAL, OF_GUILD].flatMap((path): Route[] => [
  {
    name: 'getCommands',
    method: 'GET',
    path,
    run: (call) => listOf(call.world.commands.get(placeOf(call))),
  },
  {
    name: 'putCommands',
    method: 'PUT',
    path,
    run(call) {
      const { world, body } = call;
      const place = placeOf(call);
      checkForm(body.list, commands);
      const stored = listOf(body.list)
        .filter(isObject)
        .map((one) => asStored(world, one, place));
      world.commands.set(place, stored);
      return stored;
    },
  },
]);

function placeOf({ world, params }: RouteCall): string {
  if (params.application !== world.applicationId) throw refusals.missingAccess();
  return params.guild === undefined ? '' : openGuild(world, params.guild).id;
}

/** With the fields that Discord adds, and without those that say what is the default. */
function asStored(world: World, command: JsonObject, guildId: string): JsonObject {
  const inGuild = guildId !== '';
  return {
    type: 1,
    description: '',
    ...withoutDefaults(command),
    id: world.newId(),
    application_id: world.applicationId,
    version: world.newId(),
    default_member_permissions: command.default_member_permissions ?? null,
    nsfw: command.nsfw ?? false,
    ...(inGuild ? { guild_id: guildId } : { dm_permission: true }),
    contexts: inGuild ? null : (command.contexts ?? null),
    integration_types: inGuild ? undefined : (command.integration_types ?? [0]),
  };
}

function withoutDefaults(value: unknown): JsonObject {
  const kept: JsonObject = {};
  for (const [name, one] of Object.entries(isObject(value) ? value : {})) {
    if (one === false) continue;
    kept[name] = name === 'options' ? listOf(one).map(withoutDefaults) : one;
  }
  return kept;
}
