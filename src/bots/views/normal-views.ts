import type { ChannelBaseline } from '../../jobs/archive/baselines.ts';
import { shownWhat } from '../../jobs/archive/kept-names.ts';
import type { Mute } from '../../jobs/archive/mutes.ts';
import type { Report } from '../../jobs/archive/report.ts';
import type { NoticeView, ProblemView, TextView } from '../../jobs/view.ts';
import { amount } from '../../text/count.ts';
import { namedBaseline, namedMute, onDayBy } from './words/normal-words.ts';

/** The baselines of a place, the one set last first; `inUse` is the name of the one in use. */
export function baselinesView(baselines: ChannelBaseline[], inUse: string | null): TextView {
  const current = baselines.find(({ name }) => name === inUse);
  const compared = current
    ? `Each new log here is compared with "${current.name}".`
    : 'Each new log here is compared with itself.';
  const kept = baselines.map(
    (one, index) => `${index + 1}. ${namedBaseline(one)}${one === current ? ', in use' : ''}`,
  );
  const howTo = [
    'Press "Use as normal" on a report, or write "/logdecoder baseline set" after it: then new logs are compared with that one.',
    ...(kept.length === 0
      ? []
      : [
          '"/logdecoder baseline use" with a name or a number from this list takes up another one.',
        ]),
    ...(current
      ? ['After "/logdecoder baseline clear", each log is compared with itself again.']
      : []),
  ];
  return {
    kind: 'text',
    title: 'What is normal here',
    sections: [
      { heading: 'In use', paragraphs: [compared] },
      { heading: 'Kept here', paragraphs: kept.length === 0 ? ['None yet.'] : kept },
      { heading: 'How to change it', paragraphs: howTo },
    ],
  };
}

/** The kinds of anomalies that are muted in a place, the one muted first first. */
export function mutesView(mutes: Mute[]): TextView {
  const listed = mutes.map((mute, index) => `${index + 1}. ${namedMute(mute)}`);
  return {
    kind: 'text',
    title: 'What is expected here',
    sections: [
      {
        heading: 'Muted kinds of anomalies',
        paragraphs: listed.length === 0 ? ['None.'] : listed,
      },
      {
        heading: 'How to change it',
        paragraphs: [
          'Press "This is expected" below an explanation: from then on it gets no number here, and the reports say how often it was found.',
          ...(listed.length === 0
            ? []
            : ['"/logdecoder unmute" with a number from this list, or with all, shows it again.']),
        ],
      },
    ],
  };
}

export function nowCompared(baseline: ChannelBaseline, by: string): NoticeView {
  return {
    kind: 'notice',
    text: `${by || 'Somebody'} chose what is normal: each new log in this channel is now compared with ${namedBaseline(baseline)}.`,
  };
}

export function itselfAlready(): NoticeView {
  return { kind: 'notice', text: 'Each log here is compared with itself already.' };
}

export function noLongerCompared(inUse: string, by: string): NoticeView {
  return {
    kind: 'notice',
    text: `${by || 'Somebody'} ended it: each new log in this channel is compared with itself again. "${inUse}" is kept. To take it up again: "/logdecoder baseline use ${inUse}"`,
  };
}

export function cannotBeNormal({
  learned,
  fileName,
}: Pick<Report, 'learned' | 'fileName'>): ProblemView {
  const why =
    learned === 'too large'
      ? 'This log has too many kinds of events to be kept as normal.'
      : 'This log has too little in it to say what is normal.';
  const hint =
    learned === 'too large'
      ? 'Each log goes on being compared with itself. A part of the log with fewer kinds of events can be kept.'
      : 'Upload a longer log, of an hour or a day, and use that as normal.';
  return { kind: 'problem', fileName, message: why, hint };
}

export function noSuchBaseline(known: boolean): ProblemView {
  return {
    kind: 'problem',
    message: 'No normal log of that name or number is kept here.',
    hint: known
      ? 'See "/logdecoder baseline list" for those that are.'
      : 'None is kept here yet. Press "Use as normal" on a report first.',
  };
}

export function mutedAlready({ setMs, by }: Mute, numbered: number): NoticeView {
  return {
    kind: 'notice',
    text: `Number ${numbered} is expected already: its kind was muted here ${onDayBy(setMs, by)}. To list what is expected, or undo it: "/logdecoder muted".`,
  };
}

export function tooManyMutes(most: number): ProblemView {
  return {
    kind: 'problem',
    message: `${amount(most, 'kind')} of anomalies are muted here already, and no more can be.`,
    hint: 'See "/logdecoder muted", and show some of them again with "/logdecoder unmute". If most of your logs look unusual, set a normal one: press "Use as normal" on its report.',
  };
}

export function shownAgain(shown: Mute[], by: string): NoticeView {
  const [first] = shown;
  const what =
    shown.length === 1 && first
      ? `this is shown with a number again: ${shownWhat(first.what)}`
      : 'what was muted is shown with a number again';
  return {
    kind: 'notice',
    text: `${by || 'Somebody'} changed it: from the next report on, ${what}.`,
  };
}

export function noSuchMute(): ProblemView {
  return {
    kind: 'problem',
    message: 'No muted kind of that number is here.',
    hint: 'See "/logdecoder muted" for those that are, and give one of their numbers, or all.',
  };
}

export function comparesWithItself(fileName: string): NoticeView {
  return { kind: 'notice', text: `"${fileName}" is compared with itself. The answer comes here.` };
}
