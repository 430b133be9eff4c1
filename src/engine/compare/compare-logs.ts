import { IN_OWN_WORDS, WARNED_IN_OWN_WORDS } from '../../knowledge/kind.ts';
import type { CountedEvent, CountedLog, Took } from '../analysis.ts';
import { gravity } from '../find/unnumbered-anomaly.ts';
import {
  type Change,
  type ChangedEvent,
  type Comparison,
  MAX_CHANGES,
  MAX_FIRST_LINES,
  type Seen,
} from './comparison.ts';
import { type Pair, pairEvents } from './pair-events.ts';

/** So many times as often, or as rarely, is a change. */
const FACTOR = 2;
/** So many times as long. */
const SLOWER = 1.5;
/** Shorter ones nobody waits for. */
const WORTH_WAITING_MS = 1;
/** Standard deviations that chance hardly reaches, whatever the number of events. */
const SURE = 4;
/** Lines that were to be expected: with fewer, chance alone may leave none. */
const EXPECTED = 5;

const HOUR_MS = 3_600_000;

/**
 * What changed from one log to another: what is new, gone, more, fewer and slower. Counts are exact; of
 * logs that differ in length, shares of the lines are compared, and where both tell dates, lines an hour
 * must say the same. What chance may explain is no change, but for failures, which are told as few.
 */
export function compareLogs(before: CountedLog, after: CountedLog): Comparison {
  const pairs = pairEvents(before.events, after.events);
  const changes = byKind(pairs.flatMap((pair) => changeOf(pair, before, after) ?? [])).sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      weightOf(b.change) - weightOf(a.change) ||
      a.event.last - b.event.last,
  );
  const inBoth = pairs.filter((pair) => pair.before.length > 0 && pair.after.length > 0);
  const shared = inBoth.reduce((sum, pair) => sum + linesIn(pair.before) + linesIn(pair.after), 0);
  return {
    changes: changes.slice(0, MAX_CHANGES),
    more: Math.max(0, changes.length - MAX_CHANGES),
    events: pairs.length,
    shared: shared / Math.max(1, before.rows + after.rows),
  };
}

/** What tells of one known kind of event, and changed in one way, is one change. */
function byKind(changes: readonly ChangedEvent[]): ChangedEvent[] {
  const told = new Map<string, ChangedEvent>();
  for (const [i, one] of changes.entries()) {
    const { change, event } = one;
    const name = isNamed(event) && !change.took ? `${change.kind} ${event.eventKind}` : `${i}`;
    const known = told.get(name);
    told.set(name, known ? joined(known, one) : one);
  }
  return [...told.values()];
}

function isNamed({ eventKind }: CountedEvent): boolean {
  return eventKind !== null && eventKind !== IN_OWN_WORDS && eventKind !== WARNED_IN_OWN_WORDS;
}

function joined(one: ChangedEvent, other: ChangedEvent): ChangedEvent {
  const { few, ...change } = one.change;
  const isFew = few && other.change.few;
  const grade = gravity(other.grade) < gravity(one.grade) ? other.grade : one.grade;
  return {
    change: {
      ...change,
      before: together(change.before, other.change.before),
      after: together(change.after, other.change.after),
      ...(isFew && { few }),
    },
    event: inOne([one.event, other.event]) ?? one.event,
    grade,
  };
}

function together(one: Seen, other: Seen): Seen {
  return {
    ...one,
    lines: one.lines + other.lines,
    ...(one.perHour !== undefined && { perHour: one.perHour + (other.perHour ?? 0) }),
    first: [...one.first, ...other.first].sort((a, b) => a - b).slice(0, MAX_FIRST_LINES),
  };
}

function changeOf(pair: Pair, before: CountedLog, after: CountedLog): ChangedEvent | null {
  const event = inOne(pair.after) ?? inOne(pair.before);
  if (!event) return null;
  const seen = { before: seenIn(pair.before, before), after: seenIn(pair.after, after) };
  const kind = kindOf(seen);
  if (kind !== null) {
    const isSure = isBeyondChance(seen, kind);
    // What tells of a failure, or is worth a look, and came or went, is told however rare it is.
    const isRoutine = event.grade === 'routine' || kind === 'more' || kind === 'fewer';
    if (!isSure && isRoutine) return null;
    // It may be among what was too rare to be kept.
    const other = kind === 'new' ? before : after;
    const isOneSided = kind === 'new' || kind === 'gone';
    if (isOneSided && other.rowsLeftOut > 0 && event.grade === 'routine') return null;
    const change: Change = { kind, ...seen, ...(!isSure && { few: true }) };
    return { change, event, grade: gradeOf(change, event) };
  }
  const took = { before: tookIn(pair.before), after: tookIn(pair.after) };
  return isSlower(took)
    ? { change: { kind: 'slower', ...seen, took }, event, grade: 'watch' }
    : null;
}

