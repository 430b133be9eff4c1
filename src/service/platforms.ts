import type { Bot } from '../bots/bot.ts';
import type { Config, DiscordConfig, SlackConfig } from '../config.ts';
import { withPackage } from '../optional-package.ts';
import type { BotParts } from './app.ts';

type CreateChatBot = (parts: BotParts) => Bot;

export interface ConfiguredBots {
  create: CreateChatBot[];
  /** What is not started, and why, a line each. */
  leftOut: string[];
}

/**
 * The bots that the settings ask for, each loaded only then. Throws a MissingPackageError where the
 * package of one is left out.
 */
export async function configuredBots({ slack, discord }: Config): Promise<ConfiguredBots> {
  return {
    create: [
      ...(slack ? [await loadSlack(slack)] : []),
      ...(discord ? [await loadDiscord(discord)] : []),
    ],
    leftOut: [
      ...(slack ? [] : ['Slack: SLACK_BOT_TOKEN is not set']),
      ...(discord ? [] : ['Discord: DISCORD_TOKEN is not set']),
    ],
  };
}

async function loadDiscord({
  token,
  guildId,
  apiUrl,
  cdnUrl,
}: DiscordConfig): Promise<CreateChatBot> {
  const { createDiscordBot } = await withPackage('Discord', () => import('../bots/discord/bot.ts'));
  return ({ conversation, log }) =>
    createDiscordBot({
      settings: {
        token: token.reveal(),
        ...(guildId !== null && { guildId }),
        ...(apiUrl !== null && { apiUrl }),
        ...(cdnUrl !== null && { cdnUrl }),
      },
      conversation,
      log,
    });
}

async function loadSlack({
  botToken,
  appToken,
  signingSecret,
  apiUrl,
}: SlackConfig): Promise<CreateChatBot> {
  const { createSlackBot } = await withPackage('Slack', () => import('../bots/slack/bot.ts'));
  return ({ config, conversation, log }) =>
    createSlackBot({
      settings: {
        botToken: botToken.reveal(),
        ...(appToken && { appToken: appToken.reveal() }),
        ...(signingSecret && { signingSecret: signingSecret.reveal() }),
        ...(apiUrl !== null && { apiUrl }),
        // In Socket Mode the port, if there is one, is the health server's.
        ...(appToken === null && config.port !== null && { port: config.port }),
      },
      conversation,
      log,
    });
}
