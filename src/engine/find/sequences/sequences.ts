import type { Complaint } from '../complaint.ts';
import { isSignInThatWorked, type LogTally, type SeenEvent } from '../tally/tally.ts';
import {
  anomalyOf,
  gravity,
  isFailure,
  partOf,
  type UnnumberedAnomaly,
} from '../unnumbered-anomaly.ts';
import { isStart, startFindings } from './starts.ts';

/** So many attempts in a log are an attack; a sign-in that works beside it is worth a look. */
const UNDER_ATTACK = 50;
const FEW_SIGN_INS = 5;
const MIN_STARTS = 4;
const STARTS_FAILED = 0.7;

/** Findings from the order of events: a success after failures, the same start over and over. */
export function sequenceFindings(
  complaints: readonly Complaint[],
  tally: LogTally,
): UnnumberedAnomaly[] {
  return [
    ...breachFindings(tally),
    ...ransomFindings(tally),
    ...signInsUnderAttack(complaints, tally),
    ...startFindings(tally, crashLoops(complaints, tally)),
  ];
}

/** One number for each party that got in. */
function breachFindings({ breaches, events }: LogTally): UnnumberedAnomaly[] {
  const byParty = new Map<string, UnnumberedAnomaly>();
  for (const { line, address, user, failures, before, event, ms } of breaches) {
    const seen = events[event];
    if (!seen) continue;
    const key = address ?? user ?? '';
    const known = byParty.get(key);
    if (known) {
      known.at.push(line);
      continue;
    }
    const who = [
      ...(user === null ? [] : [{ role: 'user' as const, value: user, count: 1, share: 1 }]),
      ...(address === null
        ? []
        : [{ role: 'address' as const, value: address, count: 1, share: 1 }]),
    ];
    byParty.set(
      key,
      anomalyOf([seen], {
        kind: 'sequence',
        sequence: 'got-in',
        grade: 'danger',
        weight: 1,
        who,
        at: [line, ...before],
        counts: { seen: failures, usual: null },
        lines: { first: Math.min(line, ...before), last: line },
        ...(Number.isFinite(ms) && { times: { firstMs: ms, lastMs: ms, durationMs: 0 } }),
      }),
    );
  }
  return [...byParty.values()];
}

/** Files that all get the same further ending: they are being locked. */
function ransomFindings({ renamed, events }: LogTally): UnnumberedAnomaly[] {
  return renamed.flatMap(({ count, lines, event, address, user, firstMs, lastMs }) => {
    const seen = events[event];
    if (!seen) return [];
    const who = [
      ...(user === null ? [] : [{ role: 'user' as const, value: user, count, share: 1 }]),
      ...(address === null ? [] : [{ role: 'address' as const, value: address, count, share: 1 }]),
    ];
    const [first = 1] = lines;
    return anomalyOf([seen], {
      ...{ kind: 'event', eventKind: 'ransom', grade: 'danger', weight: 1, who, at: lines },
      counts: { seen: count, usual: null },
      lines: { first, last: lines.at(-1) ?? first },
      ...(firstMs <= lastMs && { times: { firstMs, lastMs, durationMs: lastMs - firstMs } }),
    });
  });
}

/** Few sign-ins that worked in a log that is full of attempts, by others than who failed before. */
function signInsUnderAttack(
  complaints: readonly Complaint[],
  tally: LogTally,
): UnnumberedAnomaly[] {
  const attempts = complaints.filter(({ kind }) => kind?.security === 'attempt');
  if (attempts.reduce((sum, { count }) => sum + count, 0) < UNDER_ATTACK) return [];
  const told = new Set(tally.breaches.map(({ event }) => event));
  return tally.events.flatMap((event) => {
    if (!event?.kind || !isSignInThatWorked(event.kind)) return [];
    if (event.count > FEW_SIGN_INS || told.has(event.event)) return [];
    return [
      anomalyOf([event], {
        ...{ kind: 'sequence', sequence: 'beside-attempts', grade: 'watch', weight: 0.9 },
      }),
    ];
  });
}

/** A start that comes again and again, with a failure before nearly each next one. */
function crashLoops(
  complaints: readonly Complaint[],
  { events, format }: LogTally,
): UnnumberedAnomaly[] {
  // A failure that is worth a mention only for its frequency keeps no program from running.
  const isFailing = ({ grade, kind }: Complaint) =>
    gravity(grade) <= gravity('trouble') && isFailure(kind);
  const failed = complaints.filter(isFailing).flatMap(({ lines }) => lines);
  failed.sort((a, b) => a - b);
  if (failed.length < MIN_STARTS - 1) return [];
  const found = events.flatMap((event): { event: SeenEvent; causes: Complaint[] }[] => {
    if (!event || event.count < MIN_STARTS || event.count > event.lines.length) return [];
    if (!event.kind || !isStart(event.kind)) return [];
    const between = event.lines.slice(1).filter((line, i) => {
      return failed.some((one) => one > event.lines[i]! && one < line);
    });
    if (between.length < STARTS_FAILED * (event.count - 1)) return [];
    const causes = complaints.filter(
      (one) =>
        one.count >= event.count - 1 && one.count <= 2 * event.count && mayStop(one, event, format),
    );
    return causes.some(isFailing) ? [{ event, causes: causes.sort(byTelling) }] : [];
  });
  const [loop] = found.sort((a, b) => a.event.first - b.event.first);
  const cause = loop?.causes[0];
  if (!loop || !cause) return [];
  const parts = [loop.event, cause].map(partOf);
  const [start = 1] = loop.event.lines;
  const before = cause.lines.find((line) => line > start) ?? cause.first;
  const finding = anomalyOf([loop.event, ...loop.causes], {
    ...{ kind: 'sequence', sequence: 'crash-loop', grade: 'trouble', weight: 0.95, parts },
  });
  return [{ ...finding, at: [...new Set([before, ...finding.at])] }];
}

/** Whether what fails may be what has just started: in a log of many programs, where both lines name something that few do. */
function mayStop({ template, said }: Complaint, start: SeenEvent, format: string): boolean {
  if (!MANY_PROGRAMS.test(format)) return true;
  const words = wordsIn(start.template);
  return [...wordsIn(`${template} ${said}`)].some((word) => words.has(word));
}

const MANY_PROGRAMS = /syslog|journal/i;

function wordsIn(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\d_.-]{4,40}/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.test(word)));
}

/** Words of any start and any failure. */
const COMMON =
  /^(?:start\w{0,4}|restart\w{0,4}|service|server|systemd|failed|error|failure|kernel|daemon|process|with|from|info)$/;

/** Failures before warnings, and first those that say most surely why. */
function byTelling(a: Complaint, b: Complaint): number {
  return gravity(a.grade) - gravity(b.grade) || b.certainty - a.certainty || a.first - b.first;
}
