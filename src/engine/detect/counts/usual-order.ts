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
/** ...all of the one comes after the other began in no more than this, for a late copy is no rarity... */
const MOST_MIXED = 0.0015;
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
/**
 * So many steps, and so large a share of those that could, come again after one that usually follows them
 * all: shuffled lines of several copies often keep the order of the first ones. Of 3,000 normal sessions of HDFS
 * none has a larger share than .29; most shuffled ones have.
 */
const MIXED = 3;
const MIXED_SHARE = 0.4;

/** Steps that are told. */
const MAX_TOLD = 4;

/**
 * `odd` adds to other signs, `clearly odd` tells by itself, however usual the counts are. `mixed` tells by
 * itself where they are usual: who goes through the same steps twice comes back to the first ones, too.
 */
export type OrderSign = 'usual' | 'odd' | 'mixed' | 'clearly odd';

/** What tells by itself does not say what is usual. */
const TELLING: ReadonlySet<OrderSign> = new Set(['mixed', 'clearly odd']);

/** What is usual of the order of a log's steps. */
export interface UsualOrder {
  /** Whether pairs of the session's steps come in another order than in nearly all sessions. */
  signOf(session: number): OrderSign;
  /** Some of these steps, to be told, of a mixed session two where it `mayBeMixed`; null where there are none. */
  told(session: number, mayBeMixed: boolean): StepOrder | null;
}

/**
 * Learns from normal sessions which of two events comes first, by the first line of each, and whether
 * all lines of the one come before all of the other. Counts tell nothing of this, and copies that run
 * beside each other have no order: only a pair that hardly ever turns round counts.
 */
