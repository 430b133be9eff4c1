import { isCause, mayBeOneFailure } from '../../../knowledge/causes.ts';
import { isInOwnWords } from '../../../knowledge/kind.ts';
import { reasonOf } from '../../../knowledge/reasons/reason-of.ts';
import { thingIn } from '../../../knowledge/things.ts';
import type { Complaint } from '../complaint.ts';
import { MIN_BURST } from '../time/bursts.ts';
import { gravity } from '../unnumbered-anomaly.ts';

type Group = [Complaint, ...Complaint[]];

/** What begins within so many lines of another, or so soon after it, may come of it. */
const NEAR = { lines: 15, ms: 3000, linesInTime: 100 };
/** What is of one thing, and within minutes of each other, is one failure. */
const MINUTES = { lines: 60, ms: 600_000, linesInTime: 1000 };
/** All of it is at one place where it spans no more lines, or so little time. */
const ONE_PLACE = { lines: 40, ms: 10_000, linesInTime: 150 };
/** Groups looked at for each, the nearest. */
const LOOK_BACK = 12;
/** Share of the lines of an event that a party accounts for, to be what failed. */
const MOSTLY = 0.5;
/** A name in so many groups says nothing of any. */
const COMMON_SHARE = 0.34;
const FEW_GROUPS = 3;
const MAX_MEMBERS = 8;

/**
 * Joins groups that tell of one failure in different words: at one place or of one thing, of the same
 * kind or cause and consequence, and nothing says that something else failed. A shared kind alone joins
 * nothing.
 */
export function joinByCause(groups: readonly Group[]): Group[] {
  const inOrder = [...groups].sort((a, b) => firstOf(a) - firstOf(b));
  const names = new Map(inOrder.map((group) => [group, namesIn(group)]));
  const common = commonNames([...names.values()]);
  const joined: { group: Group; names: Set<string> }[] = [];
  const byKind = new Map<string, (typeof joined)[number][]>();
  for (const group of inOrder) {
    const own = new Set([...names.get(group)!].filter((name) => !common.has(name)));
    const kind = group[0].kind?.id ?? '';
    const alike = byKind.get(kind) ?? [];
    const nearest = [...alike.slice(-LOOK_BACK), ...joined.slice(-LOOK_BACK)].reverse();
    const known = nearest.find((other) => isOneFailure({ group, names: own }, other));
    if (!known) {
      const entry = { group: [...group] as Group, names: own };
      joined.push(entry);
      byKind.set(kind, [...alike, entry].slice(-LOOK_BACK));
      continue;
    }
    known.group.push(...group);
    for (const name of own) known.names.add(name);
  }
  return joined.map(({ group }) => group);
}

interface Named {
  group: Group;
  names: ReadonlySet<string>;
}

function isOneFailure(one: Named, other: Named): boolean {
  const [main, before] = [one.group[0], other.group[0]];
  if (!mayBeJoined([...one.group, ...other.group])) return false;
  if (main.isHabit !== before.isHabit) return false;
  if (!areOfOneKind(main, before)) return false;
  // Each request is answered by itself, whatever was asked for.
  if (main.kind === before.kind && main.kind?.area === 'web') return true;
  const sharesName = [...one.names].some((name) => other.names.has(name));
  const namesNothing = one.names.size === 0 || other.names.size === 0;
  const isAlike = main.kind === before.kind && saysTheSame(main.said, before.said);
  if (!isWithin(one.group, lastOf(other.group), endOf(other.group), NEAR)) {
    if (isAlike && (sharesName || namesNothing)) return true;
    if (sharesThing(one.group, other.group)) return true;
    if (isOwn(main) || isOwn(before)) return false;
    if (!isWithin(one.group, lastOf(other.group), endOf(other.group), MINUTES)) return false;
    return sharesName || (namesNothing && isCause(main.kind) && sharesIdentifier(main, before));
  }
  if (isAlike) return true;
  const start = Math.min(firstOf(other.group), firstOf(one.group));
  const isBrief = [one.group, other.group].every((group) => {
    const ms = Math.min(...other.group.map(({ firstMs }) => firstMs));
    return isWithin(group, start, ms, ONE_PLACE, true);
  });
  if (namesNothing) {
    return isBrief || (main.kind === before.kind && goesWith(main, before));
  }
  return sharesName || (isBrief && main.kind !== before.kind && !isOwn(main) && !isOwn(before));
}

/** Of two of one kind: whether both have an exception or a code in common, as `SQLSTATE`. */
function sharesIdentifier(one: Complaint, other: Complaint): boolean {
  if (one.kind !== other.kind) return false;
  const [a, b] = [one, other].map(
    (each) => new Set(`${each.said} ${each.cause}`.match(IDENTIFIER)),
  );
  return [...a!].some((name) => b!.has(name));
}

const IDENTIFIER = /\b[A-Z]\w{0,40}[A-Z]\w{4,40}\b/g;

/** Whether nearly all lines of the rarer of two stand beside lines of the other. */
function goesWith(one: Complaint, other: Complaint): boolean {
  const [rare, often] = one.count < other.count ? [one, other] : [other, one];
  const tried = rare.lines.slice(0, MOST_TRIED);
  const beside = tried.filter((line) =>
    often.lines.some((near) => Math.abs(near - line) <= NEAR.lines),
  );
  return beside.length >= MOSTLY_BESIDE * tried.length;
}

const MOST_TRIED = 40;
const MOSTLY_BESIDE = 0.8;

