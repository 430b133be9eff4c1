import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';

export const COMMAND = 'logdecoder';
export const CONTEXT_COMMAND = 'Decode this log';

/** In servers and in direct messages with the bot; installed to servers. */
const where = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

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
    ],
  },
  { ...where, type: ApplicationCommandType.Message, name: CONTEXT_COMMAND },
];
