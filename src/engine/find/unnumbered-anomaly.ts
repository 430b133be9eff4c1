import { GRADES, type Grade, type Kind } from '../../knowledge/kind.ts';
import type { Anomaly, Answer, Part, Party } from '../analysis.ts';
import { createPartyCounter } from './tally/parties.ts';
import { detailedOf, type SeenEvent } from './tally/tally.ts';

/** An anomaly that has no number yet. */
export interface UnnumberedAnomaly extends Omit<Anomaly, 'number'> {
  /** How much it is to be said before others of its grade; see `rank`. */
  weight: number;
  /** Somebody tried to get in. */
  isAttempt?: true;
}

/** Share of the lines from which a failure is what the log is. */
export const STANDING = 0.3;

const MAX_AT = 1000;
const MAX_ABOUT = 8;

/** What is told of events that speak for themselves; the first is the one that says it. */
export function anomalyOf(
  events: readonly [SeenEvent, ...SeenEvent[]],
  told: Pick<UnnumberedAnomaly, 'kind' | 'grade' | 'weight'> & Partial<UnnumberedAnomaly>,
): UnnumberedAnomaly {
  const [main] = events;
  const last = Math.max(...events.map((event) => event.last));
  const first = Math.min(...events.map((event) => event.first));
  const times = timesOf(events);
  const answers = answersOf(main);
  return {
    eventKind: main.kind?.id ?? null,
    about: [...new Set(events.map(({ event }) => event))].slice(0, MAX_ABOUT),
    at: linesToLookAt(events),
    counts: { seen: main.count, usual: null },
    who: whoOf([main]),
    spe: null,
    severity: null,
    sessions: [],
    spans: [],
    lines: { first, last },
    reasons: [],
    ...(main.said !== '' && { said: main.said }),
    ...(times && { times }),
    ...(answers.length > 0 && { answers }),
    ...(main.kind?.security === 'attempt' && { isAttempt: true as const }),
    ...told,
  };
}

const MAX_ANSWERS = 6;

function answersOf({ answers }: SeenEvent): Answer[] {
  return [...(answers ?? [])]
    .map(([status, count]) => ({ status, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX_ANSWERS);
}

/** An event as a part of what is told together. */
export function partOf({ event, kind, count, said }: SeenEvent): Part {
  return { event, eventKind: kind?.id ?? null, seen: count, ...(said !== '' && { said }) };
}

/** Who accounts for most of some events, of the roles that the first one's kind names. */
export function whoOf(events: readonly [SeenEvent, ...SeenEvent[]]): Party[] {
  const counter = createPartyCounter();
  for (const { parties } of events) if (parties) counter.merge(parties);
  const lines = events.reduce((sum, { count }) => sum + detailedOf(count), 0);
  return counter.top(events[0].kind?.parties ?? [], lines);
}

/** The first line of each event, the telling one first, and then all. */
function linesToLookAt(events: readonly SeenEvent[]): number[] {
  const all = events.flatMap(({ lines }) => lines).sort((a, b) => a - b);
  const firsts = events.slice(0, MAX_ABOUT).flatMap(({ lines }) => lines.slice(0, 1));
  return [...new Set([...firsts, ...all])].slice(0, MAX_AT);
}

function timesOf(events: readonly SeenEvent[]): Anomaly['times'] | null {
  const known = events.filter(({ firstMs, lastMs }) => firstMs <= lastMs);
  if (known.length === 0) return null;
  const firstMs = Math.min(...known.map((event) => event.firstMs));
  const lastMs = Math.max(...known.map((event) => event.lastMs));
  return { firstMs, lastMs, durationMs: lastMs - firstMs };
}

/** Place in `GRADES`: lower is graver. */
export function gravity(grade: Grade): number {
  return GRADES.indexOf(grade);
}

export function isFailure(kind: Kind | null): kind is Kind {
  return kind !== null && (kind.grade === 'danger' || kind.grade === 'trouble');
}
