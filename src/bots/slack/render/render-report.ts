import type { types } from '@slack/bolt';
import type { Action } from '../../../jobs/actions.ts';
import type { Choice, ReportView } from '../../../jobs/view.ts';
import type { Chat } from '../../../languages/chat.ts';
import { NOTES_IN_SIGHT, reportButtons } from '../../views/report-buttons.ts';
import {
  gradeOf,
  MOST_WITH_SESSIONS,
  pageHint,
  signOf,
  signOfReport,
  whichSessions,
  wordsOf,
} from '../../views/words/renderer-words.ts';
import { MAX_ACTIONS, MAX_FILE_NAME, MAX_HEADER, MAX_REASONS_BESIDE_BUTTONS } from '../limits.ts';
import type { SlackMessage } from './blocks.ts';
import { actions, button, context, header, menu, type SlackBlock, section } from './blocks.ts';
import { inlineCode, plain, soft } from './escape.ts';
import { fallback } from './fallback.ts';

const MAX_NOTE = 300;
/** Two lines of a phone. */
const MAX_REASON = 110;

/**
 * One screen of a phone: the result, in small letters what the log is, a line for each number, buttons, and in small
 * letters how it was read.
 */
export function renderReport(view: ReportView, canPostFiles: boolean): SlackMessage {
  const words = wordsOf(view);
  const choices = view.choices.slice(0, MAX_ACTIONS);
  const beside = choices.slice(0, MAX_REASONS_BESIDE_BUTTONS);
  const lines = beside.map((choice) =>
    choiceLine(choice, beside.length > MOST_WITH_SESSIONS, words),
  );
  const headline = plain(view.headline, MAX_HEADER - 3) || words.report.noHeadline;
  const summary = (view.summary ?? []).map((line) => soft(line, 300));
  const security = securityLine(view);
  const compared = soft(view.comparison, 600);
  const file = inlineCode(view.fileName, MAX_FILE_NAME);
  const [kind = '', ...more] = summary;
  const about = [`${file} ${kind}`.trim(), ...more].filter((text) => text !== '');
  const howItWasRead = [compared, ...notesIn(view)].filter((text) => text !== '');
  const blocks: SlackBlock[] = [
    header(`${signOfReport(view)}${headline}`),
    ...(about.length === 0 ? [] : [context([about.join('\n')])]),
    ...(security === '' ? [] : [section(security)]),
    ...lines.map(section),
    ...(choices.length === 0 ? [] : numbered(view, choices)),
    actions(others(view, canPostFiles)),
    ...(howItWasRead.length === 0 ? [] : [context([howItWasRead.join('\n')])]),
  ];
  const said = `${soft(view.headline, MAX_HEADER)} ${file}`.trim();
  return {
    text: fallback([said, ...summary, compared, security, ...lines]),
    blocks,
  };
}

function securityLine(view: ReportView): string {
  const { security } = view;
  const heading = wordsOf(view).report.security;
  return security === undefined ? '' : `*${heading}:* ${soft(security, 150)}.`;
}

function notesIn(view: ReportView): string[] {
  const said = view.notes.map((note) => soft(note, MAX_NOTE)).filter((note) => note !== '');
  const left = said.length - NOTES_IN_SIGHT;
  return [
    ...said.slice(0, NOTES_IN_SIGHT),
    ...(left > 0 ? [wordsOf(view).report.moreNotes(left)] : []),
  ];
}

/**
 * How bad it is by its sign and in words, what it is, and when or which sessions:
 * `🛑 *1 danger:* 287 sign-ins failed · 14 June, 15:16 to 15:20`
 */
function choiceLine(choice: Choice, isOfMany: boolean, words: Chat): string {
  const { number, reason, severity, when = '', session } = choice;
  const sessions = isOfMany ? '' : whichSessions(choice, inlineCode(session, 60), words);
  const facts = [soft(when, 60), sessions];
  const told = [number, soft(severity, 25)].filter((part) => part !== '').join(' ');
  const what = `${signOf(gradeOf(choice))}*${told}:* ${soft(reason, MAX_REASON)}`;
  return [what, ...facts.filter((text) => text !== '')].join(' · ');
}

function numbered(view: ReportView, choices: Choice[]): SlackBlock[] {
  const { report: words, spokenNumber } = wordsOf(view);
  const shown = choices.length;
  const page = pageHint(choices[0]?.number ?? 1, shown, view);
  const rest = shown > MAX_REASONS_BESIDE_BUTTONS ? words.restInList : '';
  const hint = [words.pressHint, page, rest].filter((part) => part !== '').join(' ');
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

/** No digit on any of these. */
function others(view: ReportView, canPostFiles: boolean): (types.Button | types.Overflow)[] {
  const { inSight, inMenu } = reportButtons(view, canPostFiles);
  return [
    ...inSight.map(({ label, action }) => button({ id: idOf(action), label }, action)),
    ...(inMenu.length === 0 ? [] : [menu('menu', inMenu)]),
  ];
}

function idOf(action: Action): string {
  if (action.kind === 'page') return `page-${action.page}`;
  return action.kind === 'suggest' ? `suggest-${action.question}` : action.kind;
}
