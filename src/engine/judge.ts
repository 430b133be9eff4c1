import type { Analysis, Anomaly, JudgedVector, ModelSummary, Reason } from './analysis.ts';
import { type Baseline, createBaseline, detectorOf } from './baseline.ts';
import { fitOf, matchColumns } from './compare-events.ts';
import { learnUsualOrder } from './detect/counts/usual-order.ts';

import type { Detector, FittedCounts } from './detect/detector.ts';
import { MIN_SESSIONS, tooLittle } from './detect/too-little.ts';

import { sessionDefaults } from './find/session-anomaly.ts';
import { hasSessionIds } from './find/sessions.ts';
import type { LogTally } from './find/tally.ts';
import type { Timeline } from './find/time/timeline.ts';
import { usualEventsOf } from './find/usual/usual-events.ts';

import type { Grouping } from './group/grouping.ts';
import type { EventCountMatrix } from './group/sessions/event-count-matrix.ts';
import type { SessionTable } from './group/sessions/session-table.ts';
import { judgingNotes } from './notes.ts';
import { reasonsFor } from './reasons.ts';
import { usualDuration } from './usual-duration.ts';

/** Anomalies whose order of steps is looked at: nobody reads more. */
const MAX_IN_ORDER = 500;

const MAX_NORMAL = 3_000;
/** Lines of these sessions together, were all sessions of the same length. */
const MAX_NORMAL_LINES = 100_000;

/** Compares every session with a baseline, which may be of the same sessions. */
export function judge(
  table: SessionTable,
  { baseline, fitted }: Pick<Learned, 'baseline' | 'fitted'>,
  fittedOn: ModelSummary['fittedOn'],
): Omit<Analysis, 'source'> {
  const { matrix, events } = table;
  const columnOf = matchColumns(events, baseline);
  const { threshold, score, causes } = fitted.judge({ matrix, columnOf });
  const spe = Float64Array.from(matrix.multiplicity, (_, row) => score(row));
  const vectors = Array.from(spe, (value, row): JudgedVector => {
    const anomalous = threshold !== null && value > threshold;
    return { counts: countsOf(matrix, row), spe: value, anomalous };
  });
  function reasonsOf(row: number, linesOf: Map<number, number[]>): Reason[] {
    const seen = new Map(vectors[row]!.counts);
    return reasonsFor(causes(row), baseline.events, events, seen, linesOf);
  }

  const sessionsOf = anomalousSessions(table, vectors);
  const normal = someNormalSessions(table, vectors);
  const orderOf = sessionsOf.size > 0 ? learnUsualOrder(table, normal) : () => null;
  const bySeverity = [...sessionsOf].sort(([a], [b]) => spe[b]! - spe[a]! || a - b);
  const anomalies = bySeverity.map(([row, sessions], i): Anomaly => {
    const { lines, events: eventAt } = table.linesOf(sessions[0]!);
    const times = table.timesOf(sessions[0]!);
    const order = i < MAX_IN_ORDER ? orderOf(sessions[0]!) : null;
    return {
      number: i + 1,
      ...sessionDefaults(),
      spe: spe[row]!,
      severity: spe[row]! / threshold!,
      sessions: sessions.map((session) => table.ids[session]!),
      spans: sessions.map((session) => table.spanOf(session)),
      lines: { first: lines[0]!, last: lines.at(-1)! },
      reasons: reasonsOf(row, linesByEvent(lines, eventAt)),
      ...(times && { times }),
      ...(order && { order }),
    };
  });

  const sessions = table.ids.length;
  const usualDurationMs = usualDuration(table, normal);
  const flagged = anomalies.reduce((sum, anomaly) => sum + anomaly.sessions.length, 0);
  const model: ModelSummary = {
    detector: detectorOf(baseline).name,
    events: baseline.events.length,
    components: fitted.components,
    threshold,
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
    ...(usualDurationMs && { usualDurationMs }),
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

/** Normal sessions from all over the file, as many as it takes to tell what is usual. */
function someNormalSessions(table: SessionTable, vectors: JudgedVector[]): Uint32Array {
  const few = Math.max(table.ids.length / MAX_NORMAL, table.rows / MAX_NORMAL_LINES, 1);
  const step = Math.ceil(few);
  const normal: number[] = [];
  for (let session = 0; session < table.ids.length; session += step) {
    if (!vectors[table.vectorOf[session]!]!.anomalous) normal.push(session);
  }
  return Uint32Array.from(normal);
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

export interface Learned {
  baseline: Baseline;
  /** The same, ready to judge. */
  fitted: FittedCounts;
  /** Why there is no threshold, where the sessions are too few or too alike. */
  notes: string[];
}

/** Of a log without session ids nobody asked how many windows it has. */
function tooFewWindows(windows: number, grouping: Grouping, name: string): string | null {
  if (windows >= MIN_SESSIONS || hasSessionIds(grouping)) return null;
  return `Too few lines to compare ${name} with what is usual: this tells what speaks for itself.`;
}

export interface ToLearn {
  table: SessionTable;
  grouping: Grouping;
  /** Absent where only some of the log's sessions are learned. */
  tally?: LogTally | undefined;
  timeline?: Timeline | null;
}

/** Fits a detector to sessions; `name` is what the notes call them ("this log"). */
export function learn(
  { table, grouping, tally, timeline }: ToLearn,
  detector: Detector,
  name: string,
): Learned {
  const { matrix, events } = table;
  const few = tooFewWindows(table.ids.length, grouping, name);
  const reason = few ?? tooLittle(table.ids.length, matrix.multiplicity.length, name);
  const whole = detector.counts.fit(matrix);
  const fitted = reason ? whole.withoutLimit() : whole;
  const { threshold, score } = fitted.judge({ matrix });
  const normal = new Uint8Array(events.length);
  for (let row = 0; row < matrix.multiplicity.length; row++) {
    if (threshold !== null && score(row) > threshold) continue;
    const inRow = matrix.events.subarray(matrix.offsets[row]!, matrix.offsets[row + 1]!);
    for (const event of inRow) normal[event] = 1;
  }
  const known = events.map((event, j) => ({ ...event, normal: normal[j] === 1 }));
  const usualEvents = tally && usualEventsOf(tally, timeline ?? null);
  const baseline = createBaseline(known, fitted, grouping, usualEvents);
  return { baseline, fitted, notes: reason ? [reason] : [] };
}
