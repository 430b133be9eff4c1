import type { EventCountMatrix } from '../../../../group/sessions/event-count-matrix.ts';
import { createJsonChecks, isObject } from '../../../../json-checks.ts';
import type {
  CountCause,
  CountsMethod,
  FittedCounts,
  SavedCounts,
  UsualCount,
} from '../../../detector.ts';
import { sessionCount, summarizeColumns, usualCount } from '../../column-summary.ts';
import { isUsual } from '../../subspace-model.ts';
import { tooManyEvents } from '../../too-many-events.ts';
import { type CountVector, createVectorReader } from './count-vector.ts';
import { createWayBack } from './way-back.ts';

/** A model that scores count vectors one by one; what it learned is plain JSON of its own shape. */
export interface CountModel<Learned> {
  readonly name: string;
  /** Absent: it learns from the counts alone. */
  readonly learnsFrom?: 'labels';
  /** Learns from the distinct vectors; the limit is over 0, and null where nothing can be told. */
  learn(
    matrix: EventCountMatrix,
    usual: UsualCount[],
  ): { learned: Learned; threshold: number | null };
  /** How unusual a vector of m counts is: 0 or more. */
  scorer(learned: Learned, m: number): (vector: CountVector) => number;
  /** Whether parsed JSON is what `learn` gives of m events. */
  isLearned(value: unknown, m: number): value is Learned;
}

interface SavedModel<Learned> extends SavedCounts {
  learned: Learned;
}

/** Time and memory grow with them. */
const MAX_EVENTS = 1000;
/** Of the limit: what an event that was never learned adds to a score. One is enough. */
const UNSEEN = 1.01;
/** Numbers beyond it could overflow. */
const MAX_SCORE = 1e15;
const { isNumber, isCount } = createJsonChecks(MAX_SCORE);

/**
 * A detector's method from a model. Events that were never learned are unusual by themselves, but
 * not for a model with labels, which can not know whether they are trouble. Reasons are the way back
 * to a usual score: see `createWayBack`. More than 1,000 kinds of events are refused in words.
 */
export function countsMethod<Learned>(model: CountModel<Learned>): CountsMethod {
  const { name, learnsFrom } = model;
  return {
    ...(learnsFrom && { learnsFrom }),
    noLimitNote: 'This log is too uniform for this detector, so nothing is flagged.',
    unseenNote: learnsFrom ? 'A model that learned from answers knows nothing of them.' : null,
    fit(matrix) {
      if (matrix.eventCount > MAX_EVENTS) throw tooManyEvents(name, matrix.eventCount, MAX_EVENTS);
      const usual = summarizeColumns(matrix).map(usualCount);
      const { learned, threshold } = model.learn(matrix, usual);
      const sessions = sessionCount(matrix);
      return fitted(model, { detector: name, sessions, threshold, usual, learned });
    },
    restore(saved, events) {
      return isSaved(model, saved, events) ? fitted(model, saved) : null;
    },
  };
}

function fitted<Learned>(model: CountModel<Learned>, saved: SavedModel<Learned>): FittedCounts {
  const { threshold, usual, learned } = saved;
  const m = usual.length;
  const unseenScore = model.learnsFrom ? 0 : UNSEEN * (threshold ?? 1);
  return {
    sessions: saved.sessions,
    components: 0,
    size: countNumbers(saved),
    toJSON: () => saved,
    withoutLimit: () => fitted(model, { ...saved, threshold: null }),
    judge({ matrix, columnOf }) {
      const reader = createVectorReader(matrix, m, columnOf);
      const scoreOf = model.scorer(learned, m);
      const wayBack = createWayBack(scoreOf, usual, threshold ?? 0);
      const eventOf = new Int32Array(m).fill(-1);
      for (let event = 0; event < matrix.eventCount; event++) {
        const column = columnOf ? columnOf[event]! : event;
        if (column >= 0) eventOf[column] = event;
      }
      const score = (row: number) =>
        Math.min(MAX_SCORE, scoreOf(reader.read(row)) + unseenScore * reader.unseen(row).length);
      return {
        threshold,
        score,
        causes(row) {
          const unseen = unseenScore > 0 ? reader.unseen(row) : [];
          const isOver = threshold === null || scoreOf(reader.read(row)) > threshold;
          const known = unseen.length > 0 && !isOver ? [] : wayBack(reader.read(row));
          return [
            ...known.map((cause): CountCause => ({ ...cause, event: eventOf[cause.column]! })),
            ...unseen.map(
              (event): CountCause => ({
                event,
                column: -1,
                usual: 0,
                more: true,
                drop: unseenScore,
              }),
            ),
          ];
        },
      };
    },
  };
}

function isSaved<Learned>(
  model: CountModel<Learned>,
  value: unknown,
  m: number,
): value is SavedModel<Learned> {
  if (!isObject(value) || value.detector !== model.name) return false;
  const { threshold } = value;
  return (
    isCount(value.sessions) &&
    (threshold === null || (isNumber(threshold) && threshold > 0)) &&
    isUsual(value.usual, m) &&
    model.isLearned(value.learned, m)
  );
}

/** How many numbers plain JSON holds. */
function countNumbers(value: unknown): number {
  if (typeof value === 'number') return 1;
  if (!isObject(value)) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + countNumbers(part), 0);
}
