import { LOG_KINDS } from '../../jobs/upload-limits.ts';
import type { NoticeView, ProblemView } from '../../jobs/view.ts';
import { inWords, type NeededPermission } from './permissions.ts';

export function couldNotBegin(fileName?: string): ProblemView {
  return {
    kind: 'problem',
    ...(fileName === undefined ? {} : { fileName }),
    message: 'Sorry, that did not work.',
    hint: 'Try it again in a few minutes. If that fails too, tell the person who looks after this bot.',
  };
}

/** Said only to the one who asked: nobody else could be told. */
export function notAllowedHere(missing: readonly NeededPermission[]): ProblemView {
  return {
    kind: 'problem',
    message: 'I may not answer in this channel.',
    hint: `Somebody who manages this server can change that: I need ${inWords(missing)} here. For an answer that only you see, choose "private" in /logdecoder analyze.`,
  };
}

export function howToStart(): NoticeView {
  return {
    kind: 'notice',
    text: 'Drop a log file here and name me in the same message, or use /logdecoder analyze. More with /logdecoder help.',
  };
}

/** Where only the bot's role was named. */
export function notVisible(): NoticeView {
  return {
    kind: 'notice',
    text: 'Discord does not show me this message: it names my role. Name me instead, or use /logdecoder analyze.',
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

export function oneMoment(): NoticeView {
  return { kind: 'notice', text: 'One moment.' };
}

export function lookingForLatest(): NoticeView {
  return { kind: 'notice', text: 'I look for the last report here.' };
}

export function readingBelow(files: number): NoticeView {
  const what = files === 1 ? 'the file' : 'the files';
  return { kind: 'notice', text: `I read ${what}. The answer comes below that message.` };
}
