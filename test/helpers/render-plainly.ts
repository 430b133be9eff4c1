import { writtenBy } from '../../src/bots/views/words/evidence-words.ts';
import { encodeAction, suggestionsFor } from '../../src/jobs/actions.ts';
import type { View } from '../../src/jobs/view.ts';
import type { Rendered } from '../contracts/renderer-contract.ts';

const MAX_CHARS = 2_000;
/** So that one long text hides no other. */
const MAX_WORDS_CHARS = 300;

/** The simplest renderer that keeps the contract: one text, cut, and buttons beneath it. */
export function renderPlainly(view: View): Rendered {
  const text = wordsOf(view)
    .map((words) => words.slice(0, MAX_WORDS_CHARS))
    .join('\n')
    .toWellFormed()
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .slice(0, MAX_CHARS)
    .toWellFormed();
  return { fallback: text, texts: [text], buttons: buttonsOf(view), problems: [] };
}

function wordsOf(view: View): string[] {
  switch (view.kind) {
    case 'working':
      return [view.fileName, view.progress ?? ''];
    case 'report':
      return [view.headline, ...view.choices.map((one) => `${one.number} ${one.reason}`)];
    case 'explanation':
      return [view.summary, writtenBy(view), view.meaning, ...view.steps, view.who];
    case 'answer':
      return [...view.paragraphs, ...view.lines.map(({ text }) => text)];
    case 'problem':
      return [view.message, view.hint];
    case 'notice':
      return [view.text];
    case 'text':
      return [view.title];
  }
}

function explain(reportId: string, number: number) {
  return { label: `${number}`, action: encodeAction({ kind: 'explain', reportId, number }) };
}

function ask(reportId: string, number: number) {
  return { label: 'Ask', action: encodeAction({ kind: 'ask', reportId, number }) };
}

function buttonsOf(view: View): Rendered['buttons'] {
  if (view.kind === 'explanation') {
    const { reportId, number, canBeMuted } = view;
    const vote = (good: boolean) => encodeAction({ kind: 'feedback', reportId, number, good });
    return [
      { label: 'Good', action: vote(true) },
      { label: 'Bad', action: vote(false) },
      ...(canBeMuted
        ? [{ label: 'Mute', action: encodeAction({ kind: 'mute', reportId, number }) }]
        : []),
      ask(reportId, number),
    ];
  }
  if (view.kind === 'answer') {
    const { reportId, numbers } = view;
    return [...numbers.map((number) => explain(reportId, number)), ask(reportId, 0)];
  }
  if (view.kind === 'notice') {
    return (view.buttons ?? []).map(({ label, action }) => ({
      label,
      action: encodeAction(action),
    }));
  }
  if (view.kind !== 'report') return [];
  const { reportId, page, pages } = view;
  const turn = (to: number) => encodeAction({ kind: 'page', reportId, page: to });
  return [
    ...view.choices.map(({ number }) => explain(reportId, number)),
    ask(reportId, 0),
    ...suggestionsFor(view.anomalies).map((question) => {
      return { label: 'Suggested', action: encodeAction({ kind: 'suggest', reportId, question }) };
    }),
    ...(view.anomalies > 0
      ? [{ label: 'List', action: encodeAction({ kind: 'list', reportId }) }]
      : []),
    ...(view.canBeNormal
      ? [{ label: 'Normal', action: encodeAction({ kind: 'normal', reportId }) }]
      : []),
    ...(view.doesNotFit
      ? [{ label: 'Itself', action: encodeAction({ kind: 'itself', reportId }) }]
      : []),
    ...(page > 0 ? [{ label: 'Back', action: turn(page - 1) }] : []),
    ...(page < pages - 1 ? [{ label: 'More', action: turn(page + 1) }] : []),
  ];
}
