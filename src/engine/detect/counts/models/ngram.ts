import type { EventCountMatrix } from '../../../group/sessions/event-count-matrix.ts';
import { createJsonChecks, isObject } from '../../../json-checks.ts';
import type { CountCause, Detector, FittedCounts, SavedCounts } from '../../detector.ts';
import { sessionCount, summarizeColumns, usualCount } from '../column-summary.ts';
import { isUsual } from '../subspace-model.ts';
import { limitByGap } from './limit-by-gap.ts';
import { createNgrams, type Ngrams } from './ngrams.ts';

/**
 * Next-event prediction, as DeepLog's (Du et al. 2017), by a back-off n-gram in place of its LSTM:
 * what comes next depends on the last two events at most in such logs, so counting which event follows
 * which tells as much (bigrams: AUC 0.999 on DeepLog's own sequences of HDFS), needs one pass and no
 * dice, and says at which event a session left the usual course. A session's score is the surprise
 * of its least expected step, in bits.
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
      const ngrams = createNgrams(matrix.eventCount);
      for (const [row, sessions] of matrix.multiplicity.entries()) {
        ngrams.add(sequence(matrix, row), sessions);
      }
      const n = sessionCount(matrix);
      const scores = Float64Array.from(matrix.multiplicity, (_, row) =>
        highest(ngrams.surprises(sequence(matrix, row))),
      );
      return fitted(ngrams, {
        detector: 'ngram',
        sessions: n,
        threshold: Math.max(MIN_BITS, limitByGap(scores, matrix.multiplicity)),
        usual: summarizeColumns(matrix).map(usualCount),
        grams: ngrams.toJSON(),
      });
    },
    restore(saved, events) {
      if (!isSaved(saved, events)) return null;
      return fitted(createNgrams(events, saved.grams), saved);
    },
  },
  numbers: null,
};

interface SavedNgrams extends SavedCounts {
  grams: number[][];
}

/** A step that one in about 250 takes at such a place surprises nobody. */
const MIN_BITS = 8;

function fitted(ngrams: Ngrams, saved: SavedNgrams): FittedCounts {
  const { threshold, usual } = saved;
  return {
    sessions: saved.sessions,
    components: 0,
    size: saved.grams.length * 4 + usual.length * 8,
    toJSON: () => saved,
    withoutLimit: () => fitted(ngrams, { ...saved, threshold: null }),
    judge({ matrix, columnOf }) {
      const columns = (row: number) => {
        const events = sequence(matrix, row);
        return columnOf ? Int32Array.from(events, (event) => columnOf[event]!) : events;
      };
      return {
        threshold,
        score: (row) => highest(ngrams.surprises(columns(row))),
        causes(row) {
          const events = sequence(matrix, row);
          const surprises = ngrams.surprises(columns(row));
          const least = Math.min(threshold ?? 0, highest(surprises)) / 2;
          const causes = new Map<number, CountCause>();
          const seen = new Map<number, number>();
          for (let i = 0; i < events.length; i++)
            seen.set(events[i]!, (seen.get(events[i]!) ?? 0) + 1);
          for (let i = 0; i <= events.length; i++) {
            if (surprises[i]! < least) continue;
            // The end of a session that ends too early is told by its last event.
            const event = events[Math.min(i, events.length - 1)]!;
            const column = columnOf ? columnOf[event]! : event;
            const known = causes.get(event);
            if (known) known.drop += surprises[i]!;
            else {
              const count = seen.get(event)!;
              const expected = column < 0 ? 0 : nearest(usual[column]!.frequent, count);
              const more = expected <= count;
              causes.set(event, { event, column, usual: expected, more, drop: surprises[i]! });
            }
          }
          return [...causes.values()];
        },
      };
    },
  };
}

function sequence({ sequenceOf }: EventCountMatrix, row: number): ArrayLike<number> {
  if (sequenceOf === undefined) throw new Error('ngram requires sequences of events');
  return sequenceOf(row);
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
  const { threshold, grams } = value;
  const isSymbol = (one: number) => Number.isInteger(one) && one >= 0 && one < m + 2;
  return (
    isCount(value.sessions) &&
    (threshold === null || (isNumber(threshold) && threshold > 0)) &&
    isUsual(value.usual, m) &&
    Array.isArray(grams) &&
    grams.every(
      (gram) => isNumbers(gram, 4) && isCount(gram[3]) && gram.slice(0, 3).every(isSymbol),
    )
  );
}
