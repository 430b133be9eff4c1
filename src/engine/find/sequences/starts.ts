import type { Kind } from '../../../knowledge/kind.ts';
import type { LogTally, SeenEvent } from '../tally/tally.ts';
import { anomalyOf, type UnnumberedAnomaly } from '../unnumbered-anomaly.ts';

const MOST_STARTS = 20;
const WEIGHT = 0.6;
const STOPS = new Set(['service-stopped', 'service-asked-to-stop']);
/** A log that ends just after a start does not tell whether it finished. */
const MIN_AFTER = 10;
const AFTER_SHARE = 0.05;
const MIN_LETTERS = 8;

/** `loops` where there are any, else restarts without a stop before them; and starts that never finished. */
export function startFindings(tally: LogTally, loops: UnnumberedAnomaly[]): UnnumberedAnomaly[] {
  if (loops.length > 0) return loops;
  const seen = tally.events.filter((event) => event !== undefined);
  return [...restarts(seen), ...unfinished(seen, tally.lastLine)].slice(0, 1);
}

/** Whether events of this kind tell that a service or a machine has started. */
export function isStart({ id, grade }: Kind): boolean {
  return grade === 'routine' && /(?:^|-)(?:start(?:ed|ing)?|restarted|boot(?:ed)?)(?:-|$)/.test(id);
}

/** A start that comes again without a stop in between, in a log that tells of stops. */
function restarts(events: readonly SeenEvent[]): UnnumberedAnomaly[] {
  const stops = events.filter(({ kind }) => kind && STOPS.has(kind.id));
  const stopped = stops.flatMap(({ lines }) => lines).sort((a, b) => a - b);
  if (stopped.length === 0) return [];
  const found = events.flatMap((event): UnnumberedAnomaly[] => {
    const { kind, count, lines, template } = event;
    if (!kind || !isStart(kind) || count < 3 || count > MOST_STARTS) return [];
    if (count !== lines.length || ANYTHING.test(template)) return [];
    const pairs = lines
      .slice(1)
      .map((line, i): [before: number, line: number] => [lines[i]!, line]);
    const unplanned = pairs.filter(([before, line]) => {
      return !stopped.some((stop) => stop > before && stop < line);
    });
    // Where most starts have no stop before them, the log does not record every stop.
    if (unplanned.length === 0 || 2 * unplanned.length > pairs.length) return [];
    return [
      anomalyOf([event], {
        ...{ kind: 'sequence', sequence: 'no-shutdown', grade: 'watch', weight: WEIGHT },
        counts: { seen: unplanned.length, usual: null },
        at: unplanned.map(([, line]) => line),
      }),
    ];
  });
  return found.sort((a, b) => a.lines.first - b.lines.first).slice(0, 1);
}

/** What is started is a parameter of the event, so each line may start something else. */
const ANYTHING = /\bstart(?:ed|ing)? (?:the )?\W{0,3}<\*>/i;

/** "Starting the index" once more often than "Started the index". */
function unfinished(events: readonly SeenEvent[], lastLine: number): UnnumberedAnomaly[] {
  const ends = new Map<string, SeenEvent>();
  for (const event of events) {
    const what = whatOf(event.template, DONE);
    if (what !== null) ends.set(what, event);
  }
  if (ends.size === 0) return [];
  const after = Math.max(MIN_AFTER, AFTER_SHARE * lastLine);
  const found = events.flatMap((event): UnnumberedAnomaly[] => {
    const what = whatOf(event.template, BEGINS);
    const done = what === null ? undefined : ends.get(what);
    if (!done || done === event || event.count !== done.count + 1) return [];
    if (event.last < done.last || event.last > lastLine - after) return [];
    return [
      anomalyOf([event], {
        ...{ kind: 'sequence', sequence: 'unfinished', grade: 'watch', weight: WEIGHT },
        counts: { seen: 1, usual: null },
        at: [event.last],
        lines: { first: event.last, last: event.last },
      }),
    ];
  });
  return found.sort((a, b) => b.lines.first - a.lines.first).slice(0, 1);
}

const BEGINS = /\b(?:starting|beginning|initiali[sz]ing|start of|begin)\b/i;
const DONE = /\b(?:started|finished|completed|initiali[sz]ed|end of|done|end)\b/i;

/** What a template says to begin or to be done, without that word; null where it says neither. */
function whatOf(template: string, verb: RegExp): string | null {
  if (!verb.test(template) || ANYTHING.test(template)) return null;
  const what = template
    .replace(verb, '')
    .replace(/\b(?:in )?<\*> ?m?s\b/g, '')
    .replace(/[^\p{L}]+/gu, '')
    .toLowerCase();
  return what.length < MIN_LETTERS ? null : what;
}
