import type { ExplanationView } from '../../../jobs/view.ts';
import { chatIn } from '../../../languages/chat-in.ts';
import { atMost } from '../../../text/fit-lines.ts';
import {
  courseOf,
  headingsIn,
  inLines,
  seenAndUsual,
  writtenBy,
} from '../../views/words/evidence-words.ts';
import { originOf, signOf, wordsOf } from '../../views/words/renderer-words.ts';
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
    part(headings?.why, bullets(view)),
    part(headings?.meaning, [soft(view.meaning, 800)]),
    part(headings?.steps, steps(view)),
    part(headings?.who, [soft(view.who, 300)]),
  ].filter((text) => text !== '');
  const evidence = part(wordsOf(view).explanation.evidence, [
    ...parties(view),
    ...events(view),
    ...course(view),
  ]);
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

function bullets(view: ExplanationView): string[] {
  return atMost(
    view.reasons,
    6,
    (reason) => `• ${soft(reason, 240)}`,
    (left) => wordsOf(view).report.andMore(left, 'reason'),
  );
}

function steps(view: ExplanationView): string[] {
  return atMost(
    view.steps,
    7,
    (step, index) => `${index + 1}. ${soft(step, 240)}`,
    (left) => wordsOf(view).report.andMore(left, 'step'),
  );
}

function events(view: ExplanationView): string[] {
  const words = wordsOf(view);
  return atMost(
    view.events,
    7,
    ({ name, seen, usual, lines }) =>
      `• ${soft(name, 120)}: ${typeof seen === 'number' ? words.explanation.seen : ''}${soft(seenAndUsual(seen, usual, words), 100)}${inLines(lines, words)}`,
    (left) => words.report.andMore(left, 'event'),
  );
}

/** Who was there; left out where the reasons say it already. */
function parties({ parties: all = [], reasons }: ExplanationView): string[] {
  return all.filter((one) => !reasons.includes(one)).map((one) => `• ${soft(one, 240)}`);
}

function course(view: ExplanationView): string[] {
  return courseOf(view, (name) => soft(name, 80), chatIn(view.language)).map((line) => `• ${line}`);
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

function thumbButtons(view: ExplanationView) {
  const { reportId, number } = view;
  const { labels } = wordsOf(view);
  return [
    button(
      { id: 'feedback-up', label: labels.helpful },
      { kind: 'feedback', reportId, number, good: true },
    ),
    button(
      { id: 'feedback-down', label: labels.notHelpful },
      { kind: 'feedback', reportId, number, good: false },
    ),
  ];
}

/** Slack's own pair of thumbs, of which the pressed one stays marked for whoever pressed it. */
function thumbs(view: ExplanationView): SlackBlock {
  const { reportId, number } = view;
  const { labels } = wordsOf(view);
  return feedback('feedback', [
    { label: labels.helpful, action: { kind: 'feedback', reportId, number, good: true } },
    { label: labels.notHelpful, action: { kind: 'feedback', reportId, number, good: false } },
  ]);
}

function others(view: ExplanationView) {
  const { reportId, number, canBeMuted } = view;
  const { labels } = wordsOf(view);
  return [
    ...(canBeMuted
      ? [button({ id: 'mute', label: labels.mute }, { kind: 'mute', reportId, number })]
      : []),
    button({ id: 'ask', label: labels.ask }, { kind: 'ask', reportId, number }),
  ];
}
