import type { RowLabels } from '../records/labels.ts';

/**
 * A log of numbers: n lines with w columns that can be judged. Cells stand row by row in chunks, 4
 * bytes each, because an upload can be read once only and is judged after all of it was seen.
 */
export interface NumericTable {
  columns: NumericColumn[];
  /** n */
  rows: number;
  /** Number of a row's line, from 1, the header not counted. */
  lineOf(row: number): number;
  /** Writes the w cells of a row into `into`: a number, or the place in `values`; NaN: there is none. */
  readRow(row: number, into: Float64Array): void;
  /** What the label column says; null where none was named. */
  labels: RowLabels | null;
  /** Columns of the file that are not judged, and why. */
  leftOut: LeftOutColumn[];
}

export type NumericColumn =
  | {
      kind: 'number';
      name: string /** Cells that hold neither a number nor nothing. */;
      odd: number;
    }
  | {
      kind: 'category';
      name: string /** The distinct cells, in order of appearance. */;
      values: string[];
    };

export interface LeftOutColumn {
  name: string;
  /** `many`: there are more columns than can be compared. */
  why: 'text' | 'id' | 'time' | 'port' | 'code' | 'label' | 'empty' | 'unknown' | 'many';
}
