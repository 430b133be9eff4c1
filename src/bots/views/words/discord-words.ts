import type { NoticeView, ProblemView } from '../../../jobs/view.ts';
import { ENGLISH } from '../voice.ts';
import { SAMPLE } from './renderer-words.ts';
import { notice, problem } from './short.ts';

/** What is said in Discord alone: permissions, and what Discord does not show the bot. */

/** All that the bot needs in a channel, by Discord's own English name. */
export const PERMISSIONS = {
  ViewChannel: 'View Channel',
  SendMessages: 'Send Messages',
  EmbedLinks: 'Embed Links',
  AttachFiles: 'Attach Files',
  ReadMessageHistory: 'Read Message History',
  CreatePublicThreads: 'Create Public Threads',
  SendMessagesInThreads: 'Send Messages in Threads',
} as const;

export type NeededPermission = keyof typeof PERMISSIONS;

/** `"Send Messages" (to answer)` */
export function inWords(missing: readonly NeededPermission[], { words } = ENGLISH): string {
  return missing
    .map((permission) => words.discord.permission(PERMISSIONS[permission], permission))
    .join(', ');
}

/** Below a message that had to go without a part of it. */
export function withoutPermission(missing: NeededPermission, { words } = ENGLISH): string {
  return words.discord.withoutPermission(PERMISSIONS[missing], missing);
}

/** Said only to the one who asked: nobody else could be told. */
export function notAllowedHere(missing: readonly NeededPermission[], voice = ENGLISH): ProblemView {
  return problem(voice.words.discord.notAllowedHere(inWords(missing, voice)));
}

export function howToStart({ words } = ENGLISH): NoticeView {
  return notice(words.discord.howToStart);
}

/** Where only the bot's role was named. */
export function notVisible({ words } = ENGLISH): NoticeView {
  return notice(words.discord.notVisible);
}

/** In the channel, so it names neither the person nor the file. */
export function noDirectMessage({ words } = ENGLISH): NoticeView {
  return notice(words.discord.noDirectMessage);
}

export function noFileThere({ words } = ENGLISH): ProblemView {
  return problem(words.discord.noFileThere);
}

export function readingBelow(files: number, { words } = ENGLISH): NoticeView {
  return notice(words.discord.readingBelow(files));
}

/** What the person who has just started the bot does next; it is in so many `servers`. */
export function discordNext(inviteUrl: string, servers: number): string {
  return servers === 0
    ? `Next, for Discord: open this link to invite the bot to a server, then drop a log into a channel there${SAMPLE}: ${inviteUrl}`
    : `Next, in Discord: drop a log into a channel${SAMPLE}, or type "/logdecoder analyze". To another server it comes by ${inviteUrl}`;
}
