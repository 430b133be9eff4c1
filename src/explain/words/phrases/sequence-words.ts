import { kindById } from '../../../knowledge/catalogue.ts';
import { isInOwnWords, type Kind } from '../../../knowledge/kind.ts';
import { count, times } from '../../../text/count.ts';
import type { Finding } from '../../evidence/finding.ts';
import { ownWordsOf, seenTimes } from './happened.ts';
import { partyName } from './party-words.ts';

/** What a sequence tells that its events by themselves do not. */
interface Sequence {
  /** Without a full stop, the longest first. */
  phrases: string[];
  /** The same in a few words, for the headline. */
  brief: string;
  advice: Pick<Kind, 'meaning' | 'steps' | 'who'>;
}

/** Null for what is no sequence. */
export function sequenceOf(finding: Finding): Sequence | null {
  if (finding.sort !== 'sequence') return null;
  if (finding.sequence === 'no-shutdown') return startWithoutStop(finding);
  if (finding.sequence === 'unfinished') return startWithoutEnd(finding);
  if (finding.grade === 'danger') return signInAfterFailures(finding);
  return finding.about.length > 1 ? startOverAndOver(finding) : signInAmongAttempts(finding);
}

/** `counts.seen` is how many failed before it. */
function signInAfterFailures(finding: Finding): Sequence {
  const user = partyOf(finding, 'user');
  const address = partyOf(finding, 'address');
  const failed = count(seenTimes(finding));
  const line = finding.at[0] === undefined ? 'that sign-in' : `line ${finding.at[0]}`;
  const as = user === null ? '' : ` as ${user}`;
  const from = address === null ? '' : `, from ${address}`;
  return {
    phrases: [
      `one sign-in${as} worked after ${failed} that failed${from}`,
      `one sign-in${as} worked after ${failed} that failed`,
      `one sign-in worked after ${failed} that failed`,
    ],
    brief: 'a sign-in worked after many that failed',
    advice: {
      meaning:
        'This looks like password guessing that worked. Treat it as a break-in until the owner of the account says that it was them.',
      steps: [
        `Ask the owner of ${user ?? 'that account'} now whether it was them${address === null ? '' : `, from ${address}`}.`,
        `If not, or if you cannot reach them, take the machine off the network or block ${address ?? 'the caller'}, change the password of ${user ?? 'the account'}, and end its open sessions.`,
        `Look at what was done after ${line}: new accounts, new keys (".ssh/authorized_keys"), planned jobs ("crontab -l"); "last -i" lists the sign-ins.`,
      ],
      who: 'the person who looks after this system, now. Call a professional if it was not the owner.',
    },
  };
}

function signInAmongAttempts(finding: Finding): Sequence {
  const user = partyOf(finding, 'user');
  const seen = seenTimes(finding);
  const as = user === null ? '' : ` as ${user}`;
  const what = seen === 1 ? `a sign-in${as}` : `${count(seen)} sign-ins${as}`;
  return {
    phrases: [
      `${what} worked while others tried to guess passwords`,
      'a sign-in worked while others tried to guess passwords',
    ],
    brief: 'a sign-in worked in the midst of password guessing',
    advice: {
      meaning:
        'This may be one of your own people at work. In a log so full of tries to get in, make sure of it.',
      steps: [
        `Ask the owner of ${user ?? 'that account'} whether they signed in then.`,
        `If not, change the password of ${user ?? 'the account'}, end its sessions, and look what was done in them. Lock it only if another administrator can sign in.`,
      ],
      who: 'the person who looks after this system, today.',
    },
  };
}

