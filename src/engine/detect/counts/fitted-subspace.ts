import type { EventCountMatrix } from '../../group/sessions/event-count-matrix.ts';
import type { CountCause, FittedCounts } from '../detector.ts';
import type { Contribution } from './contributions.ts';
import { createScorer, type Deviation, type Scorer } from './score.ts';
import type { SubspaceModel } from './subspace-model.ts';

/** How the events of a vector share its SPE; `counts` are those of the m learned events. */
export type Contribute = (
  model: SubspaceModel,
  scorer: Scorer,
  deviation: Deviation,
  counts: number[],
) => Contribution[];

/** Beside its components a model has about so many numbers for each event. */
const NUMBERS_PER_EVENT = 10;

/** A detector fitted by PCA. An event that it never saw contributes the square of its excess. */
export function fittedSubspace(model: SubspaceModel, contribute: Contribute): FittedCounts {
  const components = model.components.length;
  return {
    sessions: model.sessions,
    components,
    size: model.mean.length * (components + NUMBERS_PER_EVENT),
    toJSON: () => model,
    withoutLimit: () => fittedSubspace({ ...model, threshold: null }, contribute),
    judge({ matrix, columnOf = sameColumns(matrix.eventCount) }) {
      const scorer = createScorer(model, columnOf);
      const eventOf = new Int32Array(model.mean.length).fill(-1);
      for (const [event, column] of columnOf.entries()) if (column >= 0) eventOf[column] = event;
      return {
        threshold: model.threshold,
        score: (row) => scorer.deviationOf(matrix, row).spe,
        causes(row) {
          const seen = countsOf(matrix, row);
          const deviation = scorer.deviationOf(matrix, row);
          const counts = Array.from(eventOf, (event) => seen.get(event) ?? 0);
          const known = contribute(model, scorer, deviation, counts);
          return [
            ...known.map((part): CountCause => ({ ...part, event: eventOf[part.column]! })),
            ...unseenEvents(deviation),
          ];
        },
      };
    },
  };
}

function sameColumns(events: number): Int32Array {
  return Int32Array.from({ length: events }, (_, event) => event);
}

function countsOf(matrix: EventCountMatrix, row: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++) {
    counts.set(matrix.events[at]!, matrix.counts[at]!);
  }
  return counts;
}

function unseenEvents({ excess }: Deviation): CountCause[] {
  const drops = new Map<number, number>();
  for (const { event, column, value } of excess) {
    if (column < 0) drops.set(event, (drops.get(event) ?? 0) + value ** 2);
  }
  return Array.from(drops, ([event, drop]) => ({ event, column: -1, usual: 0, more: true, drop }));
}
