import { decodeAction, encodeAction } from '../../src/jobs/actions.ts';
import { CHOICES_A_PAGE, type View } from '../../src/jobs/view.ts';
import { tellingIn } from '../../src/languages/telling-in.ts';

/** Throws where a view breaks what every platform relies on. */
export function checkView(view: View): void {
  for (const text of textsOf(view)) {
    if (/\b(undefined|NaN|null|Infinity)\b|\[object |\n\s+at /.test(text)) {
      throw new Error(`a ${view.kind} view says ${JSON.stringify(text)}`);
    }
  }
  if (view.kind === 'report') {
    if (view.choices.length > CHOICES_A_PAGE) throw new Error('a page has too many choices');
    if (view.page < 0 || view.page >= view.pages) throw new Error('a page lies outside its pages');
    for (const [index, { number }] of view.choices.entries()) {
      if (number !== view.page * CHOICES_A_PAGE + index + 1)
        throw new Error('choices are not in order');
      const action = { kind: 'explain', reportId: view.reportId, number } as const;
      if (!decodeAction(encodeAction(action))) throw new Error('a choice can not be encoded');
    }
  }
  if (view.kind === 'explanation') {
    const opening = tellingIn(view.language)?.opening ?? 'Based on the logs,';
    if (!view.summary.startsWith(opening)) throw new Error(`an explanation begins "${opening}"`);
  }
  if (view.kind === 'problem' && (!view.message.endsWith('.') || view.hint === '')) {
    throw new Error('a problem says what is wrong and what to do');
  }
  if (view.kind === 'notice' && view.link && /\d/.test(view.link.label)) {
    throw new Error('only numbered buttons have digits');
  }
}

/** Every text of ours in a view: all strings, but for what people and logs wrote. */
function textsOf(view: View): string[] {
  switch (view.kind) {
    case 'working':
      return [view.progress ?? ''];
    case 'report':
      return [
        view.headline,
        view.comparison,
        ...view.notes,
        ...view.choices.map((choice) => choice.severity),
      ];
    case 'explanation':
      return [view.summary, ...view.reasons, view.meaning, ...view.steps, view.who];
    case 'answer':
      return [...view.paragraphs, view.note ?? ''];
    case 'problem':
      return [view.message, view.hint];
    case 'notice':
      return [view.text];
    case 'text':
      return [view.title, ...view.sections.flatMap((s) => [s.heading, ...s.paragraphs])];
  }
}
