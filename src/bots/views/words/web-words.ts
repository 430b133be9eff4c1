import { UserError } from '../../../engine/user-error.ts';
import { timeInWords } from '../../../explain/evidence/time-words.ts';
import type { DrawnLog, ReportChart } from '../../../jobs/close-up.ts';
import type { ReportView } from '../../../jobs/view.ts';
import { amount, number } from '../../../text/count.ts';
import { spanInWords } from '../../../text/dates.ts';
import { decimal } from '../../../text/decimal.ts';
import { ENGLISH } from '../voice.ts';
import { PRODUCT } from './renderer-words.ts';

/** What is said on the local page alone. What its script says itself is in `PAGE`, which it is given. */
export const PAGE = {
  title: PRODUCT,
  tagline: 'Drop a log. See what is unusual in it, in plain words.',
  skip: 'To the conversation',
  noScript: 'This page needs JavaScript, which comes from this computer alone.',
  newLog: 'New log',
  drop: 'Drop log files here',
  dropNow: 'Let go to have them read',
  choose: 'Choose files',
  kinds: `Logs: ${ENGLISH.words.refusals.logKinds}.`,
  sample: 'Try it with a sample log',
  paste: 'Paste lines instead',
  pasteLabel: 'Log lines',
  pasteSend: 'Find what is unusual',
  pastedName: 'pasted lines.txt',
  options: 'How to judge',
  detector: 'What counts as unusual',
  grouping: 'Which log lines belong together',
  itself: 'Compare with itself, whatever is set as normal',
  recent: 'Recent reports',
  noneYet: 'None yet.',
  normal: 'What is normal',
  comparedWith: 'Compare new logs with',
  itselfName: 'Each log with itself',
  noNormal: 'Press "Use as normal" on the report of a good day, and new logs are compared with it.',
  expected: 'What is expected',
  noneExpected:
    'Press "This is expected" below an explanation, and its kind gets no number any more.',
  showAgain: 'Show again',
  showAllAgain: 'Show all again',
  ask: 'Ask about it',
  askHint: 'Since when? Who must act? Show me the lines around it.',
  send: 'Ask',
  you: 'You',
  sending: 'Sending',
  writing: 'Being explained',
  working: 'One moment',
  loading: 'Reading the log again',
  gone: 'Log Decoder is not running any more, or was started anew.',
  goneHint: 'Open the address that stands in its terminal.',
  failed: 'That did not work.',
  failedHint: 'Try it once more.',
  notFound: 'There is no such report here any more.',
  menu: 'Reports and settings',
  zoomHint: 'Drag the bar below to zoom, press a number to have it explained.',
  limit: 'limit',
} as const;

/** How lines are put together, in plain words, and what is to be written where that is chosen. */
export const PAGE_GROUPINGS = [
  {
    value: 'auto',
    text: 'Chosen for you',
    description: 'By the ids in the log where it has some, else by time. Suits most logs.',
    fields: [],
  },
  {
    value: 'window',
    text: 'By time',
    description: 'All lines of ten minutes, of an hour, and so on.',
    fields: [
      { name: 'window', label: 'How long each is: 10m, 1h', example: '10m', required: true },
      { name: 'step', label: 'A new one begins every', example: '5m', required: false },
    ],
  },
  {
    value: 'lines',
    text: 'By number of lines',
    description: 'So many lines after each other.',
    fields: [{ name: 'lines', label: 'How many lines', example: '100', required: true }],
  },
  {
    value: 'column',
    text: 'By a column',
    description: 'All lines with the same value: a request, a user, a device.',
    fields: [
      { name: 'sessionColumn', label: 'Name of the column', example: 'request_id', required: true },
    ],
  },
  {
    value: 'pattern',
    text: 'By ids in the text',
    description: 'All lines in which a pattern finds the same id.',
    fields: [
      {
        name: 'sessionPattern',
        label: 'The pattern (a regular expression)',
        example: 'order-(\\d+)',
        required: true,
      },
    ],
  },
] as const;

