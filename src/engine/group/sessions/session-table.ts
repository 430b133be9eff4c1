import type { EventType, SessionTimes } from '../../analysis.ts';
import type { EventCountMatrix } from './event-count-matrix.ts';

/** The sessions of an upload, in order of first appearance, and the way back to their lines. */
export interface SessionTable {
  /** n session ids. */
  ids: string[];
  /** m events, in order of first appearance in the file. */
  events: EventType[];
  /** The d distinct vectors, in order of the first session that has each. */
  matrix: EventCountMatrix;
  /** n indices of rows of `matrix`. */
  vectorOf: Uint32Array;
  /** Log lines seen, and those that name no session; lines left out by the reader count as such. */
  rows: number;
  rowsWithoutSession: number;
  /** The session's lines in file order (lines count from 1, header not counted) and the event of each. */
  linesOf(session: number): { lines: number[]; events: number[] };
  /** The session's first and last line. */
  spanOf(session: number): [first: number, last: number];
  /** When the session was; null where its lines tell no time. */
  timesOf(session: number): SessionTimes | null;
  /** The events of the session's first lines, as many as `into` takes. Returns how many there are. */
  eventsOf(session: number, into: Uint32Array): number;
}
