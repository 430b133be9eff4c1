import type { EventCountMatrix } from '../../src/engine/group/sessions/event-count-matrix.ts';

/** The matrix of sessions given as dense rows of m counts; equal rows become one. */
export function eventCounts(sessions: number[][]): EventCountMatrix {
  const rows = new Map<string, { counts: number[]; sessions: number }>();
  for (const counts of sessions) {
    const key = counts.join();
    const known = rows.get(key);
    if (known) known.sessions++;
    else rows.set(key, { counts, sessions: 1 });
  }
  const distinct = [...rows.values()];
  const cells = distinct.map(({ counts }) =>
    counts.flatMap((count, event) => (count > 0 ? [{ event, count }] : [])),
  );
  const offsets = new Uint32Array(distinct.length + 1);
  for (const [i, row] of cells.entries()) offsets[i + 1] = offsets[i]! + row.length;
  return {
    eventCount: sessions[0]?.length ?? 0,
    offsets,
    events: Uint32Array.from(cells.flat(), ({ event }) => event),
    counts: Uint32Array.from(cells.flat(), ({ count }) => count),
    multiplicity: Uint32Array.from(distinct, (row) => row.sessions),
  };
}
