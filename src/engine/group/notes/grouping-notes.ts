import { amount } from '../../../text/count.ts';
import type { Clock } from '../../analysis.ts';
import { MIN_WINDOWS } from '../choose/window-size.ts';
import type { TimeFaults } from '../line-store.ts';
import type { SessionTable } from '../sessions/session-table.ts';

/** What the reader must know of how few or short the sessions are. */
export function groupingNotes({ ids }: SessionTable): string[] {
  if (ids.length >= MIN_WINDOWS) return [];
  return [
    `The log is short for this: it makes only ${amount(ids.length, 'session')} to compare, and ${MIN_WINDOWS} would tell better what is usual.`,
  ];
}

const DAY = 86_400_000;

/** What the reader must know of the times, where they decide which lines belong together. */
export function timeNotes(
  { without, backwards, forwards }: TimeFaults,
  { hasDate, hasYear }: Clock,
  times: Float64Array,
): string[] {
  const notes: string[] = [];
  if (without > 0) {
    notes.push(
      `${amount(without, 'line')} without a time that could be read ${without === 1 ? 'was' : 'were'} taken to be of the same time as the line before.`,
    );
  }
  if (!hasDate && times[0]! < DAY && times.some((ms) => ms >= DAY)) {
    notes.push(
      'The lines tell the time of day but no date: where it goes back to midnight, the next day was taken to begin.',
    );
  } else if (!hasDate && times.some((ms) => ms >= DAY)) {
    notes.push(
      'The dates can be read with the day or the month first, and the log does not tell which: the order that puts its lines nearest to each other was used.',
    );
  } else if (!hasDate) {
    notes.push('The lines tell the time of day but no date, so all were taken to be of one day.');
  } else if (!hasYear) {
    notes.push('The lines tell no year, so their days are shown without one.');
  }
  const fewer = Math.min(backwards, forwards);
  if (fewer > 0.01 * times.length) {
    notes.push(
      `Time runs both forwards and backwards in the log (${amount(fewer, 'time')} against its usual order): it may be mixed from several sources.`,
    );
  }
  return notes;
}
