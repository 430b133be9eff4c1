import { amount, number } from '../../text/count.ts';

/** "on 3 November 2026 by Ana": the day as the language's `dates` write it. */
const onDayBy = (day: string, by: string) => `on ${day}${by === '' ? '' : ` by ${by}`}`;
const who = (by: string) => by || 'Somebody';

/** What is normal or expected in a channel, and who changed it. */
export const normal = {
  /** `"last-week.csv" (300 sessions), set as normal on 3 November 2026 by Ana` */
  named: (name: string, sessions: number, day: string, by: string) =>
    `"${name}" (${amount(sessions, 'session')}), set as normal ${onDayBy(day, by)}`,
  mutedOnce: (what: string, file: string, day: string, by: string) =>
    `${what} (muted ${onDayBy(day, by)}, in ${file})`,
  /** Each kind with its sessions, 0 where it is of none; `more` kinds are not named. */
  mutedNote: (
    kinds: readonly { what: string; sessions: number }[],
    more: number,
    sessions: number,
  ) => {
    const all = kinds.length + more;
    const lead = all === 1 ? '1 kind of anomaly is' : `${number(all)} kinds of anomalies are`;
    const named = kinds.map(
      (kind) =>
        `${kind.what}${kind.sessions === 0 ? '' : ` (${amount(kind.sessions, 'session')})`}`,
    );
    const many = sessions === 0 ? '' : `: ${amount(sessions, 'session')}`;
    const rest = more > 0 ? `; and ${number(more)} more` : '';
    return `${lead} muted here${many}. ${named.join('; ')}${rest}. See "/logdecoder muted".`;
  },
  listTitle: 'What is normal here',
  inUse: 'In use',
  comparedWith: (name: string) => `Each new log here is compared with "${name}".`,
  comparedWithItself: 'Each new log here is compared with itself.',
  kept: 'Kept here',
  noneYet: 'None yet.',
  keptInUse: (named: string) => `${named}, in use`,
  howToChange: 'How to change it',
  howToSet:
    'Press "Use as normal" on a report, or write "/logdecoder baseline set" after it: then new logs are compared with that one.',
  howToUse:
    '"/logdecoder baseline use" with a name or a number from this list takes up another one.',
  howToClear: 'After "/logdecoder baseline clear", each log is compared with itself again.',
  mutesTitle: 'What is expected here',
  mutedKinds: 'Muted kinds of anomalies',
  none: 'None.',
  howToMute:
    'Press "This is expected" below an explanation: from then on it gets no number here, and the reports say how often it was found.',
  howToUnmute: '"/logdecoder unmute" with a number from this list, or with all, shows it again.',
  nowCompared: (named: string, by: string) =>
    `${who(by)} chose what is normal: each new log in this channel is now compared with ${named}.`,
  noLongerCompared: (name: string, by: string) =>
    `${who(by)} ended it: each new log in this channel is compared with itself again. "${name}" is kept. To take it up again: "/logdecoder baseline use ${name}"`,
  tooLarge: {
    message: 'This log has too many kinds of events to be kept as normal.',
    hint: 'Each log goes on being compared with itself. A part of the log with fewer kinds of events can be kept.',
  },
  tooLittle: {
    message: 'This log has too little in it to say what is normal.',
    hint: 'Upload a longer log, of an hour or a day, and use that as normal.',
  },
  noSuchBaseline: {
    message: 'No normal log of that name or number is kept here.',
    hintSome: 'See "/logdecoder baseline list" for those that are.',
    hintNone: 'None is kept here yet. Press "Use as normal" on a report first.',
  },
  mutedAlready: (numbered: number, day: string, by: string) =>
    `Number ${numbered} is expected already: its kind was muted here ${onDayBy(day, by)}. To list what is expected, or undo it: "/logdecoder muted".`,
  tooManyMutes: {
    message: (most: number) =>
      `${amount(most, 'kind')} of anomalies are muted here already, and no more can be.`,
    hint: 'See "/logdecoder muted", and show some of them again with "/logdecoder unmute". If most of your logs look unusual, set a normal one: press "Use as normal" on its report.',
  },
  /** `what` is null where it was more than one kind. */
  shownAgain: (what: string | null, by: string) =>
    `${who(by)} changed it: from the next report on, ${
      what === null
        ? 'what was muted is shown with a number again'
        : `this is shown with a number again: ${what}`
    }.`,
  noSuchMute: {
    message: 'No muted kind of that number is here.',
    hint: 'See "/logdecoder muted" for those that are, and give one of their numbers, or all.',
  },
  anywaySessions: (unusual: number, sessions: number) =>
    `${number(unusual)} of ${amount(sessions, 'session')} here ${unusual === 1 ? 'looks' : 'look'} unusual. Use this log as normal anyway?`,
  anywayThings: (things: number) =>
    `${amount(things, 'thing')} here ${things === 1 ? 'stands' : 'stand'} out. Use this log as normal anyway?`,
  sureOfNormal: (file: string, sessions: number) =>
    `Nothing looks unusual here. Use "${file}" (${amount(sessions, 'session')}) as normal?`,
  sureOfNormalMeans:
    'From then on, each new log in this channel is compared with it, for everybody. If you are not sure, do nothing.',
  /** `gone` is the name of the one that made room for it; null where none did. */
  setAsNormal: (
    name: string,
    {
      sessions,
      unusual,
      gone,
      by,
    }: Record<'sessions' | 'unusual', number> & {
      gone: string | null;
      by: string;
    },
  ) => {
    const odd =
      unusual === 0
        ? ''
        : ` ${number(unusual)} of them stood out, and sessions like those will still be listed.`;
    const left = gone === null ? '' : ` "${gone}" was not used for longest, and is no longer kept.`;
    return `${who(by)} set "${name}" (${amount(sessions, 'session')}) as normal.${odd} From now on, each new log in this channel is compared with it. "/logdecoder baseline clear" ends that.${left}`;
  },
  notNormalAnyMore: (file: string, inUse: string | null, by: string) =>
    `${who(by)} took it back: "${file}" is not what is normal here. Each new log in this channel is compared with ${inUse === null ? 'itself' : `"${inUse}"`} again, as before.`,
  sureOfMute: (numbered: number, what: string, isDanger: boolean) =>
    `${isDanger ? `Number ${numbered} is a danger. ` : ''}Is number ${numbered} really expected here (${what})? From then on, what is no worse than this gets no number in this channel, for everybody. If you are not sure, do nothing.`,
  nowMuted: (numbered: number, what: string, by: string) =>
    `${who(by)} said that number ${numbered} is expected (${what}). From the next report on, what is no worse than this is muted in this channel: it gets no number, and the report says how often it was found. "/logdecoder muted" lists and undoes it.`,
  notMutedAnyMore: (what: string, numbered: number, by: string) =>
    `${who(by)} took it back: number ${numbered} (${what}) gets a number again from the next report on.`,
  nothingToUndo:
    'There is nothing to undo any more: it was changed since, or it was longer than a day ago. "/logdecoder baseline" and "/logdecoder muted" show what is normal here, and change it.',
  notAllowed: {
    message: 'You may not change what is normal here.',
    who: {
      anyone: 'members of this workspace or server, but not guests',
      uploader: 'the person who uploaded the log, and admins',
      admins: 'admins',
    },
    hint: (who: string) =>
      `Only these may: ${who}. Ask one of them to do it. If you are one of them, the person who looks after this bot should run its doctor: the bot may lack the permission to see who is who.`,
  },
  setOnHome: (named: string) => `Normal: ${named}.`,
  mutedOnHome: (muted: string) => `Expected: ${muted}.`,
};
