import type { Anomaly, Clock } from '../../analysis.ts';
import type { Grouping } from '../grouping.ts';
import { nameWindow } from '../sessions/build-sessions.ts';
import type { SessionTable } from '../sessions/session-table.ts';

/** Share of a window that the log must leave out. */
const MUCH = 0.05;

/**
 * What the reader must know of an unusual window in which the log begins or ends: it holds less than
 * others for that alone.
 */
export function borderNotes(
  table: SessionTable,
  grouping: Grouping,
  clock: Clock | null,
  anomalies: readonly Anomaly[],
): string[] {
  if (grouping.by !== 'time' || grouping.key !== undefined || clock === null) return [];
  if (grouping.stepMs !== grouping.windowMs) return [];
  const ms = grouping.windowMs;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let session = 0; session < table.ids.length; session++) {
    const times = table.timesOf(session);
    if (times === null) continue;
    first = Math.min(first, times.firstMs);
    last = Math.max(last, times.lastMs);
  }
  const begin = Math.floor(first / ms) * ms;
  const end = Math.floor(last / ms) * ms;
  const nameOf = (start: number) => nameWindow(start, ms, clock);
  const isUnusual = (name: string) => anomalies.some(({ sessions }) => sessions.includes(name));
  const notes: string[] = [];
  if (first - begin > MUCH * ms && isUnusual(nameOf(begin))) {
    notes.push(
      `The log begins in the middle of its first part (${nameOf(begin)}), which may look unusual only because its beginning is missing.`,
    );
  }
  if (end + ms - last > MUCH * ms && isUnusual(nameOf(end))) {
    notes.push(
      `The log ends in the middle of its last part (${nameOf(end)}), which may look unusual only because its end is missing.`,
    );
  }
  return notes;
}
