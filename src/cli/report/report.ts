import type { Analysis, Anomaly, EventType } from '../../engine/analysis.ts';
import { type Evidence, evidenceOf } from '../../explain/evidence/evidence.ts';
import type { Explanation } from '../../explain/explainer.ts';
import { explainPlainly } from '../../explain/words/plain.ts';
import type { Evaluation } from './evaluation.ts';

/** All that an answer may show. */
export interface Report {
  name: string;
  analysis: Analysis;
  /** The numbers whose explanation was asked for. */
  explain: number | 'all' | null;
  /** By number, of those: with what surrounds them. */
  evidence?: ReadonlyMap<number, Evidence>;
  /** By number, where a model was asked; the others are explained plainly. */
  explanations?: ReadonlyMap<number, Explanation>;
  evaluation: Evaluation | null;
  table: { anomaly: Anomaly; table: NeighbourTable } | null;
  /** List all anomalies, not the first few. Default: false. */
  all?: boolean;
  /** Leave out what is told beside the list, and all where nothing stands out. Default: false. */
  quiet?: boolean;
}

export function isExplained({ explain }: Report, anomaly: Anomaly): boolean {
  return explain === 'all' || explain === anomaly.number;
}

export function explanationOf(report: Report, anomaly: Anomaly): Explanation {
  return report.explanations?.get(anomaly.number) ?? explainPlainly(evidenceFor(report, anomaly));
}

export function evidenceFor({ analysis, evidence }: Report, anomaly: Anomaly): Evidence {
  return evidence?.get(anomaly.number) ?? evidenceOf(analysis, anomaly);
}

/** An anomaly between its neighbours in the file: one line a session, one column an event. */
export interface NeighbourTable {
  /** The columns: all events of the upload. */
  events: EventType[];
  sessions: {
    session: string;
    /** Whether the session is over the threshold; neighbours may be, too. */
    anomaly: boolean;
    /** How often it has each event, beside `events`. */
    counts: number[];
  }[];
}

/** The first session of the anomaly with two before and two after it, fewer at the file's ends. */
export function neighbourTable(analysis: Analysis, anomaly: Anomaly): NeighbourTable {
  const { judged, vectors, events } = analysis;
  const middle = judged.ids.indexOf(anomaly.sessions[0] ?? '');
  if (middle === -1) throw new Error('an anomaly requires a session of the analysis');
  const first = Math.max(0, middle - 2);
  const sessions = judged.ids.slice(first, middle + 3).map((session, index) => {
    const vector = vectors[judged.vectorOf[first + index] ?? -1];
    const counts = new Array<number>(events.length).fill(0);
    for (const [event, count] of vector?.counts ?? []) counts[event] = count;
    return { session, anomaly: vector?.anomalous ?? false, counts };
  });
  return { events, sessions };
}
