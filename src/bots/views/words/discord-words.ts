import type { NoticeView, ProblemView } from '../../../jobs/view.ts';
import { LOG_KINDS } from './refusals.ts';
import { SAMPLE } from './renderer-words.ts';

/** What is said in Discord alone: commands, permissions, and what Discord does not show the bot. */

/** The name of the command in a message's menu, and what stands beside the others as they are typed. */
export const CONTEXT_COMMAND = 'Decode this log';
export const COMMAND_WORDS = {
  command: 'Find the unusual sessions in a log, and have each explained',
  analyze: 'Read a log and list what is unusual in it',
  file: 'The log: .csv, .tsv, .log, .txt, .json, .jsonl or .ndjson, also packed as .gz',
  detector: 'How to look for what is unusual (leave it out if unsure)',
  private: 'Only you see the answer',
  window: 'Lines of so much time belong together, such as 10m (chosen for you if left out)',
  step: 'With window: one begins every so often, such as 5m',
  lines: 'So many lines belong together, such as 100',
  sessionColumn: 'Lines with the same value in this column belong together',
  sessionPattern: 'Lines in which this regular expression finds the same id belong together',
  help: 'What this bot does, and how to start',
  forget: 'Delete what the bot keeps of you, or of this channel',
  status: 'What is being worked on, and the last reports',
  latest: 'Show the last report of this channel again',
  compare: 'What changed between the last two logs of this channel',
  baseline: 'What is normal here: new logs are compared with it',
  baselineSet: 'The last report of this channel is normal',
  baselineSetName: 'Its name here (the name of its file)',
  baselineList: 'The normal logs of this channel, and which is in use',
  baselineUse: 'Compare new logs with another normal one',
  baselineUseName: 'Its name, or its number in the list',
  baselineClear: 'Compare each new log with itself again',
  muted: 'The kinds of anomalies that are expected in this channel',
  unmute: 'Show a kind of anomaly with a number again',
  unmuteWhich: 'Its number in the list of "/logdecoder muted", or all',
} as const;

/** The form for a question about a log: at most 45 characters each, and 100 for the hint. */
export const ASK_FORM = {
  title: 'Ask about this log',
  label: 'Your question',
  hint: 'For example: which is the worst? Who is 10.0.0.7? Show me the lines around 834.',
} as const;

/** All that the bot needs in a channel, by Discord's own English name, and what for. */
export const PERMISSIONS = {
  ViewChannel: { name: 'View Channel', purpose: 'see uploads' },
  SendMessages: { name: 'Send Messages', purpose: 'answer' },
  EmbedLinks: { name: 'Embed Links', purpose: 'show the evidence' },
  AttachFiles: { name: 'Attach Files', purpose: 'post pictures, and the full list as a file' },
  ReadMessageHistory: { name: 'Read Message History', purpose: 'answer below an upload' },
  CreatePublicThreads: { name: 'Create Public Threads', purpose: 'explain in a thread' },
  SendMessagesInThreads: { name: 'Send Messages in Threads', purpose: 'explain in a thread' },
} as const;

export type NeededPermission = keyof typeof PERMISSIONS;

/** `"Send Messages" (to answer)` */
export function inWords(missing: readonly NeededPermission[]): string {
  return missing
    .map((name) => PERMISSIONS[name])
    .map(({ name, purpose }) => `"${name}" (to ${purpose})`)
    .join(', ');
}

/** Below a message that had to go without a part of it. */
export function withoutPermission(missing: NeededPermission): string {
  const { name, purpose } = PERMISSIONS[missing];
  return `I may not ${purpose} here: the permission "${name}" is missing.`;
}

/** Said only to the one who asked: nobody else could be told. */
export function notAllowedHere(missing: readonly NeededPermission[]): ProblemView {
  return {
    kind: 'problem',
    message: 'I may not answer in this channel.',
    hint: `Somebody who manages this server can change that: I need ${inWords(missing)} here. For an answer that only you see, choose "private" in "/logdecoder analyze".`,
  };
}

export function howToStart(): NoticeView {
  return {
    kind: 'notice',
    text: 'Drop a log file here and name me in the same message, or use "/logdecoder analyze". More with "/logdecoder help".',
  };
}

/** Where only the bot's role was named. */
export function notVisible(): NoticeView {
  return {
    kind: 'notice',
    text: 'Discord does not show me this message: it names my role. Name me instead, or use "/logdecoder analyze".',
  };
}

/** In the channel, so it names neither the person nor the file. */
export function noDirectMessage(): NoticeView {
  return {
    kind: 'notice',
    text: 'To whoever asked me privately here: I may not write to you directly, so your answer does not reach you. Allow direct messages from this server, or run the command again.',
  };
}

export function noFileThere(): ProblemView {
  return {
    kind: 'problem',
    message: 'This message holds no log that I can read.',
    hint: `Choose a message with a log: ${LOG_KINDS}.`,
  };
}

export function readingBelow(files: number): NoticeView {
  const what = ['the file', 'both files, and compare them'][files - 1] ?? 'the files';
  return { kind: 'notice', text: `I read ${what}. The answer comes below that message.` };
}

/** What the person who has just started the bot does next; it is in so many `servers`. */
export function discordNext(inviteUrl: string, servers: number): string {
  return servers === 0
    ? `Next, for Discord: open this link to invite the bot to a server, then drop a log into a channel there${SAMPLE}: ${inviteUrl}`
    : `Next, in Discord: drop a log into a channel${SAMPLE}, or type "/logdecoder analyze". To another server it comes by ${inviteUrl}`;
}
