import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Choice, ReportView } from '../../../jobs/view.ts';
import type { Chat } from '../../../languages/chat.ts';
import { atMost, fitLines } from '../../../text/fit-lines.ts';
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
import { MAX_FILE_NAME, MAX_NUMBERED, MAX_REASONS_BESIDE_BUTTONS } from '../limits.ts';
import { inlineCode, plain, soft } from './escape.ts';
import {
  button,
  componentMessage,
  type DiscordMessage,
  menu,
  rows,
  textDisplay,
} from './message.ts';

/** Together under the 4,000 characters that all text components of a message may have. */
const MAX_HEADLINE = 250;
const MAX_SUMMARY_LINE = 250;
const MAX_COMPARISON = 400;
const MAX_LIST = 1_700;
const MAX_NOTES = 450;
/** Two lines of a phone. */
const MAX_REASON = 110;
/** With a text and a button each, more would be over the 40 components of a message. */
const MOST_APART = 10;

/**
 * One screen of a phone, its edge in the colour of the worst: the result, in small letters what the log is, a line for
 * each number, buttons, and in small letters how it was read.
 */
export function renderReport(view: ReportView): DiscordMessage {
  const words = wordsOf(view);
  const choices = view.choices.slice(0, MAX_NUMBERED);
  const [kind = '', ...more] = (view.summary ?? []).map((line) => soft(line, MAX_SUMMARY_LINE));
  const head = [
    `### ${signOfReport(view)}${soft(view.headline, MAX_HEADLINE) || words.report.noHeadline}`,
    ...small([`${inlineCode(view.fileName, MAX_FILE_NAME)} ${kind}`.trim(), ...more]),
    ...(view.security === undefined
      ? []
      : [`**${words.report.security}:** ${soft(view.security, MAX_SUMMARY_LINE)}.`]),
  ];
  const inside: APIComponentInContainer[] = [textDisplay(head.join('\n'))];
  if (choices.length > 0) {
    const listed = listOf(choices, words);
    const texts = choices.length > MOST_APART ? [listed.join('\n')] : listed;
    inside.push(...texts.map(textDisplay), textDisplay(hint(view, choices)));
  }
  // Files can be posted wherever the bot is; where not, it says so.
  const { inSight, inMenu } = reportButtons(view, true);
  inside.push(
    ...rows(numbered(view, choices)),
    ...rows(inSight.map(({ label, action }) => button(label, action))),
    ...(inMenu.length === 0 ? [] : [menu(`menu/${view.reportId}`, words.labels.menu, inMenu)]),
  );
  const below = [...small([soft(view.comparison, MAX_COMPARISON)]), notesOf(view)];
  const howItWasRead = below.filter((text) => text !== '').join('\n');
  if (howItWasRead !== '') inside.push(textDisplay(howItWasRead));
  const container: APIMessageTopLevelComponent = {
    type: ComponentType.Container,
    components: inside,
    accent_color: COLOURS[view.worst ?? 'routine'],
  };
  return componentMessage([container]);
}

/** As the drawings have them. */
const COLOURS: Record<NonNullable<ReportView['worst']>, number> = {
  danger: 0xb3261e,
  trouble: 0xe8710a,
  watch: 0x0b57d0,
  routine: 0x5f6368,
  nothing: 0x188038,
};

function small(lines: string[]): string[] {
  return lines.filter((line) => line !== '').map((line) => `-# ${line}`);
}

/** A text each, so that Discord can set them apart; together at most `MAX_LIST` long. */
function listOf(choices: Choice[], words: Chat): string[] {
  const listed: string[] = [];
  let left = MAX_LIST;
  for (const choice of choices.slice(0, MAX_REASONS_BESIDE_BUTTONS)) {
    const text = choiceLine(choice, choices.length > MOST_WITH_SESSIONS, words);
    if (text.length > left) break;
    left -= text.length;
    listed.push(text);
  }
  const without = choices.length - listed.length;
  return without === 0 ? listed : [...listed, words.report.moreWithoutLine(without)];
}

/**
 * How bad it is by its sign and in words, what it is, and when or which sessions:
 * `🛑 **1 danger:** 287 sign-ins failed · 14 June, 15:16 to 15:20`
 */
function choiceLine(choice: Choice, isOfMany: boolean, words: Chat): string {
  const { number, reason, severity, session, when = '' } = choice;
  const sessions = isOfMany ? '' : whichSessions(choice, inlineCode(session, 60), words);
  const facts = [soft(when, 60), sessions];
  const told = [number, soft(severity, 25)].filter((part) => part !== '').join(' ');
  const what = `${signOf(gradeOf(choice))}**${told}:** ${soft(reason, MAX_REASON)}`;
  return [what, ...facts.filter((text) => text !== '')].join(' · ');
}

function hint(view: ReportView, choices: Choice[]): string {
  const { pressHint, shortPressHint } = wordsOf(view).report;
  const page = pageHint(choices[0]?.number ?? 1, choices.length, view);
  return `-# ${page === '' ? pressHint : `${shortPressHint} ${page}`}`;
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

function notesOf(view: ReportView): string {
  const { andMore, moreNotes } = wordsOf(view).report;
  const lines = atMost(
    view.notes.map((note) => soft(note, 300)).filter((note) => note !== ''),
    NOTES_IN_SIGHT + 1,
    (note) => `-# ${note}`,
    (left) => `-# ${moreNotes(left)}`,
  );
  return fitLines(lines, MAX_NOTES, (left) => `-# ${andMore(left, 'note')}`);
}
