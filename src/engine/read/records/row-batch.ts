/** The cells of one column, of consecutive lines. Where all are strings, an array of them. */
export interface Cells {
  readonly length: number;
  at(i: number): string | undefined;
  /**
   * Numbers that stand for the texts, in the whole file: where two cells have the same one, their
   * texts are the same. Absent where the reader keeps none.
   */
  readonly codes?: Int32Array | undefined;
}

/** Ids that each of consecutive lines names: those of line i are `codes[offsets[i] .. offsets[i + 1]]`. */
export interface NamedIds {
  offsets: Uint32Array;
  /** Numbers of ids, in the whole file. */
  codes: Int32Array;
  text(code: number): string;
}

/**
 * Consecutive log lines, as columns of equal length: all that the rest of the engine may know of a
 * file's format, beside its `Layout`. It holds until the next one is asked for, and its strings may
 * point into a larger chunk: whoever keeps one copies it. A line that had to be left out is there with
 * empty strings, so that places still tell line numbers.
 */
export interface RowBatch {
  contents: Cells;
  /** Of lines of text: what stands in the file, with time and level; absent where `contents` is all of it. */
  raws?: string[];
  /** Empty strings where the file has none: see `Layout.hasEvents`. */
  eventIds: Cells;
  /** Empty strings where the file has no template column. */
  templates: Cells;
  /** Milliseconds since 1970, NaN where a line tells none; absent where the file has no times. */
  times?: number[] | Float64Array;
  /** Absent where the file has no levels. */
  levels?: string[];
  /** What each line measures, see `Layout.measure`; NaN where it tells none. */
  values?: number[];
  /** What could be a session: `keys[i]` is the column `Layout.keys[i]`, '' where a line has none. */
  keys?: Cells[];
  /** The cells of the label column, '' where a line has none; absent where none was named. */
  labels?: Cells;
  /** The HDFS block ids in the contents, where the reader finds them faster than in their text. */
  blockIds?: () => NamedIds | null;
}

/** A batch to which lines are added. */
export interface ListBatch extends RowBatch {
  contents: string[];
  eventIds: string[];
  templates: string[];
  times?: number[];
  keys?: string[][];
  labels?: string[];
}

/** An empty batch with the columns that a layout has. */
export function emptyBatch({ time, hasLevels, keys, measure }: BatchShape): ListBatch {
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
export function addBlank(batch: ListBatch): void {
  batch.contents.push('');
  batch.raws?.push('');
  batch.eventIds.push('');
  batch.templates.push('');
  batch.times?.push(Number.NaN);
  batch.levels?.push('');
  batch.values?.push(Number.NaN);
  batch.labels?.push('');
  for (const column of batch.keys ?? []) column.push('');
}

/** All texts of a column. */
export function textsOf(cells: Cells): string[] {
  return Array.from({ length: cells.length }, (_, i) => cells.at(i)!);
}
