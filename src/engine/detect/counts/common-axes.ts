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
  for (let row = 0; row < rows; row++) {
    const counts = read(row);
    const present = [...counts.keys()].filter((i) => counts[i] !== 0);
    for (const [a, axis] of axes.entries()) {
      let place = 0;
      for (const i of present) place += axis[i]! * counts[i]!;
      places[a]![row] = place;
    }
  }
  return places;
}

function movingAlong(places: Float64Array, multiplicity: Uint32Array): number {
  const middle = weightedMedian(places, multiplicity);
  let moving = 0;
  for (const [row, place] of places.entries()) {
    if (Math.abs(place - middle) > AXIS_STEP) moving += multiplicity[row]!;
  }
  return moving;
}
