import { isLike, kindOf } from './anomaly-kind.ts';
import type { Mute } from './channel-mutes.ts';
import { evidenceIn, type MutedKind, type ReportBody } from './report.ts';

/**
 * Takes the anomalies of muted kinds out of a report, so that the others are numbered without gaps.
 * Returns what was taken out, the kind with most sessions first, and the mutes that were met.
 */
export function muteAnomalies(
  body: ReportBody,
  mutes: readonly Mute[],
): { muted: MutedKind[]; met: Mute[] } {
  const byId = new Map(mutes.map((mute) => [mute.id, mute]));
  const sessionsOf = new Map<Mute, number>();
  body.anomalies = body.anomalies.filter((anomaly, index) => {
    const mute = mutedBy(body, index + 1, byId);
    if (!mute) return true;
    sessionsOf.set(mute, (sessionsOf.get(mute) ?? 0) + anomaly.alike);
    body.anomaliesFound--;
    body.anomalousSessions -= anomaly.alike;
    return false;
  });
  const muted = [...sessionsOf].map(([{ what }, sessions]) => ({ what, sessions }));
  return { muted: muted.sort((a, b) => b.sessions - a.sessions), met: [...sessionsOf.keys()] };
}

function mutedBy(body: ReportBody, number: number, byId: ReadonlyMap<string, Mute>): Mute | null {
  const evidence = evidenceIn(body, number);
  const kind = evidence && kindOf(evidence);
  const mute = kind && byId.get(kind.id);
  return mute && isLike(mute, kind) ? mute : null;
}
