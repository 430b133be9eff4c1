import type { EventCountMatrix } from '../../group/sessions/event-count-matrix.ts';
import type { OrderSign } from '../counts/usual-order.ts';
import { complaintsOf, MOST_SESSIONS } from './complaining-events.ts';
import { kinOf } from './kinship.ts';
import { type LearnedSessions, sessionsWith } from './learned-sessions.ts';

/**
 * What a session is, the surest last. `RARE`: its score is over the limit, and nothing else speaks
 * against it. `MANY`: an event comes far too often, which may be use and no trouble. `ALIKE`: only its
 * score is against it, but it is most like one that is surely anomalous. `ODD`: its steps come in
 * another order. `SURE`: an event complains, or a step is missing.
 */
export const USUAL = 0;
export const RARE = 1;
const MANY = 2;
const ALIKE = 3;
export const ODD = 4;
export const SURE = 5;

export interface ToWeigh {
  /** d distinct vectors with m events, and the vector of each of the n sessions. */
  matrix: EventCountMatrix;
  vectorOf: Uint32Array;
  /** d scores, and the limit on them. */
  score: Float64Array;
  threshold: number;
  /** The learned column of each event, -1 where it was never seen. */
  columnOf: Int32Array;
  /** For each column the count that all but one session in twenty stay within. */
  high: number[];
  /** 1 for each of the m events that says that something failed. */
  complains: Uint8Array;
  learned: LearnedSessions;
  /** Whether these are the sessions learned from. */
  isOwn: boolean;
  /** Share of a vector's deviation, 0 to 1, that is steps which are fewer than they should be. */
  lacking(row: number): number;
  orderOf(session: number): OrderSign;
}

/** Where more sessions are over the limit, the log has no usual course to weigh them by. */
const NO_COURSE = 0.25;
/** One session in so many lacks the step: two such steps, or one that hardly any lacks, are missing. */
const COMMON = 0.9;
const CONSTANT = 0.99;
/** So many such steps are missing whatever the score: of a log with much trouble of one kind it is low. */
const GAP = 3;
/** Or most of what is unusual is that steps are too few. */
const MAINLY_LACKING = 0.5;
/** Where more sessions lack steps, and do not complain, they take another course. */
const MOST_LACKING = 0.1;
/** Vectors asked for that, in their order: of more, no usual course can be told. */
const MAX_ASKED = 2_000;
/** Times its usual number: far too many of an event. */
const FAR = 10;
/** One session in so many must have an event for its number to be compared: of fewer, `high` is no bound. */
const COUNTED = 0.1;
/** Sessions of one vector, and share of all that only their score is against, that are a habit. */
const HABIT_SESSIONS = 5;
const HABIT_SHARE = 0.2;
/** A vector is known for its order where so many of its sessions come in another one. */
const MOSTLY = 0.5;
const FEW = 0.25;

/**
 * Weighs the score of each session with what its events say. A score alone says that a session is
 * rare, and in a large log something rare is always normal: of 5,000 pieces of HDFS ten are copied
 * again, in 0.2 % of them alone something failed. Returns the standing of each of the n sessions.
 */
export function weighSessions(input: ToWeigh): Uint8Array {
  const { matrix, vectorOf, score, threshold, orderOf, isOwn, learned } = input;
  const over = vectorOf.reduce((sum, row) => sum + (score[row]! > threshold ? 1 : 0), 0);
  if (isOwn && over > NO_COURSE * vectorOf.length) {
    return Uint8Array.from(vectorOf, (row) => (score[row]! > threshold ? SURE : USUAL));
  }
  const { sureOf, hasRole } = signsOfVectors(input);
  const known = knownVectors(input);
  const isOver = (row: number) => score[row]! > threshold;
  const rows = matrix.multiplicity.length;

  const standing = new Uint8Array(vectorOf.length);
  const oddOrder = new Uint32Array(rows);
  for (const [session, row] of vectorOf.entries()) {
    const isTold = sureOf[row]! >= MANY || hasRole[row] === 1;
    const order = isTold ? 'usual' : orderOf(session);
    const isOdd = order === 'clearly odd' || (order === 'odd' && isOver(row));
    if (isOdd) {
      standing[session] = ODD;
      oddOrder[row]!++;
    } else standing[session] = Math.max(sureOf[row]!, isOver(row) ? RARE : USUAL);
  }

  const isWeak = (row: number) => isOver(row) && sureOf[row]! < MANY;
  const orderShare = (row: number) => oddOrder[row]! / matrix.multiplicity[row]!;
  const weak = [...matrix.multiplicity.keys()].filter(isWeak);
  const weakSessions = weak.reduce((sum, row) => sum + matrix.multiplicity[row]!, 0);
  const isHabit = (row: number) => {
    const rest = matrix.multiplicity[row]! - oddOrder[row]!;
    const isFrequent = rest >= HABIT_SESSIONS && rest >= HABIT_SHARE * weakSessions;
    return isFrequent && oddOrder[row]! < FEW * rest;
  };
  const isSure = (row: number) => sureOf[row]! >= MANY || orderShare(row) >= MOSTLY;
  const asking = isOwn ? weak.filter((row) => !isHabit(row)) : [];
  const strangers = asking.filter((row) => !isSure(row));
  const kin = kinOf(matrix, input.high, strangers, { isOver, isSure });
  const joins = new Uint8Array(rows);
  for (const row of isOwn ? asking : weak) {
    joins[row] = isOwn ? Number(isSure(row) || kin.has(row)) : 1 - known[row]!;
  }
  for (const [session, row] of vectorOf.entries()) {
    if (standing[session] === RARE && joins[row] === 1) standing[session] = ALIKE;
    if (known[row] === 1 && learned.clean && standing[session] !== USUAL) standing[session] = RARE;
  }
  return standing;
}

