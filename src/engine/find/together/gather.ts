import { depthOf, isCause } from '../../../knowledge/causes.ts';
import { givesAccess, isHidden } from '../../../knowledge/hiding.ts';
import { IN_OWN_WORDS } from '../../../knowledge/kind.ts';
import { saysRecovered } from '../../../knowledge/own-words.ts';
import type { Complaint } from '../complaint.ts';
import { ECHO_CERTAINTY } from '../complaints.ts';
import { gravity } from '../unnumbered-anomaly.ts';
import { joinByCause } from './one-cause.ts';

const ALERTS = 'malware and alerts';
/** A stack trace or the next words of a failure come within so many lines. */
const NEAR = 5;
/** The same where both are of one kind and came once: a heading, and what it announces. */
const NEAR_ALIKE = 20;
const MOST_LINES_TRIED = 60;
/** Share of an event's lines that come right after another's, for it to be a part of that. */
const FOLLOWS = 0.8;
/** Where an event is everywhere, another is near it by chance. */
const MAX_CHANCE = 0.5;
/** Share of the attempts that two events have from the same addresses. */
const SAME_PARTIES = 0.5;
/** Events looked back at for one that this follows. */
const LOOK_BACK = 12;

/**
 * Puts together what is one occurrence: a failure and the lines that follow it, and attempts by the
 * same parties. Of each group the event that says it best comes first.
 */
export function gatherComplaints(complaints: readonly Complaint[]): Group[] {
  const groupOf = new Map<Complaint, number>();
  const groups: Complaint[][] = [];
  for (const [i, one] of complaints.entries()) {
    const before = complaints.slice(Math.max(0, i - LOOK_BACK), i).reverse();
    const near = before.find(
      (other) => follows(one, other) || announcesEach(other, one) || opens(other, one),
    );
    const partner =
      near ??
      complaints.slice(0, i).find((other) => sameParties(one, other) || namelessBeside(one, other));
    const known = partner && groupOf.get(partner);
    const isRoom = known !== undefined && mayJoin(one, groups[known]!);
    const group = isRoom ? known : groups.push([]) - 1;
    groups[group]!.push(one);
    groupOf.set(one, group);
  }
  const sorted = groups.map((group) => [...group].sort(byTelling) as Group);
  const joined = joinByCause(withEchoes(sorted));
  return joined.map((group) => raiseCauses(group).sort(byTelling) as Group);
}

type Group = [Complaint, ...Complaint[]];

/** What the log only warned of is as grave as the failure that it brought about. */
function raiseCauses(group: Group): Complaint[] {
  if (!isFailing(group[0])) return [...group];
  return group.map((one) => {
    const isRaised = one.grade === 'watch' && one.kind?.grade === 'trouble' && isCause(one.kind);
    return isRaised && !saysRecovered(one.template) ? { ...one, grade: 'trouble' } : one;
  });
}

/** What only says that it failed belongs to what failed before it, so many lines ago at most. */
const ECHO_LINES = 100;
/** At the end of a run it may be longer ago: that is what the run ended with. */
const END_LINES = 60;
const FEW = 3;

/** Gives each group that only echoes a failure to the nearest one before it that says what failed. */
function withEchoes(groups: readonly Group[]): Group[] {
  const lastLine = Math.max(0, ...groups.flatMap((group) => group.map(({ last }) => last)));
  const causes = groups.filter((group) => !echoes(group) && isFailing(group[0]));
  const added = new Map<Group, Complaint[]>();
  const left = groups.filter((group) => {
    if (!echoes(group)) return true;
    const [{ first, count }] = group;
    const isEnd = count <= FEW && first > lastLine - END_LINES;
    const before = causes.filter(([cause]) => {
      return cause.first < first && (isEnd || first - lastOf(cause, first) <= ECHO_LINES);
    });
    const [cause] = before.sort((a, b) => lastOf(b[0], first) - lastOf(a[0], first));
    if (!cause) return true;
    added.set(cause, [...(added.get(cause) ?? []), ...group]);
    return false;
  });
  return left.map((group) => [...group, ...(added.get(group) ?? [])] as Group);
}

