import type { ExplanationView } from '../../../jobs/view.ts';
import { atMost } from '../../../text/fit-lines.ts';
import { BUTTONS } from '../../views/words/buttons.ts';
import {
  courseOf,
  headingsIn,
  inLines,
  seenAndUsual,
  writtenBy,
} from '../../views/words/evidence-words.ts';
import { andMore, EVIDENCE, originOf, SEEN, signOf } from '../../views/words/renderer-words.ts';
import { MAX_FILE_NAME } from '../limits.ts';
import type { SlackMessage } from './blocks.ts';
import { actions, button, context, feedback, folding, type SlackBlock, section } from './blocks.ts';
import { code, inlineCode, soft } from './escape.ts';
import { fallback } from './fallback.ts';

/** The text and the first section begin with the summary, which begins "Based on the logs,". */
export function renderExplanation(view: ExplanationView): SlackMessage {
  const summary = soft(view.summary, 900);
  const headings = headingsIn(view.language);
  const parts = [
    part(headings?.why, bullets(view.reasons)),
    part(headings?.meaning, [soft(view.meaning, 800)]),
    part(headings?.steps, steps(view.steps)),
    part(headings?.who, [soft(view.who, 300)]),
  ].filter((text) => text !== '');
  const evidence = part(EVIDENCE, [...parties(view), ...events(view), ...course(view)]);
  const blocks: SlackBlock[] = [
    ...heading(view),
    ...[summary, ...parts].filter((text) => text !== '').map(section),
    ...samples(view),
    ...(evidence === '' ? [] : [folding(evidence)]),
    context([origin(view)]),
  ];
  return {
    text: fallback([summary, ...parts, evidence]),
    blocks: [...blocks, thumbs(view), actions(others(view))],
    plainer: [...blocks, actions([...thumbButtons(view), ...others(view)])],
  };
}

/** How bad and when, for the summary says what; nothing for sessions of which only counts are known. */
function heading({ grade, gradeWords = '', when = '' }: ExplanationView): SlackBlock[] {
  const bad = soft(gradeWords, 25);
  const facts = [bad && `${signOf(grade)}*${bad}*`, soft(when, 60)].filter((text) => text !== '');
  return facts.length === 0 ? [] : [context([facts.join(', ')])];
}

function part(heading: string | undefined, lines: string[]): string {
  const said = lines.filter((line) => line !== '');
  if (said.length === 0) return '';
  return [...(heading === undefined ? [] : [`*${heading}*`]), ...said].join('\n');
}

function bullets(reasons: string[]): string[] {
  return atMost(
    reasons,
    6,
    (reason) => `• ${soft(reason, 240)}`,
    (left) => andMore(left, 'reason'),
  );
}

function steps(all: string[]): string[] {
  return atMost(
    all,
    7,
    (step, index) => `${index + 1}. ${soft(step, 240)}`,
    (left) => andMore(left, 'step'),
  );
}

function events({ events: all }: ExplanationView): string[] {
  return atMost(
    all,
    7,
    ({ name, seen, usual, lines }) =>
      `• ${soft(name, 120)}: ${typeof seen === 'number' ? `${SEEN} ` : ''}${soft(seenAndUsual(seen, usual), 100)}${inLines(lines)}`,
    (left) => andMore(left, 'event'),
  );
}

/** Who was there; left out where the reasons say it already. */
function parties({ parties: all = [], reasons }: ExplanationView): string[] {
  return all.filter((one) => !reasons.includes(one)).map((one) => `• ${soft(one, 240)}`);
}

function course(view: ExplanationView): string[] {
  return courseOf(view, (name) => soft(name, 80)).map((line) => `• ${line}`);
}

/** Log lines as code: within the fence nothing is a backtick, so that nothing ends it. */
function samples({ samples: all }: ExplanationView): SlackBlock[] {
  if (all.length === 0) return [];
  const lines = all.slice(0, 5).map(({ line, text }) => `${line}: ${code(text, 300)}`);
  return [section(`\`\`\`\n${lines.join('\n')}\n\`\`\``)];
}

function origin(view: ExplanationView): string {
  const file = inlineCode(view.fileName, MAX_FILE_NAME);
  return `${originOf(view, file)} ${soft(writtenBy(view), 500)}`;
}

function thumbButtons({ reportId, number }: ExplanationView) {
  return [
    button(
      { id: 'feedback-up', label: BUTTONS.helpful },
      { kind: 'feedback', reportId, number, good: true },
    ),
    button(
      { id: 'feedback-down', label: BUTTONS.notHelpful },
      { kind: 'feedback', reportId, number, good: false },
    ),
  ];
}

/** Slack's own pair of thumbs, of which the pressed one stays marked for whoever pressed it. */
function thumbs({ reportId, number }: ExplanationView): SlackBlock {
  return feedback('feedback', [
    { label: BUTTONS.helpful, action: { kind: 'feedback', reportId, number, good: true } },
    { label: BUTTONS.notHelpful, action: { kind: 'feedback', reportId, number, good: false } },
  ]);
}

function others({ reportId, number, canBeMuted }: ExplanationView) {
  return [
    ...(canBeMuted
      ? [button({ id: 'mute', label: BUTTONS.mute }, { kind: 'mute', reportId, number })]
      : []),
    button({ id: 'ask', label: BUTTONS.ask }, { kind: 'ask', reportId, number }),
  ];
}
