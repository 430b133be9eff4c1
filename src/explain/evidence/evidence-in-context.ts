import type { Analysis, Anomaly } from '../../engine/analysis.ts';
import {
  type Evidence,
  evidenceOf,
  type NearestNormal,
  type NeighbourSession,
  speaksHdfs,
} from './evidence.ts';
import { namedEvent, shownId } from './named-event.ts';
import { createNearestNormal, type Nearest } from './nearest-normal.ts';

/** Anomalies that evidence is kept for together with what surrounds them. */
export const MAX_IN_CONTEXT = 500;

/**
 * Makes the evidence of any anomaly of an analysis together with what surrounds it: the nearest
 * normal session, and the sessions before and after. What all anomalies share is worked out once.
 */
export function createEvidenceInContext(analysis: Analysis): (anomaly: Anomaly) => Evidence {
  // The lines of a table have no counts to lay beside each other.
  if (analysis.anomalies[0]?.reasons[0]?.value) return (anomaly) => evidenceOf(analysis, anomaly);
  const { ids, vectorOf } = analysis.judged;
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const columnOf = new Map(
    analysis.events.map(({ eventId }, column) => [shownId(eventId), column]),
  );
  const nearestTo = createNearestNormal(analysis);
  const inHdfs = speaksHdfs(analysis);

  return (anomaly) => {
    const evidence = evidenceOf(analysis, anomaly);
    const place = placeOf.get(anomaly.sessions[0] ?? '');
    if (place === undefined) return evidence;
    const columns = evidence.reasons.map(({ eventId }) => columnOf.get(eventId));
    const around = (places: number[]) =>
      places
        .filter((other) => other >= 0 && other < ids.length)
        .map((other) => neighbourAt(analysis, other, columns));
    const nearest = nearestTo(vectorOf[place] ?? -1);
    return {
      ...evidence,
      ...(nearest && { nearestNormal: shown(nearest, inHdfs) }),
      neighbours: { before: around([place - 2, place - 1]), after: around([place + 1, place + 2]) },
    };
  };
}

function neighbourAt(
  { judged, vectors }: Analysis,
  place: number,
  columns: (number | undefined)[],
): NeighbourSession {
  const vector = vectors[judged.vectorOf[place] ?? -1];
  const counts = new Map(vector?.counts);
  return {
    session: shownId(judged.ids[place] ?? ''),
    unusual: vector?.anomalous ?? false,
    counts: columns.map((column) => counts.get(column ?? -1) ?? 0),
  };
}

function shown({ session, alike, differences, more }: Nearest, inHdfs: boolean): NearestNormal {
  return {
    session: shownId(session),
    alike,
    differences: differences.map(({ event, seen, usual }) => {
      return { ...namedEvent(event, inHdfs), seen, usual };
    }),
    more,
  };
}