type BothSeen = Pick<Change, 'before' | 'after'>;

/** Which way it changed, by its share of the lines; null where it did not, or time says otherwise. */
function kindOf({ before, after }: BothSeen): Exclude<Change['kind'], 'slower'> | null {
  if (before.lines === 0) return 'new';
  if (after.lines === 0) return 'gone';
  const byLine = after.lines / after.of / (before.lines / before.of);
  const byTime =
    before.perHour === undefined || after.perHour === undefined
      ? byLine
      : after.perHour / before.perHour;
  if (Math.min(byLine, byTime) > 1 && byLine >= FACTOR) return 'more';
  return Math.max(byLine, byTime) < 1 && byLine <= 1 / FACTOR ? 'fewer' : null;
}

/** Whether two logs of one kind would hardly ever differ so, had nothing changed. */
function isBeyondChance({ before, after }: BothSeen, kind: Change['kind']): boolean {
  if (kind === 'new') return after.lines * (before.of / Math.max(1, after.of)) >= EXPECTED;
  if (kind === 'gone') return before.lines * (after.of / Math.max(1, before.of)) >= EXPECTED;
  const all = before.lines + after.lines;
  const share = after.of / Math.max(1, before.of + after.of);
  const deviation = Math.sqrt(all * share * (1 - share));
  return Math.abs(after.lines - all * share) >= SURE * deviation;
}

function gradeOf({ kind }: Change, { grade }: CountedEvent): ChangedEvent['grade'] {
  if (kind === 'new' || kind === 'more') return grade;
  // A failure that went is no trouble; a step that went may be one.
  return kind === 'gone' && grade === 'routine' ? 'watch' : 'routine';
}

/** In the order in which it is told: what got worse, what is slower, what is missing, then all else. */
function placeOf({ change: { kind, few }, grade }: ChangedEvent): number {
  const isWorse = kind === 'new' || kind === 'more';
  if (isWorse && gravity(grade) <= gravity('trouble')) {
    return 4 * gravity(grade) + 2 * Number(kind === 'more') + Number(few ?? false);
  }
  if (kind === 'slower') return 20;
  if (grade === 'watch') return kind === 'gone' ? 22 : 21;
  return isWorse ? 23 : 24;
}

/** How much there is of it, for the order of what is alike. */
function weightOf({ kind, before, after, took }: Change): number {
  if (took) return took.after.typicalMs / took.before.typicalMs;
  return kind === 'gone' || kind === 'fewer' ? before.lines : after.lines;
}

function seenIn(events: readonly CountedEvent[], { rows, fromMs, toMs }: CountedLog): Seen {
  const lines = linesIn(events);
  const hours = fromMs === null || toMs === null ? 0 : (toMs - fromMs) / HOUR_MS;
  return {
    lines,
    of: rows,
    ...(hours > 0 && { perHour: lines / hours }),
    first: events
      .flatMap(({ first }) => first)
      .sort((a, b) => a - b)
      .slice(0, MAX_FIRST_LINES),
  };
}

function linesIn(events: readonly CountedEvent[]): number {
  return events.reduce((sum, { lines }) => sum + lines, 0);
}

function mostOf(events: readonly CountedEvent[]): CountedEvent | null {
  return events.reduce<CountedEvent | null>(
    (best, event) => (event.lines > (best?.lines ?? 0) ? event : best),
    null,
  );
}

/** Events of one log as one: the most frequent of them, from the first line of all to the last. */
function inOne(events: readonly CountedEvent[]): CountedEvent | null {
  const most = mostOf(events);
  if (!most) return null;
  const times = events.flatMap(({ firstMs, lastMs }) =>
    firstMs === undefined || lastMs === undefined ? [] : [firstMs, lastMs],
  );
  return {
    ...most,
    last: Math.max(...events.map(({ last }) => last)),
    ...(times.length > 0 && { firstMs: Math.min(...times), lastMs: Math.max(...times) }),
  };
}

function tookIn(events: readonly CountedEvent[]): Took | null {
  return mostOf(events.filter(({ took }) => took))?.took ?? null;
}

/** Whether it takes so much longer, and more than its lines differ by chance. */
function isSlower(took: Record<'before' | 'after', Took | null>): took is BothTook {
  const { before, after } = took;
  if (!before || !after || after.typicalMs < WORTH_WAITING_MS) return false;
  const deviation = Math.hypot(
    before.deviation / Math.sqrt(before.lines),
    after.deviation / Math.sqrt(after.lines),
  );
  const slower = Math.log2(after.typicalMs / before.typicalMs);
  return slower >= Math.log2(SLOWER) && slower >= SURE * deviation;
}

type BothTook = Record<'before' | 'after', Took>;
