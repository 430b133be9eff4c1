import type { TextView } from '../../jobs/view.ts';
import type { About, HomeFacts } from '../../jobs/wording.ts';
import { dataSection, reportLine } from './text-views.ts';
import { ENGLISH, languageIn, type Voice } from './voice.ts';
import { namedBaseline, namedMute } from './words/normal-words.ts';
import { PRODUCT } from './words/renderer-words.ts';

/** The bot's own page: what a person does first, finds first, and may undo; who sees what stands last. */
export function homeView(
  about: About,
  { reports, normal, muted }: HomeFacts,
  voice = ENGLISH,
): TextView {
  const { texts: words } = voice.words;
  return {
    kind: 'text',
    title: PRODUCT,
    sections: [
      { heading: words.sendALog, paragraphs: [words.sendHow] },
      ...reportSections(reports, voice),
      ...setSections(normal, muted, voice),
      { heading: words.whoSeesWhat, paragraphs: [words.whoSees] },
      dataSection(about, voice),
    ],
    ...languageIn(voice),
  };
}

function reportSections(reports: HomeFacts['reports'], voice: Voice): TextView['sections'] {
  const { texts: words, labels } = voice.words;
  if (reports.length === 0) {
    return [{ heading: words.latest, paragraphs: [words.noLatest] }];
  }
  return reports.map((report, index) => ({
    heading: index === 0 ? words.latest : '',
    paragraphs: [reportLine(report, voice)],
    ...(report.url !== null && { buttons: [{ label: labels.show, url: report.url }] }),
  }));
}

function setSections(
  normal: HomeFacts['normal'],
  muted: HomeFacts['muted'],
  voice: Voice,
): TextView['sections'] {
  const { texts: words, normal: told, labels } = voice.words;
  const set = [
    ...normal.map(({ place, baseline }) => ({
      paragraphs: [told.setOnHome(namedBaseline(baseline, voice))],
      buttons: [{ label: labels.undoNow, value: undoValue('clear', place) }],
    })),
    ...muted.map(({ place, mute }) => ({
      paragraphs: [told.mutedOnHome(namedMute(mute, voice))],
      buttons: [{ label: labels.undoNow, value: undoValue('unmute', place, mute.id) }],
    })),
  ];
  if (set.length === 0) {
    const { heading, text } = words.nothingSet;
    return [{ heading, paragraphs: [text] }];
  }
  return set.map((section, index) => ({
    heading: index === 0 ? words.setByYou : '',
    ...section,
  }));
}

/** `home/unmute/slack:T1:C1/5f0c…`: read by `undoIn`. */
function undoValue(what: 'clear' | 'unmute', place: string, id = ''): string {
  return `home/${what}/${place}/${id}`;
}
