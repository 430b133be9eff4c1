import { amount, number } from '../../text/count.ts';

const is = (jobs: number) => (jobs === 1 ? 'is' : 'are');

const WORK = {
  logs: ['log', 'read'],
  explanations: ['explanation', 'written'],
  replies: ['message', 'sent'],
} as const;

/** What people read at leisure: help, welcome, status, home. */
export const texts = {
  helloTitle: 'Hello! I am Log Decoder.',
  hello: [
    'Drop a log here, and I say what is unusual in it, in plain words.',
    'Press a number below my answer to see what happened and what to do, or ask me about it.',
    'I read the files that you drop here and what you ask me, and keep no file: "/logdecoder help" says more.',
  ],
  help: [
    {
      heading: 'What it does',
      paragraphs: [
        'It reads a log file, finds what is unusual in it, and explains that in plain words.',
      ],
    },
    {
      heading: 'How to start',
      paragraphs: [
        'Upload a log: a text, CSV, JSON or Excel file, also packed (.gz, .zip, .tar, .zst, .xz, .bz2).',
        'The answer lists what is unusual, the most unusual first.',
        'Press a number to read what happened, what to do, and who should act.',
        'Then ask me about it in your own words: "Which is the worst?", "Since when?", "Who is 10.0.0.7?", "Show me the lines around 834."',
        'To compare two logs, use "Decode this log" on a message with both, or ask "What has changed?" once both have a report.',
      ],
    },
    {
      heading: 'Tell it what is normal',
      paragraphs: [
        'Press "Use as normal" on the report of a good day: new logs in that channel are then compared with it. To list or change that: "/logdecoder baseline".',
        'Press "This is expected" below an explanation, and its kind gets no number any more. To list or undo that: "/logdecoder muted".',
      ],
    },
  ],
  yourData: 'Your data',
  dataKept: (days: number) =>
    `The file itself is never stored; a question reads it again where you gave it. The report, with a few log lines as examples, is kept for ${amount(days, 'day')} and then deleted. What is set as normal or expected is kept until it was not used for 400 days.`,
  nothingSent: 'Nothing is sent to a language model.',
  statusTitle: 'Status of Log Decoder',
  now: 'Now',
  nothingWaits: 'Nothing is waiting.',
  /** What is being done, in a sentence; '' where that is nothing. */
  work: (
    what: keyof typeof WORK,
    { running, waiting, failed }: Record<'running' | 'waiting' | 'failed', number>,
  ) => {
    const [noun, done] = WORK[what];
    const told = [
      ...(running > 0 ? [`${amount(running, noun)} ${is(running)} being ${done}`] : []),
      ...(waiting > 0 ? [`${amount(waiting, noun)} ${is(waiting)} waiting to be ${done}`] : []),
      ...(failed > 0 ? [`${amount(failed, noun)} could not be ${done}`] : []),
    ];
    return told.length === 0 ? '' : `${told.join(', ')}.`;
  },
  lastReports: 'Last reports here',
  noneYet: 'None yet.',
  whatIsNormal: 'What is normal',
  learned: (baselines: number, mutes: number) => {
    const told = [
      ...(baselines > 0 ? [`${amount(baselines, 'log')} set as normal`] : []),
      ...(mutes > 0 ? [`${amount(mutes, 'kind')} of anomalies set as expected`] : []),
    ];
    return `In all channels together: ${told.join(', ')}.`;
  },
  nothingLearned: 'Nothing is set as normal or as expected yet.',
  modelToday: 'ChatGPT today',
  spent: (tokens: number, usd: string) => `${amount(tokens, 'token')}, ${usd} US dollars.`,
  noModel: 'It is not set up. The explanations are the built-in ones.',
  feedback: 'Feedback on explanations',
  votes: (up: number, down: number) => `${number(up)} found helpful, ${number(down)} not helpful.`,
  reportLine: (file: string, day: string, result: string) => `${file} (${day}): ${result}`,
  sendALog: 'Send a log',
  sendHow:
    'Drop a log file into a channel that I am in, or into "Messages" above. "/logdecoder" opens a form.',
  latest: 'Your latest reports',
  noLatest: 'None yet. Upload a log, and its report is listed here.',
  setByYou: 'What you have set as normal or expected',
  nothingSet: { heading: 'Normal and expected', text: 'You have set nothing of it.' },
  whoSeesWhat: 'Who sees what',
  whoSees:
    'A report is seen by those who are in the conversation where the log was dropped, and by nobody else. This page is seen by you alone: it lists your own logs, and what you have set yourself.',
};
