import type { NoticeView } from '../../../jobs/view.ts';
import { amount } from '../../../text/count.ts';
import { LOG_KINDS } from './refusals.ts';
import { PRODUCT, SAMPLE } from './renderer-words.ts';

/** What is said in Slack alone: the form of `/logdecoder`, and where the bot is not in a channel. */
export const FORM = {
  title: PRODUCT,
  submit: 'Find what is unusual',
  close: 'Cancel',
  files: { label: 'Log files', hint: `Logs: ${LOG_KINDS}.` },
  channel: {
    label: 'Where shall the answer go?',
    hint: 'A channel that Log Decoder has been invited to.',
  },
  detector: { label: 'How to judge' },
  grouping: { label: 'Which log lines belong together?' },
  groupValue: {
    label: 'How long, how many, or which',
    hint: 'Only where you did not leave the choice to Log Decoder.',
  },
} as const;

/** The form for a question about a log. */
export const ASK_FORM = {
  title: 'Ask about this log',
  submit: 'Ask',
  close: 'Cancel',
  label: 'Your question',
  hint: 'For example: which is the worst? Who is 10.0.0.7? Show me the lines around 834.',
} as const;

/** How log lines are put together: what is chosen, and what to write in the field below. */
export const GROUPINGS = {
  auto: { text: 'Chosen for you', description: 'Suits most logs.' },
  window: { text: 'By time', description: 'Below, write 10m, or 10m every 5m.' },
  lines: { text: 'By number of lines', description: 'Below, write 100.' },
  column: { text: 'By a column', description: 'Below, write its name.' },
  pattern: { text: 'By ids in the text', description: 'Below, write a regex: order-(\\d+)' },
} as const;

/** What is wrong with the form, said beside its field. */
export const FORM_ERRORS = {
  files: `I read logs: ${LOG_KINDS}. Remove the others, please.`,
  groupValue:
    'Write what fits your choice above: 10m or 10m every 5m, a number of lines, a column, or a regex.',
  notYourChannel: 'Choose a channel that you are in.',
  archived: 'This channel is archived. Choose another.',
} as const;

/** What to do where the bot is not in a channel. */
export function invitation(which: 'this' | 'that'): string {
  return `I am not in ${which} channel. Type /invite @Log Decoder there, then try again.`;
}

/** What was taken: the name of one file, escaped already, or a number of files. */
export function receipt(taken: string | number, where: 'here' | 'thread'): string {
  const what = typeof taken === 'number' ? amount(taken, 'file') : taken;
  return `I have got ${what}. The answer comes ${where === 'here' ? 'here' : 'in this thread'}.`;
}

export function formDidNotOpen(): NoticeView {
  return {
    kind: 'notice',
    text: 'Slack did not open the form. Try again, or drop the file into a channel that I am in.',
  };
}

export function noLogOnMessage(): NoticeView {
  return {
    kind: 'notice',
    text: `There is no log on this message. Use me on a message with a log: ${LOG_KINDS}.`,
  };
}

/** Below the first lines of a list that could not be posted as a file. */
export const NO_FILES =
  'The whole list needs the app’s permission to post files: whoever installed it can add files:write and reinstall it.';

/** What the person who has just started the bot does next. */
export function slackNext(botName: string): string {
  return `Next, in Slack: type "/invite @${botName}" in a channel, then drop a log there${SAMPLE}.`;
}
