import type { Analysis, Anomaly, Clock } from '../../engine/analysis.ts';
import { durationInWords, rangeInWords, SECOND } from '../../text/duration.ts';

/**
 * As far as the log tells: times as `timeInWords` writes them, durations in words ("3 minutes 47
 * seconds"). A reader gets them through `text/dates.ts`.
 */
export interface EvidenceTimes {
  first: string;
  last: string;
  /** Absent where it is not sure. */
  duration?: string;
  /** "2 to 9 seconds"; absent where too few normal sessions tell theirs. */
  usualDuration?: string;
  /** The duration is clearly outside of the usual one. */
  unusual?: 'long' | 'short';
}

/** When an anomaly's first session was, in words; null where the log does not tell. */
export function timesOf(analysis: Analysis, { times, kind }: Anomaly): EvidenceTimes | null {
  const { clock } = analysis;
  // How long sessions take says nothing of other things.
  const usual = kind === 'session' ? analysis.usualDurationMs : undefined;
  if (!clock || !times) return null;
  const { firstMs, lastMs, durationMs } = times;
  const shown = { first: timeInWords(firstMs, clock), last: timeInWords(lastMs, clock) };
  if (durationMs === null) return shown;
  const duration = durationInWords(durationMs);
  if (!usual) return { ...shown, duration };
  const usualDuration = rangeInWords(usual.low, usual.high);
  const isLong = durationMs > CLEARLY * Math.max(usual.high, SECOND);
  const isShort = durationMs * CLEARLY < usual.low;
  return {
    ...shown,
    duration,
    usualDuration,
    ...((isLong || isShort) && { unusual: isLong ? 'long' : 'short' }),
  };
}

/** One in ten normal sessions is outside of what is usual, too. */
const CLEARLY = 2;

/**
 * "2008-11-09 20:36:15", "Jun 14, 15:16:01", "15:16:01": as much as the log tells, by its own clock, so
 * that a reader finds it there.
 */
export function timeInWords(ms: number, { zoneMinutes = 0, ...clock }: Clock): string {
  if (zoneMinutes === 0) return timeInUtc(ms, clock);
  return timeInUtc(ms + 60_000 * zoneMinutes, { ...clock, hasZone: false });
}

/** The same as `--json` has it: in UTC where the log names a zone. */
export function timeInUtc(ms: number, { hasDate, hasYear, hasZone }: Clock): string {
  const iso = new Date(ms).toISOString();
  const zone = hasZone ? ' UTC' : '';
  const time = `${iso.slice(11, 19)}${zone}`;
  if (!hasDate) return time;
  if (hasYear) return `${iso.slice(0, 10)} ${time}`;
  return `${MONTHS[Number(iso.slice(5, 7)) - 1]} ${Number(iso.slice(8, 10))}, ${time}`;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
