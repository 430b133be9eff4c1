import { type Action, suggestionsFor } from '../../jobs/actions.ts';
import type { ReportView } from '../../jobs/view.ts';
import { wordsOf } from './words/renderer-words.ts';

/** What can be done with a report, beside its numbers: no digit on any label. */
interface LabelledAction {
  label: string;
  action: Action;
}

/** Notes that stand below a report; the rest of them is one press away. */
export const NOTES_IN_SIGHT = 2;

/**
 * What is asked for most stands in sight, all else in a menu, so that a report is one screen of a phone. What would
 * be alone in the menu, of at most five, stands in sight too.
 */
export function reportButtons(
  view: ReportView,
  /** Of a page the first lines tell nothing: where no file can be posted there is none. */
  canPostFiles: boolean,
): { inSight: LabelledAction[]; inMenu: LabelledAction[] } {
  const { reportId, page, pages, anomalies, canBeNormal, doesNotFit, notes } = view;
  const { labels, suggested } = wordsOf(view);
  const [first, ...others] = suggestionsFor(anomalies).map(
    (question): LabelledAction => ({
      label: suggested.labels[question],
      action: { kind: 'suggest', reportId, question },
    }),
  );
  const turn = (label: string, to: number): LabelledAction => ({
    label,
    action: { kind: 'page', reportId, page: to },
  });
  const of = (kind: 'list' | 'html' | 'notes' | 'normal' | 'itself'): LabelledAction => ({
    label: labels[kind],
    action: { kind, reportId },
  });
  const inSight = [
    ...(first ? [first] : []),
    { label: labels.ask, action: { kind: 'ask', reportId, number: 0 } } as const,
    ...(page > 0 ? [turn(labels.back, page - 1)] : []),
    ...(page + 1 < pages ? [turn(labels.more, page + 1)] : []),
    ...(doesNotFit ? [of('itself')] : []),
  ];
  const inMenu = [
    ...others,
    ...(anomalies > 0 ? [of('list')] : []),
    ...(anomalies > 0 && canPostFiles ? [of('html')] : []),
    ...(canBeNormal ? [of('normal')] : []),
    ...(notes.length > NOTES_IN_SIGHT ? [of('notes')] : []),
  ];
  return inMenu.length === 1
    ? { inSight: [...inSight, ...inMenu], inMenu: [] }
    : { inSight, inMenu };
}
