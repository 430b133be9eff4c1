import type { Clock } from '../../analysis.ts';

/** What was understood of a file: how its lines are to be read as events. */
export interface Layout {
  /** What the file is, in plain words with an article: "a CloudWatch export". */
  format: string;
  /** What was taken from it, in plain words: "time, message". */
  fields: string;
  /** Whether it is a log as loghub has them, which names the event and the text of each line. */
  isStructured: boolean;
  /** Whether each line names its event. Where not, the text of the message tells it. */
  hasEvents: boolean;
  hasLevels: boolean;
  /** Names of the columns in `RowBatch.keys`, those that most likely are sessions first. */
  keys: string[];
  /** Name of the key that is there only to tell of which machine a line is. */
  host?: string;
  /** Name of the column with the known answers; null where none was named. */
  label: string | null;
  /** What `RowBatch.values` measure, and in what; null or unset where the lines measure nothing. */
  measure?: Measure | null;
  /** Null where the lines tell no time. */
  time: Clock | null;
  /** Who did it, and how long such a session lasts, where the format suggests that. */
  window: KeyWindow | null;
  /** What the reader of the answer must know of how the file was understood. */
  notes: string[];
}

export interface KeyWindow {
  /** Name of one of the layout's keys. */
  key: string;
  ms: number;
}

export interface Measure {
  /** The column's name, or what the messages tell: "duration". */
  name: string;
  /** '' for a count. */
  unit: 'ms' | 'bytes' | '';
}
