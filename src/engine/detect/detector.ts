import type { EventCountMatrix } from '../group/sessions/event-count-matrix.ts';
import type { NumericTable } from '../read/numbers/numeric-table.ts';

/**
 * A way to judge logs: it learns what is usual, then scores what departs from it and says why. What
 * it learns is its own affair. Adding one takes its file and a row in `detectors.ts`.
 */
export interface Detector<Name extends string = string> {
  readonly name: Name;
  /** Its name in a form, in plain words, at most 75 characters. */
  readonly label: string;
  /** When to choose it, in a sentence of at most 75 characters. */
  readonly summary: string;
  /** How a log was judged, to stand after "judged": "in the usual way". */
  readonly manner: string;
  /** Judges sessions by the counts of their events. */
  readonly counts: CountsMethod;
  /** Judges the lines of a table of numbers; null where it can not. */
  readonly numbers: NumbersMethod | null;
}

/** What makes scores, and why. Scores are 0 or more, finite, and anomalous over `threshold`. */
interface Judgement<Cause> {
  /** Null where nothing can be flagged: no finite limit, or too little to learn from. */
  readonly threshold: number | null;
  score(row: number): number;
  /** Why a row has its score; at least one cause where that is over the threshold. */
  causes(row: number): Cause[];
}

interface Fitted<Input, Judged, Saved> {
  /** Sessions (lines of a table) that it was learned from. */
  readonly sessions: number;
  /** Principal components that it keeps; 0 for a detector that has none. */
  readonly components: number;
  /** How many numbers it is made of, about: what is too large is not kept. */
  readonly size: number;
  judge(input: Input): Judged;
  /** Plain JSON, from which `restore` makes it again. */
  toJSON(): Saved;
}

export interface CountsMethod {
  /**
   * What it learns from beside the counts: known answers (`anomalous` of the matrix), or the order of
   * the events (`sequenceOf` of the matrix, also to judge by). Absent: nothing.
   */
  readonly learnsFrom?: 'labels' | 'sequences';
  /** Said where it has no finite limit though there was enough to learn from; null: it always has one. */
  readonly noLimitNote: string | null;
  /** What it does with events that the baseline never saw, in a sentence; null where it weighs them. */
  readonly unseenNote: string | null;
  /** Its scores are weighed with what the events say. Absent: all over the limit is anomalous. */
  readonly weighed?: true;
  /** Learns from n sessions with m events; rows of `counts` are distinct vectors. */
  fit(counts: EventCountMatrix): FittedCounts;
  /** Null where the JSON, of a model of `events` events, is damaged. */
  restore(saved: unknown, events: number): FittedCounts | null;
}

interface CountsJudgement extends Judgement<CountCause> {
  /** Where the limit was raised, since new events are no news in the log: what it would be else. */
  readonly unraised?: number | undefined;
}

/** What was learned of sessions. */
export interface FittedCounts extends Fitted<CountsInput, CountsJudgement, SavedCounts> {
  /** The same, flagging nothing: there was too little to learn from. */
  withoutLimit(): FittedCounts;
}

export interface CountsInput {
  /** Distinct vectors: the rows to be judged. */
  matrix: EventCountMatrix;
  /** The learned column of each event of `matrix`, -1 where it was never seen; absent: the same. */
  columnOf?: Int32Array;
  /** Whether the rows are those that it was learned from (default), or to be compared with them. */
  fittedOn?: 'upload' | 'baseline';
}

/** What one event does to a score. */
export interface CountCause {
  /** Its place in the log judged, -1 where that lacks it. */
  event: number;
  /** Its learned column, -1 where it was never seen. */
  column: number;
  /** The count expected, 0 or more. */
  usual: number;
  /** Whether there is more of the event than expected. */
  more: boolean;
  /** By how much the score drops with the expected count. */
  drop: number;
}

/** What every saved model of sessions tells; the rest is its detector's. */
export interface SavedCounts {
  /** Name of its detector. */
  detector: string;
  /** Sessions learned from. */
  sessions: number;
  /** Limit on the score; null where there is none. */
  threshold: number | null;
  /** For each of the m events, what is usual in a session. */
  usual: UsualCount[];
}

/** What is usual of one event in a session. */
export interface UsualCount {
  mean: number;
  /** The range that holds the middle 90 % of the sessions. */
  low: number;
  high: number;
  /** The counts that one session in twenty or more has, and the most frequent one. */
  frequent: number[];
  /** More than one session in ten has another count than those. */
  scattered: boolean;
}

export interface NumbersMethod {
  /** Learns from these rows of a table what is usual, to judge others. */
  fit(table: NumericTable, rows: Uint32Array): FittedNumbers;
  /** The same to judge these very rows, much of which may be trouble of one kind. */
  fitWithin(table: NumericTable, rows: Uint32Array): FittedNumbers;
  /** Null where the JSON is damaged. */
  restore(saved: unknown): FittedNumbers | null;
}

/** What was learned of a table of numbers. */
export interface FittedNumbers extends Fitted<NumbersInput, NumbersJudgement, SavedNumbers> {
  readonly columns: ModelColumn[];
}

export interface NumbersInput {
  table: NumericTable;
  /** Whether the rows are those that it was learned from, or to be compared with them. */
  fittedOn: 'upload' | 'baseline';
}

export interface NumbersJudgement extends Judgement<ColumnCause> {
  /** Numbers that are compared of each row. */
  readonly features: number;
  /** The one that tells the row's kind: rows with the same one differ in the same way first of all. */
  mainCause(row: number): ColumnCause;
}

/** What one column does to a row's score. */
export interface ColumnCause {
  /** Its place in the model. */
  column: number;
  cell: Cell;
  /** The cell that would bring the row nearest to what is usual. */
  usual: Cell;
  isNew: boolean;
  /** By how much the score drops with it. */
  drop: number;
}

/**
 * A cell as the model sees it. Of a number: itself, NaN where there is none. Of a category with v
 * values: the place of its value, v for a rare one, v + 1 for one that was never seen, NaN where the
 * log has no such column.
 */
export type Cell = number;

/** What every saved model of a table tells; the rest is its detector's. */
export interface SavedNumbers {
  /** Name of its detector; absent: `pca`. */
  detector?: string;
  /** Rows learned from. */
  sessions: number;
  columns: ModelColumn[];
}

export type ModelColumn = NumberModel | CategoryModel;

/** What is usual of a column of numbers. */
export interface NumberModel {
  kind: 'number';
  name: string;
  /** Mean of sign(x) log1p(|x|), and what counts as one step of it; 0 for a constant. */
  mean: number;
  scale: number;
  /** Of the numbers as they are: the range of the middle 90 %, and the middle. */
  low: number;
  median: number;
  high: number;
  /** All are whole numbers. */
  whole: boolean;
}

/** What is usual of a column of names. */
export interface CategoryModel {
  kind: 'category';
  name: string;
  /** The most frequent first, with the share of rows that have each. */
  values: { text: string; share: number }[];
  /** Known values that are too rare to count by themselves, and their share together. */
  rare: string[];
  rareShare: number;
}
