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
/** ...the second of one comes after the second of the other, and so on, in no more than this... */
const MOST_OUT_OF_TURN = 0.0015;
/** ...or in this number: the sessions that are to be found may be among those learned from. */
const FEW_OTHERWISE = 2;
/**
 * So many pairs of steps turned round tell by themselves, and of a session with many steps so large a
 * share of them: among many pairs one turns round by chance.
 */
const TURNED = 4;
const TURNED_SHARE = 0.05;
/** So large a share is odd, where one pair at least is of steps that so many sessions have. */
const ODD_SHARE = 0.01;
const COURSE_SHARE = 0.25;
/**
 * So many pairs of steps out of turn tell by themselves, too: shuffled lines of several copies often keep the order
 * of the first ones. Of 30,000 normal sessions of HDFS in logs of 5,000 hardly any has them (.01 %), of shuffled ones most.
 */
const MIXED = 3;

/** Steps that are told. */
const MAX_TOLD = 4;

/** `odd` adds to other signs, `clearly odd` tells by itself, however usual the counts are. */
export type OrderSign = 'usual' | 'odd' | 'clearly odd';

/** What is usual of the order of a log's steps. */
export interface UsualOrder {
  /** Whether pairs of the session's steps come in another order than in nearly all sessions. */
  signOf(session: number): OrderSign;
  /** Some of these steps, to be told, or two that are out of turn; null where there are none. */
  told(session: number): StepOrder | null;
}

/**
 * Learns from normal sessions which of two events comes first, and whether each one of it does: the
 * second before the second of the other, and so on. Copies that run beside each other keep that, and
 * those that run one after the other, too. Counts tell nothing of this; only a pair that hardly ever
 * turns round counts.
 */
