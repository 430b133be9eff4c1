/**
 * Consecutive log lines, as columns of equal length: all that the rest of the engine may know of a
 * file's format, beside its `Layout`. The strings may point into a larger chunk: whoever keeps one
 * copies it. A line that had to be left out is there with empty strings, so that places still tell
 * line numbers.
 */
export interface RowBatch {
  contents: string[];
  /** Empty strings where the file has none: see `Layout.hasEvents`. */
  eventIds: string[];
  /** Empty strings where the file has no template column. */
  templates: string[];
  /** Milliseconds since 1970, NaN where a line tells none; absent where the file has no times. */
  times?: number[];
  /** Absent where the file has no levels. */
  levels?: string[];
  /** What each line measures, see `Layout.measure`; NaN where it tells none. */
  values?: number[];
  /** What could be a session: `keys[i]` is the column `Layout.keys[i]`, '' where a line has none. */
  keys?: string[][];
  /** The cells of the label column, '' where a line has none; absent where none was named. */
  labels?: string[];
}

/** An empty batch with the columns that a layout has. */
export function emptyBatch({ time, hasLevels, keys, measure }: BatchShape): RowBatch {
  return {
    contents: [],
    eventIds: [],
    templates: [],
    ...(time && { times: [] }),
    ...(hasLevels && { levels: [] }),
    ...(measure && { values: [] }),
    ...(keys.length > 0 && { keys: keys.map(() => []) }),
  };
}

export interface BatchShape {
  time: object | null;
  hasLevels: boolean;
  keys: readonly string[];
  measure?: object | null;
}

/** Adds a line that has nothing to tell. */
export function addBlank(batch: RowBatch): void {
  batch.contents.push('');
  batch.eventIds.push('');
  batch.templates.push('');
  batch.times?.push(Number.NaN);
  batch.levels?.push('');
  batch.values?.push(Number.NaN);
  batch.labels?.push('');
  for (const column of batch.keys ?? []) column.push('');
}
