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
    .map((cause): Reason => {
      const { event, column, drop } = cause;
      const told = column < 0 ? { ...own[event]!, normal: false } : known[column]!;
      const count = seen.get(event) ?? 0;
      const isNew = count > 0 && !told.normal;
      // One object, written at once: a log may have a million of them.
      return {
        kind: isNew ? 'new' : kindOf(count, cause),
        eventId: told.eventId,
        template: told.template,
        seen: count,
        usual: isNew ? 0 : cause.usual,
        share: drop / total,
        lines: (linesOf.get(event) ?? []).slice(0, MAX_LINES),
      };
    });
}

function kindOf(seen: number, { more }: CountCause): Reason['kind'] {
  if (more) return 'more';
  return seen === 0 ? 'missing' : 'fewer';
}
