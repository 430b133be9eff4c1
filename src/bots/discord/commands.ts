import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type REST,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { withDiscordErrors } from './discord-errors.ts';

export const COMMAND = 'logdecoder';
export const CONTEXT_COMMAND = 'Decode this log';

/** In servers and in direct messages with the bot; installed to servers. */
const where = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

const baselineName = {
  type: ApplicationCommandOptionType.String,
  name: 'name',
  max_length: 100,
} as const;

export const commands: RESTPutAPIApplicationCommandsJSONBody = [
  {
    ...where,
    type: ApplicationCommandType.ChatInput,
    name: COMMAND,
    description: 'Find the unusual sessions in a log, and have each explained',
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'analyze',
        description: 'Read a log and list what is unusual in it',
        options: [
          {
            type: ApplicationCommandOptionType.Attachment,
            name: 'file',
            description: 'The log as a CSV file (.csv, .tsv, .log or .txt, also packed as .gz)',
            required: true,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'detector',
            description: 'How to look for what is unusual (leave it out if unsure)',
            choices: [
              { name: 'PCA (the usual one)', value: 'pca' },
              { name: 'PCA as in loglizer', value: 'pca-loglizer' },
            ],
          },
          {
            type: ApplicationCommandOptionType.Boolean,
            name: 'private',
            description: 'Only you see the answer',
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'help',
        description: 'What this bot does, and how to start',
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'status',
        description: 'What is being worked on, and the last reports',
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'latest',
        description: 'Show the last report of this channel again',
      },
      {
        type: ApplicationCommandOptionType.SubcommandGroup,
        name: 'baseline',
        description: 'What is normal here: new logs are compared with it',
        options: [
          {
            type: ApplicationCommandOptionType.Subcommand,
            name: 'set',
            description: 'The last report of this channel is normal',
            options: [{ ...baselineName, description: 'Its name here (the name of its file)' }],
          },
          {
            type: ApplicationCommandOptionType.Subcommand,
            name: 'list',
            description: 'The normal logs of this channel, and which is in use',
          },
          {
            type: ApplicationCommandOptionType.Subcommand,
            name: 'use',
            description: 'Compare new logs with another normal one',
            options: [
              {
                ...baselineName,
                description: 'Its name, or its number in the list',
                required: true,
                autocomplete: true,
              },
            ],
          },
          {
            type: ApplicationCommandOptionType.Subcommand,
            name: 'clear',
            description: 'Compare each new log with itself again',
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'muted',
        description: 'The kinds of anomalies that are expected in this channel',
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'unmute',
        description: 'Show a kind of anomaly with a number again',
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'which',
            description: 'Its number in the list of /logdecoder muted, or all',
            required: true,
            max_length: 10,
          },
        ],
      },
    ],
  },
  { ...where, type: ApplicationCommandType.Message, name: CONTEXT_COMMAND },
];

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
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const registered = await withDiscordErrors((signal) => rest.get(route, { signal }));
  const inGuild = guildId !== undefined;
  if (Array.isArray(registered) && sameCommands(registered, commands, inGuild)) return false;
  await withDiscordErrors((signal) => rest.put(route, { body: commands, signal }));
  return true;
}

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
  ...['name_localizations', 'description_localizations', 'name_localized', 'description_localized'],
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
  return Array.isArray(value) && value.length === 0;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
