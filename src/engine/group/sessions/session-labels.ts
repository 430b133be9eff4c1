import type { RowLabels } from '../../read/records/labels.ts';
import { NORMAL_LABELS } from '../../read/records/labels.ts';
import { UserError } from '../../user-error.ts';
import type { EventCountMatrix } from './event-count-matrix.ts';
import type { SessionTable } from './session-table.ts';

/** Of each session: 1 anomalous, 0 normal, -1 no label. */
export type SessionLabels = Int8Array;

/**
 * A session is anomalous where one of its lines is, normal where one is and none is anomalous.
 * Throws a UserError where no line is normal: the column is hardly one of labels.
 */
export function labelSessions(table: SessionTable, labels: RowLabels): SessionLabels {
  if (labels.normal.length === 0) throw noNormalLabel(labels);
  return Int8Array.from(table.ids, (_, session) => {
    let label = -1;
    for (const line of table.linesOf(session).lines) {
      label = Math.max(label, labels.ofRow[line - 1] ?? -1);
    }
    return label;
  });
}

/** By session id, whether it is anomalous; sessions without a label are absent. */
export function labelsById(ids: string[], labels: SessionLabels): Map<string, boolean> {
  const known = new Map<string, boolean>();
  for (const [session, id] of ids.entries()) {
    if (labels[session] !== -1) known.set(id, labels[session] === 1);
  }
  return known;
}

/** The table of the sessions that are called normal, to learn from: all events stay columns. */
export function normalSessions(table: SessionTable, labels: SessionLabels): SessionTable {
  return sessionsWhere(table, (session) => labels[session] === 0);
}

/** The table of the sessions with a label, to learn from both kinds: see `anomalous` of the matrix. */
export function labelledSessions(table: SessionTable, labels: SessionLabels): SessionTable {
  const known = sessionsWhere(table, (session) => labels[session] !== -1);
  const told = labels.filter((label) => label !== -1);
  const anomalous = new Uint32Array(known.matrix.multiplicity.length);
  for (const [session, row] of known.vectorOf.entries()) anomalous[row]! += told[session]!;
  return { ...known, matrix: { ...known.matrix, anomalous } };
}

function sessionsWhere(table: SessionTable, isKept: (session: number) => boolean): SessionTable {
  const kept = Uint32Array.from(table.ids.keys()).filter(isKept);
  const multiplicity = new Uint32Array(table.matrix.multiplicity.length);
  for (const session of kept) multiplicity[table.vectorOf[session]!]!++;
  const { matrix, rowOf } = withoutEmptyRows(table.matrix, multiplicity);
  return {
    ...table,
    ids: Array.from(kept, (session) => table.ids[session]!),
    matrix,
    vectorOf: kept.map((session) => rowOf[table.vectorOf[session]!]!),
    linesOf: (session) => table.linesOf(kept[session]!),
    spanOf: (session) => table.spanOf(kept[session]!),
    timesOf: (session) => table.timesOf(kept[session]!),
    eventsOf: (session, into) => table.eventsOf(kept[session]!, into),
  };
}

/** The labels of sessions by their ids; sessions that are not named have none. */
export function labelsOfIds(ids: string[], known: ReadonlyMap<string, boolean>): SessionLabels {
  return Int8Array.from(ids, (id) => {
    const anomalous = known.get(id);
    return anomalous === undefined ? -1 : Number(anomalous);
  });
}

function withoutEmptyRows(
  matrix: EventCountMatrix,
  multiplicity: Uint32Array,
): { matrix: EventCountMatrix; rowOf: Uint32Array } {
  const rowOf = new Uint32Array(multiplicity.length);
  const offsets = [0];
  const events: number[] = [];
  const counts: number[] = [];
  for (const [row, sessions] of multiplicity.entries()) {
    if (sessions === 0) continue;
    rowOf[row] = offsets.length - 1;
    for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++) {
      events.push(matrix.events[at]!);
      counts.push(matrix.counts[at]!);
    }
    offsets.push(events.length);
  }
  return {
    rowOf,
    matrix: {
      eventCount: matrix.eventCount,
      offsets: Uint32Array.from(offsets),
      events: Uint32Array.from(events),
      counts: Uint32Array.from(counts),
      multiplicity: multiplicity.filter((sessions) => sessions > 0),
    },
  };
}

/** A label column that calls nothing normal is another column, or one whose words are not known. */
export function noNormalLabel({ column, anomalous }: RowLabels): UserError {
  const found = anomalous.slice(0, 3).map((text) => JSON.stringify(text));
  return new UserError(
    'E_NO_NORMAL_LABEL',
    `No line is normal by the label column ${JSON.stringify(column)}: it holds ${found.join(', ') || 'nothing'}.`,
    `Lines count as normal where it says one of: ${NORMAL_LABELS.join(', ')}. Check that it is the right column.`,
  );
}
