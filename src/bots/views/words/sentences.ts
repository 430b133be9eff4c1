import type { ModelSummary, Source } from '../../../engine/analysis.ts';
import { isBlock, isRow, isSlice } from '../../../explain/words/phrases/session-words.ts';
import { amount, number } from '../../../text/count.ts';

/** What the one sentence is made of: an analysis, or a report of one. */
interface Result {
  source: Pick<Source, 'rows'>;
  sessions: number;
  anomalousSessions: number;
  anomalies: { readonly length: number };
  model: Pick<ModelSummary, 'threshold'>;
  /** Sessions that look unusual in ways that are muted; the others do not count them. Default: 0. */
  mutedSessions?: number;
}

/**
 * The answer in one sentence: "4 of 300 sessions look unusual, in 2 ways." In chat what looks alike
 * is a group, and a session is called what it is: "4 of 300 file pieces look unusual, in 2 groups."
 */
export function resultSentence(
  result: Result,
  { group, noun }: { group: string; noun: string } = { group: 'way', noun: 'session' },
): string {
  const { source, sessions, anomalousSessions, anomalies, model, mutedSessions = 0 } = result;
  if (anomalousSessions === 0) {
    if (model.threshold === null) return 'This log could not be judged.';
    if (mutedSessions > 0) {
      return `Nothing new: ${number(mutedSessions)} of ${amount(sessions, noun)} ${looks(mutedSessions)} unusual, only in ways that are muted here.`;
    }
    return `Nothing unusual in ${amount(source.rows, 'line')}.`;
  }
  if (anomalies.length === 0 && mutedSessions === 0) {
    return `Nothing stands out clearly: ${number(anomalousSessions)} of ${amount(sessions, noun)} ${anomalousSessions === 1 ? 'differs' : 'differ'} a little from the others.`;
  }
  const ways = anomalousSessions > 1 ? `, in ${amount(anomalies.length, group)}` : '';
  const muted =
    mutedSessions > 0
      ? ` ${number(mutedSessions)} more ${mutedSessions === 1 ? 'is' : 'are'} muted here.`
      : '';
  return `${number(anomalousSessions)} of ${amount(sessions, noun)} ${looks(anomalousSessions)} unusual${ways}.${muted}`;
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
  if (isRow(id)) return { session: String(lines.first), noun: 'line' };
  return isBlock(id) ? { session: id, noun: FILE_PIECE } : { session: id };
}

/** What the sessions of a log are, by the id of one of them: "line", "file piece", "part". */
export function sessionNoun(id: string): string {
  if (isRow(id)) return 'line';
  if (isBlock(id)) return FILE_PIECE;
  return isSlice(id) ? 'part' : 'session';
}

const FILE_PIECE = 'file piece';

function looks(sessions: number): string {
  return sessions === 1 ? 'looks' : 'look';
}
