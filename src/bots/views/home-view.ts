import { baselineName, shownWhat } from '../../jobs/archive/kept-names.ts';
import type { TextView } from '../../jobs/view.ts';
import type { About, HomeFacts } from '../../jobs/wording.ts';
import { dataSection, reportLine } from './text-views.ts';
import { BUTTONS } from './words/buttons.ts';
import { namedBaseline, onDayBy } from './words/normal-words.ts';

/** The bot's own page: what a person does first, finds first, and may undo; who sees what stands last. */
export function homeView(about: About, { reports, normal, muted }: HomeFacts): TextView {
  return {
    kind: 'text',
    title: 'Log Decoder',
    sections: [
      {
        heading: 'Send a log',
        paragraphs: [
          'Drop a log file into a channel that I am in, or into "Messages" above. "/logdecoder" opens a form.',
        ],
      },
      ...reportSections(reports),
      ...setSections(normal, muted),
      {
        heading: 'Who sees what',
        paragraphs: [
          'A report is seen by those who are in the conversation where the log was dropped, and by nobody else. This page is seen by you alone: it lists your own logs, and what you have set yourself.',
        ],
      },
      dataSection(about),
    ],
  };
}

function reportSections(reports: HomeFacts['reports']): TextView['sections'] {
  if (reports.length === 0) {
    const paragraphs = ['None yet. Upload a log, and its report is listed here.'];
    return [{ heading: 'Your latest reports', paragraphs }];
  }
  return reports.map((report, index) => ({
    heading: index === 0 ? 'Your latest reports' : '',
    paragraphs: [reportLine(report)],
    ...(report.url !== null && { buttons: [{ label: BUTTONS.show, url: report.url }] }),
  }));
}

function setSections(normal: HomeFacts['normal'], muted: HomeFacts['muted']): TextView['sections'] {
  const set = [
    ...normal.map(({ place, baseline }) => ({
      paragraphs: [`Normal: ${namedBaseline(baseline)}.`],
      buttons: [{ label: BUTTONS.undoNow, value: undoValue('clear', place) }],
    })),
    ...muted.map(({ place, mute: { id, what, fileName, setMs, by } }) => ({
      paragraphs: [
        `Expected: ${shownWhat(what)} (muted ${onDayBy(setMs, by)}, in ${baselineName(fileName)}).`,
      ],
      buttons: [{ label: BUTTONS.undoNow, value: undoValue('unmute', place, id) }],
    })),
  ];
  if (set.length === 0) {
    return [{ heading: 'Normal and expected', paragraphs: ['You have set nothing of it.'] }];
  }
  return set.map((section, index) => ({
    heading: index === 0 ? 'What you have set as normal or expected' : '',
    ...section,
  }));
}

/** `home/unmute/slack:T1:C1/5f0c…`: read by `undoIn`. */
function undoValue(what: 'clear' | 'unmute', place: string, id = ''): string {
  return `home/${what}/${place}/${id}`;
}
