import type { EventCountMatrix } from '../group/event-count-matrix.ts';
import type { FittedDetector } from './detector.ts';

/** How one count vector departs from what was learned. */
export interface Deviation {
  spe: number;
  /** m residuals M z, in weighted counts: positive is more than expected. */
  residual: Float64Array;
  /** Counts beyond a ceiling, and events that the baseline never saw. */
  excess: { event: number; column: number; value: number }[];
}

export interface Scorer {
  /** Deviation of row `row` of `matrix`; its arrays are reused by the next call. */
  residualOf(matrix: EventCountMatrix, row: number): Deviation;
  /** The squared prediction error of every row of `matrix`. */
  scoreAll(matrix: EventCountMatrix): Float64Array;
}

/**
 * Scores count vectors against a fitted detector. `columnOf[event]` says which of the m learned
 * columns an event of the matrix is, -1 for none; without it, they are the same.
 * SPE = |z - P P'z|² (DOMAIN: residual subspace), plus the squares of `excess`.
 */
export function createScorer(fitted: FittedDetector, columnOf?: Int32Array): Scorer {
  const { weights, ceilings, unseenWeight } = fitted;
  const mean = Float64Array.from(fitted.mean);
  const components = fitted.components.map((row) => Float64Array.from(row));
  const m = mean.length;
  const residual = new Float64Array(m);
  const z = new Float64Array(m);
  const excessUnit = Math.sqrt(fitted.threshold ?? 0);
  const unseenCeiling = Math.min(...(ceilings ?? [Number.POSITIVE_INFINITY]));

  function residualOf(matrix: EventCountMatrix, row: number): Deviation {
    const excess: Deviation['excess'] = [];
    for (let j = 0; j < m; j++) z[j] = -mean[j]!;
    for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++) {
      const event = matrix.events[at]!;
      const count = matrix.counts[at]!;
      const column = columnOf ? columnOf[event]! : event;
      const ceiling = column < 0 ? unseenCeiling : (ceilings?.[column] ?? Number.POSITIVE_INFINITY);
      const weighted = Math.min(count, ceiling) * (column < 0 ? unseenWeight : weights[column]!);
      if (column >= 0) z[column]! += weighted;
      else if (weighted > 0) excess.push({ event, column, value: weighted });
      if (count > ceiling) {
        excess.push({ event, column, value: excessUnit * Math.log2(count / ceiling) });
      }
    }
    residual.set(z);
    for (const component of components) {
      let along = 0;
      for (let j = 0; j < m; j++) along += component[j]! * z[j]!;
      if (along === 0) continue;
      for (let j = 0; j < m; j++) residual[j]! -= along * component[j]!;
    }
    let spe = 0;
    for (let j = 0; j < m; j++) spe += residual[j]! ** 2;
    for (const { value } of excess) spe += value ** 2;
    return { spe, residual, excess };
  }

  return {
    residualOf,
    scoreAll: (matrix) =>
      Float64Array.from(matrix.multiplicity, (_, row) => residualOf(matrix, row).spe),
  };
}

/** Whether an SPE is over the limit; nothing is where there is none. */
export function isAnomalous(spe: number, threshold: number | null): boolean {
  return threshold !== null && spe > threshold;
}
