import type { CreateBot } from './app.ts';
import { createSlackBot } from './bots/slack/app.ts';
import type { Config, SlackConfig } from './config.ts';

export interface ConfiguredBots {
  create: CreateBot[];
  /** What is not started, and why, a line each. */
  leftOut: string[];
}

/** The bots that the settings ask for. */
export function configuredBots({ slack }: Config): ConfiguredBots {
  if (slack === null) return { create: [], leftOut: ['Slack: SLACK_BOT_TOKEN is not set'] };
  return { create: [createSlack(slack)], leftOut: [] };
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
        maxUploadBytes: config.maxUploadBytes,
        downloadDeadlineMs: config.downloadDeadlineMs,
      },
      conversation,
      log,
    });
}
