import type { UsualCount } from '../../../detector.ts';
import type { CountVector } from './count-vector.ts';

/** What one learned event does to a score; see `CountCause`. */
interface Cause {
  column: number;
  usual: number;
  more: boolean;
  drop: number;
}

/** Events whose counts are tried, and how many of them are set right at most. */
const MAX_COLUMNS = 24;
const MAX_STEPS = 6;
/** A smaller part of the first drop is no reason. */
const MIN_SHARE = 0.05;
/** Scores that one judgement may take to find reasons: what comes later is told more simply. */
const MAX_TRIES = 200_000;

/**
 * The shortest way back to a usual score, for a model of which only the scores are known: time and
 * again the event whose usual count lowers the score most gets that count, until the score is under
 * the limit and the rest makes little difference. So a reason is a count that a reader can check (a
 * counterfactual, as in Wachter et al. 2018). Where no single count helps, all that are not usual
 * share the score. At least one cause where there is an event.
 */
export function createWayBack(
  scoreOf: (vector: CountVector) => number,
  usual: UsualCount[],
  threshold: number,
): (vector: CountVector) => Cause[] {
  let tries = 0;
  const varying = usual.flatMap(({ frequent }, column) => (frequent.length > 1 ? [column] : []));
  const constant = usual.flatMap(({ frequent }, column) =>
    frequent.length === 1 && frequent[0]! > 0 ? [column] : [],
  );

  return ({ counts: seen, present }) => {
    const counts = Float64Array.from(seen);
    const concerned = new Set([...present, ...constant]);
    const odd = [...concerned]
      .filter((column) => !usual[column]!.frequent.includes(counts[column]!))
      .sort((a, b) => distanceOf(b) - distanceOf(a) || a - b);
    const oddities = new Set(odd);
    const more = [...new Set([...varying, ...present])].filter((column) => !oddities.has(column));
    const open = new Set([...odd, ...more].slice(0, MAX_COLUMNS));
    const touched: CountVector = { counts, present: [...new Set([...present, ...open])] };

    function distanceOf(column: number): number {
      return Math.abs(counts[column]! - nearest(column)) / (1 + usual[column]!.high);
    }
    function nearest(column: number): number {
      const count = counts[column]!;
      const { frequent } = usual[column]!;
      const far = (one: number) => Math.abs(one - count);
      return frequent.reduce((near, one) => (far(one) < far(near) ? one : near), frequent[0] ?? 0);
    }
    const scoreWith = (column: number, count: number): number => {
      const before = counts[column]!;
      counts[column] = count;
      tries++;
      const score = scoreOf(touched);
      counts[column] = before;
      return score;
    };

    const causes: Cause[] = [];
    let score = scoreOf(touched);
    while (causes.length < MAX_STEPS && tries < MAX_TRIES) {
      const least = causes.length === 0 ? 0 : Math.max(MIN_SHARE * causes[0]!.drop, 1e-9);
      let best: Cause | null = null;
      for (const column of open) {
        for (const count of usual[column]!.frequent) {
          if (count === counts[column]) continue;
          const drop = score - scoreWith(column, count);
          if (drop > (best?.drop ?? least)) {
            best = { column, usual: count, more: count < counts[column]!, drop };
          }
        }
      }
      if (best === null) break;
      causes.push(best);
      counts[best.column] = best.usual;
      open.delete(best.column);
      score -= best.drop;
      if (score <= threshold && causes.length > 1) break;
    }
    if (causes.length > 0) return causes;

    // No single count helps: each that is not usual has its part, or else what there is.
    const left = odd.length > 0 ? odd.slice(0, MAX_COLUMNS) : present.slice(0, 1);
    return left.map((column) => {
      const target = odd.length > 0 ? nearest(column) : usual[column]!.mean;
      const drop = odd.length > 0 ? distanceOf(column) : 1;
      return { column, usual: target, more: target < counts[column]!, drop };
    });
  };
}
