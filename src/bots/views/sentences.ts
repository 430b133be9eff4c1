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

/** The answer in one sentence: "4 of 300 sessions look unusual, in 2 ways." */
export function resultSentence(result: Result): string {
  const { sessions, anomalousSessions, anomalies, model, mutedSessions = 0 } = result;
  if (anomalousSessions === 0) {
    if (model.threshold === null) return 'This log could not be judged.';
    if (mutedSessions > 0) {
      return `Nothing new: ${number(mutedSessions)} of ${amount(sessions, 'session')} ${looks(mutedSessions)} unusual, only in ways that are muted here.`;
    }
    return `Nothing unusual: ${noneOf(sessions)}.`;
  }
  const ways = anomalousSessions > 1 ? `, in ${amount(anomalies.length, 'way')}` : '';
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

function looks(sessions: number): string {
  return sessions === 1 ? 'looks' : 'look';
}

function noneOf(sessions: number): string {
  return sessions === 1
    ? 'the 1 session does not stand out'
    : `none of the ${number(sessions)} sessions stands out`;
}
