import type { Analysis, Anomaly, EventType } from '../../engine/analysis.ts';

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
