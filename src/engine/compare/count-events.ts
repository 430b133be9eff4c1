import { gradeOf } from '../../knowledge/kind.ts';
import type { Clock, CountedEvent, CountedLog, EventType, Took } from '../analysis.ts';
import { complaintsOf } from '../find/complaints.ts';
import { deviationOf } from '../find/tally/measures.ts';
import type { LogTally, SeenEvent } from '../find/tally/tally.ts';
import { gravity, whoOf } from '../find/unnumbered-anomaly.ts';
import { MAX_COUNTED, MAX_FIRST_LINES } from './comparison.ts';

/** Fewer lines that tell how long something took say nothing of how long it usually does. */
const MIN_MEASURED = 20;

/** What is kept of a log, to compare another with it: each event by its template, and the lines that it has. */
export function countEvents(
  tally: LogTally,
  list: readonly EventType[],
  { format, rows, clock }: { format: string; rows: number; clock: Clock | null },
): CountedLog {
  const graded = new Map(complaintsOf(tally).map(({ event, grade }) => [event, grade]));
  // Of a web access log the complaints are of requests by their status, not of its events.
  const isWeb = tally.requests.length > 0;
  const gradeHere = ({ event, kind, count }: SeenEvent) => {
    if (!isWeb) return graded.get(event) ?? 'routine';
    return kind === null ? 'routine' : gradeOf(kind, count);
  };
  const events = tally.events
    .filter((seen) => seen !== undefined)
    .map((seen) => counted(seen, list[seen.event], gradeHere(seen)))
    .sort((a, b) => gravity(a.grade) - gravity(b.grade) || b.lines - a.lines || a.last - b.last);
  const { firstMs, lastMs } = tally;
  const hasDates = clock?.hasDate === true && firstMs < lastMs;
  const rest = events.slice(MAX_COUNTED);
  return {
    ...{ format, rows },
    ...(hasDates ? { fromMs: firstMs, toMs: lastMs } : { fromMs: null, toMs: null }),
    ...(clock && { clock: { ...clock } }),
    events: events.slice(0, MAX_COUNTED),
    rowsLeftOut: rest.reduce((sum, { lines }) => sum + lines, 0),
  };
}

function counted(
  seen: SeenEvent,
  named: EventType | undefined,
  grade: CountedEvent['grade'],
): CountedEvent {
  const { template, kind, count, lines, last, firstMs, lastMs, said } = seen;
  const took = tookOf(seen);
  return {
    eventId: named?.eventId ?? '',
    template: named?.template ?? template,
    eventKind: kind?.id ?? null,
    grade,
    lines: count,
    first: lines.slice(0, MAX_FIRST_LINES),
    last,
    ...(firstMs <= lastMs && { firstMs, lastMs }),
    ...(said !== '' && { said }),
    who: grade === 'routine' ? [] : whoOf([seen]),
    ...(took && { took }),
  };
}

/** Of several times, the one that most lines tell. */
function tookOf({ measures }: SeenEvent): Took | null {
  const times = [...(measures?.values() ?? [])].filter(
    ({ unit, count }) => unit === 'ms' && count >= MIN_MEASURED,
  );
  const [most] = times.sort((a, b) => b.count - a.count);
  if (!most) return null;
  const { count: lines, logs } = most;
  return { lines, typicalMs: 2 ** (logs / lines), deviation: deviationOf(most) };
}
