import type { StepOrder } from '../../analysis.ts';
import type { SessionTable } from '../../group/sessions/session-table.ts';

/** Lines of one session: what comes first after them is no step of it. */
const MAX_LINES_OF_SESSION = 1_000;
/** The most common events alone have an order to speak of. */
const MAX_EVENTS = 64;
/** Two events have a usual order where so many sessions have both... */
const MIN_SESSIONS = 100;
/** ...and the first of one comes after the first of the other in no more than this share of them. */
const MOST_OTHERWISE = 0.005;

/** Steps that are told. */
const MAX_TOLD = 4;

/**
 * Learns from normal sessions which of two events comes first, by the first line of each. Gives for
 * a session some events that come in another order than in nearly all normal sessions that have
 * them; null where there are none. Counts tell nothing of this, and copies that run beside each
 * other have no order: only a pair that hardly ever turns round counts.
 */
export function learnUsualOrder(
  table: SessionTable,
  normal: Uint32Array,
): (session: number) => StepOrder | null {
  const into = new Uint32Array(table.events.length);
  const eventsOf = (session: number) =>
    into.subarray(0, table.stepsOf(session, MAX_LINES_OF_SESSION, into));
  const common = commonEvents(normal, eventsOf, table.events.length);
  const k = common.length;
  const placeOf = new Int32Array(table.events.length).fill(-1);
  for (const [place, event] of common.entries()) placeOf[event] = place;
  const placesOf = (session: number) =>
    Array.from(eventsOf(session), (event) => placeOf[event]!).filter((place) => place !== -1);

  /** Sessions in which the first of two events comes before the second. */
  const before = new Uint32Array(k * k);
  for (const session of normal) {
    const places = placesOf(session);
    for (let i = 0; i < places.length; i++) {
      for (let j = i + 1; j < places.length; j++) before[places[i]! * k + places[j]!]!++;
    }
  }
  /** How often this is the order of the two, where that is nearly always; else 0. */
  function support(first: number, second: number): number {
    const right = before[first * k + second]!;
    const both = right + before[second * k + first]!;
    return both >= MIN_SESSIONS && both - right <= MOST_OTHERWISE * both ? right : 0;
  }

  return (session) => {
    const seen = placesOf(session);
    const turned = seen
      .flatMap((later, i) => seen.slice(i + 1).map((earlier) => ({ later, earlier })))
      .filter(({ later, earlier }) => support(earlier, later) > 0)
      .sort((a, b) => support(b.earlier, b.later) - support(a.earlier, a.later));
    if (turned.length === 0) return null;
    const told: number[] = [];
    for (const place of turned.flatMap(({ later, earlier }) => [later, earlier])) {
      // Of all that is told the usual order must be known.
      const isSure = told.every((other) => support(place, other) + support(other, place) > 0);
      if (isSure && told.length < MAX_TOLD) told.push(place);
    }
    const eventsIn = (places: number[]) => places.map((place) => common[place]!);
    return {
      seen: eventsIn(seen.filter((place) => told.includes(place))),
      usual: eventsIn(told.toSorted((a, b) => (support(a, b) > 0 ? -1 : 1))),
    };
  };
}

function commonEvents(
  sessions: Uint32Array,
  eventsOf: (session: number) => Uint32Array,
  events: number,
): number[] {
  const sessionsWith = new Uint32Array(events);
  for (const session of sessions) for (const event of eventsOf(session)) sessionsWith[event]!++;
  return [...sessionsWith.keys()]
    .filter((event) => sessionsWith[event]! >= MIN_SESSIONS)
    .sort((a, b) => sessionsWith[b]! - sessionsWith[a]! || a - b)
    .slice(0, MAX_EVENTS);
}
