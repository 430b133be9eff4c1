import type { ModelSummary, Source } from '../../../engine/analysis.ts';
import { isBlock, isRow, isSlice } from '../../../explain/words/phrases/session-words.ts';
import type { Choice } from '../../../jobs/view.ts';
import type { Chat } from '../../../languages/chat.ts';
import type { Noun } from '../../../languages/en/report.ts';
import { ENGLISH } from '../voice.ts';

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
  { group, noun }: { group: 'way' | 'group'; noun: Noun } = { group: 'way', noun: 'session' },
  { report: words }: Pick<Chat, 'report'> = ENGLISH.words,
): string {
  const { source, sessions, anomalousSessions, anomalies, model, mutedSessions = 0 } = result;
  if (anomalousSessions === 0) {
    if (model.threshold === null) return words.notJudged;
    if (mutedSessions > 0) return words.mutedAlone(mutedSessions, sessions, noun);
    return words.nothingUnusual(source.rows);
  }
  if (anomalies.length === 0 && mutedSessions === 0) {
    return words.nothingClear(anomalousSessions, sessions, noun);
  }
  const ways = anomalousSessions > 1 ? anomalies.length : null;
  const counts = { unusual: anomalousSessions, sessions, ways, muted: mutedSessions };
  return words.unusual(counts, noun, group);
}

/** How far over the limit. */
export function howFar(severity: number): NonNullable<Choice['howFar']> {
  if (severity >= 10) return 'high';
  return severity >= 3 ? 'middle' : 'low';
}

/** The same in words: "very unusual". */
export function severityInWords(
  severity: number,
  { report }: Pick<Chat, 'report'> = ENGLISH.words,
): string {
  return report.severity[howFar(severity)];
}

/** A session as a reader finds it: a line of a table by its number, an HDFS block by what it is. */
export function sessionName(
  id: string,
  lines: { first: number },
): { session: string; noun?: Noun } {
  if (isRow(id)) return { session: String(lines.first), noun: 'line' };
  return isBlock(id) ? { session: id, noun: 'filePiece' } : { session: id };
}

/** What the sessions of a log are, by the id of one of them. */
export function sessionNoun(id: string): Noun {
  if (isRow(id)) return 'line';
  if (isBlock(id)) return 'filePiece';
  return isSlice(id) ? 'part' : 'session';
}
