import type { Anomaly, Recovery } from '../../analysis.ts';
import type { LogTally, SeenEvent } from '../tally/tally.ts';
import type { Timeline } from '../time/timeline.ts';

/** What fails and comes back; elsewhere a success tells of something else. */
const AREAS = new Set([
  ...['network', 'name look-up', 'services', 'containers', 'queues and clusters', 'database'],
  ...['devices', 'backup', 'failures in their own words'],
]);
/** Numbers that are looked at: nobody reads on. */
const MAX_ANOMALIES = 50;
/** An event that comes more often is everyday work, whatever it says. */
const MOST_TIMES = 20;
const MAX_CHARS = 300;

/** Says that something works. */
const WORKS =
  /\b(?:re-?connected|connected (?:to|with)|re-?established|(?:connection|session|link) (?:was |is )?(?:established|restored|up)|recovered|restored|resumed|succeeded|successful(?:ly)?|(?:is|are|came|now) (?:back|online|up|healthy|available|reachable|alive|ready)|back online)\b/i;
const WORKS_NOT =
  /\b(?:not|never|no longer|unsuccessful|unavailable|unhealthy|un\w+able|fail\w{0,4}|errors?|cannot|could)\b/i;
/** Words that any two lines may share. */
const COMMON =
  /^(?:connect\w*|connection|success\w*|succeed\w*|re-?connect\w*|recover\w*|server|service|client|error\w*|fail\w*|from|with|that|this|after|before|info|warn\w*|debug|main|thread|line|time|been|have|will|when|established|available|start\w*|restored?|attempt\w*|retry\w*|exception|java|null|true|false|unable|could|cannot|during|while|trying|into|over|port|host|address|session|process\w*|request\w*|call\w*)$/i;

/**
 * The anomalies, each with the first line after its last one that says that the same thing works again: one
 * that is rare, speaks of a success, and shares a word with the failure that few lines have.
 */
export function withRecoveries(
  anomalies: Anomaly[],
  tally: LogTally,
  timeline: Timeline | null,
): Anomaly[] {
  const successes = successesIn(tally);
  if (successes.length === 0) return anomalies;
  return anomalies.map((anomaly, place) => {
    if (place >= MAX_ANOMALIES || !mayRecover(anomaly)) return anomaly;
    const recovery = recoveryOf(anomaly, successes, tally, timeline);
    return recovery ? { ...anomaly, recovery } : anomaly;
  });
}

interface Success {
  event: SeenEvent;
  words: ReadonlySet<string>;
}

/** A word that more events have says nothing of what they are about: names of threads, of the program. */
const MOST_EVENTS = 4;

function successesIn({ events }: LogTally): Success[] {
  const successes = eventsThatSucceed(events);
  if (successes.length === 0) return [];
  const seenIn = new Map<string, number>();
  for (const event of events) {
    if (!event) continue;
    const words = wordsIn(event.template.slice(0, MAX_CHARS));
    for (const word of words) seenIn.set(word, (seenIn.get(word) ?? 0) + 1);
  }
  return successes.map(({ event, words }) => ({
    event,
    words: new Set([...words].filter((word) => (seenIn.get(word) ?? 0) <= MOST_EVENTS)),
  }));
}

function eventsThatSucceed(events: LogTally['events']): Success[] {
  return events.flatMap((event): Success[] => {
    if (!event || event.count > MOST_TIMES) return [];
    if (event.kind !== null && event.kind.grade !== 'routine') return [];
    const text = event.template.slice(0, MAX_CHARS);
    if (!WORKS.test(text) || WORKS_NOT.test(text)) return [];
    return [{ event, words: wordsIn(text) }];
  });
}

/** A sign-in that works is no recovery of those that failed; what is no failure has nothing to recover from. */
function mayRecover({ kind, grade }: Anomaly): boolean {
  return (kind === 'event' || kind === 'burst' || kind === 'standing') && grade !== 'routine';
}

function recoveryOf(
  { about, lines, said = '' }: Anomaly,
  successes: readonly Success[],
  { events }: LogTally,
  timeline: Timeline | null,
): Recovery | null {
  const failed = events[about[0] ?? -1];
  if (!failed?.kind || !AREAS.has(failed.kind.area)) return null;
  const words = wordsIn(`${failed.template} ${said}`.slice(0, 2 * MAX_CHARS));
  let first: Recovery | null = null;
  for (const { event, words: others } of successes) {
    if (event.event === failed.event) continue;
    const line = event.lines.find((one) => one > lines.last);
    if (line === undefined || (first && first.line < line)) continue;
    if (![...others].some((word) => words.has(word))) continue;
    const ms = timeline?.isTime ? timeline.timeAt(line) : Number.NaN;
    first = { event: event.event, line, ms: Number.isNaN(ms) ? null : ms };
  }
  return first;
}

const LEAST_LETTERS = 4;

/** What a text speaks of, in small letters. */
function wordsIn(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\d_-]{3,40}/gu) ?? [];
  return new Set(words.filter((word) => word.length >= LEAST_LETTERS && !COMMON.test(word)));
}
