import type { EventCountMatrix } from '../../group/sessions/event-count-matrix.ts';
import type { SubspaceModel } from './subspace-model.ts';

/** How one count vector departs from what was learned. */
export interface Deviation {
  spe: number;
  /** m residuals M z, in weighted counts: positive is more than expected. */
  residual: Float64Array;
  /** Counts beyond a ceiling, and events that the baseline never saw (column -1). */
  excess: { event: number; column: number; value: number }[];
}

export interface Scorer {
  /** Deviation of row `row` of `matrix`; its residual is overwritten by the next call. */
  deviationOf(matrix: EventCountMatrix, row: number): Deviation;
  /** The squared prediction error of every row of `matrix`. */
  scoreAll(matrix: EventCountMatrix): Float64Array;
  /** M_jj of M = I - P P': the part of column j that is outside the principal subspace, 0 to 1. */
  residualShare(column: number): number;
  /** Whether any component touches column j: only a change of such a one changes residuals of others. */
  isInSubspace(column: number): boolean;
  /** Changes a residual as a change of column j by `step` weighted counts does: adds step * M_j. */
  addColumn(residual: Float64Array, column: number, step: number): void;
}

/**
 * Scores count vectors against what was learned. `columnOf[event]` says which of the m learned
 * columns an event of the matrix is, -1 for none; without it, they are the same.
 * SPE = |M z|² with z = y - mean and M = I - P P', plus the squares of `excess`. M z is taken as
 * M y - M mean, because y is sparse.
 */
export function createScorer(fitted: SubspaceModel, columnOf?: Int32Array): Scorer {
  const { weights, mean, ceilings, unseenWeight } = fitted;
  const m = mean.length;
  const { active, place, rows } = residualProjection(fitted.components, m);
  const offset = Float64Array.from(mean, (value) => -value);
  for (const j of active) offset[j] = 0;
  for (const [i, j] of active.entries()) addTo(offset, active, rows[i]!, -mean[j]!);

  const residual = new Float64Array(m);
  const excessUnit = Math.sqrt(fitted.varied?.excess ?? fitted.threshold ?? 0);
  const unseenCeiling = Math.min(...(ceilings ?? [Number.POSITIVE_INFINITY]));

  function deviationOf(matrix: EventCountMatrix, row: number): Deviation {
    const excess: Deviation['excess'] = [];
    residual.set(offset);
    for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++) {
      const event = matrix.events[at]!;
      const count = matrix.counts[at]!;
      const column = columnOf ? columnOf[event]! : event;
      const ceiling = column < 0 ? unseenCeiling : (ceilings?.[column] ?? Number.POSITIVE_INFINITY);
      const weighted = Math.min(count, ceiling) * (column < 0 ? unseenWeight : weights[column]!);
      if (column < 0) {
        if (weighted > 0) excess.push({ event, column, value: weighted });
      } else addColumn(residual, column, weighted);
      if (count > ceiling) {
        excess.push({ event, column, value: excessUnit * Math.log2(count / ceiling) });
      }
    }
    let spe = 0;
    for (let j = 0; j < m; j++) spe += residual[j]! ** 2;
    for (const { value } of excess) spe += value ** 2;
    return { spe, residual, excess };
  }

  function addColumn(target: Float64Array, column: number, step: number): void {
    if (place[column]! < 0) target[column]! += step;
    else addTo(target, active, rows[place[column]!]!, step);
  }

  return {
    deviationOf,
    addColumn,
    scoreAll: (matrix) =>
      Float64Array.from(matrix.multiplicity, (_, row) => deviationOf(matrix, row).spe),
    isInSubspace: (j) => place[j]! >= 0,
    residualShare: (j) => (place[j]! < 0 ? 1 : rows[place[j]!]![place[j]!]!),
  };
}

/** Whether an SPE is over the limit; nothing is where there is none. */
export function isAnomalous(spe: number, threshold: number | null): boolean {
  return threshold !== null && spe > threshold;
}

/**
 * M = I - P P' restricted to the `active` columns, those that any component touches; all others
 * are outside the subspace as they are. `place` finds a column among them, -1 where it is not.
 */
function residualProjection(
  components: number[][],
  m: number,
): { active: Int32Array; place: Int32Array; rows: Float64Array[] } {
  const touched = new Uint8Array(m);
  for (const component of components) {
    for (let j = 0; j < m; j++) if (component[j] !== 0) touched[j] = 1;
  }
  const active = Int32Array.from([...touched.keys()].filter((j) => touched[j] === 1));
  const place = new Int32Array(m).fill(-1);
  for (const [i, j] of active.entries()) place[j] = i;
  const rows = Array.from(active, (_, i) => {
    const row = new Float64Array(active.length);
    row[i] = 1;
    return row;
  });
  for (const component of components) {
    const part = Float64Array.from(active, (j) => component[j]!);
    for (const [i, row] of rows.entries()) {
      const factor = part[i]!;
      for (let j = 0; j < row.length; j++) row[j]! -= factor * part[j]!;
    }
  }
  return { active, place, rows };
}

function addTo(
  target: Float64Array,
  columns: Int32Array,
  values: Float64Array,
  factor: number,
): void {
  for (let i = 0; i < columns.length; i++) target[columns[i]!]! += factor * values[i]!;
}
