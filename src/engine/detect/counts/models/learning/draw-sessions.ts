import type { EventCountMatrix } from '../../../../group/sessions/event-count-matrix.ts';

/** Draws rows of a matrix at random, each as often as it has sessions. `random` is from 0 to under 1. */
export function createSessionDraw(
  { multiplicity }: EventCountMatrix,
  random: () => number,
): () => number {
  const ends = new Float64Array(multiplicity.length);
  let n = 0;
  for (const [row, sessions] of multiplicity.entries()) {
    n += sessions;
    ends[row] = n;
  }
  return () => {
    const place = random() * n;
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! > place) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
