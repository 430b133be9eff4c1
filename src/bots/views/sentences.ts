import type { ModelSummary } from '../../engine/analysis.ts';
import { amount, number } from '../../text/count.ts';

/** What the one sentence is made of: an analysis, or a report of one. */
interface Result {
  sessions: number;
  anomalousSessions: number;
  anomalies: { readonly length: number };
  model: Pick<ModelSummary, 'threshold'>;
  /** Sessions that look unusual in ways that are muted; the others do not count them. Default: 0. */
  mutedSessions?: number;
}

/**
 * The answer in one sentence: "4 of 300 sessions look unusual, in 2 ways." In chat what looks alike
 * is a group: "4 of 300 sessions look unusual, in 2 groups."
 */
export function resultSentence(result: Result, as: 'ways' | 'groups' = 'ways'): string {
  const { sessions, anomalousSessions, anomalies, model, mutedSessions = 0 } = result;
  if (anomalousSessions === 0) {
    if (model.threshold === null) return 'This log could not be judged.';
    if (mutedSessions > 0) {
      return `Nothing new: ${number(mutedSessions)} of ${amount(sessions, 'session')} ${looks(mutedSessions)} unusual, only in ways that are muted here.`;
    }
    return `Nothing unusual: ${noneOf(sessions)}.`;
  }
  const noun = as === 'ways' ? 'way' : 'group';
  const ways = anomalousSessions > 1 ? `, in ${amount(anomalies.length, noun)}` : '';
  const muted =
    mutedSessions > 0
      ? ` ${number(mutedSessions)} more ${mutedSessions === 1 ? 'is' : 'are'} muted here.`
      : '';
  return `${number(anomalousSessions)} of ${amount(sessions, 'session')} ${looks(anomalousSessions)} unusual${ways}.${muted}`;
}

/** How far over the limit, in words: "very unusual". */
export function severityInWords(severity: number): string {
  if (severity >= 10) return 'very unusual';
  return severity >= 3 ? 'clearly unusual' : 'a bit unusual';
}

/** A session as a reader finds it: a line of a table by its number, an HDFS block by what it is. */
export function sessionName(
  id: string,
  lines: { first: number },
): { session: string; noun?: string } {
  if (/^row:\d{1,12}$/.test(id)) return { session: String(lines.first), noun: 'line' };
  return /^blk_-?\d/.test(id) ? { session: id, noun: 'the file piece' } : { session: id };
}

function looks(sessions: number): string {
  return sessions === 1 ? 'looks' : 'look';
}

function noneOf(sessions: number): string {
  return sessions === 1
    ? 'the 1 session does not stand out'
    : `none of the ${number(sessions)} sessions stands out`;
}
