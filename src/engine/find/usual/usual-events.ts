import { isObject } from '../../json-checks.ts';
import type { LogTally, SeenEvent } from '../tally/tally.ts';
import { BINS, type Timeline } from '../time/timeline.ts';

/** What was seen of the events of a normal log beside its sessions: plain JSON, a part of its baseline. */
export interface UsualEvents {
  lines: number;
  /** From its first to its last line; 0 where it tells no time. */
  spanMs: number;
  /** Of each event of the baseline: lines, and most lines in 1/128 of the log's time. */
  seen: number[];
  peaks: number[];
  /** The same of all lines together. */
  peak: number;
  /** Requests of a web access log by what they are told by: lines. */
  requests: Record<string, number>;
  /** Largest measured value by the place of the event and the measure's key: `3 ms 0`. */
  largest: Record<string, number>;
}

const MAX_ENTRIES = 5000;

/** Of events in the order in which the tally has them. */
export function usualEventsOf(tally: LogTally, timeline: Timeline | null): UsualEvents {
  const { events, requests, lines } = tally;
  const span = tally.lastMs - tally.firstMs;
  const measured = events.flatMap((event): [string, number][] =>
    [...(event?.measures ?? [])].map(([key, { largest }]) => {
      return [measureName(event!.event, key), largest[0]?.value ?? 0];
    }),
  );
  return {
    lines,
    spanMs: Math.max(0, span || 0),
    seen: events.map((event) => event?.count ?? 0),
    peaks: events.map((event, at) => (event ? peakOf(at, timeline) : 0)),
    peak: timeline ? Math.max(...timeline.all) : 0,
    requests: Object.fromEntries(
      requests.slice(0, MAX_ENTRIES).map((one) => [requestName(one), one.count]),
    ),
    largest: Object.fromEntries(measured.slice(0, MAX_ENTRIES)),
  };
}

/** Most lines of an event in 1/128 of the log's time; 0 where it is too rare to tell. */
export function peakOf(event: number, timeline: Timeline | null): number {
  const bins = timeline?.isTime ? timeline.of.get(event) : undefined;
  return bins ? Math.max(...bins) : 0;
}

export function measureName(event: number, key: string): string {
  return `${event} ${key}`;
}

/** The kind that a request is of; else what its template says: method and status. */
export function requestName({ kind, template }: Pick<SeenEvent, 'kind' | 'template'>): string {
  return `${kind?.id ?? ''} ${template}`;
}

/** Of a baseline with so many events, read from outside. */
export function isUsualEvents(value: unknown, events: number): value is UsualEvents {
  if (!isObject(value)) return false;
  const { lines, spanMs, seen, peaks, peak, requests, largest } = value;
  return (
    [lines, spanMs, peak].every(isCount) &&
    [seen, peaks].every(
      (all) => Array.isArray(all) && all.length === events && all.every(isCount),
    ) &&
    [requests, largest].every((all) => {
      if (!isObject(all) || Array.isArray(all)) return false;
      const values = Object.values(all);
      return values.length <= MAX_ENTRIES && values.every(isCount);
    })
  );
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

/** Length of a slice of time in which peaks are counted, in ms; 0 where no time is told. */
export function sliceOf(spanMs: number): number {
  return spanMs / BINS;
}