/** Whether nearly all words of the shorter of two, up to its first bracket, are those of the longer. */
function saysTheSame(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)].sort((x, y) => x.size - y.size) as [
    Set<string>,
    Set<string>,
  ];
  const same = [...a].filter((word) => b.has(word)).length;
  return a.size >= LEAST_WORDS && same >= MOSTLY_THE_SAME * a.size;
}

const LEAST_WORDS = 2;
const MOSTLY_THE_SAME = 0.8;

/** Before that, what is in brackets stands in front of the clause. */
const BRACKET_AFTER = 12;

function wordsOf(said: string): Set<string> {
  const end = said.slice(BRACKET_AFTER).search(/[({]/);
  const clause = end === -1 ? said : said.slice(0, BRACKET_AFTER + end);
  const words = clause.toLowerCase().match(/\p{L}{3,40}/gu) ?? [];
  return new Set(words.map((word) => word.replace(/s$/, '')));
}

/** Attempts and probes are told by who made them; dangers are joined with their own kind alone. */
function mayBeJoined(events: readonly Complaint[]): boolean {
  const [{ kind } = { kind: null }] = events;
  const isOneDanger = events.every((one) => one.grade === 'danger' && one.kind === kind);
  if (isOneDanger) return kind?.security !== 'attempt' && kind?.security !== 'probe';
  return events.every(({ kind, grade }) => {
    return kind?.security === undefined && gravity(grade) >= gravity('trouble');
  });
}

function isOwn({ kind }: Complaint): boolean {
  return kind === null || isInOwnWords(kind.id);
}

function areOfOneKind(one: Complaint, other: Complaint): boolean {
  if (!one.kind || !other.kind) return false;
  if (one.kind === other.kind && !isOwn(one)) return true;
  if (mayBeOneFailure(one.kind, other.kind)) return true;
  if (!isOwn(one) && !isOwn(other)) return false;
  // Of so many it is told in order what came when.
  if (Math.min(one.count, other.count) >= MIN_BURST) return false;
  const [a, b] = [reasonOf(one.said), reasonOf(other.said)];
  return (
    (a !== null && a === b && !a.isWeak) ||
    (a?.saidBy?.includes(other.kind.id) ?? false) ||
    (b?.saidBy?.includes(one.kind.id) ?? false)
  );
}

/** Whether a group begins, or with `wholly` also ends, within reach of a line and its time. */
function isWithin(
  group: Group,
  line: number,
  ms: number,
  reach: typeof NEAR,
  wholly = false,
): boolean {
  const lines = (wholly ? lastOf(group) : firstOf(group)) - line;
  if (lines <= reach.lines) return true;
  const at = wholly ? endOf(group) : Math.min(...group.map(({ firstMs }) => firstMs));
  return lines <= reach.linesInTime && at - ms <= reach.ms;
}

/** Whether both fail at the same thing, however far apart: a party, or what the lines call by its name. */
function sharesThing(one: Group, other: Group): boolean {
  const [a, b] = [thingsIn(one), thingsIn(other)];
  return [...a].some((thing) => b.has(thing));
}

/** Who acts, and what stopped, is in many failures. */
const NO_THINGS = new Set(['exception', 'program', 'user', 'service']);

function thingsIn(group: Group): Set<string> {
  const things = new Set<string>();
  for (const { parties, said, count } of group.slice(0, MAX_MEMBERS)) {
    for (const [role, values] of parties?.counts ?? []) {
      if (NO_THINGS.has(role)) continue;
      for (const [value, times] of values) if (times >= MOSTLY * count) things.add(value);
    }
    const thing = thingIn(said);
    if (thing !== null) things.add(thing);
  }
  return things;
}

/** What a group's events name: their parties, and what is written as names are. */
function namesIn(group: Group): Set<string> {
  const names = new Set<string>();
  for (const { parties, said, count } of group.slice(0, MAX_MEMBERS)) {
    for (const values of parties?.counts.values() ?? []) {
      for (const [value, times] of values) {
        if (times >= MOSTLY * count) names.add(value.toLowerCase());
      }
    }
    for (const [name] of said.matchAll(NAME)) {
      if (!NO_NAME.test(name)) names.add(name.toLowerCase());
    }
  }
  return names;
}

/** A word with a digit, a dot or a slash in it: `db1`, `osd.7`, `shop/api-6f`, `/dev/sdc`. */
const NAME =
  /(?<![\w.@/-])\/?(?=[\w.@/-]{0,60}[\d./@_])(?=[\d._/-]{0,20}[a-z])[\w@][\w.@/-]{1,60}[\w]/gi;
/** Times, sizes, codes and ids of one run. */
const NO_NAME =
  /^(?:\d{1,12}[a-z]{1,3}|0x[\da-f]{1,16}|[\da-f-]{12,64}|v?\d{1,9}(?:\.\d{1,9}){1,3}\w{0,20}|i\/o|e\.g|n\/a|code=\w{1,20})$/i;

function commonNames(all: readonly Set<string>[]): Set<string> {
  const counts = new Map<string, number>();
  for (const names of all) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = Math.max(FEW_GROUPS, COMMON_SHARE * all.length);
  return new Set([...counts].filter(([, count]) => count > most).map(([name]) => name));
}

function firstOf(group: Group): number {
  return Math.min(...group.map(({ first }) => first));
}

function lastOf(group: Group): number {
  return Math.max(...group.map(({ last }) => last));
}

/** Ms; NaN where no line tells a time. */
function endOf(group: Group): number {
  return Math.max(...group.map(({ lastMs }) => lastMs));
}
