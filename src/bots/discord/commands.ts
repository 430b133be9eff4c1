import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { detectorsForChat } from '../../engine/detect/detectors.ts';
import { CONTEXT_COMMAND, COMMAND_WORDS as words } from '../views/words/discord-words.ts';

export const COMMAND = 'logdecoder';

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
    description: words.command,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'analyze',
        description: words.analyze,
        options: [
          {
            type: ApplicationCommandOptionType.Attachment,
            name: 'file',
            description: words.file,
            required: true,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'detector',
            description: words.detector,
            choices: detectorsForChat().map(({ name, label }) => ({ name: label, value: name })),
          },
          {
            type: ApplicationCommandOptionType.Boolean,
            name: 'private',
            description: words.private,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'window',
            description: words.window,
            max_length: 20,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'step',
            description: words.step,
            max_length: 20,
          },
          {
            type: ApplicationCommandOptionType.Integer,
            name: 'lines',
            description: words.lines,
            min_value: 1,
            max_value: 1_000_000,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'session_column',
            description: words.sessionColumn,
            max_length: 200,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'session_pattern',
            description: words.sessionPattern,
            max_length: 500,
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'help',
        description: words.help,
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'status',
        description: words.status,
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'forget',
        description: words.forget,
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'latest',
        description: words.latest,
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'compare',
        description: words.compare,
      },
      {
        type: ApplicationCommandOptionType.SubcommandGroup,
        name: 'baseline',
        description: words.baseline,
        options: [
          {
            type: ApplicationCommandOptionType.Subcommand,
            name: 'set',
            description: words.baselineSet,
            options: [{ ...baselineName, description: words.baselineSetName }],
          },
          {
            type: ApplicationCommandOptionType.Subcommand,
            name: 'list',
            description: words.baselineList,
          },
          {
            type: ApplicationCommandOptionType.Subcommand,
            name: 'use',
            description: words.baselineUse,
            options: [
              {
                ...baselineName,
                description: words.baselineUseName,
                required: true,
                autocomplete: true,
              },
            ],
          },
          {
            type: ApplicationCommandOptionType.Subcommand,
            name: 'clear',
            description: words.baselineClear,
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'muted',
        description: words.muted,
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'unmute',
        description: words.unmute,
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'which',
            description: words.unmuteWhich,
            required: true,
            max_length: 10,
          },
        ],
      },
    ],
  },
  { ...where, type: ApplicationCommandType.Message, name: CONTEXT_COMMAND },
];
