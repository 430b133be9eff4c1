import type { EventCountMatrix } from '../../group/sessions/event-count-matrix.ts';
import { createJsonChecks, isObject } from '../../json-checks.ts';
import { sessionCount } from '../counts/column-summary.ts';
import { isVaried } from '../counts/varied-log.ts';
import { complaintsOf } from './complaining-events.ts';
import { isScoreTail, type ScoreTail, tailOf } from './rarity.ts';

/** What is known of the sessions learned from, beside the model: the evidence goes by it. Plain JSON. */
export interface LearnedSessions {
  /** n */
  sessions: number;
  /** For each of the m events, the share of the sessions that have it, 0 to 1. */
  share: number[];
  /** Columns of events that complain and yet are a usual part of these sessions. */
  usualComplaints: number[];
  /** They hold no trouble, by their labels: what they have is normal, whatever it says. */
  clean: boolean;
  /** Events that do not complain and that one session alone has are no news; absent: they are. */
  varied?: true;
  /** Count vectors over the limit, the most frequent first: column and count in turn, by column. */
  strange: number[][];
  /** How their scores lie; absent where a version before learned them. */
  tail?: ScoreTail;
}

/** Numbers of `strange` together: what few sessions have alike need not be kept for ever. */
const MAX_NUMBERS = 100_000;

/** `complains` is 1 for each of the m events that say that something failed. */
export function learnSessions(
  matrix: EventCountMatrix,
  { score, threshold }: { score: Float64Array; threshold: number | null },
  complains: Uint8Array,
  clean: boolean,
): LearnedSessions {
  const sessions = sessionCount(matrix);
  const strange: number[][] = [];
  let numbers = 0;
  const over = [...score.keys()]
    .filter((row) => threshold !== null && score[row]! > threshold)
    .sort((a, b) => matrix.multiplicity[b]! - matrix.multiplicity[a]! || a - b);
  for (const row of over) {
    const [from, to] = [matrix.offsets[row]!, matrix.offsets[row + 1]!];
    numbers += 2 * (to - from);
    if (numbers > MAX_NUMBERS) break;
    const vector: number[] = [];
    for (let at = from; at < to; at++) vector.push(matrix.events[at]!, matrix.counts[at]!);
    strange.push(vector);
  }
  const having = sessionsWith(matrix);
  return {
    sessions,
    share: Array.from(having, (held) => held / Math.max(1, sessions)),
    usualComplaints: complaintsOf(matrix, having, complains).usual,
    clean,
    ...(isVaried(matrix, complains) && { varied: true as const }),
    strange,
    tail: tailOf(score, matrix.multiplicity),
  };
}

/** For each of the m events, the sessions that have it. */
export function sessionsWith({ eventCount, offsets, events, multiplicity }: EventCountMatrix) {
  const having = new Float64Array(eventCount);
  for (const [row, sessions] of multiplicity.entries()) {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) having[events[at]!]! += sessions;
  }
  return having;
}

const { isNumbers, isCount } = createJsonChecks(1e15);

/** Whether a parsed JSON value is this, of m events, without a hole in it. */
export function isLearnedSessions(value: unknown, m: number): value is LearnedSessions {
  return (
    isObject(value) &&
    isCount(value.sessions) &&
    isNumbers(value.share, m) &&
    isNumbers(value.usualComplaints) &&
    typeof value.clean === 'boolean' &&
    (value.varied === undefined || value.varied === true) &&
    Array.isArray(value.strange) &&
    value.strange.every((vector) => isNumbers(vector) && vector.length % 2 === 0) &&
    (value.tail === undefined || isScoreTail(value.tail))
  );
}
