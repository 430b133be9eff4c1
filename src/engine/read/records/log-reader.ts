import type { TextReader } from '../read-text.ts';
import type { Layout } from './layout.ts';
import type { RowBatch } from './row-batch.ts';

/** Reads one kind of log, as its text arrives. */
export interface LogReader extends TextReader<RowBatch> {
  /** Of the rows, lines that hold no event of their own: left out, blank, or joined to the line above. */
  leftOut(): number;
  /** Null until the first batch. */
  layout(): Layout | null;
  /** What was left out or repaired, in plain sentences, gravest first. */
  notes(): string[];
  /** The notes that every log of its kind has: nobody needs them in order to trust the answer. */
  asides?(): string[];
}
