import type { Cell, ColumnCause, ModelColumn } from '../detector.ts';
import { encodeCell, isNew, NEW_STEP, type RowEncoder } from './encode-row.ts';
import { featureOffsets, featuresOf, type NumericModel } from './numeric-model.ts';

export interface NumericReasoner {
  /** The shortest way back to normal: the columns to change, in the order of what each one gains. */
  causes(row: number): ColumnCause[];
  /** The one that tells the row's kind: what is new in it, else the first of them. */
  mainCause(row: number): ColumnCause;
}

const MOST_REASONS = 8;
/** Of the limit: a smaller drop makes no difference to anyone. */
const MIN_DROP = 0.01;
/** Share of rows from which a category's value is a usual one. */
const USUAL_SHARE = 0.05;

/**
 * Tells what makes rows differ: time and again the column whose SPE drops most with a usual cell gets
 * that cell, until nothing is gained. One deviation is so told once, where the squared residual of
 * every column that it touches would be large.
 */
export function createNumericReasoner(
  { columns, components }: NumericModel,
  encoder: RowEncoder,
  threshold: number,
): NumericReasoner {
  const offsets = featureOffsets(columns);
  const m = encoder.features;
  const outside = residualProjection(components, m);
  const z = new Float64Array(m);
  const changed = new Float64Array(m);

  function explain(row: number, most: number): ColumnCause[] {
    const cells = Float64Array.from(encoder.read(row));
    encoder.encode(cells, z);
    const residual = outside.map((line) => line.reduce((sum, value, j) => sum + value * z[j]!, 0));
    const fresh = most === 1 ? newColumns(cells) : [];
    const open = new Set(fresh.length > 0 ? fresh : columns.keys());
    const reasons: ColumnCause[] = [];
    while (reasons.length < most) {
      const best = bestStep(cells, residual, open);
      if (best === null || best.drop < MIN_DROP * threshold) break;
      reasons.push(best);
      open.delete(best.column);
      move(best, residual);
    }
    return reasons.length > 0 ? reasons : [largest(cells, residual)];
  }

  function newColumns(cells: Float64Array): number[] {
    return [...columns.keys()].filter((column) => isNew(columns[column]!, cells[column]!));
  }

  function bestStep(
    cells: Float64Array,
    residual: number[],
    open: Set<number>,
  ): ColumnCause | null {
    let best: ColumnCause | null = null;
    for (const column of open) {
      const cell = cells[column]!;
      if (Number.isNaN(cell)) continue;
      const fresh = isNew(columns[column]!, cell);
      for (const usual of usualCells(
        columns[column]!,
        cell,
        residual[offsets[column]!]!,
        outside[offsets[column]!]?.[offsets[column]!] ?? 0,
      )) {
        if (usual === cell) continue;
        const drop = dropOf(column, cell, usual, residual) + (fresh ? NEW_STEP ** 2 : 0);
        if (best === null || drop > best.drop) best = { column, cell, usual, isNew: fresh, drop };
      }
    }
    return best;
  }

  /** SPE before less SPE after the features change by d: -2 d'r - d'Md. */
  function dropOf(column: number, cell: Cell, usual: Cell, residual: number[]): number {
    const { from, until } = difference(column, cell, usual);
    let drop = 0;
    for (let i = from; i < until; i++) {
      const step = changed[i]!;
      if (step === 0) continue;
      let pulled = 0;
      for (let j = from; j < until; j++) pulled += outside[i]![j]! * changed[j]!;
      drop -= step * (2 * residual[i]! + pulled);
    }
    return drop;
  }

  function move({ column, cell, usual }: ColumnCause, residual: number[]): void {
    const { from, until } = difference(column, cell, usual);
    for (let i = from; i < until; i++) {
      const step = changed[i]!;
      if (step === 0) continue;
      for (let j = 0; j < m; j++) residual[j]! += outside[j]![i]! * step;
    }
  }

  /** Leaves in `changed` how a column's features change. */
  function difference(column: number, cell: Cell, usual: Cell): { from: number; until: number } {
    const from = offsets[column]!;
    const until = from + featuresOf(columns[column]!);
    encodeCell(columns[column]!, cell, z, from);
    encodeCell(columns[column]!, usual, changed, from);
    for (let i = from; i < until; i++) changed[i]! -= z[i]!;
    return { from, until };
  }

  /** Where no change of one column helps: the column with the largest residual. */
  function largest(cells: Float64Array, residual: number[]): ColumnCause {
    let [best, most] = [0, -1];
    for (const column of columns.keys()) {
      let sum = 0;
      for (let i = offsets[column]!; i < offsets[column + 1]!; i++) sum += residual[i]! ** 2;
      if (sum > most) [best, most] = [column, sum];
    }
    const found = columns[best]!;
    const usual = found.kind === 'number' ? found.median : 0;
    return {
      column: best,
      cell: cells[best]!,
      usual,
      isNew: false,
      drop: Math.max(most, Number.MIN_VALUE),
    };
  }

  return {
    causes: (row) => explain(row, MOST_REASONS),
    mainCause: (row) => explain(row, 1)[0]!,
  };
}

/** The cells worth trying: of a number the middle and the one that fits the rest, of a category the frequent ones. */
function usualCells(column: ModelColumn, cell: Cell, residual: number, share: number): Cell[] {
  if (column.kind === 'category') {
    const frequent = column.values.flatMap((value, i) =>
      i === 0 || value.share >= USUAL_SHARE ? [i] : [],
    );
    return column.values.length > 0 ? frequent : [];
  }
  const { low, median, high, scale } = column;
  if (scale === 0 || share < 1e-9) return [median];
  const log = Math.sign(cell) * Math.log1p(Math.abs(cell)) - (residual / share) * scale;
  const best = Math.sign(log) * Math.expm1(Math.abs(log));
  const within = Math.min(Math.max(best, low), high);
  return [median, column.whole ? Math.round(within) : within];
}

/** M = I - P P' (m × m). */
function residualProjection(components: number[][], m: number): number[][] {
  return Array.from({ length: m }, (_, i) =>
    Array.from({ length: m }, (_, j) => {
      let sum = i === j ? 1 : 0;
      for (const axis of components) sum -= axis[i]! * axis[j]!;
      return sum;
    }),
  );
}
