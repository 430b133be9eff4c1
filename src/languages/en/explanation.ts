import { amount, number } from '../../text/count.ts';
import { decimal } from '../../text/decimal.ts';

/** What stands around an explanation and its evidence. */
export const explanation = {
  headings: {
    why: 'Why it stands out',
    meaning: 'What it may mean',
    steps: 'What to do',
    who: 'Who should act',
  },
  evidence: 'The evidence',
  evidenceOf: (number: number) => `Number ${number}: the evidence`,
  /** How often an event was seen, before "usually": "seen 3 times". */
  seen: 'seen ',
  orderHere: (chain: string) => `Order here: ${chain}`,
  usualOrder: (chain: string) => `Usual order: ${chain}`,
  /** Each where it is known: "From 20:36 to 20:40", how long it took, and how long it usually takes. */
  course: (when: string, duration: string | undefined, usual: string | undefined) =>
    [when, duration, usual && `usually ${usual}`].filter((part) => part !== undefined).join(', '),
  /** " (lines 12, 40, 41, 42 and 3 more)": `lines` are some of them. */
  inLines: (lines: readonly number[], more: number) =>
    ` (line${lines.length + more === 1 ? '' : 's'} ${lines.join(', ')}${more > 0 ? ` and ${more} more` : ''})`,
  /** "1 time, usually 3"; texts are cells of a table. */
  seenAndUsual: (seen: number | string, usual: number | string) =>
    `${typeof seen === 'number' ? amount(seen, 'time') : seen}, usually ${typeof usual === 'number' ? decimal(usual) : usual}`,
  byModel: 'A language model chose the words; every number was checked against the log.',
  byCounts: 'Written from the counts in the log, without a language model.',
  origin: (number: number, file: string, lines: string) =>
    `Number ${number} of ${file || 'the log'}, ${lines}.`,
  fileAndLines: (file: string, lines: string) => `${file || 'The log'}, ${lines}`,
  about: (file: string) => `About ${file || 'the log'}.`,
  nameless: 'an event without a name',
  /** What leaves for a model, in one line. */
  whatIsSent: (name: string, replacesNames: boolean) =>
    `When somebody presses a number or asks about the log, the facts of it and up to five log lines are sent to ${name}: ${
      replacesNames
        ? 'names and addresses are replaced first, secrets are taken out'
        : 'secrets are taken out first, names and addresses are not'
    }, and the file itself is never sent.`,
};

const MESSAGES_STAY =
  'The messages that I posted stay in the chat, where you can delete them. A log that is being read right now is still answered.';

/** Asked before data are deleted, and told after it; `reports` is how many there are or were. */
export const forgetting = {
  areYouSure: (reports: number, isInChannel: boolean) =>
    `I keep ${amount(reports, 'report')} on logs that you gave me. Shall I delete all that is yours: these reports with their explanations, your votes, and what you have set as normal or expected?${
      isInChannel
        ? ' Or shall I delete all that I keep of this channel, whoever gave it? Only an admin can have that done.'
        : ''
    } It can not be undone. ${MESSAGES_STAY}`,
  ownForgotten: (reports: number) =>
    `Done: ${amount(reports, 'report')} on your logs and all else that was yours is deleted. ${MESSAGES_STAY}`,
  placeForgotten: (reports: number, by: string) =>
    `${by || 'An admin'} had all deleted that I kept of this channel: ${amount(reports, 'report')}, and what was normal or expected here. ${MESSAGES_STAY}`,
  notAllowed: {
    message: 'Only an admin can have all of this channel deleted.',
    hint: 'What is yours you can delete yourself: write "/logdecoder forget".',
  },
};

/** Short answers to one person. */
export const notices = {
  done: 'Done.',
  oneMoment: 'One moment.',
  alreadyExplained: (numbered: number) => `Number ${numbered} is explained already.`,
  showExplanation: 'Show the explanation',
  explanationComes: (numbered: number) =>
    `Number ${numbered} is being explained. The answer comes below the report in a moment.`,
  thanksForFeedback:
    'Thank you. Your vote is counted, and kept for a year: "/logdecoder status" shows how many found the explanations helpful.',
  listComes: 'The full list was posted below the report a moment ago.',
  pageComes: 'The page was posted below the report a moment ago.',
  answerBelow: (file: string) => `"${file}" has been read. The answer stands below.`,
  showAnswer: 'Show the answer',
  noReportYet: 'There is no report here yet. Upload a log file, and it is read at once.',
  nothingToCompare:
    'There is no earlier report of such a log here to compare with. Upload the other log too, and ask again; or send both in one message.',
  readToCompare: (file: string, headline: string) =>
    `"${file}" has been read. ${headline} What changed between the two logs comes below.`,
  howItWasRead: (file: string, said: string) =>
    `How ${file} was read: ${said || 'there is nothing more to say of it.'}`,
  lookingForLatest: 'The last report of this channel comes below, if there is one.',
  comparingLatest:
    'What changed between the last two logs of this channel comes below, if there are two.',
  greeting: 'Hello!',
  youAreWelcome: 'You are welcome.',
  whatIDo: 'I read logs, find what is unusual in them, and explain it in plain words.',
  dropALog:
    'Drop a log file here, and I say what is unusual in it. Then ask me about it in your own words.',
  askAbout: (file: string) =>
    `You can ask me about ${file}: which is the worst, since when, who must act, "who is 10.0.0.7?", "show me line 12", "find timeout". Or drop another log.`,
  nothingToAsk:
    'There is no report here yet that I could answer from. Drop a log file here, and it is read at once; then ask me about it.',
  howToAsk: 'Write your question here and name me in it, for example: which is the worst?',
  comparesWithItself: (file: string) => `"${file}" is compared with itself. The answer comes here.`,
  itselfAlready: 'Each log here is compared with itself already.',
  thingsStandOut: (things: number) =>
    `${amount(things, 'thing')} ${things === 1 ? 'stands' : 'stand'} out`,
  nothingUnusual: 'nothing unusual',
  sessionsUnusual: (unusual: number, sessions: number) =>
    `${number(unusual)} of ${amount(sessions, 'session')} unusual`,
};
