import { refusals } from './problems.ts';

type Permission =
  | 'ViewChannel'
  | 'SendMessages'
  | 'EmbedLinks'
  | 'AttachFiles'
  | 'ReadMessageHistory'
  | 'CreatePublicThreads'
  | 'SendMessagesInThreads';

/** What each permission is for, after "to" and after "I may not". */
const purposes: Record<Permission, string> = {
  ViewChannel: 'see uploads',
  SendMessages: 'answer',
  EmbedLinks: 'show the evidence',
  AttachFiles: 'post pictures, and the full list as a file',
  ReadMessageHistory: 'answer below an upload',
  CreatePublicThreads: 'explain in a thread',
  SendMessagesInThreads: 'explain in a thread',
};

/** What is said in Discord alone. */
export const discord = {
  /** The name of the command in a message's menu, at most 32 characters. */
  contextCommand: 'Decode this log',
  /** What stands beside the commands as they are typed, at most 100 characters each. */
  commands: {
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
  },
  /** The form for a question about a log: at most 45 characters each, and 100 for the hint. */
  askForm: {
    title: 'Ask about this log',
    label: 'Your question',
    hint: 'For example: which is the worst? Who is 10.0.0.7? Show me the lines around 834.',
  },
  purposes,
  /** `"Send Messages" (to answer)`: the name is Discord's own in English. */
  permission: (name: string, permission: Permission) => `"${name}" (to ${purposes[permission]})`,
  withoutPermission: (name: string, permission: Permission) =>
    `I may not ${purposes[permission]} here: the permission "${name}" is missing.`,
  notAllowedHere: (needed: string) => ({
    message: 'I may not answer in this channel.',
    hint: `Somebody who manages this server can change that: I need ${needed} here. For an answer that only you see, choose "private" in "/logdecoder analyze".`,
  }),
  howToStart:
    'Drop a log file here and name me in the same message, or use "/logdecoder analyze". More with "/logdecoder help".',
  notVisible:
    'Discord does not show me this message: it names my role. Name me instead, or use "/logdecoder analyze".',
  noDirectMessage:
    'To whoever asked me privately here: I may not write to you directly, so your answer does not reach you. Allow direct messages from this server, or run the command again.',
  noFileThere: {
    message: 'This message holds no log that I can read.',
    hint: `Choose a message with a log: ${refusals.logKinds}.`,
  },
  readingBelow: (files: number) => {
    const what = ['the file', 'both files, and compare them'][files - 1] ?? 'the files';
    return `I read ${what}. The answer comes below that message.`;
  },
};
