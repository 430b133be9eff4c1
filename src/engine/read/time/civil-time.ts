import type { Clock } from '../../analysis.ts';

const DAY = 86_400_000;

/**
 * A time (ms since 1970) as a log would write it: `2008-11-09T20:35:18.000Z`, without Z where the log
 * names no zone, `06-14 15:16:01.000` without a year, `15:16:01.000` without a day. Empty for NaN.
 */
export function writtenTime(ms: number, { hasDate, hasYear, hasZone }: Clock): string {
  if (Number.isNaN(ms)) return '';
  const days = Math.floor(ms / DAY);
  const inDay = ms - days * DAY;
  const parts = [inDay / 3_600_000, (inDay / 60_000) % 60, (inDay / 1000) % 60].map(Math.floor);
  const clock = `${parts.map(two).join(':')}.${String(Math.floor(inDay % 1000)).padStart(3, '0')}`;
  if (!hasDate && days === 0) return clock;
  const [year, month, day] = civilDate(days);
  const date = `${two(month)}-${two(day)}`;
  if (!hasYear) return `${date} ${clock}`;
  return `${String(year).padStart(4, '0')}-${date}T${clock}${hasZone ? 'Z' : ''}`;
}

export function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** The date of a day since 1970-01-01 (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
export function civilDate(days: number): [year: number, month: number, day: number] {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const inEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) /
      365,
  );
  const inYear =
    inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day];
}