/** Only that it failed, and the heading of a stack trace that says no more. */
function echoes(group: Group): boolean {
  return group.some(isEcho) && group.every((one) => isEcho(one) || TRACE.test(one.template));
}

const TRACE =
  /^\W{0,4}(?:traceback \(most recent call last|stack traceback:)|\bcall trace:\s{0,3}$/i;

function isEcho({ certainty, grade }: Complaint): boolean {
  return certainty <= ECHO_CERTAINTY && grade !== 'danger';
}

/** The last line of it before another. */
function lastOf({ lines, first }: Complaint, before: number): number {
  return lines.findLast((line) => line < before) ?? first;
}

function isFailing({ grade }: Complaint): boolean {
  return gravity(grade) <= gravity('trouble');
}

/** Whether a title has room for it: a danger is told in full, or by a number of its own. */
function mayJoin(one: Complaint, group: readonly Complaint[]): boolean {
  if (one.grade !== 'danger') return true;
  const dangers = [one, ...group].flatMap(({ grade, kind }) => (grade === 'danger' ? kind! : []));
  const told = [...new Set(dangers.map((kind) => kind.one))];
  return told.join(', and ').length <= ROOM_FOR_DANGERS;
}

/** Characters of a title, less those of a name. */
const ROOM_FOR_DANGERS = 76;

function byTelling(a: Complaint, b: Complaint): number {
  return (
    gravity(a.grade) - gravity(b.grade) ||
    (a.grade === 'danger' ? hides(b) - hides(a) : 0) ||
    keepsOut(b) - keepsOut(a) ||
    Number(b.kind?.security === 'attempt') - Number(a.kind?.security === 'attempt') ||
    Number(b.kind?.security !== undefined) - Number(a.kind?.security !== undefined) ||
    (a.kind?.security === 'attempt' ? byNames(a, b) || b.count - a.count : 0) ||
    Number(isEcho(a)) - Number(isEcho(b)) ||
    depthOf(a.kind) - depthOf(b.kind) ||
    b.certainty - a.certainty ||
    Number(announces(a)) - Number(announces(b)) ||
    a.first - b.first
  );
}

function byNames(a: Complaint, b: Complaint): number {
  return Number(namesSomebody(b)) - Number(namesSomebody(a));
}

/** Whether a line ends before it has said it: "Failed to resolve the transaction:". */
function announces({ said }: Complaint): boolean {
  return /:\s{0,5}$/.test(said);
}

/** With these nobody can sign in, however right the password is. */
const KEEPS_OUT = new Set(['clock-wrong', 'certificate-expired', 'account-locked']);

function keepsOut({ kind }: Complaint): number {
  return Number(KEEPS_OUT.has(kind?.id ?? ''));
}

/** Who hides what was done makes all else that is told less sure. */
function hides({ kind }: Complaint): number {
  return Number(kind?.area === 'covering tracks');
}

/** Whether nearly each line of `one` comes soon after a line of `other`. */
function follows(one: Complaint, other: Complaint): boolean {
  // In a list of alerts what stands beside each other is of different rules.
  if (one.kind?.area === ALERTS) return false;
  // Who gets a way in is told for itself, but where the record was switched off before.
  const [id, before] = [one.kind?.id, other.kind?.id];
  if (id !== before && givesAccess(id) && !isHidden(id, before)) return false;
  // What is said all the time stands beside everything.
  if (one.isHabit !== other.isHabit) return false;
  const isOnce = one.count === 1 && other.count === 1;
  const reach = isOnce && one.kind === other.kind && one.kind?.match.length ? NEAR_ALIKE : NEAR;
  if (one.first - other.first > reach && isOnce) return false;
  const length = Math.max(1, other.last - other.first + 1);
  const isSameKind = one.kind === other.kind && one.kind?.match.length !== 0;
  if (!isSameKind && other.count > 3 && (other.count / length) * NEAR > MAX_CHANCE) return false;
  const tried = one.lines.slice(0, MOST_LINES_TRIED);
  const after = tried.filter((line) => isAfter(line, other.lines, reach)).length;
  return after >= FOLLOWS * tried.length;
}

/** Of two lines of each occurrence, one may stand alone at times. */
const MOST_TIMES = 2;

/** Whether nearly each line of `one` has one of `other` right behind it: two lines of each occurrence. */
function announcesEach(one: Complaint, other: Complaint): boolean {
  if (
    one.kind?.area === ALERTS ||
    other.kind?.area === ALERTS ||
    one.count < FEW ||
    one.isHabit !== other.isHabit
  )
    return false;
  if (other.count > MOST_TIMES * one.count) return false;
  const length = Math.max(1, other.last - other.first + 1);
  if (other.count / length > MAX_CHANCE) return false;
  const tried = one.lines.slice(0, MOST_LINES_TRIED);
  const behind = tried.filter((line) => isAfter(line + 1, other.lines, 0)).length;
  return behind >= FOLLOWS * tried.length;
}

/** Whether each line of what is known only by its words has one of a known kind soon behind it, which says more. */
function opens(one: Complaint, other: Complaint): boolean {
  if (one.kind?.id !== IN_OWN_WORDS || other.kind?.match.length === 0) return false;
  if (one.isHabit !== other.isHabit || other.kind?.security !== undefined) return false;
  const length = Math.max(1, other.last - other.first + 1);
  if (other.count > FEW && (other.count / length) * NEAR > MAX_CHANCE) return false;
  const tried = one.lines.slice(0, MOST_LINES_TRIED);
  return tried.every((line) => isAfter(line + NEAR, other.lines, NEAR - 1));
}

function isAfter(line: number, lines: readonly number[], reach: number): boolean {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]! <= line) low = middle + 1;
    else high = middle;
  }
  return low > 0 && line - lines[low - 1]! <= reach;
}

