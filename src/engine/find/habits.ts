import { IN_OWN_WORDS } from '../../knowledge/kind.ts';
import type { Complaint } from './complaint.ts';
import type { LogTally, SeenEvent } from './tally/tally.ts';
import { gravity, STANDING } from './unnumbered-anomaly.ts';

/** Equal parts of a log, in each of which a habit is seen. */
const PARTS = 8;
/** Fewer lines do not tell that something goes on all the time. */
const MIN_TIMES = 12;
/** No part has so many times its share. */
const MOST_UNEVEN = 2.5;
/** What a log always says is told after what it says only now. */
const LESS_SURE = 0.4;
const LEAST_SURE = 0.2;

/**
 * What a log says all the time at a steady rate is its habit. It is worth a look at most where it is known
 * only by its words, or is a trouble only by how often it comes; beside troubles that began within the
 * log, any habit is told after them.
 */
export function withHabits(complaints: readonly Complaint[], tally: LogTally): Complaint[] {
  const habits = new Set(complaints.filter((one) => mayBeHabit(one) && isSteady(one, tally)));
  const began = complaints.some((one) => !habits.has(one) && isGrave(one));
  return complaints.map((one) => {
    if (!habits.has(one)) return one;
    const kind = one.kind!;
    const grade = kind.id === IN_OWN_WORDS ? 'watch' : kind.grade;
    if (!began && (grade === 'trouble' || TROUBLE_BY_NUMBER.has(kind.id))) return one;
    return {
      ...one,
      grade,
      isHabit: true,
      certainty: Math.max(LEAST_SURE, one.certainty - LESS_SURE),
    };
  });
}

/** What should not happen over and over, however steadily it does. */
const TROUBLE_BY_NUMBER = new Set([
  ...['service-restarted', 'game-behind-time', 'cluster-election', 'cluster-link-broken'],
  ...[
    'device-error-corrected',
    'queue-session-expired',
    'connection-cut',
    'database-index-missing',
  ],
]);

function mayBeHabit(one: Complaint): boolean {
  return one.grade === 'trouble' && (one.kind?.security === undefined || isOfVisitors(one));
}

/** What visitors of a site get to see all day; where one of them has most of it, it is his doing. */
function isOfVisitors({ kind, parties }: Complaint): boolean {
  if (!OF_VISITORS.has(kind?.id ?? '')) return false;
  const counts = [...(parties?.counts.get('address')?.values() ?? [])];
  const all = counts.reduce((sum, count) => sum + count, 0);
  return Math.max(0, ...counts) <= MOST_OF_ONE * all;
}

const OF_VISITORS = new Set([
  ...['web-not-found', 'web-forbidden', 'web-sign-in-refused', 'access-refused'],
]);
const MOST_OF_ONE = 0.5;

function isGrave({ grade }: Complaint): boolean {
  return gravity(grade) <= gravity('trouble');
}

/** Whether an event is in all parts of a log but one, and in none far more often than in others. */
function isSteady({ count, lines, last }: SeenEvent, { lines: all, lastLine }: LogTally): boolean {
  if (count < MIN_TIMES || count >= STANDING * all) return false;
  // Only the first lines of what is very frequent are kept: their stretch stands for the whole.
  const isWhole = lines.length === count;
  const end = isWhole ? lastLine : (lines.at(-1) ?? lastLine);
  if (!isWhole && !goesOnAlike(count, lines.length, { end, last, lastLine })) return false;
  const seen = new Array<number>(PARTS).fill(0);
  for (const line of lines) seen[Math.min(PARTS - 1, Math.floor((line * PARTS) / (end + 1)))]!++;
  const most = (MOST_UNEVEN * lines.length) / PARTS;
  const without = seen.filter((times) => times === 0).length;
  const isAllAlong = seen[0]! > 0 && seen[PARTS - 1]! > 0 && without <= 1;
  return isAllAlong && seen.every((times) => times <= most);
}

function goesOnAlike(
  count: number,
  kept: number,
  { end, last, lastLine }: { end: number; last: number; lastLine: number },
): boolean {
  if (last < lastLine * (1 - 1 / PARTS)) return false;
  const before = kept / end;
  const after = (count - kept) / Math.max(1, lastLine - end);
  return after <= MOST_UNEVEN * before && before <= MOST_UNEVEN * after;
}
