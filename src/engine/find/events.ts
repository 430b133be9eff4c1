import { isHidden } from '../../knowledge/hiding.ts';
import type { Grade, Kind } from '../../knowledge/kind.ts';
import type { Part, Party } from '../analysis.ts';
import type { Complaint } from './complaint.ts';
import type { LogTally } from './tally/tally.ts';
import { type Burst, burstOf, burstTimes, type Group, joinBursts } from './time/bursts.ts';
import type { Timeline } from './time/timeline.ts';
import { gatherComplaints } from './together/gather.ts';
import {
  anomalyOf,
  gravity,
  partOf,
  STANDING,
  type UnnumberedAnomaly,
  whoOf,
} from './unnumbered-anomaly.ts';
import type { Usual } from './usual/usual.ts';

const MIN_STANDING = 8;
const STANDING_BONUS = 0.3;
/** Several troubles at one time are surer than one alone. */
const TOGETHER_BONUS = 0.1;
const MAX_PARTS = 6;
/** Areas that need no mention beside another: after most troubles a program ends. */
const IMPLIED = new Set(['crashes']);
/** Kinds below this certainty often only echo another failure. */
const SPEAKS = 0.6;

/**
 * Findings of events that need no comparison: `event`; `standing` where most of the log is that event;
 * `burst` where it came all at once, as one finding where several came together.
 */
export function eventFindings(
  complaints: readonly Complaint[],
  { tally, timeline, usual }: { tally: LogTally; timeline: Timeline | null; usual: Usual },
): UnnumberedAnomaly[] {
  const standing: UnnumberedAnomaly[] = [];
  const others: { group: Group; burst: Burst | null }[] = [];
  for (const group of gatherComplaints(complaints)) {
    const found = standingOf(group, tally);
    if (found) standing.push(found);
    else if (group.every((one) => one.grade !== 'danger' && usual.isUsual(one))) continue;
    else others.push({ group, burst: timeline && burstOf(group[0], timeline) });
  }
  const together = timeline ? joinBursts(others, timeline) : others.map((one) => [one]);
  const told = together.map((parts) => {
    const [first] = parts;
    return parts.length === 1 && first
      ? eventOrBurst(first, timeline, usual)
      : burstOfSeveral(parts, timeline!);
  });
  return [...standing, ...told];
}

function standingOf(group: Group, { lines }: LogTally): UnnumberedAnomaly | null {
  const [main] = group;
  const { grade, certainty } = main;
  const all = sumOf(group);
  const share = Math.min(1, all / lines);
  if (!isFailing(grade) || share < STANDING || all < MIN_STANDING) return null;
  // What the log is full of leads to it, and is told beside it.
  if (sumOf(group.filter(({ kind }) => kind === main.kind)) < MIN_STANDING) return null;
  const weight = certainty + STANDING_BONUS * share;
  const parts = partsOf(group);
  return anomalyOf(group, {
    ...{ kind: 'standing', grade, weight, share, who: whoOf(group) },
    ...(PASSWORD_FAILED.test(group[0].template) && {
      counts: { seen: sumOf(passwordsOf(group)), usual: null },
    }),
    ...(parts.length > 1 && { parts }),
    ...guessesOf(group),
  });
}

function eventOrBurst(
  { group, burst }: { group: Group; burst: Burst | null },
  timeline: Timeline | null,
  usual: Usual,
): UnnumberedAnomaly {
  const [main] = group;
  const { grade, certainty: weight } = main;
  const parts = partsOf(group);
  const who = whoTakesPart(group);
  const tests = who.filter(({ role }) => role === 'test').length;
  const seen = Math.max(parts[0]?.seen ?? main.count, tests, sumOf(requestsOf(group)));
  const counts = { seen, usual: usual.expected(main) };
  const found = anomalyOf(group, {
    ...{ kind: 'event', grade, weight, counts, who },
    ...(parts.length > 1 && { parts }),
    ...guessesOf(group),
  });
  if (!burst || !timeline) return found;
  return {
    ...found,
    kind: 'burst',
    counts: { seen: burst.seen, usual: burst.usual },
    at: unique([...burst.at, ...found.at]),
    times: burstTimes(burst, [group[0]], timeline),
  };
}

