import type { RecentReport } from '../../jobs/archive/archive.ts';
import type { QueueCounts } from '../../jobs/queue/queue.ts';
import type { TextView } from '../../jobs/view.ts';
import type { About, Recipient, Status } from '../../jobs/wording.ts';
import { amount, number } from '../../text/count.ts';

type Section = TextView['sections'][number];

/** What the bot does, how to start, and what becomes of the data. */
export function helpView(about: About): TextView {
  return { kind: 'text', title: 'Log Decoder', sections: helpSections(about) };
}

/** The bot's own page: help, and the person's recent reports. */
export function homeView(about: About, recent: RecentReport[]): TextView {
  const reports = {
    heading: 'Your recent reports',
    paragraphs:
      recent.length > 0
        ? recent.map(reportLine)
        : ['None yet. Upload a log, and its report is listed here.'],
  };
  return {
    kind: 'text',
    title: 'Log Decoder',
    sections: [...helpSections(about), reports],
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
      {
        heading: 'Work',
        paragraphs: [
          `Logs: ${countsInWords(logs)}.`,
          `Explanations: ${countsInWords(explanations)}.`,
          `Messages: ${countsInWords(replies)}.`,
        ],
      },
      {
        heading: 'Last reports here',
        paragraphs: recent.length > 0 ? recent.map(reportLine) : ['None yet.'],
      },
      {
        heading: 'What is normal',
        paragraphs: [
          `${amount(baselines, 'normal log')} kept, ${amount(mutes, 'kind')} of anomalies muted, in all channels together.`,
        ],
      },
      {
        heading: 'ChatGPT today',
        paragraphs: [
          spent
            ? `${amount(spent.tokens, 'token')}, ${spent.costUsd.toFixed(4)} US dollars.`
            : 'Not set up: the built-in explanations are used.',
        ],
      },
      {
        heading: 'Feedback on explanations',
        paragraphs: [`${number(votes.up)} good, ${number(votes.down)} not good.`],
      },
    ],
  };
}

/** What leaves for a model, in one line. */
export function whatIsSent({ name, replacesNames }: Recipient): string {
  const names = replacesNames
    ? 'names and addresses are replaced first, secrets are taken out'
    : 'secrets are taken out first, names and addresses are not';
  return `When somebody presses a number or asks about it, the facts of that one anomaly and up to five of its log lines are sent to ${name}: ${names}, and the file itself is never sent.`;
}

function helpSections({ reportTtlMs, sendsTo }: About): Section[] {
  const days = Math.max(1, Math.round(reportTtlMs / (24 * 3_600_000)));
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
      ],
    },
    {
      heading: 'Tell it what is normal',
      paragraphs: [
        'Press "Use as normal" on the report of a good day: new logs in that channel are then compared with it. /logdecoder baseline lists and changes that.',
        'Press "This is expected" below an explanation, and its kind gets no number any more. /logdecoder muted lists and undoes that.',
      ],
    },
    {
      heading: 'Your data',
      paragraphs: [
        `The file itself is never stored. The report, with a few log lines as examples, is kept for ${amount(days, 'day')} and then deleted. What is set as normal or expected is kept until it was not used for 400 days.`,
        sendsTo === null ? 'Nothing is sent to a language model.' : whatIsSent(sendsTo),
      ],
    },
  ];
}

function countsInWords({ waiting, running, failed }: QueueCounts): string {
  return `${number(running)} at work, ${number(waiting)} waiting, ${number(failed)} failed`;
}

function reportLine(report: RecentReport): string {
  const { fileName, uploadedMs, sessions, anomalousSessions, standOut } = report;
  const day = new Date(uploadedMs).toISOString().slice(0, 10);
  const result =
    standOut === undefined
      ? `${number(anomalousSessions)} of ${amount(sessions, 'session')} unusual`
      : `${amount(standOut, 'thing')} ${standOut === 1 ? 'stands' : 'stand'} out`;
  return `${fileName} (${day}): ${result}`;
}
