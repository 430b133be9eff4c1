import { SAMPLE } from './renderer-words.ts';

/** What the person who has just started the bot does next. */
export function slackNext(botName: string): string {
  return `Next, in Slack: type "/invite @${botName}" in a channel, then drop a log there${SAMPLE}.`;
}
