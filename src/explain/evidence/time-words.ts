import type { Analysis, Anomaly, Clock } from '../../engine/analysis.ts';

/** In words, as a reader is to see them: "2008-11-09 20:36:15", "3 minutes 47 seconds". */
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
export function timesOf(analysis: Analysis, { times }: Anomaly): EvidenceTimes | null {
  const { clock, usualDurationMs: usual } = analysis;
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
 * "From 2008-11-09 20:36:15 to 20:40:02, 3 minutes 47 seconds, usually 2 to 9 seconds": the last
 * time without the date it shares with the first.
 */
export function spanInWords({ first, last, duration, usualDuration }: EvidenceTimes): string {
  const day = /^.*?(?=\d\d:)/.exec(first)?.[0] ?? '';
  const end = last.startsWith(day) ? last.slice(day.length) : last;
  const span = first === last ? `At ${first}` : `From ${first} to ${end}`;
  const usual = usualDuration && `usually ${usualDuration}`;
  return [span, duration, usual].filter((part) => part !== undefined).join(', ');
}

/** "2008-11-09 20:36:15", "Jun 14, 15:16:01", "15:16:01": as much as the log tells. */
export function timeInWords(ms: number, { hasDate, hasYear, hasZone }: Clock): string {
  const iso = new Date(ms).toISOString();
  const zone = hasZone ? ' UTC' : '';
  const time = `${iso.slice(11, 19)}${zone}`;
  if (!hasDate) return time;
  if (hasYear) return `${iso.slice(0, 10)} ${time}`;
  return `${MONTHS[Number(iso.slice(5, 7)) - 1]} ${Number(iso.slice(8, 10))}, ${time}`;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "under 1 second", "47 seconds", "3 minutes 47 seconds", "2 days 3 hours". */
export function durationInWords(ms: number): string {
  const seconds = Math.round(ms / SECOND);
  if (seconds === 0) return 'under 1 second';
  if (seconds < 120) return amount(seconds, 'second');
  if (seconds < 3600) return parts(Math.floor(seconds / 60), 'minute', seconds % 60, 'second');
  const minutes = Math.round(ms / MINUTE);
  const hours = Math.round(ms / HOUR);
  if (minutes < 48 * 60) return parts(Math.floor(minutes / 60), 'hour', minutes % 60, 'minute');
  return parts(Math.floor(hours / 24), 'day', hours % 24, 'hour');
}

/** "2 to 9 seconds", "40 seconds to 3 hours": not narrower than it is. */
export function rangeInWords(lowMs: number, highMs: number): string {
  const [low, lowUnit] = rounded(lowMs, Math.floor);
  const [high, highUnit] = rounded(highMs, Math.ceil);
  if (high === 0) return 'under 1 second';
  if (low === 0) return `up to ${amount(high, highUnit)}`;
  if (lowUnit !== highUnit) return `${amount(low, lowUnit)} to ${amount(high, highUnit)}`;
  return low === high ? amount(low, lowUnit) : `${low} to ${amount(high, highUnit)}`;
}

function rounded(ms: number, round: (value: number) => number): [number, string] {
  if (ms < 2 * MINUTE) return [round(ms / SECOND), 'second'];
  if (ms < 2 * HOUR) return [round(ms / MINUTE), 'minute'];
  return ms < 2 * DAY ? [round(ms / HOUR), 'hour'] : [round(ms / DAY), 'day'];
}

function parts(large: number, largeUnit: string, small: number, smallUnit: string): string {
  const first = amount(large, largeUnit);
  return small === 0 ? first : `${first} ${amount(small, smallUnit)}`;
}

function amount(value: number, unit: string): string {
  return `${value} ${unit}${value === 1 ? '' : 's'}`;
}
