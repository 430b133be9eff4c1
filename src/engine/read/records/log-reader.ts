import type { Layout } from './layout.ts';
import type { RowBatch } from './row-batch.ts';

/** Reads one kind of file, as its text arrives. */
export interface LogReader {
  /** The lines that end in this text; null while too little is there to know what is what. */
  push(text: string): RowBatch | null;
  /** The lines of the last text and of what was left before it. */
  end(text: string): RowBatch | null;
  /** Log lines so far, those left out counted. */
  rows(): number;
  /** Of them, lines that hold no event of their own: left out, blank, or joined to the line above. */
  leftOut(): number;
  /** Null until the first batch. */
  layout(): Layout | null;
  /** What was left out or repaired, in plain sentences, gravest first. */
  notes(): string[];
}
