import type { ChannelBaseline } from '../../jobs/archive/baselines.ts';
import { shownWhat } from '../../jobs/archive/kept-names.ts';
import type { Mute } from '../../jobs/archive/mutes.ts';
import type { TextView } from '../../jobs/view.ts';
import type { NormalWording } from '../../jobs/wording.ts';
import { languageIn, type Voice } from './voice.ts';
import { namedBaseline, namedMute } from './words/normal-words.ts';
import { notice, problem } from './words/short.ts';

/** The baselines of a place, the one set last first; `inUse` is the name of the one in use. */
export function baselinesView(
  baselines: ChannelBaseline[],
  inUse: string | null,
  voice: Voice,
): TextView {
  const { normal: words } = voice.words;
  const current = baselines.find(({ name }) => name === inUse);
  const compared = current ? words.comparedWith(current.name) : words.comparedWithItself;
  const kept = baselines.map((one, index) => {
    const named = namedBaseline(one, voice);
    return `${index + 1}. ${one === current ? words.keptInUse(named) : named}`;
  });
  const howTo = [
    words.howToSet,
    ...(kept.length === 0 ? [] : [words.howToUse]),
    ...(current ? [words.howToClear] : []),
  ];
  return {
    kind: 'text',
    title: words.listTitle,
    sections: [
      { heading: words.inUse, paragraphs: [compared] },
      { heading: words.kept, paragraphs: kept.length === 0 ? [words.noneYet] : kept },
      { heading: words.howToChange, paragraphs: howTo },
    ],
    ...languageIn(voice),
  };
}

/** The kinds of anomalies that are muted in a place, the one muted first first. */
export function mutesView(mutes: Mute[], voice: Voice): TextView {
  const { normal: words } = voice.words;
  const listed = mutes.map((mute, index) => `${index + 1}. ${namedMute(mute, voice)}`);
  const howTo = [words.howToMute, ...(listed.length === 0 ? [] : [words.howToUnmute])];
  return {
    kind: 'text',
    title: words.mutesTitle,
    sections: [
      { heading: words.mutedKinds, paragraphs: listed.length === 0 ? [words.none] : listed },
      { heading: words.howToChange, paragraphs: howTo },
    ],
    ...languageIn(voice),
  };
}

type Told = Pick<
  NormalWording,
  | 'nowCompared'
  | 'itselfAlready'
  | 'noLongerCompared'
  | 'cannotBeNormal'
  | 'noSuchBaseline'
  | 'mutedAlready'
  | 'tooManyMutes'
  | 'shownAgain'
  | 'noSuchMute'
  | 'comparesWithItself'
>;

/** What is said where somebody changes what is normal by a command. */
export function normalNotices(voice: Voice): Told {
  const { normal: words, notices } = voice.words;
  return {
    nowCompared: (baseline, by) => notice(words.nowCompared(namedBaseline(baseline, voice), by)),
    itselfAlready: () => notice(notices.itselfAlready),
    noLongerCompared: (inUse, by) => notice(words.noLongerCompared(inUse, by)),
    cannotBeNormal: ({ learned, fileName }) => ({
      ...problem(learned === 'too large' ? words.tooLarge : words.tooLittle),
      fileName,
    }),
    noSuchBaseline(known) {
      const { message, hintSome, hintNone } = words.noSuchBaseline;
      return problem({ message, hint: known ? hintSome : hintNone });
    },
    mutedAlready: ({ setMs, by }, numbered) =>
      notice(words.mutedAlready(numbered, voice.dates.day(setMs), by)),
    tooManyMutes: (most) =>
      problem({ message: words.tooManyMutes.message(most), hint: words.tooManyMutes.hint }),
    shownAgain(shown, by) {
      const [first] = shown;
      return notice(
        words.shownAgain(shown.length === 1 && first ? shownWhat(first.what) : null, by),
      );
    },
    noSuchMute: () => problem(words.noSuchMute),
    comparesWithItself: (fileName) => notice(notices.comparesWithItself(fileName)),
  };
}
