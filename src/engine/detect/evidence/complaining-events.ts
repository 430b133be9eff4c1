import type { EventCountMatrix } from '../../group/sessions/event-count-matrix.ts';

/** What more sessions complain of is how the log is. */
export const MOST_SESSIONS = 0.1;
/** Where more sessions complain of something rare, each of something else, complaining is usual. */
const MOST_COMPLAINING = 0.2;
/** Sessions that do the same, with so many calm events that hardly any other has, are a role. */
const ROLE_SESSIONS = 5;
const ROLE_EVENTS = 5;
/** Sessions with both of two events, of those with either. */
const TOGETHER = 0.8;
/** Events looked at for that, the most frequent ones: the time grows with them. */
const MAX_ASKED = 100;

/**
 * Which rare events complain so that it says something of a session (`telling`), and which of those
 * that complain are usual: in many sessions, in a log where many sessions complain, or a part of a
 * role (`roles`). A role: of 96 containers of Hadoop the 6 that lead a job "kill" others at its end and have 122
 * events that no other has; what really fails has at most three of its own (measured on HDFS,
 * OpenStack and Hadoop). `having` are the sessions with each of the m events.
 */
export function complaintsOf(
  matrix: EventCountMatrix,
  having: Float64Array,
  complains: Uint8Array,
): { telling: number[]; usual: number[]; roles: number[] } {
  const n = matrix.multiplicity.reduce((sum, sessions) => sum + sessions, 0);
  const all = [...complains.keys()].filter((event) => complains[event] === 1 && having[event]! > 0);
  const rare = all.filter((event) => having[event]! <= MOST_SESSIONS * n);
  const roles = roleEvents(matrix, having, complains, [...rare]);
  const telling = rare.filter((event) => !roles.has(event));
  const isTelling = new Set(telling);
  let complaining = 0;
  for (const [row, sessions] of matrix.multiplicity.entries()) {
    const events = matrix.events.subarray(matrix.offsets[row]!, matrix.offsets[row + 1]!);
    if (events.some((event) => isTelling.has(event))) complaining += sessions;
  }
  if (complaining > MOST_COMPLAINING * n) return { telling: [], usual: all, roles: [...roles] };
  return { telling, usual: all.filter((event) => !isTelling.has(event)), roles: [...roles] };
}

/** Of these events those that come with `ROLE_EVENTS` calm ones, in nearly the same sessions. */
function roleEvents(
  { eventCount, offsets, events, multiplicity }: EventCountMatrix,
  having: Float64Array,
  complains: Uint8Array,
  rare: number[],
): Set<number> {
  const roles = new Set<number>();
  const frequent = rare.filter((event) => having[event]! >= ROLE_SESSIONS);
  const asked = new Set(frequent.sort((a, b) => having[b]! - having[a]!).slice(0, MAX_ASKED));
  const rowsOf = new Map<number, number[]>();
  for (const row of multiplicity.keys()) {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
      if (!asked.has(events[at]!)) continue;
      const rows = rowsOf.get(events[at]!);
      if (rows) rows.push(row);
      else rowsOf.set(events[at]!, [row]);
    }
  }
  const both = new Float64Array(eventCount);
  for (const [event, rows] of rowsOf) {
    both.fill(0);
    for (const row of rows) {
      for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
        both[events[at]!]! += multiplicity[row]!;
      }
    }
    let calm = 0;
    for (let other = 0; other < eventCount; other++) {
      if (complains[other] === 1 || both[other] === 0) continue;
      const either = having[event]! + having[other]! - both[other]!;
      if (both[other]! >= TOGETHER * either) calm++;
    }
    if (calm >= ROLE_EVENTS) roles.add(event);
  }
  return roles;
}
