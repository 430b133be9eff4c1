import { createDiscordBot } from '../bots/discord/bot.ts';
import { createSlackBot } from '../bots/slack/bot.ts';
import type { Config, DiscordConfig, SlackConfig } from '../config.ts';
import type { CreateBot } from './app.ts';

export interface ConfiguredBots {
  create: CreateBot[];
  /** What is not started, and why, a line each. */
  leftOut: string[];
}

/** The bots that the settings ask for. */
export function configuredBots({ slack, discord }: Config): ConfiguredBots {
  return {
    create: [...(slack ? [createSlack(slack)] : []), ...(discord ? [createDiscord(discord)] : [])],
    leftOut: [
      ...(slack ? [] : ['Slack: SLACK_BOT_TOKEN is not set']),
      ...(discord ? [] : ['Discord: DISCORD_TOKEN is not set']),
    ],
  };
}

function createDiscord({ token, guildId, apiUrl, cdnUrl }: DiscordConfig): CreateBot {
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

function createSlack({ botToken, appToken, signingSecret, apiUrl }: SlackConfig): CreateBot {
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
