import { weightedMedian } from './column-summary.ts';

/** Sessions that must move along an axis for it to be normal variety. */
const AXIS_SHARE = 0.05;
/** How far, in weighted counts: half of one count of the most common kind of event. */
const AXIS_STEP = 0.5;
/** Places kept at a time; 8 bytes each. */
const BLOCK_CELLS = 4_000_000;

/**
 * The axes along which more than one session in twenty leaves the middle: those of which a few
 * sessions have made an axis of their own are left out. `read(row)` gives the weighted counts of a
 * distinct vector, `multiplicity` the sessions that share it.
 */
export function commonAxes(
  axes: number[][],
  multiplicity: Uint32Array,
  read: (row: number) => Float64Array,
): number[][] {
  const needed = AXIS_SHARE * multiplicity.reduce((sum, sessions) => sum + sessions, 0);
  const size = Math.max(1, Math.floor(BLOCK_CELLS / multiplicity.length));
  const common: number[][] = [];
  for (let start = 0; start < axes.length; start += size) {
    const block = axes.slice(start, start + size);
    const places = placesAlong(block, multiplicity.length, read);
    common.push(...block.filter((_, i) => movingAlong(places[i]!, multiplicity) > needed));
  }
  return common;
}

function placesAlong(
  axes: number[][],
  rows: number,
  read: (row: number) => Float64Array,
): Float64Array[] {
  const places = axes.map(() => new Float64Array(rows));
  const present = new Uint32Array(axes[0]?.length ?? 0);
  for (let row = 0; row < rows; row++) {
    const counts = read(row);
    let length = 0;
    for (let i = 0; i < counts.length; i++) if (counts[i] !== 0) present[length++] = i;
    for (let a = 0; a < axes.length; a++) {
      const axis = axes[a]!;
      let place = 0;
      for (let i = 0; i < length; i++) place += axis[present[i]!]! * counts[present[i]!]!;
      places[a]![row] = place;
    }
  }
  return places;
}

function movingAlong(places: Float64Array, multiplicity: Uint32Array): number {
  const middle = weightedMedian(places, multiplicity);
  let moving = 0;
  for (let row = 0; row < places.length; row++) {
    if (Math.abs(places[row]! - middle) > AXIS_STEP) moving += multiplicity[row]!;
  }
  return moving;
}
