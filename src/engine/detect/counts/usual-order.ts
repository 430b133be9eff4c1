import type { StepOrder } from '../../analysis.ts';
import type { SessionTable } from '../../group/sessions/session-table.ts';

/** Lines of one session: what comes first after them is no step of it. */
const MAX_LINES_OF_SESSION = 1_000;
/** The most common events alone have an order to speak of. */
const MAX_EVENTS = 64;
/** Two events have a usual order where so many sessions have both: half of them, within these. */
const MIN_SESSIONS = 40;
const ENOUGH_SESSIONS = 100;
/** The first of one comes after the first of the other in no more than this share of them... */
const MOST_OTHERWISE = 0.005;
/** ...or in this number: the sessions that are to be found may be among those learned from. */
const FEW_OTHERWISE = 2;
/**
 * So many pairs of steps turned round tell by themselves, and of a session with many steps so large a
 * share of them: among many pairs one turns round by chance.
 */
const TURNED = 4;
const TURNED_SHARE = 0.05;
/** So large a share is odd. */
const ODD_SHARE = 0.01;

/** Steps that are told. */
const MAX_TOLD = 4;

/** `odd` adds to other signs, `clearly odd` tells by itself, however usual the counts are. */
export type OrderSign = 'usual' | 'odd' | 'clearly odd';

/** What is usual of the order of a log's steps. */
export interface UsualOrder {
  /** Whether pairs of the session's steps come in another order than in nearly all sessions. */
  signOf(session: number): OrderSign;
  /** Some of these steps, to be told; null where there are none. */
  told(session: number): StepOrder | null;
}

/**
 * Learns from normal sessions which of two events comes first, by the first line of each. Counts tell
 * nothing of this, and copies that run beside each other have no order: only a pair that hardly ever
 * turns round counts.
 */
export function learnUsualOrder(table: SessionTable, normal: Uint32Array): UsualOrder {
  const into = new Uint32Array(table.events.length);
  const eventsOf = (session: number) =>
    into.subarray(0, table.stepsOf(session, MAX_LINES_OF_SESSION, into));
  const enough = Math.min(ENOUGH_SESSIONS, Math.max(MIN_SESSIONS, normal.length / 2));
  const common = commonEvents(normal, eventsOf, table.events.length, enough);
  const k = common.length;
  const placeOf = new Int32Array(table.events.length).fill(-1);
  for (const [place, event] of common.entries()) placeOf[event] = place;
  const places = new Uint32Array(k);
  function placesOf(session: number): Uint32Array {
    let known = 0;
    for (const event of eventsOf(session)) {
      if (placeOf[event]! !== -1) places[known++] = placeOf[event]!;
    }
    return places.subarray(0, known);
  }

  /** Sessions in which the first of two events comes before the second. */
  const before = new Uint32Array(k * k);
  function count(session: number, by: 1 | -1): void {
    const seen = placesOf(session);
    for (let i = 0; i < seen.length; i++) {
      for (let j = i + 1; j < seen.length; j++) before[seen[i]! * k + seen[j]!]! += by;
    }
  }
  /** How often this is the order of the two, where that is nearly always; else 0. */
  function support(first: number, second: number): number {
    const right = before[first * k + second]!;
    const both = right + before[second * k + first]!;
    const most = Math.max(FEW_OTHERWISE, MOST_OTHERWISE * both);
    return both >= enough && both - right <= most ? right : 0;
  }
  function signOf(session: number): OrderSign {
    const seen = placesOf(session);
    let pairs = 0;
    for (let i = 0; i < seen.length; i++) {
      for (let j = i + 1; j < seen.length; j++) if (support(seen[j]!, seen[i]!) > 0) pairs++;
    }
    const all = (seen.length * (seen.length - 1)) / 2;
    if (pairs >= TURNED && pairs >= TURNED_SHARE * all) return 'clearly odd';
    return pairs > 0 && pairs >= ODD_SHARE * all ? 'odd' : 'usual';
  }

  for (const session of normal) count(session, 1);
  for (const session of normal.filter((one) => signOf(one) === 'clearly odd')) count(session, -1);

  function told(session: number): StepOrder | null {
    const seen = [...placesOf(session)];
    const pairs = seen
      .flatMap((later, i) => seen.slice(i + 1).map((earlier) => ({ later, earlier })))
      .filter(({ later, earlier }) => support(earlier, later) > 0)
      .sort((a, b) => support(b.earlier, b.later) - support(a.earlier, a.later));
    if (pairs.length === 0) return null;
    const steps: number[] = [];
    for (const place of pairs.flatMap(({ later, earlier }) => [later, earlier])) {
      // Of all that is told the usual order must be known.
      const isSure = steps.every((other) => support(place, other) + support(other, place) > 0);
      if (isSure && steps.length < MAX_TOLD) steps.push(place);
    }
    const eventsIn = (some: number[]) => some.map((place) => common[place]!);
    return {
      seen: eventsIn(seen.filter((place) => steps.includes(place))),
      usual: eventsIn(steps.toSorted((a, b) => (support(a, b) > 0 ? -1 : 1))),
    };
  }
  return { signOf, told };
}

function commonEvents(
  sessions: Uint32Array,
  eventsOf: (session: number) => Uint32Array,
  events: number,
  enough: number,
): number[] {
  const sessionsWith = new Uint32Array(events);
  for (const session of sessions) for (const event of eventsOf(session)) sessionsWith[event]!++;
  return [...sessionsWith.keys()]
    .filter((event) => sessionsWith[event]! >= enough)
    .sort((a, b) => sessionsWith[b]! - sessionsWith[a]! || a - b)
    .slice(0, MAX_EVENTS);
}
