import { IN_OWN_WORDS } from '../../knowledge/kind.ts';
import type { Complaint } from './complaints.ts';
import { gravity, STANDING } from './finding.ts';
import type { LogTally, SeenEvent } from './tally/tally.ts';

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
 * What a log says all the time at a steady rate is its habit: what is known only by its words is worth a
 * look at most, and beside troubles that began within the log a known kind is told after them, as grave
 * as it is when it comes but once.
 */
export function withHabits(complaints: readonly Complaint[], tally: LogTally): Complaint[] {
  const habits = new Set(complaints.filter((one) => mayBeHabit(one) && isSteady(one, tally)));
  const began = complaints.some((one) => !habits.has(one) && isGrave(one));
  return complaints.map((one) => {
    if (!habits.has(one)) return one;
    const kind = one.kind!;
    const isOwn = kind.id === IN_OWN_WORDS;
    if (!began && !isOwn && kind.id !== NOT_FOUND) return one;
    const certainty = Math.max(LEAST_SURE, one.certainty - LESS_SURE);
    return { ...one, isHabit: true, certainty, grade: isOwn ? 'watch' : kind.grade };
  });
}

/** Pages that are not there are asked for all day. */
const NOT_FOUND = 'web-not-found';

/** Who tries to get in goes on all the time, too. */
function mayBeHabit({ kind, grade }: Complaint): boolean {
  const isAttack = kind?.security !== undefined && kind.id !== NOT_FOUND;
  return !isAttack && grade === 'trouble';
}

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
