import type { Analysis, Anomaly, JudgedVector, ModelSummary } from './analysis.ts';
import { fitOf, matchColumns } from './compare-events.ts';
import { createReasoner } from './detect/reasons.ts';
import { createScorer, isAnomalous } from './detect/score.ts';
import type { EventCountMatrix } from './group/event-count-matrix.ts';
import type { SessionTable } from './group/session-table.ts';
import type { Baseline } from './model.ts';
import { judgingNotes } from './notes.ts';

/** Compares every session with a baseline, which may be of the same sessions. */
export function judge(
  table: SessionTable,
  baseline: Baseline,
  fittedOn: ModelSummary['fittedOn'],
): Omit<Analysis, 'source'> {
  const { matrix, events } = table;
  const { fitted } = baseline;
  const columnOf = matchColumns(events, baseline);
  const scorer = createScorer(fitted, columnOf);
  const reasonsOf = createReasoner(baseline, events, columnOf, scorer);
  const spe = scorer.scoreAll(matrix);
  const vectors = Array.from(spe, (value, row): JudgedVector => {
    const anomalous = isAnomalous(value, fitted.threshold);
    return { counts: countsOf(matrix, row), spe: value, anomalous };
  });

  const sessionsOf = anomalousSessions(table, vectors);
  const bySeverity = [...sessionsOf].sort(([a], [b]) => spe[b]! - spe[a]! || a - b);
  const anomalies = bySeverity.map(([row, sessions], i): Anomaly => {
    const { lines, events: eventAt } = table.linesOf(sessions[0]!);
    return {
      number: i + 1,
      spe: spe[row]!,
      severity: spe[row]! / fitted.threshold!,
      sessions: sessions.map((session) => table.ids[session]!),
      spans: sessions.map((session) => table.spanOf(session)),
      lines: { first: lines[0]!, last: lines.at(-1)! },
      reasons: reasonsOf(matrix, row, linesByEvent(lines, eventAt)),
    };
  });

  const sessions = table.ids.length;
  const flagged = anomalies.reduce((sum, anomaly) => sum + anomaly.sessions.length, 0);
  const model: ModelSummary = {
    detector: fitted.detector,
    events: baseline.events.length,
    components: fitted.components.length,
    threshold: fitted.threshold,
    fittedOn,
    ...(fittedOn === 'baseline' && {
      baseline: fitOf(baseline, events, columnOf, flagged / sessions),
    }),
  };
  return {
    sessions,
    anomalousSessions: flagged,
    model,
    notes: judgingNotes(model, flagged / sessions, baseline),
    anomalies,
    events,
    judged: { ids: table.ids, vectorOf: Array.from(table.vectorOf) },
    vectors,
  };
}

/** The anomalous vectors and the sessions that have them, both in file order. */
function anomalousSessions(table: SessionTable, vectors: JudgedVector[]): Map<number, number[]> {
  const sessionsOf = new Map<number, number[]>();
  for (const [session, row] of table.vectorOf.entries()) {
    if (!vectors[row]!.anomalous) continue;
    const group = sessionsOf.get(row);
    if (group) group.push(session);
    else sessionsOf.set(row, [session]);
  }
  return sessionsOf;
}

function countsOf(matrix: EventCountMatrix, row: number): [event: number, count: number][] {
  const counts: [number, number][] = [];
  for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++) {
    counts.push([matrix.events[at]!, matrix.counts[at]!]);
  }
  return counts;
}

function linesByEvent(lines: number[], events: number[]): Map<number, number[]> {
  const byEvent = new Map<number, number[]>();
  for (const [i, event] of events.entries()) {
    const known = byEvent.get(event);
    if (known) known.push(lines[i]!);
    else byEvent.set(event, [lines[i]!]);
  }
  return byEvent;
}