export function learnUsualOrder(table: SessionTable, normal: Uint32Array): UsualOrder {
  const enough = Math.min(ENOUGH_SESSIONS, Math.max(MIN_SESSIONS, normal.length / 2));
  const common = commonEvents(table, normal, enough);
  const k = common.length;
  const { places, counts, overtaken, readSteps } = createStepReader(table, common);

  /** Sessions in which the first of one event comes before the first of another, and each one does. */
  const before = new Uint32Array(k * k);
  const inTurn = new Uint32Array(k * k);
  function count(session: number, by: 1 | -1): void {
    const steps = readSteps(session);
    for (let i = 0; i < steps; i++) {
      for (let j = i + 1; j < steps; j++) {
        const pair = places[i]! * k + places[j]!;
        before[pair]! += by;
        if (overtaken[i * k + j] === 0) inTurn[pair]! += by;
      }
    }
  }
  const bothIn = (one: number, other: number) =>
    before[one * k + other]! + before[other * k + one]!;
  /** How many of the sessions with two events do so, where that is nearly all; else 0. */
  function support(doing: Uint32Array, one: number, other: number): number {
    const share = doing === inTurn ? MOST_OUT_OF_TURN : MOST_OTHERWISE;
    const both = bothIn(one, other);
    const right = doing[one * k + other]!;
    const most = Math.max(FEW_OTHERWISE, share * both);
    return both >= enough && both - right <= most ? right : 0;
  }
  /** Of the pairs of a session that come out of turn, those with each of its steps. */
  const mixedWith = new Uint32Array(k);
  function signOf(session: number): OrderSign {
    const steps = readSteps(session);
    mixedWith.fill(0, 0, steps);
    let [turned, mixed, isCourse] = [0, 0, false];
    for (let i = 0; i < steps; i++) {
      for (let j = i + 1; j < steps; j++) {
        const [one, other] = [places[i]!, places[j]!];
        if (support(before, other, one) > 0) {
          turned++;
          isCourse ||= bothIn(one, other) >= COURSE_SHARE * normal.length;
        }
        const isOvertaken = overtaken[i * k + j] === 1 && support(inTurn, one, other) > 0;
        if (!isOvertaken && support(inTurn, other, one) === 0) continue;
        mixed++;
        mixedWith[i]!++;
        mixedWith[j]!++;
      }
    }
    const all = (steps * (steps - 1)) / 2;
    if (turned >= TURNED && turned >= TURNED_SHARE * all) return 'clearly odd';
    // One line that comes late is no mix.
    const isOneLine = mixedWith
      .subarray(0, steps)
      .some((pairs, step) => pairs === mixed && counts[step] === 1);
    if (mixed >= MIXED && !isOneLine) return 'clearly odd';
    return isCourse && turned >= ODD_SHARE * all ? 'odd' : 'usual';
  }

  for (const session of normal) count(session, 1);
  // What tells by itself does not say what is usual.
  for (const session of normal.filter((one) => signOf(one) === 'clearly odd')) count(session, -1);

  const eventsIn = (some: number[]) => some.map((place) => common[place]!);
  /** Two steps out of turn; those that hardly ever are so first. */
  function toldMixed(steps: number): StepOrder | null {
    let best = { one: 0, other: 0, sessions: 0 };
    for (let i = 0; i < steps; i++) {
      for (let j = i + 1; j < steps; j++) {
        const [one, other] = [places[i]!, places[j]!];
        const sessions = overtaken[i * k + j] === 1 ? support(inTurn, one, other) : 0;
        if (sessions > best.sessions) best = { one, other, sessions };
      }
    }
    if (best.sessions === 0) return null;
    return { seen: eventsIn([best.other, best.one]), usual: eventsIn([best.one, best.other]) };
  }

  function told(session: number): StepOrder | null {
    const known = readSteps(session);
    const seen = [...places.subarray(0, known)];
    const pairs = seen
      .flatMap((later, i) => seen.slice(i + 1).map((earlier) => ({ later, earlier })))
      .filter(({ later, earlier }) => support(before, earlier, later) > 0)
      .sort((a, b) => support(before, b.earlier, b.later) - support(before, a.earlier, a.later));
    if (pairs.length === 0) {
      return signOf(session) === 'clearly odd' ? toldMixed(known) : null;
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

/** Reads the steps of one session after another into arrays that each call overwrites. */
interface StepReader {
  /** The k common events that the session has, by their place, in the order in which they first come. */
  places: Uint32Array;
  /** How often each of these comes. */
  counts: Uint32Array;
  /** 1 at i * k + j where the first of step j, the second or another comes before that of step i. */
  overtaken: Uint8Array;
  /** Returns how many steps there are. */
  readSteps(session: number): number;
}

function createStepReader(table: SessionTable, common: number[]): StepReader {
  const k = common.length;
  const lineEvents = new Uint32Array(MAX_LINES_OF_SESSION);
  const placeOf = new Int32Array(table.events.length).fill(-1);
  for (const [place, event] of common.entries()) placeOf[event] = place;
  const places = new Uint32Array(k);
  const counts = new Uint32Array(k);
  const overtaken = new Uint8Array(k * k);
  const stepOf = new Int32Array(k).fill(-1);

  function readSteps(session: number): number {
    const lines = table.eventsOf(session, lineEvents);
    let steps = 0;
    for (let line = 0; line < lines; line++) {
      const place = placeOf[lineEvents[line]!]!;
      if (place === -1) continue;
      let step = stepOf[place]!;
      if (step === -1) {
        step = steps++;
        stepOf[place] = step;
        places[step] = place;
        counts[step] = 0;
        for (let other = 0; other < steps; other++) {
          overtaken[other * k + step] = 0;
          overtaken[step * k + other] = 0;
        }
      }
      const seen = counts[step]!;
      for (let other = 0; other < steps; other++) {
        if (counts[other]! > seen) overtaken[step * k + other] = 1;
      }
      counts[step] = seen + 1;
    }
    for (let step = 0; step < steps; step++) stepOf[places[step]!] = -1;
    return steps;
  }
  return { places, counts, overtaken, readSteps };
}

function commonEvents(table: SessionTable, sessions: Uint32Array, enough: number): number[] {
  const lineEvents = new Uint32Array(MAX_LINES_OF_SESSION);
  const sessionsWith = new Uint32Array(table.events.length);
  /** The last session that has the event, counted from 1. */
  const lastWith = new Uint32Array(table.events.length);
  for (const [i, session] of sessions.entries()) {
    const lines = table.eventsOf(session, lineEvents);
    for (let line = 0; line < lines; line++) {
      const event = lineEvents[line]!;
      if (lastWith[event] === i + 1) continue;
      lastWith[event] = i + 1;
      sessionsWith[event]!++;
    }
  }
  return [...sessionsWith.keys()]
    .filter((event) => sessionsWith[event]! >= enough)
    .sort((a, b) => sessionsWith[b]! - sessionsWith[a]! || a - b)
    .slice(0, MAX_EVENTS);
}