function startOverAndOver(finding: Finding): Sequence {
  const seen = times(seenTimes(finding));
  const cause = finding.parts?.[1];
  const kind = cause?.eventKind ? kindById(cause.eventKind) : null;
  const what = startedThing(finding);
  const isAll = (cause?.seen ?? 0) >= seenTimes(finding);
  const [lead, short] =
    what === null
      ? [`the same start came ${seen}, ${isAll ? 'each' : 'most'} with a failure`, '']
      : [
          `${what} was started ${seen} and failed ${isAll ? 'each time' : 'most times'}`,
          `${what} failed at ${isAll ? 'all' : 'most of'} ${count(seenTimes(finding))} starts`,
        ];
  const why = (max: number) =>
    cause
      ? (ownWordsOf(
          { about: [cause.event], ...(cause.said !== undefined && { said: cause.said }) },
          max,
        )?.replace(SAYS_FAILURE, '"') ?? null)
      : null;
  const known = kind && !isInOwnWords(kind.id) ? kind.one : null;
  const told = [why(100), known, why(60), why(40)].filter((words) => words !== null);
  return {
    phrases: [
      ...told.flatMap((words) => [lead, short].flatMap((one) => (one ? `${one}: ${words}` : []))),
      lead,
    ],
    brief: 'a program starts and fails over and over',
    advice: {
      meaning:
        'A program that starts, fails and starts again is caught in a loop. It most likely does no work in between.',
      steps: [
        `Read the failure that comes just before each new start, first at line ${finding.at[0] ?? 1}.`,
        `Stop ${what ?? 'it'} until that is put right: a new start alone will not help.`,
        `Take back what was changed before the loop began (an update, a setting), start ${what ?? 'it'} once, and see whether it stays up.`,
      ],
      who: 'the person who runs this program, today.',
    },
  };
}

/** "orders-service" of "Starting orders-service <*>"; null where that is no single word. */
function startedThing({ about: [start] }: Finding): string | null {
  const [, name] = STARTED.exec(start?.template ?? '') ?? [];
  return name === undefined ? null : partyName(name, 40);
}

/** That it failed is said before the quotation. */
const SAYS_FAILURE = /^"(?:fatal|error|panic): /i;
const STARTED =
  /\b(?:re)?start(?:ed|ing) (?:the )?([A-Za-z][\w@.-]{1,60}?)(?:[.\s]{0,4}$| v?<\*>|[ .,:]{1,4}(?:version|with|on|in)\b)/i;

function startWithoutStop(finding: Finding): Sequence {
  const seen = seenTimes(finding);
  const often = seen === 1 ? '' : `, ${times(seen)}`;
  const names = [50, 30].flatMap((max) => ownWordsOf(finding, max) ?? []);
  return {
    phrases: [
      ...names.map((name) => `a start without a shutdown before it${often}: ${name}`),
      `a start without a shutdown before it${often}`,
    ],
    brief: 'a start without a shutdown before it',
    advice: {
      meaning:
        'It may have crashed, been killed or lost its power. Work that was under way then may be lost.',
      steps: [
        `Read the lines just before line ${finding.at[0] ?? 1}: a normal end would be told there.`,
        'Ask if somebody pulled the plug or ended it by force; on Linux "last -x" lists shutdowns and crashes.',
        'Open what was saved last, and see that it is whole.',
      ],
      who: 'the person who runs this system, today.',
    },
  };
}

function startWithoutEnd(finding: Finding): Sequence {
  const names = [60, 40].flatMap((max) => ownWordsOf(finding, max) ?? []);
  return {
    phrases: [
      ...names.map((name) => `this began and never ended: ${name}`),
      'something began and never ended',
    ],
    brief: 'something began and never ended',
    advice: {
      meaning: 'It may still run, hang, or have stopped half way without a word.',
      steps: [
        `Look at the lines after line ${finding.at[0] ?? 1}: the last one that belongs to it shows how far it came.`,
        'See whether it is still at work ("top" on Linux, the Task Manager on Windows). If so, leave it.',
        'If not, start it again once you know why it stopped.',
      ],
      who: 'the person who runs this program, today.',
    },
  };
}

function partyOf({ who }: Finding, role: 'user' | 'address'): string | null {
  const party = who.find((one) => one.role === role);
  return party ? partyName(party.value, 40) : null;
}
