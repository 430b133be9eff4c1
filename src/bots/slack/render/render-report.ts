import type { types } from '@slack/bolt';
import { suggestionsFor } from '../../../jobs/actions.ts';
import type { Choice, ReportView } from '../../../jobs/view.ts';
import { atMost } from '../../../text/fit-lines.ts';
import { BUTTONS, SUGGESTED, spokenNumber } from '../../views/words/buttons.ts';
import {
  moreNotes,
  NO_HEADLINE,
  PRESS_HINT,
  pageHint,
  REST_IN_LIST,
  SECURITY,
  signOf,
  whichSessions,
} from '../../views/words/renderer-words.ts';
import {
  MAX_ACTIONS,
  MAX_CONTEXT_ELEMENTS,
  MAX_FILE_NAME,
  MAX_HEADER,
  MAX_REASONS_BESIDE_BUTTONS,
} from '../limits.ts';
import type { SlackMessage } from './blocks.ts';
import { actions, button, context, header, type SlackBlock, section } from './blocks.ts';
import { inlineCode, plain, soft } from './escape.ts';
import { fallback } from './fallback.ts';

const MAX_NOTE = 300;

/**
 * The result first, then the list, then the buttons, numbered ones before all others, then in small
 * letters what the log is, and notes.
 */
export function renderReport(view: ReportView, canPostFiles: boolean): SlackMessage {
  const choices = view.choices.slice(0, MAX_ACTIONS);
  const beside = choices.slice(0, MAX_REASONS_BESIDE_BUTTONS);
  const headline = plain(view.headline, MAX_HEADER);
  const summary = (view.summary ?? []).map((line) => soft(line, 300));
  const security = securityLine(view);
  const compared = soft(view.comparison, 600);
  const file = inlineCode(view.fileName, MAX_FILE_NAME);
  const notes = atMost(
    view.notes.map((note) => soft(note, MAX_NOTE)).filter((note) => note !== ''),
    MAX_CONTEXT_ELEMENTS,
    (note) => note,
    moreNotes,
  );
  const about = [file, ...summary, compared].filter((text) => text !== '');
  const blocks: SlackBlock[] = [
    header(headline || NO_HEADLINE),
    ...(security === '' ? [] : [section(security)]),
    ...beside.flatMap(choiceBlocks),
    ...(choices.length === 0 ? [] : numbered(view, choices)),
    ...questions(view),
    ...others(view, canPostFiles),
    ...(about.length === 0 ? [] : [context([about.join('\n')])]),
    ...(notes.length === 0 ? [] : [context(notes)]),
  ];
  const said = `${soft(view.headline, MAX_HEADER)} ${file}`.trim();
  return {
    text: fallback([said, ...summary, compared, security, ...beside.map(inOneLine)]),
    blocks,
  };
}

function securityLine({ security }: ReportView): string {
  return security === undefined ? '' : `*${SECURITY}:* ${soft(security, 150)}.`;
}

/** What it is, and below it in small letters how bad and when, or which sessions. */
function choiceBlocks(choice: Choice): SlackBlock[] {
  const facts = factsOf(choice);
  return [section(choiceLine(choice)), ...(facts === '' ? [] : [context([facts])])];
}

/**
 * `*3*  A copy was confirmed 1 time, usually 3`, or with a sign for how bad it is:
 * `*1*  🛑 287 sign-ins failed`
 */
function choiceLine({ number, reason, grade }: Choice): string {
  return `*${number}*  ${signOf(grade)}${soft(reason, 170)}`;
}

/** "danger, 14 June, 15:16 to 15:20", "very unusual, 12 file pieces such as `blk_7`" */
function factsOf(choice: Choice): string {
  const { severity, when = '', session } = choice;
  const facts = [
    soft(severity, 25),
    soft(when, 60),
    whichSessions(choice, inlineCode(session, 60)),
  ];
  return facts.filter((text) => text !== '').join(', ');
}

function inOneLine(choice: Choice): string {
  const facts = factsOf(choice);
  return facts === '' ? choiceLine(choice) : `${choiceLine(choice)} (${facts})`;
}

function numbered(view: ReportView, choices: Choice[]): SlackBlock[] {
  const shown = choices.length;
  const page = pageHint(choices[0]?.number ?? 1, shown, view);
  const rest = shown > MAX_REASONS_BESIDE_BUTTONS ? REST_IN_LIST : '';
  const hint = [PRESS_HINT, page, rest].filter((part) => part !== '').join(' ');
  return [
    context([hint]),
    actions(
      choices.map(({ number, label }) =>
        button(
          {
            id: `explain-${number}`,
            label: label === undefined ? String(number) : `${number} · ${plain(label, 25)}`,
            spoken: spokenNumber(number),
          },
          { kind: 'explain', reportId: view.reportId, number },
        ),
      ),
    ),
  ];
}

/** Our own questions, and a form for one of the person's own. */
function questions({ reportId, anomalies }: ReportView): SlackBlock[] {
  return [
    actions([
      ...suggestionsFor(anomalies).map((question) =>
        button(
          { id: `suggest-${question}`, label: SUGGESTED[question] },
          { kind: 'suggest', reportId, question },
        ),
      ),
      button({ id: 'ask', label: BUTTONS.ask }, { kind: 'ask', reportId, number: 0 }),
    ]),
  ];
}

/** No digit on any of these. */
function others(view: ReportView, canPostFiles: boolean): SlackBlock[] {
  const { reportId, page, pages, anomalies, canBeNormal, doesNotFit } = view;
  const elements: types.Button[] = [];
  if (page > 0) {
    elements.push(
      button({ id: 'page-back', label: BUTTONS.back }, { kind: 'page', reportId, page: page - 1 }),
    );
  }
  if (page + 1 < pages) {
    elements.push(
      button({ id: 'page-more', label: BUTTONS.more }, { kind: 'page', reportId, page: page + 1 }),
    );
  }
  if (anomalies > 0)
    elements.push(button({ id: 'list', label: BUTTONS.list }, { kind: 'list', reportId }));
  // Of a page the first lines tell nothing: without the permission there is none.
  if (anomalies > 0 && canPostFiles) {
    elements.push(button({ id: 'html', label: BUTTONS.html }, { kind: 'html', reportId }));
  }
  if (doesNotFit) {
    elements.push(button({ id: 'itself', label: BUTTONS.itself }, { kind: 'itself', reportId }));
  }
  if (canBeNormal) {
    elements.push(button({ id: 'normal', label: BUTTONS.normal }, { kind: 'normal', reportId }));
  }
  return elements.length === 0 ? [] : [actions(elements)];
}
