import { type REST, Routes } from 'discord.js';
import { PlatformRefusal } from '../../jobs/platform.ts';
import { COMMAND, CONTEXT_COMMAND, commands } from './commands.ts';
import { withDiscordErrors } from './discord-errors.ts';

const OURS = new Set<unknown>([COMMAND, CONTEXT_COMMAND]);

/**
 * Registers the commands where they differ from what Discord has: globally, or in one guild. Says
 * whether it did. Throws a PlatformRefusal where the app was not installed with
 * `applications.commands`.
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  guildId: string | undefined,
): Promise<boolean> {
  const route = routeOf(applicationId, guildId);
  if (sameCommands(await registeredAt(rest, route), commands, guildId !== undefined)) return false;
  await withDiscordErrors((signal) => rest.put(route, { body: commands, signal }));
  return true;
}

/**
 * Takes the commands away where an earlier setting registered them, globally or in a guild: people
 * would see each of them twice. Says whether they were there.
 */
export async function removeCommands(
  rest: REST,
  applicationId: string,
  guildId: string | undefined,
): Promise<boolean> {
  const route = routeOf(applicationId, guildId);
  const registered = await registeredAt(rest, route).catch((error: unknown) => {
    // Where the bot was invited without commands it has none.
    if (error instanceof PlatformRefusal) return [];
    throw error;
  });
  if (!registered.some((one) => OURS.has(Reflect.get(Object(one), 'name')))) return false;
  await withDiscordErrors((signal) => rest.put(route, { body: [], signal }));
  return true;
}

function routeOf(applicationId: string, guildId: string | undefined): `/${string}` {
  return guildId === undefined
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
}

async function registeredAt(rest: REST, route: `/${string}`): Promise<unknown[]> {
  const registered = await withDiscordErrors((signal) =>
    rest.get(route, { signal, query: WITH_LOCALIZATIONS }),
  );
  return Array.isArray(registered) ? registered : [];
}

/** Without, Discord leaves them out. */
const WITH_LOCALIZATIONS = new URLSearchParams({ with_localizations: 'true' });

function sameCommands(registered: unknown[], wanted: unknown[], inGuild: boolean): boolean {
  const form = (all: unknown[]) =>
    JSON.stringify(all.map((one) => essence(one, inGuild)).sort(byText));
  return form(registered) === form(wanted);
}

/** What makes a command what it is, without what Discord adds and without defaults. */
function essence(value: unknown, inGuild: boolean): string {
  return JSON.stringify(sorted(value, inGuild));
}

/** Where a guild's commands can be used goes without saying. */
const OF_GLOBAL_ONES = new Set(['contexts', 'integration_types']);
const ADDED = new Set([
  ...['id', 'application_id', 'version', 'guild_id', 'dm_permission', 'nsfw'],
  ...['default_member_permissions', 'default_permission', 'handler'],
  ...['name_localized', 'description_localized'],
]);

function sorted(value: unknown, inGuild: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => sorted(one, inGuild));
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([name]) => !ADDED.has(name) && !(inGuild && OF_GLOBAL_ONES.has(name)))
    .filter(([, one]) => one !== false && one !== null && one !== '' && !isEmpty(one))
    .sort(([a], [b]) => byText(a, b))
    .map(([name, one]) => [name, sorted(one, inGuild)]);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
