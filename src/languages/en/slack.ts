import { amount } from '../../text/count.ts';
import { refusals } from './problems.ts';

const { logKinds } = refusals;

/** What is said in Slack alone: the form of `/logdecoder`, and where the bot is not in a channel. Titles and buttons have at most 24 characters. */
export const slack = {
  form: {
    submit: 'Find what is unusual',
    close: 'Cancel',
    files: { label: 'Log files', hint: `Logs: ${logKinds}.` },
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
  },
  askForm: {
    title: 'Ask about this log',
    submit: 'Ask',
    close: 'Cancel',
    label: 'Your question',
    hint: 'For example: which is the worst? Who is 10.0.0.7? Show me the lines around 834.',
  },
  /** How log lines are put together: what is chosen, and what to write in the field below, as it is read ("every"). */
  groupings: {
    auto: { text: 'Chosen for you', description: 'Suits most logs.' },
    window: { text: 'By time', description: 'Below, write 10m, or 10m every 5m.' },
    lines: { text: 'By number of lines', description: 'Below, write 100.' },
    column: { text: 'By a column', description: 'Below, write its name.' },
    pattern: {
      text: 'By ids in the text',
      description: 'Below, write a regex: order-(\\d+)',
    },
  },
  formErrors: {
    files: `I read logs: ${logKinds}. Remove the others, please.`,
    groupValue:
      'Write what fits your choice above: 10m or 10m every 5m, a number of lines, a column, or a regex.',
    notYourChannel: 'Choose a channel that you are in.',
    archived: 'This channel is archived. Choose another.',
  },
  invitation: (which: 'this' | 'that') =>
    `I am not in ${which} channel. Type /invite @Log Decoder there, then try again.`,
  /** What was taken: the name of one file, or a number of files. */
  receipt: (taken: string | number, where: 'here' | 'thread') =>
    `I have got ${typeof taken === 'number' ? amount(taken, 'file') : taken}. The answer comes ${where === 'here' ? 'here' : 'in this thread'}.`,
  formDidNotOpen:
    'Slack did not open the form. Try again, or drop the file into a channel that I am in.',
  noLogOnMessage: `There is no log on this message. Use me on a message with a log: ${logKinds}.`,
  noFiles:
    'The whole list needs the app’s permission to post files: whoever installed it can add files:write and reinstall it.',
};
