import type { EventType, Reason } from '../../analysis.ts';
import type { Baseline, ModelEvent } from '../../baseline.ts';
import type { EventCountMatrix } from '../../group/sessions/event-count-matrix.ts';
import { contributeEach, contributeStepwise } from './contributions.ts';
import type { Deviation, Scorer } from './score.ts';

const MAX_LINES = 1000;

/**
 * Why a count vector is anomalous: the contributions of its events to SPE, as shares that sum to 1,
 * largest first. An event unknown to the baseline contributes the square of its excess.
 */
export function createReasoner(
  { fitted, events: modelEvents }: Baseline,
  uploadEvents: EventType[],
  columnOf: Int32Array,
  scorer: Scorer,
): (matrix: EventCountMatrix, row: number, lines: Map<number, number[]>) => Reason[] {
  const contribute = fitted.detector === 'pca' ? contributeStepwise : contributeEach;
  const uploadEventOf = new Int32Array(modelEvents.length).fill(-1);
  for (const [event, column] of columnOf.entries()) if (column >= 0) uploadEventOf[column] = event;

  return (matrix, row, linesOfEvent) => {
    const seen = countsOf(matrix, row);
    const countOf = (event: number) => seen.get(event) ?? 0;
    const deviation = scorer.deviationOf(matrix, row);
    const counts = Array.from(uploadEventOf, countOf);
    const known = contribute(fitted, scorer, deviation, counts).map(
      ({ column, usual, more, drop }) => {
        const event = uploadEventOf[column]!;
        return { ...describe(modelEvents[column]!, countOf(event), usual, more), event, drop };
      },
    );
    const unseen = unseenEvents(deviation).map(({ event, drop }) => {
      const modelEvent = { ...uploadEvents[event]!, normal: false };
      return { ...describe(modelEvent, countOf(event), 0, true), event, drop };
    });
    const found = [...known, ...unseen];
    const total = found.reduce((sum, { drop }) => sum + drop, 0);
    return found
      .sort((a, b) => b.drop - a.drop)
      .map(({ event, drop, ...reason }) => ({
        ...reason,
        share: drop / total,
        lines: (linesOfEvent.get(event) ?? []).slice(0, MAX_LINES),
      }));
  };
}

function countsOf(matrix: EventCountMatrix, row: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++) {
    counts.set(matrix.events[at]!, matrix.counts[at]!);
  }
  return counts;
}

function unseenEvents({ excess }: Deviation): { event: number; drop: number }[] {
  const drops = new Map<number, number>();
  for (const { event, column, value } of excess) {
    if (column < 0) drops.set(event, (drops.get(event) ?? 0) + value ** 2);
  }
  return Array.from(drops, ([event, drop]) => ({ event, drop }));
}

function describe(
  { eventId, template, normal }: ModelEvent,
  seen: number,
  usual: number,
  more: boolean,
): Omit<Reason, 'share' | 'lines'> {
  if (seen > 0 && !normal) return { kind: 'new', eventId, template, seen, usual: 0 };
  const kind = more ? 'more' : seen === 0 ? 'missing' : 'fewer';
  return { kind, eventId, template, seen, usual };
}
