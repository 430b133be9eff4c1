import type { CreateBot } from './app.ts';
import type { Config } from './config.ts';

export interface ConfiguredBots {
  create: CreateBot[];
  /** What is not started, and why, a line each. */
  leftOut: string[];
}

/** The bots that the settings ask for. */
export function configuredBots(_config: Config): ConfiguredBots {
  return { create: [], leftOut: ['Slack: SLACK_BOT_TOKEN is not set'] };
}
