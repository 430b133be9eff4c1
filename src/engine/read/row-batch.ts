/**
 * Consecutive log lines, as columns of equal length: all that the rest of the engine may know of a
 * file's format. The strings may point into a larger chunk: whoever keeps one copies it.
 * A line that had to be left out is there with three empty strings, so that places still tell line
 * numbers.
 */
export interface RowBatch {
  contents: string[];
  eventIds: string[];
  /** Empty strings where the file has no template column. */
  templates: string[];
  /** Milliseconds since 1970, NaN where a line tells none; absent where no line does. */
  times?: number[];
}