/** One number for what came at one time, told in the order in which it began. */
function burstOfSeveral(
  parts: readonly { group: Group; burst: Burst | null }[],
  timeline: Timeline,
): UnnumberedAnomaly {
  const inOrder = [...parts].sort((a, b) => a.group[0].first - b.group[0].first);
  const mains = inOrder.map(({ group }) => group[0]) as Group;
  const bursts = parts.flatMap(({ burst }) => burst ?? []);
  const run = {
    start: Math.min(...bursts.map(({ start }) => start)),
    end: Math.max(...bursts.map(({ end }) => end)),
  };
  const events = [...mains, ...inOrder.flatMap(({ group }) => group.slice(1))] as Group;
  const weight = Math.max(...mains.map(({ certainty }) => certainty)) + TOGETHER_BONUS;
  const usual = inOrder[0]!.burst?.usual ?? null;
  return anomalyOf(events, {
    kind: 'burst',
    grade: 'trouble',
    weight,
    counts: { seen: mains[0].count, usual },
    times: burstTimes(run, mains, timeline),
    parts: mains.slice(0, MAX_PARTS).map((main) => partOf(main)),
  });
}

/**
 * Attempts to sign in by the same parties, some as users that exist and some as users that do not, are
 * told as one: sign-ins that failed. Each attempt counts once, by its line about the password.
 */
function guessesOf(group: Group): Partial<UnnumberedAnomaly> {
  const kinds = new Set(group.map(({ kind }) => kind?.id));
  if (kinds.size < 2 || !kinds.has(FAILED) || group[0].kind?.security !== 'attempt') return {};
  const passwords = passwordsOf(group);
  if (passwords.length === 0) return {};
  const seen = sumOf(passwords);
  const barred = passwords.filter(({ kind }) => kind?.id === BARRED);
  const eventKind = 2 * sumOf(barred) > seen ? BARRED : FAILED;
  return { eventKind, counts: { seen, usual: null } };
}

/** The lines about the password of attempts: one of each attempt. */
function passwordsOf(group: readonly Complaint[]): Complaint[] {
  return group.filter(({ template }) => PASSWORD_FAILED.test(template));
}

function sumOf(complaints: readonly Complaint[]): number {
  return complaints.reduce((sum, { count }) => sum + count, 0);
}

const FAILED = 'sign-in-failed';
const BARRED = 'sign-in-barred';
const PASSWORD_FAILED =
  /\bfailed (?:password|publickey|none|keyboard-interactive\S{0,8}|log-?[io]n) /i;

/** Requests that were all answered in the same way, whatever was asked for. */
function requestsOf(group: Group): Complaint[] {
  const [{ kind }] = group;
  return kind?.area === 'web' ? group.filter((one) => one.kind === kind) : [];
}

/** Of the main event; where its lines name nobody, of those of its kind that follow it. */
function whoTakesPart(group: Group): Party[] {
  const [main] = group;
  const requests = requestsOf(group);
  const who = whoOf(requests.length > 1 ? (requests as Group) : [main]);
  const [role] = main.kind?.parties ?? [];
  if (who.some((party) => party.role === role)) return who;
  const alike = group.filter(({ kind }) => kind === main.kind && kind?.match.length !== 0);
  return alike.length < 2 ? who : whoOf(alike as Group);
}

/**
 * What a group tells beside its main event, the worst first: dangers of other kinds, troubles of another
 * area that speak for themselves, and access that was given while the record was off. How often is told of the kind: its lines follow each other.
 */
function partsOf(group: Group): Part[] {
  const [main] = group;
  const byKind = new Map<Kind, Part>();
  for (const one of group) {
    const { kind, grade, count, certainty } = one;
    if (!kind || (kind.match.length === 0 && one !== main)) continue;
    const known = byKind.get(kind);
    if (known) {
      known.seen = Math.max(known.seen, count);
      continue;
    }
    const isOther = kind.area !== main.kind?.area && certainty >= SPEAKS && !IMPLIED.has(kind.area);
    const isTrouble = isOther && isFailing(main.grade) && kind.grade === 'trouble';
    const isTold =
      grade === 'danger' ||
      isTrouble ||
      (one.first > main.first && isHidden(kind.id, main.kind?.id));
    if (one !== main && !isTold) continue;
    byKind.set(kind, partOf(one));
  }
  return [...byKind.values()].slice(0, MAX_PARTS);
}

function isFailing(grade: Grade): boolean {
  return gravity(grade) <= gravity('trouble');
}

function unique(lines: number[]): number[] {
  return [...new Set(lines)].slice(0, 1000);
}