export function learnUsualOrder(table: SessionTable, normal: Uint32Array): UsualOrder {
  const m = table.events.length;
  const into = { events: new Uint32Array(m), first: new Uint32Array(m), last: new Uint32Array(m) };
  const stepsOf = (session: number) => table.stepsOf(session, MAX_LINES_OF_SESSION, into);
  const enough = Math.min(ENOUGH_SESSIONS, Math.max(MIN_SESSIONS, normal.length / 2));
  const common = commonEvents(normal, stepsOf, into.events, enough);
  const k = common.length;
  const placeOf = new Int32Array(m).fill(-1);
  for (const [place, event] of common.entries()) placeOf[event] = place;
  /** The common steps of a session in the order in which they first come. */
  const places = new Uint32Array(k);
  const first = new Uint32Array(k);
  const last = new Uint32Array(k);
  function readSteps(session: number): number {
    const steps = stepsOf(session);
    let known = 0;
    for (let step = 0; step < steps; step++) {
      const place = placeOf[into.events[step]!]!;
      if (place === -1) continue;
      places[known] = place;
      first[known] = into.first[step]!;
      last[known++] = into.last[step]!;
    }
    return known;
  }

  /** Sessions in which the first of one event comes before the first of another, and all of it does. */
  const before = new Uint32Array(k * k);
  const wholly = new Uint32Array(k * k);
  function count(session: number, by: 1 | -1): void {
    const steps = readSteps(session);
    for (let i = 0; i < steps; i++) {
      for (let j = i + 1; j < steps; j++) {
        const pair = places[i]! * k + places[j]!;
        before[pair]! += by;
        if (last[i]! < first[j]!) wholly[pair]! += by;
      }
    }
  }
  const bothIn = (one: number, other: number) =>
    before[one * k + other]! + before[other * k + one]!;
  /** How many of the sessions with two events do so, where that is nearly all; else 0. */
  function support(doing: Uint32Array, one: number, other: number): number {
    const share = doing === wholly ? MOST_MIXED : MOST_OTHERWISE;
    const both = bothIn(one, other);
    const right = doing[one * k + other]!;
    const most = Math.max(FEW_OTHERWISE, share * both);
    return both >= enough && both - right <= most ? right : 0;
  }
  /** Of the mixed pairs of a session those with each of its steps. */
  const mixedWith = new Uint32Array(k);
  function signOf(session: number): OrderSign {
    const steps = readSteps(session);
    mixedWith.fill(0, 0, steps);
    let [turned, mixed, whole] = [0, 0, 0];
    for (let i = 0; i < steps; i++) {
      for (let j = i + 1; j < steps; j++) {
        const [one, other] = [places[i]!, places[j]!];
        if (support(before, other, one) > 0) turned++;
        const isTurned = support(wholly, other, one) > 0;
        if (!isTurned && support(wholly, one, other) === 0) continue;
        whole++;
        if (!isTurned && last[i]! < first[j]!) continue;
        mixed++;
        mixedWith[i]!++;
        mixedWith[j]!++;
      }
    }
    const all = (steps * (steps - 1)) / 2;
    if (turned >= TURNED && turned >= TURNED_SHARE * all) return 'clearly odd';
    const isOdd = turned > 0 && turned >= ODD_SHARE * all;
    // One step that comes late is no mix.
    const isOneStep = mixedWith.subarray(0, steps).includes(mixed);
    const isMixed = mixed >= MIXED && mixed >= MIXED_SHARE * whole && !isOneStep;
    if (isMixed) return isOdd ? 'clearly odd' : 'mixed';
    return isOdd ? 'odd' : 'usual';
  }

  for (const session of normal) count(session, 1);
  for (const session of normal.filter((one) => TELLING.has(signOf(one)))) count(session, -1);

  const eventsIn = (some: number[]) => some.map((place) => common[place]!);
  /** Two steps, of which the one comes again after the other began; those that never do so first. */
  function toldMixed(steps: number): StepOrder | null {
    let best = { one: 0, other: 0, sessions: 0 };
    for (let i = 0; i < steps; i++) {
      for (let j = i + 1; j < steps; j++) {
        const [one, other] = [places[i]!, places[j]!];
        const sessions = last[i]! > first[j]! ? support(wholly, one, other) : 0;
        if (sessions > best.sessions) best = { one, other, sessions };
      }
    }
    if (best.sessions === 0) return null;
    return { seen: eventsIn([best.other, best.one]), usual: eventsIn([best.one, best.other]) };
  }

  function told(session: number, mayBeMixed: boolean): StepOrder | null {
    const known = readSteps(session);
    const seen = [...places.subarray(0, known)];
    const pairs = seen
      .flatMap((later, i) => seen.slice(i + 1).map((earlier) => ({ later, earlier })))
      .filter(({ later, earlier }) => support(before, earlier, later) > 0)
      .sort((a, b) => support(before, b.earlier, b.later) - support(before, a.earlier, a.later));
    if (pairs.length === 0) {
      return mayBeMixed && signOf(session) === 'mixed' ? toldMixed(known) : null;
    }
    const steps: number[] = [];
    for (const place of pairs.flatMap(({ later, earlier }) => [later, earlier])) {
      // Of all that is told the usual order must be known.
      const isSure = steps.every(
        (other) => support(before, place, other) + support(before, other, place) > 0,
      );
      if (isSure && steps.length < MAX_TOLD) steps.push(place);
    }
    return {
      seen: eventsIn(seen.filter((place) => steps.includes(place))),
      usual: eventsIn(steps.toSorted((a, b) => (support(before, a, b) > 0 ? -1 : 1))),
    };
  }
  return { signOf, told };
}

function commonEvents(
  sessions: Uint32Array,
  stepsOf: (session: number) => number,
  steps: Uint32Array,
  enough: number,
): number[] {
  const sessionsWith = new Uint32Array(steps.length);
  for (const session of sessions) {
    const known = stepsOf(session);
    for (let step = 0; step < known; step++) sessionsWith[steps[step]!]!++;
  }
  return [...sessionsWith.keys()]
    .filter((event) => sessionsWith[event]! >= enough)
    .sort((a, b) => sessionsWith[b]! - sessionsWith[a]! || a - b)
    .slice(0, MAX_EVENTS);
}
