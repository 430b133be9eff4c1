/** What the person who has just started the bot does next, a line for each platform. */
export function slackNext(botName: string): string {
  return `Next, in Slack: type "/invite @${botName}" in a channel, then drop a log there${SAMPLE}.`;
}

/** `inviteUrl` is the link that brings the bot to a server; `servers` how many it is in. */
export function discordNext(inviteUrl: string, servers: number): string {
  return servers === 0
    ? `Next, for Discord: open this link to invite the bot to a server, then drop a log into a channel there${SAMPLE}: ${inviteUrl}`
    : `Next, in Discord: drop a log into a channel${SAMPLE}, or type "/logdecoder analyze". To another server it comes by ${inviteUrl}`;
}

const SAMPLE = ' (data/hdfs-sample.log_structured.csv is one to try)';
