import type { ChannelBaseline } from '../../../jobs/archive/baselines.ts';
import { baselineName, shownWhat } from '../../../jobs/archive/kept-names.ts';
import type { Mute } from '../../../jobs/archive/mutes.ts';
import type { MutedKind, Report } from '../../../jobs/archive/report.ts';
import type { Voice } from '../voice.ts';

const MOST_NAMED = 3;

/** `"last-week.csv" (300 sessions), set as normal on 3 November 2026 by Ana` */
export function namedBaseline(
  { name, sessions, setMs, by }: Pick<ChannelBaseline, 'name' | 'sessions' | 'setMs' | 'by'>,
  { words, dates }: Voice,
): string {
  return words.normal.named(name, sessions, dates.day(setMs), by);
}

/** `New: a save was stopped by an error (muted on 3 November 2026 by Ana, in app.csv)` */
export function namedMute({ what, fileName, setMs, by }: Mute, { words, dates }: Voice): string {
  return words.normal.mutedOnce(shownWhat(what), baselineName(fileName), dates.day(setMs), by);
}

/** Said below a report: what was found and has no number. */
export function mutedNotes({ muted }: Pick<Report, 'muted'>, { words }: Voice): string[] {
  if (muted.length === 0) return [];
  const named = muted
    .slice(0, MOST_NAMED)
    .map(({ what, sessions }) => ({ what: shownWhat(what), sessions }));
  return [words.normal.mutedNote(named, muted.length - named.length, mutedSessions(muted))];
}

export function mutedSessions(muted: readonly MutedKind[]): number {
  let sum = 0;
  for (const { sessions } of muted) sum += sessions;
  return sum;
}