/** What the counts themselves say of each of the d vectors, `SURE`, `MANY` or `USUAL`; and who has a role. */
function signsOfVectors(input: ToWeigh): { sureOf: Uint8Array; hasRole: Uint8Array } {
  const { matrix, vectorOf, score, threshold, columnOf, high, learned, lacking, isOwn } = input;
  let asked = 0;
  const { share } = learned;
  const { telling, ofRole } = readComplaints(input);
  const { hasRole, tellsInRole } = complaintsInRoles(matrix, telling, ofRole);
  const common = share.filter((held) => held >= COMMON).length;
  const constant = share.filter((held) => held >= CONSTANT).length;
  const lacks = new Uint8Array(matrix.multiplicity.length);
  let lackingSessions = 0;
  const signs = Uint8Array.from(matrix.multiplicity, (sessions, row) => {
    let [commonHere, constantHere] = [0, 0];
    let [complains, isFar] = [false, false];
    const inRole = hasRole[row] === 1;
    for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++) {
      const event = matrix.events[at]!;
      const column = columnOf[event]!;
      if ((inRole ? tellsInRole : telling)[event] === 1) complains = true;
      if (column < 0) continue;
      const held = share[column]!;
      if (held >= COMMON) commonHere++;
      if (held >= CONSTANT) constantHere++;
      if (held >= COUNTED && matrix.counts[at]! > FAR * Math.max(1, high[column]!)) isFar = true;
    }
    const isOver = score[row]! > threshold;
    // Where all have something of their own, a complaint is only some more of it.
    if (learned.varied && !isOver) return USUAL;
    if (complains) return SURE;
    if (!isOver && (inRole || common - commonHere < GAP)) return USUAL;
    // Who has a role of its own takes other steps.
    if (inRole) return isFar ? MANY : USUAL;
    const isShort = constantHere < constant || common - commonHere >= 2;
    if (isShort || (asked++ < MAX_ASKED && lacking(row) >= MAINLY_LACKING)) {
      lacks[row] = 1;
      lackingSessions += sessions;
    }
    return isFar && isOver ? MANY : USUAL;
  });
  const isCourse = isOwn && lackingSessions > MOST_LACKING * vectorOf.length;
  const sureOf = isCourse ? signs : signs.map((sign, row) => (lacks[row] === 1 ? SURE : sign));
  return { sureOf, hasRole };
}

/** 1 for each event that says by itself that a session is anomalous, and that is part of a role. */
function readComplaints({ matrix, columnOf, complains, learned, isOwn }: ToWeigh): {
  telling: Uint8Array;
  ofRole: Uint8Array;
} {
  const telling = new Uint8Array(matrix.eventCount);
  const ofRole = new Uint8Array(matrix.eventCount);
  if (isOwn) {
    const found = complaintsOf(matrix, sessionsWith(matrix), complains);
    for (const event of found.telling) telling[event] = 1;
    for (const event of found.roles) ofRole[event] = 1;
    return { telling, ofRole };
  }
  const usual = new Set(learned.usualComplaints);
  for (const [event, does] of complains.entries()) {
    const column = columnOf[event]!;
    const held = column < 0 ? 0 : learned.share[column]!;
    if (does === 1 && held <= MOST_SESSIONS && !usual.has(column)) telling[event] = 1;
  }
  return { telling, ofRole };
}

/**
 * 1 for each of the d vectors of a session with a role of its own, and for each event that tells of
 * such a one: what is rare among all is not, among the few that have the role.
 */
function complaintsInRoles(
  matrix: EventCountMatrix,
  telling: Uint8Array,
  ofRole: Uint8Array,
): { hasRole: Uint8Array; tellsInRole: Uint8Array } {
  const { offsets, events, multiplicity, eventCount } = matrix;
  const having = new Float64Array(eventCount);
  let inRoles = 0;
  const hasRole = Uint8Array.from(multiplicity, (sessions, row) => {
    const own = events.subarray(offsets[row]!, offsets[row + 1]!);
    if (!own.some((event) => ofRole[event] === 1)) return 0;
    inRoles += sessions;
    for (const event of own) having[event]! += sessions;
    return 1;
  });
  const isTelling = (event: number) => having[event]! <= MOST_SESSIONS * inRoles;
  const tellsInRole = telling.map((tells, event) => (tells === 1 && isTelling(event) ? 1 : 0));
  return { hasRole, tellsInRole };
}

/** 1 for each of the d vectors that the baseline has and that is over its limit. */
function knownVectors({ matrix, columnOf, learned, isOwn }: ToWeigh): Uint8Array {
  const known = new Uint8Array(matrix.multiplicity.length);
  if (isOwn) return known;
  const strange = new Set(learned.strange.map((vector) => keyOf(vector)));
  if (strange.size === 0) return known;
  for (const row of known.keys()) {
    const pairs: [column: number, count: number][] = [];
    for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++) {
      pairs.push([columnOf[matrix.events[at]!]!, matrix.counts[at]!]);
    }
    if (strange.has(keyOf(pairs.sort((a, b) => a[0] - b[0]).flat()))) known[row] = 1;
  }
  return known;
}

function keyOf(vector: number[]): string {
  return vector.join(' ');
}
