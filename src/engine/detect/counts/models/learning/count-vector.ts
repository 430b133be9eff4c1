import type { EventCountMatrix } from '../../../../group/sessions/event-count-matrix.ts';

/** The counts of one session, as a model reads them. */
export interface CountVector {
  /** m counts of the learned events. */
  counts: Float64Array;
  /** Columns that may hold another count than 0, each once. */
  present: number[];
}

export interface VectorReader {
  /** The vector of a row; it is overwritten by the next call. */
  read(row: number): CountVector;
  /** The row's events that were never learned, as events of the matrix. */
  unseen(row: number): number[];
}

/** Reads the rows of a matrix as vectors of m learned events; `columnOf` as in `CountsInput`. */
export function createVectorReader(
  matrix: EventCountMatrix,
  m: number,
  columnOf?: Int32Array,
): VectorReader {
  const { offsets, events, counts } = matrix;
  const vector: CountVector = { counts: new Float64Array(m), present: [] };
  const column = (at: number) => (columnOf ? columnOf[events[at]!]! : events[at]!);
  return {
    read(row) {
      for (const j of vector.present) vector.counts[j] = 0;
      vector.present = [];
      for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
        const j = column(at);
        if (j < 0) continue;
        vector.counts[j] = counts[at]!;
        vector.present.push(j);
      }
      return vector;
    },
    unseen(row) {
      const found: number[] = [];
      for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
        if (column(at) < 0) found.push(events[at]!);
      }
      return found;
    },
  };
}

/** Rows to learn from: all, or where they are more than `most`, so many of them, evenly spread. */
export function someRows(matrix: EventCountMatrix, most: number): number[] {
  const { length } = matrix.multiplicity;
  const step = Math.max(1, length / Math.max(1, most));
  const rows: number[] = [];
  for (let at = 0; at < length; at += step) rows.push(Math.floor(at));
  return rows;
}
