import { encodeAction } from '../../jobs/actions.ts';
import type { RecentReport } from '../../jobs/archive/archive.ts';
import type { QueueCounts } from '../../jobs/queue/queue.ts';
import type { TextView } from '../../jobs/view.ts';
import type { About, Recipient, Status } from '../../jobs/wording.ts';
import { amount, number } from '../../text/count.ts';
import { dayInWords } from '../../text/dates.ts';
import { BUTTONS } from './words/buttons.ts';

type Section = TextView['sections'][number];

/** What the bot does, how to start, and what becomes of the data. */
export function helpView(about: About): TextView {
  return { kind: 'text', title: 'Log Decoder', sections: helpSections(about) };
}

/** Where the bot has just come to: what it does, how to begin, and what becomes of the log. */
export function welcomeView(): TextView {
  const paragraphs = [
    'Drop a log here, and I say what is unusual in it, in plain words.',
    'Press a number below my answer to see what happened and what to do, or ask me about it.',
    'I read the files that you drop here and what you ask me, and keep no file: "/logdecoder help" says more.',
  ];
  return {
    kind: 'text',
    title: 'Hello! I am Log Decoder.',
    sections: [{ heading: '', paragraphs }],
  };
}

export function statusView({
  logs,
  explanations,
  replies,
  recent,
  votes,
  spent,
  baselines,
  mutes,
}: Status): TextView {
  return {
    kind: 'text',
    title: 'Status of Log Decoder',
    sections: [
      { heading: 'Now', paragraphs: workInWords({ logs, explanations, replies }) },
      {
        heading: 'Last reports here',
        paragraphs: recent.length > 0 ? recent.map(reportLine) : ['None yet.'],
      },
      {
        heading: 'What is normal',
        paragraphs: [learnedInWords(baselines, mutes)],
      },
      {
        heading: 'ChatGPT today',
        paragraphs: [
          spent
            ? `${amount(spent.tokens, 'token')}, ${spent.costUsd.toFixed(4)} US dollars.`
            : 'It is not set up. The explanations are the built-in ones.',
        ],
      },
      {
        heading: 'Feedback on explanations',
        paragraphs: [
          votes.up + votes.down === 0
            ? 'None yet.'
            : `${number(votes.up)} found helpful, ${number(votes.down)} not helpful.`,
        ],
      },
    ],
  };
}

/** What leaves for a model, in one line. */
export function whatIsSent({ name, replacesNames }: Recipient): string {
  const names = replacesNames
    ? 'names and addresses are replaced first, secrets are taken out'
    : 'secrets are taken out first, names and addresses are not';
  return `When somebody presses a number or asks about the log, the facts of it and up to five log lines are sent to ${name}: ${names}, and the file itself is never sent.`;
}

function helpSections(about: About): Section[] {
  return [
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
    dataSection(about),
  ];
}

/** What becomes of a log. */
export function dataSection({ reportTtlMs, sendsTo }: About): Section {
  const days = Math.max(1, Math.round(reportTtlMs / (24 * 3_600_000)));
  return {
    heading: 'Your data',
    paragraphs: [
      `The file itself is never stored; a question reads it again where you gave it. The report, with a few log lines as examples, is kept for ${amount(days, 'day')} and then deleted. What is set as normal or expected is kept until it was not used for 400 days.`,
      sendsTo === null ? 'Nothing is sent to a language model.' : whatIsSent(sendsTo),
    ],
    buttons: [{ label: BUTTONS.forget, value: encodeAction({ kind: 'forget' }) }],
  };
}

/** What is being done, in a sentence each; one sentence where that is nothing. */
function workInWords(work: Pick<Status, 'logs' | 'explanations' | 'replies'>): string[] {
  const { logs, explanations, replies } = work;
  const busy = [
    ...queueInWords(logs, 'log', 'read'),
    ...queueInWords(explanations, 'explanation', 'written'),
    ...queueInWords(replies, 'message', 'sent'),
  ];
  return busy.length === 0 ? ['Nothing is waiting.'] : busy;
}

function queueInWords({ waiting, running, failed }: QueueCounts, noun: string, done: string) {
  const is = (jobs: number) => (jobs === 1 ? 'is' : 'are');
  const told = [
    ...(running > 0 ? [`${amount(running, noun)} ${is(running)} being ${done}`] : []),
    ...(waiting > 0 ? [`${amount(waiting, noun)} ${is(waiting)} waiting to be ${done}`] : []),
    ...(failed > 0 ? [`${amount(failed, noun)} could not be ${done}`] : []),
  ];
  return told.length === 0 ? [] : [`${told.join(', ')}.`];
}

function learnedInWords(baselines: number, mutes: number): string {
  const told = [
    ...(baselines > 0 ? [`${amount(baselines, 'log')} set as normal`] : []),
    ...(mutes > 0 ? [`${amount(mutes, 'kind')} of anomalies set as expected`] : []),
  ];
  if (told.length === 0) return 'Nothing is set as normal or as expected yet.';
  return `In all channels together: ${told.join(', ')}.`;
}

export function reportLine(report: RecentReport): string {
  const { fileName, uploadedMs, sessions, anomalousSessions, standOut } = report;
  const result =
    standOut !== undefined
      ? `${amount(standOut, 'thing')} ${standOut === 1 ? 'stands' : 'stand'} out`
      : anomalousSessions === 0
        ? 'nothing unusual'
        : `${number(anomalousSessions)} of ${amount(sessions, 'session')} unusual`;
  return `${fileName} (${dayInWords(uploadedMs)}): ${result}`;
}
