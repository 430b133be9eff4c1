import type { EventType } from '../analysis.ts';
import type { RowBatch } from '../read/row-batch.ts';
import { createEventTypes } from './event-types.ts';

/** The events of a log's lines, as numbers below 65,536. */
export interface LogEvents {
  /** Of line `i` of a batch, which is line `row` of the file. */
  indexAt(batch: RowBatch, i: number, row: number): number;
  /**
   * The events, in order of first appearance; to be called once all lines were asked for. Where
   * `final` is not null, it has the place in the list of each number given out.
   */
  finish(): { list: EventType[]; final: Uint16Array | null };
}

/** The events that the file names. */
export function createNamedEvents(): LogEvents {
  const types = createEventTypes();
  return {
    indexAt: ({ eventIds, templates }, i, row) => types.indexOf(eventIds[i]!, templates[i]!, row),
    finish: () => ({ list: types.list, final: null }),
  };
}