/** Of two lines of one try to sign in, the one that names nobody: "all modules were unsuccessful". */
function namelessBeside(one: Complaint, other: Complaint): boolean {
  if (one.kind?.area !== SIGN_IN || other.kind?.area !== SIGN_IN) return false;
  if (one.kind.security !== 'attempt' || other.kind.security !== 'attempt') return false;
  const [nameless, named] = namesSomebody(one) ? [other, one] : [one, other];
  if (nameless.kind?.id !== SIGN_IN_FAILED || namesSomebody(nameless)) return false;
  if (!namesSomebody(named)) return false;
  const tried = nameless.lines.slice(0, MOST_LINES_TRIED);
  const beside = tried.filter((line) => isAfter(line + NEAR, named.lines, 2 * NEAR)).length;
  return beside >= FOLLOWS * tried.length;
}

const SIGN_IN = 'sign-in';
const SIGN_IN_FAILED = 'sign-in-failed';

function namesSomebody({ parties }: Complaint): boolean {
  return ['address', 'user'].some(
    (role) => (parties?.counts.get(role as 'address' | 'user')?.size ?? 0) > 0,
  );
}

function sameParties(one: Complaint, other: Complaint): boolean {
  if (one.kind?.security !== 'attempt' || other.kind?.security !== 'attempt') return false;
  const [a, b] = [one, other].map(({ parties }) => parties?.counts.get('address'));
  if (!a || !b) return false;
  const [ofA, ofB] = [a, b].map((values) => [...values.values()].reduce((sum, n) => sum + n, 0));
  let shared = 0;
  for (const [value, count] of a) shared += Math.min(count / ofA!, (b.get(value) ?? 0) / ofB!);
  return shared >= SAME_PARTIES;
}
