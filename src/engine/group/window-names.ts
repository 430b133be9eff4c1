import type { Clock } from '../analysis.ts';
import { civilDate, two } from '../read/civil-time.ts';

const DAY = 86_400_000;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * Names a slice of time by its start and end, as the log writes times: `2015-10-18 18:01–18:11`,
 * `Jun 14 15:16:01–15:16:02` where it tells no year, `18:01–18:11` where it tells no day.
 */
export function nameWindow(startMs: number, windowMs: number, time: Clock): string {
  const endMs = startMs + windowMs;
  const clock = clockOf(windowMs, startMs);
  const isTimeOnly = !time.hasDate && startMs < DAY;
  if (isTimeOnly) return `${clock(startMs)}–${clock(endMs)}`;
  const day = (ms: number) => dayOf(ms, time.hasYear);
  if (windowMs % DAY === 0 && startMs % DAY === 0) {
    return windowMs === DAY ? day(startMs) : `${day(startMs)}–${day(endMs - DAY)}`;
  }
  const sameDay = Math.floor(startMs / DAY) === Math.floor((endMs - 1) / DAY);
  const end = sameDay ? clock(endMs) : `${day(endMs)} ${clock(endMs)}`;
  return `${day(startMs)} ${clock(startMs)}–${end}`;
}

function dayOf(ms: number, hasYear: boolean): string {
  const [year, month, day] = civilDate(Math.floor(ms / DAY));
  if (hasYear) return `${year}-${two(month)}-${two(day)}`;
  // Years that nobody told would differ where a log runs past New Year's Eve.
  const turn = year === 1972 ? '' : ` (year ${year - 1971})`;
  return `${MONTHS[month - 1]} ${day}${turn}`;
}

/** Minutes, seconds or milliseconds, as the slices need. */
function clockOf(windowMs: number, startMs: number): (ms: number) => string {
  const whole = (unit: number) => windowMs % unit === 0 && startMs % unit === 0;
  const length = whole(60_000) ? 5 : whole(1000) ? 8 : 12;
  return (ms) => {
    const inDay = ms - Math.floor(ms / DAY) * DAY;
    const parts = [inDay / 3_600_000, (inDay / 60_000) % 60, (inDay / 1000) % 60].map(Math.floor);
    const milliseconds = String(inDay % 1000).padStart(3, '0');
    return `${parts.map(two).join(':')}.${milliseconds}`.slice(0, length);
  };
}
