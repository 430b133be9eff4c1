import { amount, number } from '../../text/count.ts';
import { decimal } from '../../text/decimal.ts';

/** What the sessions of a log are; `session` where they are no other. */
export type Noun = 'session' | 'line' | 'filePiece' | 'part';

const NOUNS: Record<Noun, string> = {
  session: 'session',
  line: 'line',
  filePiece: 'file piece',
  part: 'part',
};

const looks = (sessions: number) => (sessions === 1 ? 'looks' : 'look');

/** The report: its headline, and what stands around the list. */
export const report = {
  noHeadline: 'Your log has been read.',
  security: 'Security',
  pressHint: 'Press a number to see what happened and what to do.',
  shortPressHint: 'Press a number to see what happened.',
  restInList: 'The reasons of the others are in the full list.',
  notJudged: 'This log could not be judged.',
  onlyMuted: 'Nothing new: only what is muted here.',
  mutedAlone: (muted: number, sessions: number, noun: Noun) =>
    `Nothing new: ${number(muted)} of ${amount(sessions, NOUNS[noun])} ${looks(muted)} unusual, only in ways that are muted here.`,
  /** They are over the limit, but none is worth a number. */
  nothingClear: (unusual: number, sessions: number, noun: Noun) =>
    `Nothing stands out clearly: ${number(unusual)} of ${amount(sessions, NOUNS[noun])} ${unusual === 1 ? 'differs' : 'differ'} a little from the others.`,
  nothingUnusual: (lines: number) => `Nothing unusual in ${amount(lines, 'line')}.`,
  /** `ways` is null where a single session looks unusual. */
  unusual: (
    {
      unusual,
      sessions,
      ways,
      muted,
    }: Record<'unusual' | 'sessions' | 'muted', number> & {
      ways: number | null;
    },
    noun: Noun,
    group: 'way' | 'group',
  ) => {
    const alike = ways === null ? '' : `, in ${amount(ways, group)}`;
    const more =
      muted > 0 ? ` ${number(muted)} more ${muted === 1 ? 'is' : 'are'} muted here.` : '';
    return `${number(unusual)} of ${amount(sessions, NOUNS[noun])} ${looks(unusual)} unusual${alike}.${more}`;
  },
  /** How far over the limit, in words. */
  severity: { high: 'very unusual', middle: 'clearly unusual', low: 'a bit unusual' },
  reading: (file: string, progress: string | undefined) =>
    `Reading ${file || 'your log'}: ${progress ?? 'this may take a moment'}.`,
  triedAgain: 'It could not be read just now, and is tried again in a moment',
  /** `megabytes` with one digit after the point where there are few; `total` is null where it is not known. */
  progress: (megabytes: number, total: number | null, lines: number) => {
    const size = (value: number) => (value < 10 ? value.toFixed(1) : number(Math.round(value)));
    const told = `${amount(lines, 'log line')} so far`;
    if (total === null) return `${size(megabytes)} MB read, ${told}`;
    if (megabytes >= total) return `All ${size(total)} MB arrived, ${told}`;
    return `${size(megabytes)} of ${size(total)} MB read, ${told}`;
  },
  /** "12 file pieces such as `blk_7`"; `name` is that of the first of them. */
  whichSessions: (sessions: number, noun: Noun, name: string) =>
    sessions === 1 ? `${NOUNS[noun]} ${name}` : `${amount(sessions, NOUNS[noun])} such as ${name}`,
  pageHint: (from: number, to: number, all: number) =>
    `These are ${from} to ${to} of ${number(all)}.`,
  /** "line 12", "lines 12 to 40" */
  lines: (first: number, last: number) =>
    first === last ? `line ${first}` : `lines ${first} to ${last}`,
  /** Of the earlier of two logs. */
  before: (when: string) => `${when}, before`,
  partsLikeIt: (when: string, more: number) => `${when}, and ${amount(more, 'part')} like it`,
  moreNotes: (left: number) => `… and ${amount(left, 'more note')}, not shown here.`,
  andMore: (left: number, what: 'event' | 'note' | 'reason' | 'step') =>
    `… and ${amount(left, `more ${what}`)}.`,
  moreWithoutLine: (left: number) => `… and ${left} more, without a line here.`,
  moreLines: (left: number) => `… ${amount(left, 'more line')}`,
  leftOut: (left: number, what: 'lines' | 'parts') => `… ${left} more ${what} are left out here.`,
  onlySomeKept: (kept: number, found: number) =>
    `Only the ${number(kept)} most unusual of ${number(found)} ways are kept.`,
  onlySomeChanges: (kept: number, found: number) =>
    `Only the first ${number(kept)} of ${number(found)} changes are kept.`,
  notEnough: 'There was not enough to compare with. Upload a longer log, of an hour or a day.',
  comparedWithItself: 'Compared with the rest of this file.',
  /** `baseline` as `normal.named` has it. */
  comparedWith: (baseline: string) => `Compared with ${baseline}.`,
  knowsAll: 'It knows every kind of event in this log.',
  firstAreSurest: 'The first numbers are the surest.',
  notAlwaysBad: 'Unusual does not always mean bad.',
  piecesRead: (read: number, pieces: number) =>
    `Only the newest ${read} of the ${number(pieces)} pieces of the log were read.`,
  packed: (logs: number, name: string, others: number) =>
    `The packed file holds ${amount(logs, 'log')}: this is the report on ${name}, and ${
      others === 1
        ? 'the other gets a report of its own'
        : `${number(others)} others get reports of their own`
    }.`,
  logsLeftOut: (left: number) =>
    `${amount(left, 'log')} more were left out: unpack the file to have them judged.`,
};

/** Files, pages and pictures that are made of a report. */
export const files = {
  picture: 'The log over time. The numbers are those of the report.',
  list: 'The list:',
  fullList: 'The full list.',
  /** `listed` of `found` sessions; `muted` are left out. */
  listComment: (file: string, listed: number, found: number, muted: number) => {
    const count =
      listed >= found
        ? amount(listed, 'unusual session')
        : `the first ${number(listed)} of ${amount(found, 'unusual session')}`;
    const left = muted === 0 ? '' : ` ${amount(muted, 'muted session')} left out.`;
    return `The full list of ${file}: ${count}.${left}`;
  },
  changesComment: (names: string, changes: number) =>
    `The full list of what changed, ${names}: ${amount(changes, 'change')}.`,
  pageComment: (file: string) =>
    `The report on ${file} as a page: open it in a browser, send it on, or print it.`,
  pageTitle: (file: string) => `${file}: what stands out`,
  goodToKnow: 'Good to know',
  inTheLog: 'In the log',
  size: (lines: number, sessions: number | null) =>
    sessions === null
      ? amount(lines, 'log line')
      : `${amount(lines, 'log line')}, ${amount(sessions, 'session')}`,
  moreInList: (left: number) => `${number(left)} more are in the full list.`,
  sessionsChart: (times: number) =>
    `How unusual each session is, in the order of the file. The line is the limit, and the highest bar ${decimal(times)} times that.`,
  firstSession: 'first session',
  lastSession: (sessions: number) => `session ${number(sessions)}`,
  linesChart: (isTime: boolean, most: number) =>
    `How many lines there were ${isTime ? 'over time' : 'from the beginning of the file to its end'}. The highest bar is ${amount(most, 'line')}.`,
  firstLine: 'line 1',
  lastLine: (lines: number) => `line ${number(lines)}`,
};
