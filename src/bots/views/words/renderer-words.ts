import type { Choice, ExplanationView, ReportView, WorkingView } from '../../../jobs/view.ts';
import type { Grade } from '../../../knowledge/kind.ts';
import type { Chat } from '../../../languages/chat.ts';
import { chatIn } from '../../../languages/chat-in.ts';
import { shortName } from '../../../text/foreign-text.ts';

/**
 * What a renderer says around a view, in the view's language: what stands where a view has nothing to
 * show, and what it left out. Names arrive escaped already.
 */
export const PRODUCT = 'Log Decoder';
/** Beside "drop a log", for who has just started a bot. */
export const SAMPLE = ' (data/hdfs-sample.log_structured.csv is one to try)';

/** What a view that has a language of its own is worded in. */
export function wordsOf({ language }: { language?: string }): Chat {
  return chatIn(language).words;
}

/** How bad, by colour and by shape: for whoever can not tell the colours apart, too. */
const SIGNS: Record<Grade, string> = {
  danger: '🛑',
  trouble: '🔶',
  watch: '🔹',
  routine: '▫️',
};

/** A sign and a space before what it stands for; nothing where no grade is known. */
export function signOf(grade: Choice['grade']): string {
  return grade === undefined ? '' : `${SIGNS[grade]} `;
}

/** The sign before a whole report: that of the worst in it, or that nothing stands out; nothing where it was not judged. */
export function signOfReport({ worst }: ReportView): string {
  return worst === 'nothing' ? '✅ ' : signOf(worst);
}

/** How bad, for its sign and colour. Sessions of which only counts are known are at most trouble: unusual need not be bad. */
export function gradeOf({ grade, howFar }: Pick<Choice, 'grade' | 'howFar'>): Grade {
  return grade ?? GRADES_OF_SESSIONS[howFar ?? 'low'];
}

const GRADES_OF_SESSIONS = { high: 'trouble', middle: 'watch', low: 'routine' } as const;

/** `Reading app.csv: 12 of 80 MB read`; `file` is '' where it has no name to show. */
export function reading(
  file: string,
  progress: WorkingView['progress'],
  language: WorkingView['language'],
): string {
  return chatIn(language).words.report.reading(file, progress);
}

/** Of a longer list each line is shorter: an explanation, and the full list, name the sessions. */
export const MOST_WITH_SESSIONS = 4;

/**
 * "12 file pieces such as `blk_7`", "session `7`"; '' where it is of none. `name` is that of the first
 * of them, as the platform shows it.
 */
export function whichSessions(
  { sessions, noun = 'session' }: Choice,
  name: string,
  { report }: Pick<Chat, 'report'>,
): string {
  return sessions === 0 ? '' : report.whichSessions(sessions, noun, name);
}

/** Which numbers a page of `shown` ones begins with `first` of; '' where it holds all. */
export function pageHint(first: number, shown: number, view: ReportView): string {
  if (shown >= view.anomalies) return '';
  return wordsOf(view).report.pageHint(first, first + shown - 1, view.anomalies);
}

/** Below an answer: which log it is about, and who chose the words. */
export function aboutFile(file: string, note: string, { explanation }: Chat): string {
  return [explanation.about(file), note].filter((text) => text !== '').join(' ');
}

/** "Number 3 of app.csv, lines 12 to 40." */
export function originOf(view: ExplanationView, file: string): string {
  const { report, explanation } = wordsOf(view);
  return explanation.origin(view.number, file, linesInWords(view.lines, report));
}

/** "app.csv, lines 12 to 40" */
export function fileAndLines(view: ExplanationView, file: string): string {
  const { report, explanation } = wordsOf(view);
  return explanation.fileAndLines(file, linesInWords(view.lines, report));
}

/** "yesterday.log → today.log" */
export function comparedNames({ before, after }: Record<'before' | 'after', { name: string }>) {
  return `${shortName(before.name)} → ${shortName(after.name)}`;
}

/** "line 12", "lines 12 to 40" */
export function linesInWords(
  { first, last }: { first: number; last: number },
  report: Chat['report'] = chatIn('en').words.report,
): string {
  return report.lines(first, last);
}
