import { amount, number } from './count.ts';

export const SECOND = 1000;
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

const UNITS: [ms: number, unit: string][] = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
  [1000, 'second'],
  [1, 'millisecond'],
];

/** The largest unit of which it is a whole number. */
function inUnits(ms: number): [count: number, unit: string] {
  for (const [unitMs, unit] of UNITS) if (ms % unitMs === 0) return [ms / unitMs, unit];
  return [ms, 'millisecond'];
}

export function durationAdjective(ms: number): string {
  const [count, unit] = inUnits(ms);
  return `${number(count)}-${unit}`;
}

export function exactDuration(ms: number): string {
  const [count, unit] = inUnits(ms);
  return `${amount(count, unit)}`;
}
