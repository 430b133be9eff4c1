import type { EventCountMatrix } from '../../group/sessions/event-count-matrix.ts';
import type { CountCause, FittedCounts } from '../detector.ts';
import type { Contribute } from './contributions.ts';
import { createScorer, type Deviation, type Scorer } from './score.ts';
import type { SubspaceModel } from './subspace-model.ts';

/** Beside its components a model has about so many numbers for each event. */
const NUMBERS_PER_EVENT = 10;

/** A detector fitted by PCA. An event that it never saw contributes the square of its excess. */
export function fittedSubspace(
  model: SubspaceModel,
  contribute: (model: SubspaceModel, scorer: Scorer) => Contribute,
): FittedCounts {
  const components = model.components.length;
  return {
    sessions: model.sessions,
    components,
    size: model.mean.length * (components + NUMBERS_PER_EVENT),
    toJSON: () => model,
    withoutLimit: () => fittedSubspace({ ...model, threshold: null }, contribute),
    judge({ matrix, columnOf = sameColumns(matrix.eventCount), fittedOn = 'upload' }) {
      const scorer = createScorer(model, columnOf);
      const eventOf = new Int32Array(model.mean.length).fill(-1);
      for (const [event, column] of columnOf.entries()) if (column >= 0) eventOf[column] = event;
      const contributionsOf = contribute(model, scorer);
      const counts = new Float64Array(model.mean.length);
      return {
        threshold: fittedOn === 'upload' ? ownThreshold(model) : model.threshold,
        unraised: model.varied?.excess,
        score: (row) => scorer.deviationOf(matrix, row).spe,
        causes(row) {
          const deviation = scorer.deviationOf(matrix, row);
          const present = countInto(counts, matrix, row, { columnOf, eventOf });
          const known = contributionsOf(deviation, { counts, present });
          for (const column of present) counts[column] = 0;
          return [
            ...known.map((part): CountCause => ({ ...part, event: eventOf[part.column]! })),
            ...unseenEvents(deviation),
          ];
        },
      };
    },
  };
}

function ownThreshold({ threshold, varied }: SubspaceModel): number | null {
  return threshold === null ? null : (varied?.own ?? threshold);
}

function sameColumns(events: number): Int32Array {
  return Int32Array.from({ length: events }, (_, event) => event);
}

/** Writes the row's counts of learned events into `counts`; returns their columns, ascending. */
function countInto(
  counts: Float64Array,
  { offsets, events, counts: seen }: EventCountMatrix,
  row: number,
  { columnOf, eventOf }: { columnOf: Int32Array; eventOf: Int32Array },
): Uint32Array {
  const present: number[] = [];
  for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
    const column = columnOf[events[at]!]!;
    if (column < 0 || eventOf[column] !== events[at]) continue;
    counts[column] = seen[at]!;
    present.push(column);
  }
  return Uint32Array.from(present).sort();
}

function unseenEvents({ excess }: Deviation): CountCause[] {
  const drops = new Map<number, number>();
  for (const { event, column, value } of excess) {
    if (column < 0) drops.set(event, (drops.get(event) ?? 0) + value ** 2);
  }
  return Array.from(drops, ([event, drop]) => ({ event, column: -1, usual: 0, more: true, drop }));
}
