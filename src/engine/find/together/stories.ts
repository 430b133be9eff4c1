import { givesAccess, isHidden } from '../../../knowledge/hiding.ts';
import type { Part } from '../../analysis.ts';
import { gravity, type UnnumberedAnomaly } from '../unnumbered-anomaly.ts';

/** Share of a finding that one party has, for it to be that party's doing. */
const ITS_DOING = 0.9;
/** Lines between a danger and what the same party did before or after it. */
const NEAR = 50;
const MAX_PARTS = 6;
const MAX_ABOUT = 8;
const MAX_AT = 1000;

/**
 * Puts together what is one story, its worst fact in front: a sign-in that worked and the attempts of
 * the same address before it; a program that starts over and over and what keeps it from running; a
 * danger and what the same party did around it. A danger is never a part of another's story here.
 */
export function joinStories(findings: readonly UnnumberedAnomaly[]): UnnumberedAnomaly[] {
  const told = findings.map((finding) => ({ ...finding }));
  const joined = new Set<UnnumberedAnomaly>();
  for (const story of told) {
    if (!isStory(story)) continue;
    for (const other of told) {
      if (other === story || joined.has(other) || other.grade === 'danger') continue;
      if (!belongs(other, story)) continue;
      take(story, other);
      joined.add(other);
    }
  }
  return joinAccess(told.filter((finding) => !joined.has(finding)));
}

const WAYS_IN = 2;
const SURE = 0.8;

/**
 * An account, rights and a key that one party made shortly after each other, each of them everyday work,
 * are a way in that somebody builds, or somebody's first day: one number that a person must look at.
 */
function joinAccess(findings: readonly UnnumberedAnomaly[]): UnnumberedAnomaly[] {
  const gives = findings
    .filter(({ grade, eventKind }) => grade === 'watch' && givesAccess(eventKind))
    .sort((a, b) => a.lines.first - b.lines.first);
  const joined = new Map<UnnumberedAnomaly, UnnumberedAnomaly[]>();
  let story: UnnumberedAnomaly | undefined;
  for (const one of gives) {
    const last = story && (joined.get(story)!.at(-1) ?? story);
    const isNext =
      story !== undefined &&
      one.lines.first - last!.lines.last <= NEAR &&
      (isDoingOf(one, story, 'user') || isDoingOf(one, story, 'address'));
    if (isNext) joined.get(story!)!.push(one);
    else {
      story = one;
      joined.set(one, []);
    }
  }
  const parts = new Set<UnnumberedAnomaly>();
  for (const [first, others] of joined) {
    if (new Set([first, ...others].map(({ eventKind }) => eventKind)).size < WAYS_IN) continue;
    for (const other of others) {
      take(first, other);
      parts.add(other);
    }
    Object.assign(first, { grade: 'trouble', weight: Math.max(first.weight, SURE) });
  }
  return findings.filter((finding) => !parts.has(finding));
}

function isStory({ kind, grade, sequence }: UnnumberedAnomaly): boolean {
  if (sequence !== undefined) return sequence === 'got-in' || sequence === 'crash-loop';
  return grade === 'danger' && kind === 'event';
}

function belongs(other: UnnumberedAnomaly, story: UnnumberedAnomaly): boolean {
  if (other.kind === 'sequence') return false;
  switch (story.sequence) {
    case 'got-in':
      return other.isAttempt === true && isDoingOf(other, story, 'address');
    case 'crash-loop':
      return other.about.length > 0 && other.about.every((event) => story.about.includes(event));
    default:
      if (isUnseenDoing(other, story)) return true;
      return (
        gravity(other.grade) === gravity('watch') &&
        other.kind !== 'standing' &&
        other.lines.first >= story.lines.first - NEAR &&
        other.lines.last <= story.lines.last + NEAR &&
        (isDoingOf(other, story, 'user') || isDoingOf(other, story, 'address'))
      );
  }
}

/** Once the record is off, whoever did that gives access to any name. */
function isUnseenDoing(
  { eventKind, kind, lines }: UnnumberedAnomaly,
  story: UnnumberedAnomaly,
): boolean {
  return (
    isHidden(eventKind, story.eventKind) &&
    kind === 'event' &&
    lines.first > story.lines.first &&
    lines.last <= story.lines.last + NEAR
  );
}

/** Whether both are nearly all of one party, the same. */
function isDoingOf(
  other: UnnumberedAnomaly,
  story: UnnumberedAnomaly,
  role: 'user' | 'address',
): boolean {
  const [a, b] = [other, story].map(({ who }) =>
    who.find((party) => party.role === role && party.share >= ITS_DOING),
  );
  return a !== undefined && a.value === b?.value;
}

function take(story: UnnumberedAnomaly, other: UnnumberedAnomaly): void {
  story.about = [...new Set([...story.about, ...other.about])].slice(0, MAX_ABOUT);
  story.at = [...new Set([...story.at, ...other.at])].slice(0, MAX_AT);
  story.lines = {
    first: Math.min(story.lines.first, other.lines.first),
    last: Math.max(story.lines.last, other.lines.last),
  };
  if (story.kind !== 'event') return;
  const parts = [...partsOf(story), ...partsOf(other)];
  story.parts = parts.slice(0, MAX_PARTS);
}

function partsOf({ parts, about: [event], eventKind, counts, said }: UnnumberedAnomaly): Part[] {
  if (parts) return parts;
  if (event === undefined) return [];
  return [{ event, eventKind, seen: counts?.seen ?? 1, ...(said !== undefined && { said }) }];
}
