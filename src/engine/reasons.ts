import type { EventType, Reason } from './analysis.ts';
import type { ModelEvent } from './baseline.ts';
import type { CountCause } from './detect/detector.ts';

const MAX_LINES = 1000;

/**
 * Why a session is anomalous: what its events do to its score, as shares that sum to 1, largest
 * first. `known` are the events of the baseline, `own` those of the log; `seen` gives the session's
 * count of one of the log's, `linesOf` its lines.
 */
export function reasonsFor(
  causes: CountCause[],
  known: ModelEvent[],
  own: EventType[],
  seen: Map<number, number>,
  linesOf: Map<number, number[]>,
): Reason[] {
  const total = causes.reduce((sum, { drop }) => sum + drop, 0);
  return causes
    .toSorted((a, b) => b.drop - a.drop)
    .map((cause) => {
      const { event, column, drop } = cause;
      const told = column < 0 ? { ...own[event]!, normal: false } : known[column]!;
      return {
        ...describe(told, seen.get(event) ?? 0, cause),
        share: drop / total,
        lines: (linesOf.get(event) ?? []).slice(0, MAX_LINES),
      };
    });
}

function describe(
  { eventId, template, normal }: ModelEvent,
  seen: number,
  { usual, more }: CountCause,
): Omit<Reason, 'share' | 'lines'> {
  if (seen > 0 && !normal) return { kind: 'new', eventId, template, seen, usual: 0 };
  const kind = more ? 'more' : seen === 0 ? 'missing' : 'fewer';
  return { kind, eventId, template, seen, usual };
}
