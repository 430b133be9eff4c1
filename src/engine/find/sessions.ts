import type { Anomaly, EventType, Reason } from '../analysis.ts';
import type { Grouping } from '../group/grouping.ts';
import { gravity, type UnnumberedAnomaly } from './unnumbered-anomaly.ts';

/** Sessions by an id are what the detector was made for; windows are what there is without. */
export function hasSessionIds({ by }: Grouping): boolean {
  return by !== 'time' && by !== 'lines';
}

/** Reasons that make two sessions unusual in the same way: those of most of the deviation. */
const MOST = 0.9;
const MAX_REASONS = 6;
const MAX_ABOUT = 8;
/** Share of a deviation that the events of a finding account for, to be its explanation. */
const EXPLAINS = 0.2;
/** From this share of windows that differ on, the log has no usual course. */
export const NO_COURSE = 0.2;
const MAX_WINDOWS = 3;
/** A session is weighed between the events by how far it is from usual. */
const WEIGHT = 0.3;

const isAdded = ({ kind }: Reason) => kind === 'new' || kind === 'more';

/** The anomalies of the detector as findings: what deviates in the same way is one. */
export function sessionFindings(
  anomalies: readonly Anomaly[],
  events: readonly EventType[],
): UnnumberedAnomaly[] {
  const places = new Map(events.map(({ eventId }, i) => [eventId, i]));
  const findings = anomalies.map(({ number: _, ...anomaly }): UnnumberedAnomaly => {
    const about = anomaly.reasons.flatMap(({ eventId }) => places.get(eventId) ?? []);
    const at = anomaly.reasons.filter(isAdded).flatMap(({ lines }) => lines);
    return {
      ...anomaly,
      about: about.slice(0, MAX_ABOUT),
      at: [...new Set(at)].slice(0, 1000),
      weight: WEIGHT + Math.min(0.3, (anomaly.severity ?? 1) / 100),
    };
  });
  return mergeAlike(findings);
}

/** So near to either end of the log, a session may be cut off there. */
const END_SHARE = 0.02;
const MIN_END_LINES = 100;

/**
 * The same, those last that may only be cut off: which lack something, and end where the log does or begin
 * where it does.
 */
export function cutOffLast<T extends Pick<Anomaly, 'spans' | 'reasons'>>(
  sessions: readonly T[],
  lastLine: number,
): T[] {
  const near = Math.max(MIN_END_LINES, END_SHARE * lastLine);
  if (lastLine < 4 * near) return [...sessions];
  const isCut = ({ spans, reasons }: T) =>
    reasons.length > 0 &&
    !reasons.some(isAdded) &&
    (spans.every(([, last]) => last > lastLine - near) || spans.every(([first]) => first <= near));
  return [...sessions.filter((one) => !isCut(one)), ...sessions.filter(isCut)];
}

/** What is told of sessions that were found. */
type Told = Pick<Anomaly, 'sessions' | 'spans' | 'reasons' | 'order'>;

/** Those that are unusual in the same way as one, which is told as the first of them is. */
export function mergeAlike<T extends Told>(found: readonly T[]): T[] {
  const byWay = new Map<string, T>();
  for (const one of found) {
    const way = wayOf(one);
    const known = byWay.get(way);
    if (known) addSessions(known, one);
    else byWay.set(way, { ...one });
  }
  return [...byWay.values()];
}

function addSessions(into: Told, { sessions, spans }: Told): void {
  into.sessions = [...into.sessions, ...sessions];
  into.spans = [...into.spans, ...spans];
}

/** The events that a session deviates by, and in which direction; the steps, where nothing but their order is odd. */
function wayOf({ reasons, order }: Told): string {
  if (order?.alone) return `order ${JSON.stringify(order.seen)}`;
  let share = 0;
  const ways: string[] = [];
  for (const reason of reasons) {
    if (share >= MOST || ways.length === MAX_REASONS) break;
    share += reason.share;
    ways.push(`${isAdded(reason) ? '+' : '-'}${reason.eventId}`);
  }
  return ways.sort().join(' ');
}

/**
 * Gives the sessions that an event explains to the finding of that event; returns the others. Of
 * windows, few of those are told, and none where so many differ that the log has no usual course.
 */
export function joinSessions(
  sessions: readonly UnnumberedAnomaly[],
  speaking: readonly UnnumberedAnomaly[],
  { grouping, share, isBaseline }: { grouping: Grouping; share: number; isBaseline: boolean },
): UnnumberedAnomaly[] {
  const left = sessions.filter((session) => {
    const explanation = speaking.find((finding) => explains(finding, session));
    if (!explanation) return true;
    give(explanation, session);
    return false;
  });
  if (hasSessionIds(grouping) || isBaseline) return left;
  return share >= NO_COURSE ? [] : left.filter(isClear).slice(0, MAX_WINDOWS);
}

/** Of a window, what is new must be clearly unusual, and what is missing more so: it may be cut off. */
function isClear({ severity, reasons }: UnnumberedAnomaly): boolean {
  return (severity ?? 0) >= (reasons.some(isAdded) ? CLEAR : CLEARLY_MISSING);
}

const CLEAR = 1.5;
const CLEARLY_MISSING = 3;

function explains({ kind, about, grade }: UnnumberedAnomaly, session: UnnumberedAnomaly): boolean {
  if (gravity(grade) > gravity('watch')) return false;
  // Of a burst, its first and last window have fewer lines.
  const isAll = session.about.length > 0 && session.about.every((event) => about.includes(event));
  if (kind === 'burst' && isAll) return true;
  const { reasons } = session;
  let share = 0;
  for (const [i, reason] of reasons.entries()) {
    if (!isAdded(reason) || !about.includes(session.about[i] ?? -1)) continue;
    share += reason.share;
    if (share >= EXPLAINS || i === 0 || reasons.length <= 2) return true;
  }
  return false;
}

function give(finding: UnnumberedAnomaly, session: UnnumberedAnomaly): void {
  addSessions(finding, session);
  if ((session.spe ?? 0) <= (finding.spe ?? 0)) return;
  const { spe, severity, reasons, order } = session;
  Object.assign(finding, { spe, severity, reasons, ...(order && { order }) });
  finding.weight += Math.min(0.1, (severity ?? 1) / 100);
}
