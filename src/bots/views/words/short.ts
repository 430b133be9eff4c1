import type { NoticeView, ProblemView } from '../../../jobs/view.ts';

/** A view of one sentence or a few. */
export function notice(text: string, more: Omit<NoticeView, 'kind' | 'text'> = {}): NoticeView {
  return { kind: 'notice', text, ...more };
}

/** What went wrong, and what to do about it. */
export function problem(
  { message, hint }: Pick<ProblemView, 'message' | 'hint'>,
  fileName?: string,
): ProblemView {
  return { kind: 'problem', ...(fileName === undefined ? {} : { fileName }), message, hint };
}
