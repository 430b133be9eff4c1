import type { Choice, ExplanationView, ReportView, WorkingView } from '../../../jobs/view.ts';
import type { Grade } from '../../../knowledge/kind.ts';
import { amount, number } from '../../../text/count.ts';
import { shortName } from '../../../text/foreign-text.ts';

/**
 * What a renderer says around a view: what stands where a view has nothing to show, and what it left
 * out. Names arrive escaped already.
 */
export const PRODUCT = 'Log Decoder';
export const NO_HEADLINE = 'Your log has been read.';
export const NO_NOTICE = 'Done.';
export const SECURITY = 'Security';
export const EVIDENCE = 'The evidence';
export const LIST = 'The list:';
/** Beside "drop a log", for who has just started a bot. */
export const SAMPLE = ' (data/hdfs-sample.log_structured.csv is one to try)';
export const PICTURE = 'The log over time. The numbers are those of the report.';
export const FULL_LIST = 'The full list.';
export const PRESS_HINT = 'Press a number to see what happened and what to do.';
export const SHORT_PRESS_HINT = 'Press a number to see what happened.';
export const REST_IN_LIST = 'The reasons of the others are in the full list.';

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
export function gradeOf({ grade, severity }: Pick<Choice, 'grade' | 'severity'>): Grade {
  return grade ?? GRADES_OF_SESSIONS[severity] ?? 'routine';
}

/** By the words of `severityInWords`. */
const GRADES_OF_SESSIONS: Record<string, Grade> = {
  'very unusual': 'trouble',
  'clearly unusual': 'watch',
};

/** `Reading app.csv: 12 of 80 MB read`; `file` is '' where it has no name to show. */
export function reading(file: string, progress: WorkingView['progress']): string {
  return `Reading ${file || 'your log'}: ${progress ?? 'this may take a moment'}.`;
}

/** Of a longer list each line is shorter: an explanation, and the full list, name the sessions. */
export const MOST_WITH_SESSIONS = 4;

/**
 * "12 file pieces such as `blk_7`", "session `7`"; '' where it is of none. `name` is that of the first
 * of them, as the platform shows it.
 */
export function whichSessions({ sessions, noun = 'session' }: Choice, name: string): string {
  if (sessions === 0) return '';
  return sessions === 1 ? `${noun} ${name}` : `${amount(sessions, noun)} such as ${name}`;
}

/** Which numbers a page of `shown` ones begins with `first` of; '' where it holds all. */
export function pageHint(first: number, shown: number, { anomalies }: ReportView): string {
  if (shown >= anomalies) return '';
  return `These are ${first} to ${first + shown - 1} of ${number(anomalies)}.`;
}

/** Below an answer: which log it is about, and who chose the words. */
export function aboutFile(file: string, note: string): string {
  return [`About ${file || 'the log'}.`, note].filter((text) => text !== '').join(' ');
}

/** "Number 3 of app.csv, lines 12 to 40." */
export function originOf({ number, lines }: ExplanationView, file: string): string {
  return `Number ${number} of ${file || 'the log'}, ${linesInWords(lines)}.`;
}

/** "app.csv, lines 12 to 40" */
export function fileAndLines({ lines }: ExplanationView, file: string): string {
  return `${file || 'The log'}, ${linesInWords(lines)}`;
}

/** "yesterday.log → today.log" */
export function comparedNames({ before, after }: Record<'before' | 'after', { name: string }>) {
  return `${shortName(before.name)} → ${shortName(after.name)}`;
}

/** "14 June, 15:16 to 15:20, before": of the earlier of two logs. */
export function beforeIn(when: string): string {
  return `${when}, before`;
}

/** "line 12", "lines 12 to 40" */
export function linesInWords({ first, last }: { first: number; last: number }): string {
  return first === last ? `line ${first}` : `lines ${first} to ${last}`;
}

/** Above the evidence, where that stands apart. */
export function evidenceOf(number: number): string {
  return `Number ${number}: the evidence`;
}

/** How often an event was seen, before "usually": "seen 3 times". */
export const SEEN = 'seen';

export function moreNotes(left: number): string {
  return `… and ${amount(left, 'more note')}, not shown here.`;
}

/** "… and 3 more events." */
export function andMore(left: number, noun: 'event' | 'note' | 'reason' | 'step'): string {
  return `… and ${amount(left, `more ${noun}`)}.`;
}

export function moreWithoutLine(left: number): string {
  return `… and ${left} more, without a line here.`;
}

export function moreLines(left: number): string {
  return `… ${amount(left, 'more line')}`;
}

export function leftOut(left: number, what: 'lines' | 'parts'): string {
  return `… ${left} more ${what} are left out here.`;
}
