import { encodeAction } from '../../../jobs/actions.ts';
import type { ExplanationView } from '../../../jobs/view.ts';
import { ENGLISH } from '../../../languages/chat-in.ts';
import {
  courseOf,
  headingsIn,
  inLines,
  seenAndUsual,
  writtenBy,
} from '../../views/words/evidence-words.ts';
import { originOf, signOf } from '../../views/words/renderer-words.ts';
import { CLOSE_UP, LINES, numbered } from '../../views/words/web-words.ts';
import { element, type PageElement } from './element.ts';
import { renderLines } from './render-close-up.ts';
import { shown } from './shown.ts';

/** The page is in English. */
const WORDS = ENGLISH.words;

/** What happened and what to do, then what shows it: log lines, the evidence, and a closer look. */
export function renderExplanation(view: ExplanationView): PageElement {
  const { number, reportId, summary, meaning, who, language } = view;
  const headings = headingsIn(language);
  return element(
    'section',
    {
      class: 'explanation',
      attributes: {
        'data-number': String(number),
        'data-report': reportId,
        ...(language !== undefined && { lang: language }),
      },
    },
    heading(view),
    element('p', { class: 'lead' }, shown(summary)),
    part(headings?.why, list('ul', view.reasons)),
    part(headings?.meaning, paragraph(meaning)),
    part(headings?.steps, list('ol', view.steps)),
    part(headings?.who, paragraph(who)),
    part(LINES, samples(view)),
    evidence(view),
    element(
      'details',
      {
        class: 'close-up',
        mount: 'close-up',
        attributes: { 'data-report': reportId, 'data-number': String(number) },
      },
      element('summary', {}, CLOSE_UP),
    ),
    element(
      'p',
      { class: 'small' },
      `${originOf(view, shown(view.fileName, 120))} ${shown(writtenBy(view))}`,
    ),
    buttons(view),
  );
}

/** "Number 3", how bad and when. */
function heading({ number, grade, gradeWords = '', when = '' }: ExplanationView): PageElement {
  const facts = [shown(gradeWords, 60), shown(when, 120)].filter((text) => text !== '');
  return element(
    'div',
    { class: 'heading' },
    element('h3', {}, numbered(number)),
    facts.length === 0
      ? null
      : element(
          'p',
          { class: 'grade', attributes: { 'data-grade': grade ?? 'session' } },
          element('span', { attributes: { 'aria-hidden': 'true' } }, signOf(grade)),
          facts.join(', '),
        ),
  );
}

function part(title: string | undefined, content: PageElement | null): PageElement | null {
  if (content === null) return null;
  const above = title === undefined ? null : element('h4', {}, title);
  return element('div', { class: 'part' }, above, content);
}

function paragraph(text: string): PageElement | null {
  const said = shown(text);
  return said === '' ? null : element('p', {}, said);
}

function list(tag: 'ul' | 'ol', all: string[]): PageElement | null {
  const items = all.map((one) => shown(one, 600)).filter((one) => one !== '');
  return items.length === 0
    ? null
    : element(tag, {}, ...items.map((one) => element('li', {}, one)));
}

function samples({ samples: all }: ExplanationView): PageElement | null {
  if (all.length === 0) return null;
  return renderLines(all.map(({ line, text }) => ({ line, text, tells: false })));
}

/** Who was there (left out where the reasons say it already), what was counted, and in which order. */
function evidence(view: ExplanationView): PageElement | null {
  const { parties = [], reasons, events } = view;
  const lines = [
    ...parties.filter((one) => !reasons.includes(one)).map((one) => shown(one, 400)),
    ...events.map(
      ({ name: event, seen, usual, lines: at }) =>
        `${shown(event, 200)}: ${typeof seen === 'number' ? WORDS.explanation.seen : ''}${shown(seenAndUsual(seen, usual), 200)}${inLines(at)}`,
    ),
    ...courseOf(view, (step) => shown(step, 120)),
  ];
  const content = list('ul', lines);
  if (content === null) return null;
  return element(
    'details',
    { class: 'evidence' },
    element('summary', {}, WORDS.explanation.evidence),
    content,
  );
}

function buttons({ reportId, number, canBeMuted }: ExplanationView): PageElement {
  const vote = (good: boolean) => encodeAction({ kind: 'feedback', reportId, number, good });
  return element(
    'div',
    { class: 'buttons' },
    element('button', { press: vote(true) }, WORDS.labels.helpful),
    element('button', { press: vote(false) }, WORDS.labels.notHelpful),
    canBeMuted
      ? element(
          'button',
          { press: encodeAction({ kind: 'mute', reportId, number }) },
          WORDS.labels.mute,
        )
      : null,
  );
}
