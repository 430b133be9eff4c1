import type { Analysis, Anomaly } from '../../engine/analysis.ts';
import { namedEvent, shownId } from '../../explain/evidence/named-event.ts';
import type { NeighbourTable } from '../close-up.ts';

/** Columns that are kept: more can not be read beside each other. */
const MAX_COLUMNS = 30;
const BESIDE = 2;

/** The table as it is kept: its columns are places among the events of the report. */
export interface KeptTable extends Omit<NeighbourTable, 'events'> {
  events: number[];
}

/**
 * Makes the table of an anomaly of the analysis: its first session with two before and two after it, fewer at the file's
 * ends, and the events that one of them has, those that its reasons tell of first. Null where the anomaly is of no session, or the
 * log is a table of numbers, whose rows have no counts. What all anomalies share is worked out once.
 */
export function createNeighbourTables(
  analysis: Analysis,
  inHdfs: boolean,
  keepEvent: (event: NeighbourTable['events'][number]) => number,
): (anomaly: Anomaly) => KeptTable | null {
  const { judged, vectors, events, anomalies } = analysis;
  if (anomalies.some(({ reasons }) => reasons[0]?.value)) return () => null;
  const placeOf = new Map(judged.ids.map((id, place) => [id, place]));
  const columnOf = new Map(events.map(({ eventId }, column) => [eventId, column]));

  return ({ sessions: [first = ''], reasons }) => {
    const middle = placeOf.get(first);
    if (middle === undefined) return null;
    const from = Math.max(0, middle - BESIDE);
    const rows = judged.ids.slice(from, middle + BESIDE + 1).map((id, index) => {
      const vector = vectors[judged.vectorOf[from + index] ?? -1];
      return { id, isAnomaly: from + index === middle, vector, counts: new Map(vector?.counts) };
    });
    const telling = reasons.flatMap(({ eventId }) => columnOf.get(eventId) ?? []);
    const others = rows.flatMap(({ counts }) => [...counts.keys()]).sort((a, b) => a - b);
    const columns = [...new Set([...telling, ...others])];
    const kept = columns.slice(0, MAX_COLUMNS).flatMap((column) => {
      const event = events[column];
      return event ? [{ column, place: keepEvent(namedEvent(event, inHdfs)) }] : [];
    });
    return {
      events: kept.map(({ place }) => place),
      sessions: rows.map(({ id, isAnomaly, vector, counts }) => ({
        session: shownId(id),
        isAnomaly,
        unusual: vector?.anomalous ?? false,
        counts: kept.map(({ column }) => counts.get(column) ?? 0),
      })),
      more: columns.length - kept.length,
    };
  };
}
