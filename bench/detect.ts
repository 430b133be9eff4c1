import { Matrix, SingularValueDecomposition } from 'ml-matrix';
import { createRandom } from '../data/random.ts';
import { covarianceOf } from '../src/engine/detect/counts/count-covariance.ts';
import { fitPca } from '../src/engine/detect/counts/pca.ts';
import { createScorer } from '../src/engine/detect/counts/score.ts';
import { componentsFor, decompose } from '../src/engine/detect/decompose.ts';
import type { EventCountMatrix } from '../src/engine/group/sessions/event-count-matrix.ts';
import { printTable } from './print-table.ts';

/**
 * The two parts of detection that could grow out of hand: the decomposition with the number of
 * distinct events, against ml-matrix's own SVD of the same matrix in the same run; and scoring with
 * the number of sessions, of which equal ones are scored once.
 */
const random = createRandom(1);
/** Beyond it the SVD takes minutes. */
const MAX_IN_SVD = 1000;

printTable(
  [
    { events: 300, goalSeconds: 1 },
    { events: 1000, goalSeconds: 1 },
    { events: 3000, goalSeconds: 20 },
  ].map(({ events, goalSeconds }) => {
    const matrix = countMatrix(3 * events, events, 3 * events);
    const columns = Array.from({ length: events }, (_, j) => j);
    const { covariance } = covarianceOf(matrix, columns, (count) => count);
    const evd = secondsOf(() => {
      const { values, axes } = decompose(covariance);
      axes(componentsFor(values, 0.95));
    });
    const svd =
      events > MAX_IN_SVD
        ? Number.NaN
        : secondsOf(() => new SingularValueDecomposition(new Matrix(covariance)));
    return {
      decomposition: `${events} events`,
      seconds: `${evd.toFixed(2)} (goal <= ${goalSeconds})`,
      'SVD s': Number.isNaN(svd) ? '-' : svd.toFixed(2),
      ratio: Number.isNaN(svd) ? '-' : (evd / svd).toFixed(2),
    };
  }),
);

const sessions = 563_000;
const matrix = countMatrix(2000, 29, sessions);
const vectorOf = Uint32Array.from({ length: sessions }, () => random.below(2000));
const fitted = fitPca(matrix);
const perVector = secondsOf(() => {
  const spe = createScorer(fitted).scoreAll(matrix);
  Float64Array.from(vectorOf, (row) => spe[row]!);
});
console.log(
  `\nscoring ${sessions.toLocaleString('en-US')} sessions of 2,000 distinct vectors: ${perVector.toFixed(3)} s (goal <= 0.2)`,
);

/** Random distinct vectors in which a third of the events occur, for `sessions` sessions in all. */
function countMatrix(rows: number, eventCount: number, sessions: number): EventCountMatrix {
  const events: number[] = [];
  const counts: number[] = [];
  const offsets = [0];
  for (let row = 0; row < rows; row++) {
    for (let event = 0; event < eventCount; event++) {
      if (random.below(3) > 0) continue;
      events.push(event);
      counts.push(1 + random.below(5));
    }
    offsets.push(events.length);
  }
  const multiplicity = new Uint32Array(rows).fill(Math.floor(sessions / rows));
  multiplicity[0]! += sessions % rows;
  return {
    eventCount,
    offsets: Uint32Array.from(offsets),
    events: Uint32Array.from(events),
    counts: Uint32Array.from(counts),
    multiplicity,
  };
}

function secondsOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}
