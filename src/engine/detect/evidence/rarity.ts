import { createJsonChecks, isObject } from '../../json-checks.ts';

/**
 * How the scores of usual sessions lie, so far as it tells how rare one is. Plain JSON. `scores`
 * fall, and `beyond[i]` of the sessions have `scores[i]` or more.
 */
export interface ScoreTail {
  /** n */
  sessions: number;
  scores: number[];
  beyond: number[];
}

/** Each next score that is kept stands for so many times the sessions of the one before. */
const STEP = 1.05;
/** The same counts have the same score but for rounding. */
const ROUNDING = 1 + 1e-9;

/** Of scores, each that of so many usual sessions. */
export function tailOf(scores: Float64Array, sessionsOf: Uint32Array): ScoreTail {
  const rows = [...scores.keys()].filter((row) => sessionsOf[row]! > 0);
  rows.sort((a, b) => scores[b]! - scores[a]!);
  const tail: ScoreTail = { sessions: 0, scores: [], beyond: [] };
  for (const [i, row] of rows.entries()) {
    tail.sessions += sessionsOf[row]!;
    const next = scores[rows[i + 1] ?? -1];
    const isSame = next !== undefined && next * ROUNDING >= scores[row]!;
    const known = tail.beyond.at(-1) ?? 0;
    if (isSame || (next !== undefined && tail.sessions < STEP * known)) continue;
    tail.scores.push(scores[row]!);
    tail.beyond.push(tail.sessions);
  }
  return tail;
}

/**
 * The share of usual sessions, 0 to 1, with such a score or a higher one: (1 + those of the n known
 * that have it) / (1 + n), which is as often right as wrong of sessions that were not learned from
 * (conformal p-value: Vovk et al. 2005; Bates et al. 2023). Never 0: n sessions show no rarer than 1 / (1 + n).
 */
export function rarityOf({ sessions, scores, beyond }: ScoreTail, score: number): number {
  // The place of the first kept score below it; scores fall.
  let [low, high] = [0, scores.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (scores[middle]! * ROUNDING >= score) low = middle + 1;
    else high = middle;
  }
  return (1 + (low === 0 ? 0 : beyond[low - 1]!)) / (1 + sessions);
}

const { isNumbers, isCount } = createJsonChecks(1e30);

/** Whether a parsed JSON value is this, without a hole in it. */
export function isScoreTail(value: unknown): value is ScoreTail {
  return (
    isObject(value) &&
    isCount(value.sessions) &&
    isNumbers(value.scores) &&
    isNumbers(value.beyond, value.scores.length)
  );
}
