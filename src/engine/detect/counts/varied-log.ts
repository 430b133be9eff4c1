import type { EventCountMatrix } from '../../group/sessions/event-count-matrix.ts';
import { sessionCount, weightedQuantile } from './column-summary.ts';

/** A log is varied where more sessions than this, and not just a few, have an event of their own. */
const OWN_SHARE = 0.05;
const FEW_OWN = 2;
/** Of a varied log so many sessions may be over the limit. */
const MOST_OVER = 0.05;

/** Limits on the scores of a varied log: those of the sessions learned from, and of others. */
export interface VariedLimits {
  own: number;
  others: number;
}

/**
 * Whether new events are no news in a log. The share of the sessions with an event that no other has is
 * how likely the next ordinary session has one that was never seen (Good 1953). Of HDFS and OpenStack,
 * trouble included, up to 2 % have an event of their own; of BGL in windows of 20 lines 26 %, of 48
 * normal containers of Hadoop 13 %. Events with 1 in `except` do not count.
 */
export function isVaried(matrix: EventCountMatrix, except?: Uint8Array): boolean {
  const { eventCount, offsets, events, multiplicity } = matrix;
  const having = new Float64Array(eventCount);
  for (const [row, sessions] of multiplicity.entries()) {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) having[events[at]!]! += sessions;
  }
  const isOwn = (event: number) => having[event] === 1 && except?.[event] !== 1;
  let own = 0;
  for (const row of multiplicity.keys()) {
    if (events.subarray(offsets[row]!, offsets[row + 1]!).some(isOwn)) own++;
  }
  return own > FEW_OWN && own > OWN_SHARE * sessionCount(matrix);
}

/**
 * The limits that a varied log needs, `score` being those of its d rows: what one session in twenty
 * lies beyond. A session that was not learned from has its own events never seen, not seen once, and
 * weighs so much more (`unseenWeight` over that of an event which one session has); of n learned ones, as
 * many as one in n + 1 may be beyond the farthest (Vovk et al. 2005).
 */
export function variedLimits(matrix: EventCountMatrix, score: Float64Array): VariedLimits {
  const n = sessionCount(matrix);
  const order = [...score.keys()].sort((a, b) => score[a]! - score[b]!);
  const beyond = (share: number) =>
    weightedQuantile(
      order.map((row) => score[row]!),
      order.map((row) => matrix.multiplicity[row]!),
      share,
    );
  const neverOverOnce = ((Math.log(1 + n) + 1) / (Math.log((1 + n) / 2) + 1)) ** 2;
  return {
    own: beyond(1 - MOST_OVER),
    others: neverOverOnce * beyond(Math.min(1, (1 - MOST_OVER) * (1 + 1 / n))),
  };
}
