import { type APIMessageTopLevelComponent, ButtonStyle } from 'discord.js';
import type { Choice, ReportView } from '../../../jobs/view.ts';
import { amount } from '../../../text/count.ts';
import { atMost, fitLines } from '../../../text/fit-lines.ts';
import { MAX_FILE_NAME, MAX_NUMBERED, MAX_REASONS_BESIDE_BUTTONS } from '../limits.ts';
import { inlineCode, soft } from './escape.ts';
import { button, componentMessage, type DiscordMessage, rows, textDisplay } from './message.ts';

/** Together under the 4,000 characters that all text components of a message may have. */
const MAX_HEADLINE = 250;
const MAX_COMPARISON = 500;
const MAX_LIST = 2_000;
const MAX_NOTES = 700;

/** The result first, then the list, then the buttons, numbered ones before all others, then notes. */
export function renderReport(view: ReportView): DiscordMessage {
  const choices = view.choices.slice(0, MAX_NUMBERED);
  const head = [
    `### ${soft(view.headline, MAX_HEADLINE) || 'Your log has been read.'}`,
    inlineCode(view.fileName, MAX_FILE_NAME),
    soft(view.comparison, MAX_COMPARISON),
  ].filter((line) => line !== '');
  const components: APIMessageTopLevelComponent[] = [textDisplay(head.join('\n'))];
  if (choices.length > 0) {
    components.push(textDisplay(listOf(choices)), textDisplay(hint(view, choices)));
  }
  components.push(...rows(numbered(view, choices)), ...rows(others(view)));
  const notes = notesOf(view);
  if (notes !== '') components.push(textDisplay(notes));
  return componentMessage(components);
}

function listOf(choices: Choice[]): string {
  const lines = choices.slice(0, MAX_REASONS_BESIDE_BUTTONS).map(choiceLine);
  const buttonsOnly = choices.length - lines.length;
  const more = (left: number) => `… and ${left + buttonsOnly} more, without a line here.`;
  const whole = lines.join('\n');
  if (buttonsOnly > 0 && whole.length <= MAX_LIST) return `${whole}\n${more(0)}`;
  return fitLines(lines, MAX_LIST, more);
}

/**
 * `**3**  A copy was confirmed 1 time, usually 3`, and in small letters below it
 * `very unusual, 12 sessions such as blk_7`
 */
function choiceLine({ number, reason, severity, sessions, session }: Choice): string {
  const name = inlineCode(session, 60);
  const which =
    sessions === 1 ? `session ${name}` : `${amount(sessions, 'session')} such as ${name}`;
  return `**${number}**  ${soft(reason, 160)}\n-# ${soft(severity, 25)}, ${which}`;
}

function hint({ anomalies }: ReportView, choices: Choice[]): string {
  const shown = choices.length;
  const first = choices[0]?.number ?? 1;
  if (shown === anomalies) return '-# Press a number to see what happened and what to do.';
  return `-# Press a number to see what happened. These are ${first} to ${first + shown - 1} of ${amount(anomalies, 'unusual way')}, most severe first.`;
}

function numbered({ reportId }: ReportView, choices: Choice[]) {
  return choices.map(({ number }) =>
    button(String(number), { kind: 'explain', reportId, number }, ButtonStyle.Primary),
  );
}

/** No digit on any of these. */
function others({ reportId, page, pages, anomalies, canBeNormal, doesNotFit }: ReportView) {
  const back = button('◀ Back', { kind: 'page', reportId, page: Math.max(0, page - 1) });
  const more = button('More ▶', { kind: 'page', reportId, page: page + 1 });
  const list = button('Full list as a file', { kind: 'list', reportId });
  return [
    ...(page > 0 ? [back] : []),
    ...(page + 1 < pages ? [more] : []),
    ...(anomalies > 0 ? [list] : []),
    ...(doesNotFit ? [button('Compare with itself', { kind: 'itself', reportId })] : []),
    ...(canBeNormal ? [button('Use as normal', { kind: 'normal', reportId })] : []),
  ];
}

function notesOf({ notes }: ReportView): string {
  const lines = atMost(
    notes.map((note) => soft(note, 300)).filter((note) => note !== ''),
    11,
    (note) => `-# ${note}`,
    (left) => `-# … and ${amount(left, 'more note')}, not shown here.`,
  );
  return fitLines(lines, MAX_NOTES, (left) => `-# … and ${amount(left, 'more note')}.`);
}