export const NOTES = 'Notes';
export const LINES = 'In the log';
export const CLOSE_UP = 'Look closer: the lines around it, and its neighbours';
export const CLOSE_UP_WORDS = {
  lines: 'The lines around it',
  table: 'Between its neighbours in the log',
  session: 'Session',
  unusualToo: 'unusual, too',
} as const;

/** "300 sessions, 9 of them unusual"; where no session is, what stands out. */
export function countsOf({ sessions, anomalousSessions, anomalies }: ReportView): string {
  if (sessions > 0 && anomalousSessions > 0) {
    return `${amount(sessions, 'session')}, ${number(anomalousSessions)} of them unusual`;
  }
  const found = anomalies === 0 ? 'nothing stands out' : `${amount(anomalies, 'finding')}`;
  return sessions > 0 ? `${amount(sessions, 'session')}, ${found}` : found;
}

export function numbered(number: number): string {
  return `Number ${number}`;
}

export function linesGone(): string {
  return 'The file is not here any more. Drop it again to see its lines.';
}

export function tableCaption(number: number): string {
  return `How often each session has each event. The row of number ${number} stands out; the others came just before and after it.`;
}

export function moreEvents(left: number): string {
  return `${amount(left, 'more event')} ${left === 1 ? 'is' : 'are'} not shown.`;
}

/** A drawing of the log in words, for who can not see it, too. */
export function chartWords({ drawn, marks }: ReportChart) {
  return drawn.map((one, index) => {
    const { of, bars } = one;
    const most = bars.reduce((so, bar) => Math.max(so, bar), 0);
    const shown = marks.filter((mark) => (mark.bars[index] ?? []).length > 0).length;
    const caption =
      of === 'sessions'
        ? `How unusual each session is, in the order of the file: 1 is the limit, and the highest is ${decimal(most)}.`
        : `How many lines there were ${of === 'time' ? 'over time' : 'from the beginning of the file to its end'}. The most at a time are ${amount(most, 'line')}, ${placeInWords(one, bars.indexOf(most))}.`;
    return {
      tab: TABS[of],
      caption: shown === 0 ? caption : `${caption} ${amount(shown, 'number')} can be seen in it.`,
      places: bars.map((_, bar) => placeInWords(one, bar)),
      unit: of === 'sessions' ? 'times the limit' : 'lines',
    };
  });
}

const TABS = { time: 'Over time', file: 'Over the file', sessions: 'By session' } as const;

/** "14 June, 15:16", "line 1,200", "session 40" */
function placeInWords({ of, from, width, clock }: DrawnLog, bar: number): string {
  const at = from + bar * width;
  if (of !== 'time' || !clock) {
    return `${of === 'sessions' ? 'session' : 'line'} ${number(Math.floor(at))}`;
  }
  const time = timeInWords(at, clock);
  return spanInWords({ first: time, last: time });
}

/** What is said to whoever has not opened the address of the terminal. */
export function enterFirst(): { title: string; text: string } {
  return {
    title: 'This page is open to one person alone.',
    text: 'Open the address that stands in the terminal where Log Decoder runs. It works once: if you have used it in another browser, a new one stands there now.',
  };
}

/** The copy of a dropped file is gone: the program was started anew, or others took its place. */
export function fileGone(): UserError {
  return new UserError(
    'E_FILE_GONE',
    'The file is not here any more.',
    'Drop it again: a file is kept only while Log Decoder runs.',
  );
}

/** What becomes of the logs; `sendsTo` is what leaves for a model, null where nothing does. */
export function privacy(sendsTo: string | null): string {
  const kept =
    'Logs stay on this computer: a copy of each is kept while Log Decoder runs, its report for some weeks.';
  return sendsTo === null ? kept : `${kept} ${sendsTo}`;
}
