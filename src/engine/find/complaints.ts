import { type Grade, IN_OWN_WORDS } from '../../knowledge/kind.ts';
import { failureScore } from '../../knowledge/own-words.ts';
import { gravity } from './finding.ts';
import { levelAt } from './level.ts';
import type { LogTally, SeenEvent } from './tally.ts';

/** An event that speaks for itself. */
export interface Complaint extends SeenEvent {
  grade: Grade;
  /** How surely and how gravely it speaks, 0 to 1. */
  certainty: number;
}

/** Attempts of somebody who forgot a password, and of somebody who guesses. */
const FEW_ATTEMPTS = 5;
const MANY_ATTEMPTS = 20;
/** What is known says more than what only calls itself a failure. */
const KNOWN_CERTAINTY = 0.75;
const WATCHED_CERTAINTY = 0.4;

/** The events that tell of danger, of trouble, or of what is worth a look, by first line. */
export function complaintsOf(tally: LogTally): Complaint[] {
  const isWeb = tally.requests.length > 0;
  const events = isWeb ? tally.requests : tally.events;
  const complaints: Complaint[] = [];
  for (const one of events) {
    if (!one || one.kind === null || one.kind.grade === 'routine') continue;
    const grade = gradeOf(one);
    complaints.push({ ...one, grade, certainty: certaintyOf(one, grade, tally.format) });
  }
  return complaints.sort((a, b) => a.first - b.first);
}

function gradeOf({ kind, count }: SeenEvent): Grade {
  const { grade, security } = kind!;
  if (security !== 'attempt' || grade === 'danger') return grade;
  if (count >= MANY_ATTEMPTS) return 'trouble';
  return count < FEW_ATTEMPTS ? 'watch' : grade;
}

function certaintyOf(event: SeenEvent, grade: Grade, format: string): number {
  const { kind, template } = event;
  const level = levelAt(Math.min(event.rank, event.textRank));
  const spoken = failureScore({ template, level, format });
  if (kind!.id === IN_OWN_WORDS) return spoken;
  const known = gravity(grade) <= gravity('trouble') ? KNOWN_CERTAINTY : WATCHED_CERTAINTY;
  return Math.max(known, spoken);
}
