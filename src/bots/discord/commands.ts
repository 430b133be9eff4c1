import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { DETECTORS } from '../../engine/detect/detectors.ts';

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
            description:
              'The log: .csv, .tsv, .log, .txt, .json, .jsonl or .ndjson, also packed as .gz',
            required: true,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'detector',
            description: 'How to look for what is unusual (leave it out if unsure)',
            choices: DETECTORS.map(({ name, label }) => ({ name: label, value: name })),
          },
          {
            type: ApplicationCommandOptionType.Boolean,
            name: 'private',
            description: 'Only you see the answer',
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'window',
            description:
              'Lines of so much time belong together, such as 10m (chosen for you if left out)',
            max_length: 20,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'step',
            description: 'With window: one begins every so often, such as 5m',
            max_length: 20,
          },
          {
            type: ApplicationCommandOptionType.Integer,
            name: 'lines',
            description: 'So many lines belong together, such as 100',
            min_value: 1,
            max_value: 1_000_000,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'session_column',
            description: 'Lines with the same value in this column belong together',
            max_length: 200,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'session_pattern',
            description: 'Lines in which this regular expression finds the same id belong together',
            max_length: 500,
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
