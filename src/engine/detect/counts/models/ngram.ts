import type { EventCountMatrix } from '../../../group/sessions/event-count-matrix.ts';
import { createJsonChecks, isObject } from '../../../json-checks.ts';
import type {
  CountCause,
  Detector,
  FittedCounts,
  SavedCounts,
  UsualCount,
} from '../../detector.ts';
import { sessionCount, summarizeColumns, usualCount } from '../column-summary.ts';
import { isUsual } from '../subspace-model.ts';
import { createFollowUps, type FollowUps, type SavedFollowUps } from './follow-ups.ts';
import { limitByGap } from './learning/limit-by-gap.ts';

/**
 * Next-event prediction, as DeepLog's (Du et al. 2017), by a back-off bigram in place of its LSTM:
 * the events of such logs follow each other by short rules, so counting which follows which tells as
 * much (AUC 0.999 on DeepLog's own sequences of HDFS), needs one pass and no dice, and names the step
 * at which a session left the usual course. A session's score is the surprise of its least expected
 * step, in bits: 10 bits is a step that one session in 1,000 takes.
 */
export const ngram: Detector<'ngram'> = {
  name: 'ngram',
  label: 'Order of events',
  summary: 'Where events come in a usual order, and that order matters.',
  manner: 'by the order of its events',
  counts: {
    learnsFrom: 'sequences',
    noLimitNote: null,
    unseenNote: null,
    fit(matrix) {
      const followUps = createFollowUps(matrix.eventCount);
      for (const [row, sessions] of matrix.multiplicity.entries()) {
        followUps.add(sequence(matrix, row), sessions);
      }
      const n = sessionCount(matrix);
      const least = Math.min(MIN_BITS, Math.max(1, Math.log2((n + 1) / 2)));
      const scores = Float64Array.from(matrix.multiplicity, (_, row) =>
        highest(followUps.surprises(sequence(matrix, row))),
      );
      return fitted(followUps, {
        detector: 'ngram',
        sessions: n,
        threshold: Math.max(least, limitByGap(scores, matrix.multiplicity)),
        usual: summarizeColumns(matrix).map(usualCount),
        followUps: followUps.toJSON(),
      });
    },
    restore(saved, events) {
      if (!isSaved(saved, events)) return null;
      return fitted(createFollowUps(events, saved.followUps), saved);
    },
  },
  numbers: null,
};

interface SavedNgrams extends SavedCounts {
  followUps: SavedFollowUps;
}

/** A step that one session in about 250 takes surprises nobody; of fewer sessions, that two take. */
const MIN_BITS = 8;

function fitted(followUps: FollowUps, saved: SavedNgrams): FittedCounts {
  const { threshold, usual } = saved;
  return {
    sessions: saved.sessions,
    components: 0,
    size: saved.followUps.from.length * 3 + usual.length * 8,
    toJSON: () => saved,
    withoutLimit: () => fitted(followUps, { ...saved, threshold: null }),
    judge({ matrix, columnOf }) {
      const columns = (row: number) => {
        const events = sequence(matrix, row);
        return columnOf ? Int32Array.from(events, (event) => columnOf[event]!) : events;
      };
      return {
        threshold,
        score: (row) => highest(followUps.surprises(columns(row))),
        causes(row) {
          const events = sequence(matrix, row);
          const steps = followUps.surprises(columns(row));
          const counts = countEach(events);
          const surpriseOf = new Map<number, number>();
          for (const [i, event] of Array.from(events).entries()) {
            surpriseOf.set(event, Math.max(surpriseOf.get(event) ?? 0, steps[i]!));
          }
          const told = (event: number, column: number): CountCause => {
            const count = counts.get(event) ?? 0;
            const expected = column < 0 ? 0 : nearest(usual[column]!.frequent, count);
            const drop = surpriseOf.get(event) ?? highest(steps);
            return { event, column, usual: expected, more: expected <= count, drop };
          };
          const all = new Map(usual.map((_, column) => [column, -1]));
          const unseen: CountCause[] = [];
          for (let event = 0; event < matrix.eventCount; event++) {
            const column = columnOf ? columnOf[event]! : event;
            if (column >= 0) all.set(column, event);
            else if (counts.has(event)) unseen.push(told(event, column));
          }
          const odd = [...all].filter(([column, event]) =>
            isOdd(usual[column]!, counts.get(event) ?? 0),
          );
          if (odd.length + unseen.length > 0) {
            return [...odd.map(([column, event]) => told(event, column)), ...unseen];
          }
          // Nothing is missing or too much: it is the steps, and the events that they lead to.
          const least = Math.min(threshold ?? 0, highest(steps)) / 2;
          const led = [...all].filter(([, event]) => (surpriseOf.get(event) ?? 0) >= least);
          const last = led.length > 0 ? led : [...all].filter(([, event]) => counts.has(event));
          return last.map(([column, event]) => told(event, column));
        },
      };
    },
  };
}

function sequence({ sequenceOf }: EventCountMatrix, row: number): ArrayLike<number> {
  if (sequenceOf === undefined) throw new Error('ngram requires sequences of events');
  return sequenceOf(row);
}

/** Whether a count is none that is usual; where counts are scattered, beyond their middle 90 %. */
function isOdd({ frequent, scattered, low, high }: UsualCount, count: number): boolean {
  return scattered ? count < low || count > high : !frequent.includes(count);
}

function countEach(events: ArrayLike<number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < events.length; i++) counts.set(events[i]!, (counts.get(events[i]!) ?? 0) + 1);
  return counts;
}

function highest(surprises: Float64Array): number {
  let most = 0;
  for (const one of surprises) most = Math.max(most, one);
  return most;
}

function nearest(counts: number[], count: number): number {
  const far = (one: number) => Math.abs(one - count);
  return counts.reduce((near, one) => (far(one) < far(near) ? one : near), counts[0] ?? 0);
}

const { isNumber, isNumbers, isCount } = createJsonChecks(1e15);

function isSaved(value: unknown, m: number): value is SavedNgrams {
  if (!isObject(value) || value.detector !== 'ngram') return false;
  const { threshold } = value;
  return (
    isCount(value.sessions) &&
    (threshold === null || (isNumber(threshold) && threshold > 0)) &&
    isUsual(value.usual, m) &&
    isFollowUps(value.followUps, m)
  );
}

function isFollowUps(value: unknown, m: number): value is SavedFollowUps {
  if (!isObject(value)) return false;
  const { from, to, sessions } = value;
  if (!isNumbers(from)) return false;
  const isEvent = (one: number) => Number.isInteger(one) && one >= 0 && one <= m;
  return (
    [to, sessions].every((list) => isNumbers(list, from.length)) &&
    [...from, ...(to as number[])].every(isEvent) &&
    (sessions as number[]).every(isCount) &&
    isCount(value.all) &&
    isNumbers(value.having, m + 1) &&
    value.having.every((held) => held >= 0)
  );
}
