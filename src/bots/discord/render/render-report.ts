import { type APIMessageTopLevelComponent, ButtonStyle } from 'discord.js';
import { suggestionsFor } from '../../../jobs/actions.ts';
import type { Choice, ReportView } from '../../../jobs/view.ts';
import { atMost, fitLines } from '../../../text/fit-lines.ts';
import { BUTTONS, SUGGESTED } from '../../views/words/buttons.ts';
import {
  andMore,
  moreNotes,
  moreWithoutLine,
  NO_HEADLINE,
  PRESS_HINT,
  pageHint,
  SECURITY,
  SHORT_PRESS_HINT,
  signOf,
  whichSessions,
} from '../../views/words/renderer-words.ts';
import { MAX_FILE_NAME, MAX_NUMBERED, MAX_REASONS_BESIDE_BUTTONS } from '../limits.ts';
import { inlineCode, plain, soft } from './escape.ts';
import { button, componentMessage, type DiscordMessage, rows, textDisplay } from './message.ts';

/** Together under the 4,000 characters that all text components of a message may have. */
const MAX_HEADLINE = 250;
const MAX_SUMMARY_LINE = 250;
const MAX_COMPARISON = 400;
const MAX_LIST = 1_700;
const MAX_NOTES = 450;
/** With a text and a button each, more would be over the 40 components of a message. */
const MOST_APART = 10;

/**
 * The result first, then the list, then the buttons, numbered ones before all others, then in small
 * letters what the log is, and notes.
 */
export function renderReport(view: ReportView): DiscordMessage {
  const choices = view.choices.slice(0, MAX_NUMBERED);
  const head = [
    `### ${soft(view.headline, MAX_HEADLINE) || NO_HEADLINE}`,
    ...(view.security === undefined
      ? []
      : [`**${SECURITY}:** ${soft(view.security, MAX_SUMMARY_LINE)}.`]),
  ];
  const about = [
    inlineCode(view.fileName, MAX_FILE_NAME),
    ...(view.summary ?? []).map((line) => soft(line, MAX_SUMMARY_LINE)),
    soft(view.comparison, MAX_COMPARISON),
  ]
    .filter((line) => line !== '')
    .map((line) => `-# ${line}`);
  const components: APIMessageTopLevelComponent[] = [textDisplay(head.join('\n'))];
  if (choices.length > 0) {
    const listed = listOf(choices);
    const texts = choices.length > MOST_APART ? [listed.join('\n')] : listed;
    components.push(...texts.map(textDisplay), textDisplay(hint(view, choices)));
  }
  components.push(
    ...rows(numbered(view, choices)),
    ...rows(questions(view)),
    ...rows(others(view)),
  );
  const below = [...about, notesOf(view)].filter((text) => text !== '').join('\n');
  if (below !== '') components.push(textDisplay(below));
  return componentMessage(components);
}

/** A text each, so that Discord can set them apart; together at most `MAX_LIST` long. */
function listOf(choices: Choice[]): string[] {
  const listed: string[] = [];
  let left = MAX_LIST;
  for (const choice of choices.slice(0, MAX_REASONS_BESIDE_BUTTONS)) {
    const text = choiceText(choice);
    if (text.length > left) break;
    left -= text.length;
    listed.push(text);
  }
  const without = choices.length - listed.length;
  return without === 0 ? listed : [...listed, moreWithoutLine(without)];
}

/**
 * `**3**  A copy was confirmed 1 time, usually 3`, and in small letters below it
 * `very unusual, 12 file pieces such as blk_7`; with a sign for how bad it is where that is known.
 */
function choiceText(choice: Choice): string {
  const { number, reason, severity, session, grade, when = '' } = choice;
  const facts = [
    soft(severity, 25),
    soft(when, 60),
    whichSessions(choice, inlineCode(session, 60)),
  ];
  const shown = facts.filter((text) => text !== '').join(', ');
  return `**${number}**  ${signOf(grade)}${soft(reason, 160)}\n-# ${shown}`;
}

function hint(view: ReportView, choices: Choice[]): string {
  const page = pageHint(choices[0]?.number ?? 1, choices.length, view);
  return `-# ${page === '' ? PRESS_HINT : `${SHORT_PRESS_HINT} ${page}`}`;
}

function numbered({ reportId }: ReportView, choices: Choice[]) {
  return choices.map(({ number, label }) =>
    button(
      label === undefined ? String(number) : `${number} · ${plain(label, 25)}`,
      { kind: 'explain', reportId, number },
      ButtonStyle.Primary,
    ),
  );
}

/** Our own questions, and a form for one of the person's own. */
function questions({ reportId, anomalies }: ReportView) {
  return [
    ...suggestionsFor(anomalies).map((question) =>
      button(SUGGESTED[question], { kind: 'suggest', reportId, question }),
    ),
    button(BUTTONS.ask, { kind: 'ask', reportId, number: 0 }),
  ];
}

/** No digit on any of these. */
function others({ reportId, page, pages, anomalies, canBeNormal, doesNotFit }: ReportView) {
  const back = button(BUTTONS.back, { kind: 'page', reportId, page: Math.max(0, page - 1) });
  const more = button(BUTTONS.more, { kind: 'page', reportId, page: page + 1 });
  const list = button(BUTTONS.list, { kind: 'list', reportId });
  return [
    ...(page > 0 ? [back] : []),
    ...(page + 1 < pages ? [more] : []),
    ...(anomalies > 0 ? [list, button(BUTTONS.html, { kind: 'html', reportId })] : []),
    ...(doesNotFit ? [button(BUTTONS.itself, { kind: 'itself', reportId })] : []),
    ...(canBeNormal ? [button(BUTTONS.normal, { kind: 'normal', reportId })] : []),
  ];
}

function notesOf({ notes }: ReportView): string {
  const lines = atMost(
    notes.map((note) => soft(note, 300)).filter((note) => note !== ''),
    11,
    (note) => `-# ${note}`,
    (left) => `-# ${moreNotes(left)}`,
  );
  return fitLines(lines, MAX_NOTES, (left) => `-# ${andMore(left, 'note')}`);
}
