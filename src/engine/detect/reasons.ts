import type { EventType, Reason } from '../analysis.ts';
import type { EventCountMatrix } from '../group/event-count-matrix.ts';
import type { Baseline, ModelEvent } from '../model.ts';
import type { Scorer } from './score.ts';

const MAX_LINES = 1000;
/** Below it, an event lies wholly inside the principal subspace: its residual is rounding noise. */
const MIN_RESIDUAL_SHARE = 1e-9;

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
  const residualShare = Float64Array.from({ length: m }, (_, j) =>
    fitted.components.reduce((rest, component) => rest - component[j]! ** 2, 1),
  );
  const uploadEventOf = new Int32Array(m).fill(-1);
  for (const [event, column] of columnOf.entries()) if (column >= 0) uploadEventOf[column] = event;

  return (matrix, row, linesOfEvent) => {
    const seen = new Map<number, number>();
    for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++) {
      seen.set(matrix.events[at]!, matrix.counts[at]!);
    }
    const { residual, excess } = scorer.residualOf(matrix, row);
    const found: (Reason & { weight: number })[] = [];

    for (let j = 0; j < m; j++) {
      const share = residualShare[j]!;
      const own = share < MIN_RESIDUAL_SHARE ? 0 : residual[j]! ** 2 / share;
      const beyond = excess.filter((e) => e.column === j).reduce((sum, e) => sum + e.value ** 2, 0);
      if (own + beyond === 0) continue;
      const event = uploadEventOf[j]!;
      const count = seen.get(event) ?? 0;
      const more = beyond > 0 || residual[j]! > 0;
      found.push({
        ...describe(
          modelEvents[j]!,
          count,
          more,
          beyond > 0 ? fitted.usual[j]! : expected(j, count),
        ),
        lines: (linesOfEvent.get(event) ?? []).slice(0, MAX_LINES),
        weight: own + beyond,
      });
    }
    for (const event of new Set(excess.filter((e) => e.column < 0).map((e) => e.event))) {
      const values = excess.filter((e) => e.event === event).map((e) => e.value ** 2);
      found.push({
        ...describe({ ...uploadEvents[event]!, normal: false }, seen.get(event)!, true, 0),
        lines: (linesOfEvent.get(event) ?? []).slice(0, MAX_LINES),
        weight: values.reduce((sum, value) => sum + value, 0),
      });
    }

    const total = found.reduce((sum, { weight }) => sum + weight, 0);
    return found
      .sort((a, b) => b.weight - a.weight)
      .map(({ weight, ...reason }) => ({ ...reason, share: weight / total }));

    function expected(j: number, count: number): number {
      const weight = fitted.weights[j]!;
      const share = residualShare[j]!;
      if (share < MIN_RESIDUAL_SHARE || Math.abs(weight) < 1e-6) return fitted.usual[j]!;
      return Math.max(0, count - residual[j]! / (share * weight));
    }
  };
}

function describe(event: ModelEvent, seen: number, more: boolean, usual: number): Reason {
  const isNew = seen > 0 && !event.normal;
  const kind = isNew ? 'new' : more ? 'more' : seen === 0 ? 'missing' : 'fewer';
  const { eventId, template } = event;
  return { kind, eventId, template, seen, usual: isNew ? 0 : usual, share: 0, lines: [] };
}
