import { encodeAction, suggestionsFor } from '../../../jobs/actions.ts';
import type { Choice, ReportView } from '../../../jobs/view.ts';
import { ENGLISH } from '../../../languages/chat-in.ts';
import { pageHint, signOf, whichSessions } from '../../views/words/renderer-words.ts';
import { countsOf, NOTES } from '../../views/words/web-words.ts';
import { element, type PageElement, type PageNode } from './element.ts';
import { name, shown } from './shown.ts';

/** The page is in English. */
const WORDS = ENGLISH.words;

/** The result, what the log is, the chart, the list with a button for each number, then the rest. */
export function renderReport(view: ReportView): PageElement {
  const { reportId, headline, summary = [], security, comparison, choices } = view;
  return element(
    'section',
    { class: 'report', attributes: { 'data-report': reportId } },
    element('p', { class: 'file' }, name(view.fileName)),
    element('h2', {}, shown(headline, 300) || WORDS.report.noHeadline),
    element('p', { class: 'counts' }, countsOf(view)),
    security === undefined
      ? null
      : element(
          'p',
          { class: 'security' },
          element('strong', {}, `${WORDS.report.security}: `),
          shown(security),
        ),
    element('figure', {
      class: 'chart',
      mount: 'chart',
      attributes: { 'data-report': reportId },
    }),
    choices.length === 0 ? null : element('p', { class: 'hint' }, hintOf(view)),
    choices.length === 0
      ? null
      : element('ol', { class: 'findings' }, ...choices.map(finding(view))),
    questions(view),
    others(view),
    ...summary.map((line) => element('p', { class: 'small' }, shown(line, 400))),
    comparison === '' ? null : element('p', { class: 'small' }, shown(comparison, 800)),
    notesOf(view),
  );
}

function hintOf(view: ReportView): string {
  const page = pageHint(view.choices[0]?.number ?? 1, view.choices.length, view);
  return page === '' ? WORDS.report.pressHint : `${WORDS.report.pressHint} ${page}`;
}

/** All of a line is its button: the number, what it is, and how bad and when. */
function finding({ reportId }: ReportView): (choice: Choice) => PageElement {
  return (choice) => {
    const { number, reason, grade } = choice;
    return element(
      'li',
      {},
      element(
        'button',
        {
          class: 'finding',
          press: encodeAction({ kind: 'explain', reportId, number }),
          attributes: { 'data-grade': grade ?? 'session', 'data-number': String(number) },
        },
        element('span', { class: 'number' }, String(number)),
        element(
          'span',
          { class: 'what' },
          element('span', { class: 'title' }, shown(reason, 400)),
          element('span', { class: 'meta' }, ...factsOf(choice)),
        ),
      ),
    );
  };
}

/** "🛑 danger, 14 June, 15:16 to 15:20", "very unusual, 12 file pieces such as blk_7" */
function factsOf(choice: Choice): PageNode[] {
  const { severity, when = '', session, grade } = choice;
  const facts = [
    shown(severity, 60),
    shown(when, 120),
    whichSessions(choice, shown(session, 80), WORDS),
  ].filter((text) => text !== '');
  return [
    ...(grade === undefined
      ? []
      : [element('span', { attributes: { 'aria-hidden': 'true' } }, signOf(grade))]),
    facts.join(', '),
  ];
}

/** Our own questions; there is a field for those of one's own. */
function questions({ reportId, anomalies }: ReportView): PageElement | null {
  if (anomalies === 0) return null;
  const buttons = suggestionsFor(anomalies).map((question) =>
    element(
      'button',
      { press: encodeAction({ kind: 'suggest', reportId, question }) },
      WORDS.suggested.labels[question],
    ),
  );
  return element('div', { class: 'buttons' }, ...buttons);
}

/** No digit on any of these. */
function others(view: ReportView): PageElement | null {
  const { reportId, page, pages, anomalies, canBeNormal, doesNotFit } = view;
  const turn = (label: string, to: number) =>
    element('button', { press: encodeAction({ kind: 'page', reportId, page: to }) }, label);
  const buttons = [
    page > 0 ? turn(WORDS.labels.back, page - 1) : null,
    page + 1 < pages ? turn(WORDS.labels.more, page + 1) : null,
    ...(anomalies > 0
      ? [
          element('button', { press: encodeAction({ kind: 'list', reportId }) }, WORDS.labels.list),
          element('button', { press: encodeAction({ kind: 'html', reportId }) }, WORDS.labels.html),
        ]
      : []),
    doesNotFit
      ? element(
          'button',
          { press: encodeAction({ kind: 'itself', reportId }) },
          WORDS.labels.itself,
        )
      : null,
    canBeNormal
      ? element(
          'button',
          { press: encodeAction({ kind: 'normal', reportId }) },
          WORDS.labels.normal,
        )
      : null,
  ].filter((button) => button !== null);
  return buttons.length === 0 ? null : element('div', { class: 'buttons' }, ...buttons);
}

function notesOf({ notes }: ReportView): PageElement | null {
  const said = notes.map((note) => shown(note, 800)).filter((note) => note !== '');
  if (said.length === 0) return null;
  return element(
    'details',
    { class: 'notes' },
    element('summary', {}, NOTES),
    element('ul', {}, ...said.map((note) => element('li', {}, note))),
  );
}
