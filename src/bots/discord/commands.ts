import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type LocalizationMap,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { detectorsForChat } from '../../engine/detect/detectors.ts';
import type { Chat } from '../../languages/chat.ts';
import { CHAT_LANGUAGES, ENGLISH } from '../../languages/chat-in.ts';
import type { Tag } from '../../languages/tag.ts';

export const COMMAND = 'logdecoder';
/** The name of the command in a message's menu; in other languages it has others. */
export const CONTEXT_COMMAND = ENGLISH.words.discord.contextCommand;

/** What stands beside a command or what it takes, in English and in the languages of Discord that we speak. */
function described(what: keyof Chat['discord']['commands']) {
  return {
    description: ENGLISH.words.discord.commands[what],
    description_localizations: inOthers(({ commands: said }) => said[what]),
  };
}

function inOthers(said: (words: Chat['discord']) => string): LocalizationMap {
  return Object.fromEntries(
    CHAT_LANGUAGES.filter(({ tag }) => tag !== 'en').flatMap(({ tag, words }) =>
      LOCALES[tag].map((locale) => [locale, said(words.discord)]),
    ),
  );
}

/** As Discord names them. */
const LOCALES: Record<Tag, Locale[]> = {
  en: [],
  de: [Locale.German],
  es: [Locale.SpanishES, Locale.SpanishLATAM],
  fr: [Locale.French],
  pt: [Locale.PortugueseBR],
  ja: [Locale.Japanese],
};

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
    ...described('command'),
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'analyze',
        ...described('analyze'),
        options: [
          {
            type: ApplicationCommandOptionType.Attachment,
            name: 'file',
            ...described('file'),
            required: true,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'detector',
            ...described('detector'),
            choices: detectorsForChat().map(({ name, label }) => ({ name: label, value: name })),
          },
          {
            type: ApplicationCommandOptionType.Boolean,
            name: 'private',
            ...described('private'),
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'window',
            ...described('window'),
            max_length: 20,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'step',
            ...described('step'),
            max_length: 20,
          },
          {
            type: ApplicationCommandOptionType.Integer,
            name: 'lines',
            ...described('lines'),
            min_value: 1,
            max_value: 1_000_000,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'session_column',
            ...described('sessionColumn'),
            max_length: 200,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'session_pattern',
            ...described('sessionPattern'),
            max_length: 500,
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'help',
        ...described('help'),
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'status',
        ...described('status'),
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'forget',
        ...described('forget'),
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'latest',
        ...described('latest'),
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'compare',
        ...described('compare'),
      },
      {
        type: ApplicationCommandOptionType.SubcommandGroup,
        name: 'baseline',
        ...described('baseline'),
        options: [
          {
            type: ApplicationCommandOptionType.Subcommand,
            name: 'set',
            ...described('baselineSet'),
            options: [{ ...baselineName, ...described('baselineSetName') }],
          },
          {
            type: ApplicationCommandOptionType.Subcommand,
            name: 'list',
            ...described('baselineList'),
          },
          {
            type: ApplicationCommandOptionType.Subcommand,
            name: 'use',
            ...described('baselineUse'),
            options: [
              {
                ...baselineName,
                ...described('baselineUseName'),
                required: true,
                autocomplete: true,
              },
            ],
          },
          {
            type: ApplicationCommandOptionType.Subcommand,
            name: 'clear',
            ...described('baselineClear'),
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'muted',
        ...described('muted'),
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'unmute',
        ...described('unmute'),
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'which',
            ...described('unmuteWhich'),
            required: true,
            max_length: 10,
          },
        ],
      },
    ],
  },
  {
    ...where,
    type: ApplicationCommandType.Message,
    name: CONTEXT_COMMAND,
    name_localizations: inOthers(({ contextCommand }) => contextCommand),
  },
];
