import type { EventType, Reason } from '../analysis.ts';
import type { EventCountMatrix } from '../group/event-count-matrix.ts';
import type { Baseline, ModelEvent } from '../model.ts';
import type { Scorer } from './score.ts';

const MAX_LINES = 1000;
/** Below it, an event lies wholly inside the principal subspace: its residual is rounding noise. */
const MIN_RESIDUAL_SHARE = 1e-9;
/** Contributions under it are rounding and say nothing. */
const MIN_SHARE = 1e-6;

/**
 * The reconstruction-based contributions of one count vector (Alcala & Qin 2009): RBC_j =
 * r_j² / M_jj, the drop in SPE if event j had its expected count x_j - r_j / (M_jj w_j). Events
 * beyond a ceiling or unknown to the baseline contribute the square of their excess. Largest share
 * first; the shares sum to 1, or there are none.
 */
export function createReasoner(
  { fitted, events: modelEvents }: Baseline,
  uploadEvents: EventType[],
  columnOf: Int32Array,
  scorer: Scorer,
): (matrix: EventCountMatrix, row: number, lines: Map<number, number[]>) => Reason[] {
  const m = modelEvents.length;
  const uploadEventOf = new Int32Array(m).fill(-1);
  for (const [event, column] of columnOf.entries()) if (column >= 0) uploadEventOf[column] = event;

  return (matrix, row, linesOfEvent) => {
    const seen = new Map<number, number>();
    for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++) {
      seen.set(matrix.events[at]!, matrix.counts[at]!);
    }
    const { residual, excess } = scorer.deviationOf(matrix, row);
    const found: Contribution[] = [];
    for (let j = 0; j < m; j++) {
      const share = scorer.residualShare(j);
      const inside = share < MIN_RESIDUAL_SHARE;
      const beyond = sumOfSquares(excess.filter((e) => e.column === j));
      const event = uploadEventOf[j]!;
      const count = seen.get(event) ?? 0;
      found.push({
        ...modelEvents[j]!,
        event,
        seen: count,
        more: beyond > 0 || residual[j]! > 0,
        expected:
          inside || beyond > 0 || fitted.weights[j] === 0
            ? fitted.usual[j]!.mean
            : count - residual[j]! / (share * fitted.weights[j]!),
        range: fitted.usual[j]!,
        rbc: (inside ? 0 : residual[j]! ** 2 / share) + beyond,
      });
    }
    for (const event of new Set(excess.filter((e) => e.column < 0).map((e) => e.event))) {
      found.push({
        ...uploadEvents[event]!,
        normal: false,
        event,
        seen: seen.get(event)!,
        more: true,
        expected: 0,
        range: { low: 0, high: 0 },
        rbc: sumOfSquares(excess.filter((e) => e.event === event)),
      });
    }

    const whole = found.reduce((sum, { rbc }) => sum + rbc, 0);
    const telling = found.filter(({ rbc }) => rbc > whole * MIN_SHARE);
    const total = telling.reduce((sum, { rbc }) => sum + rbc, 0);
    return telling
      .sort((a, b) => b.rbc - a.rbc)
      .map((contribution) => ({
        ...describe(contribution),
        share: contribution.rbc / total,
        lines: (linesOfEvent.get(contribution.event) ?? []).slice(0, MAX_LINES),
      }));
  };
}

interface Contribution extends ModelEvent {
  /** Index of the event in the upload, -1 where it has none. */
  event: number;
  seen: number;
  more: boolean;
  expected: number;
  range: { low: number; high: number };
  rbc: number;
}

/**
 * The expected count is an extrapolation where most of an event lies in the principal subspace, so
 * it is held within what is usual, on its own side of the count seen.
 */
function describe(c: Contribution): Omit<Reason, 'share' | 'lines'> {
  const { eventId, template, seen, more, expected, range } = c;
  if (seen > 0 && !c.normal) return { kind: 'new', eventId, template, seen, usual: 0 };
  const usual = more
    ? Math.min(seen, Math.max(tidy(expected), range.low, 0))
    : Math.max(seen, Math.min(tidy(expected), range.high));
  return { kind: more ? 'more' : seen === 0 ? 'missing' : 'fewer', eventId, template, seen, usual };
}

/** 3 for 2.9999999999999996: what differs from a whole count by rounding only. */
function tidy(count: number): number {
  return Math.abs(count - Math.round(count)) < 1e-9 ? Math.round(count) : count;
}

function sumOfSquares(parts: { value: number }[]): number {
  return parts.reduce((sum, { value }) => sum + value ** 2, 0);
}
