/**
 * The distinct event count vectors of a set of sessions: a sparse matrix of d vectors × m events,
 * row by row. Row i holds `events[offsets[i] .. offsets[i + 1]]`, ascending, with their `counts`.
 */
export interface EventCountMatrix {
  /** m */
  eventCount: number;
  /** d + 1 positions */
  offsets: Uint32Array;
  /** Event indices, each below m. */
  events: Uint32Array;
  /** Counts above 0, beside `events`. */
  counts: Uint32Array;
  /** Number of sessions that share each vector; sums to n. */
  multiplicity: Uint32Array;
  /** Of those, the sessions that are anomalous by known answers; absent where none were asked for. */
  anomalous?: Uint32Array;
  /**
   * The events of a row's sessions, one after the other: then a row is a sequence, and two may have
   * the same vector. Absent where the order was not asked for.
   */
  sequenceOf?: (row: number) => ArrayLike<number>;
}
