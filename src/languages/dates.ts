import { type Span, type ToldTime, toldTime } from '../text/dates.ts';
import { once } from './forms.ts';

/** Dates and times as a language says them. */
export interface Dates {
  /** For a list: "4. März, 09:13–09:17 Uhr"; `inFull` adds the year and the zone. What is no time as an analysis writes it stays as it is. */
  span(span: Span, inFull?: boolean): string;
  /** A day of the calendar, in UTC. */
  day(ms: number): string;
}

/** By `Intl`, which knows how each language writes a span of time. */
export function datesIn(tag: string): Dates {
  const formats = new Map<string, Intl.DateTimeFormat>();
  const format = (options: Intl.DateTimeFormatOptions) => {
    const key = JSON.stringify(options);
    const made = formats.get(key) ?? new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
    formats.set(key, made);
    return made;
  };
  const day = once(
    () => new Intl.DateTimeFormat(tag, { ...DAY, year: 'numeric', timeZone: 'UTC' }),
  );
  return {
    day: (ms) => day().format(ms),
    span({ first, last }, inFull = false) {
      const [start, end] = [toldTime(first), toldTime(last)];
      if (!start || !end) return first === last ? first : `${first} – ${last}`;
      const [from, to] = [momentOf(start, end), momentOf(end, start)];
      const hasYear = start.year !== null && (inFull || start.year !== end.year);
      const options = {
        ...(start.date && DAY),
        ...(hasYear && ({ year: 'numeric' } as const)),
        ...(to - from > DAY_MS && start.date ? {} : TIME),
      };
      const told =
        from === to ? format(options).format(from) : format(options).formatRange(from, to);
      return inFull && end.hasZone ? `${told} UTC` : told;
    },
  };
}

const DAY = { day: 'numeric', month: 'long' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const DAY_MS = 24 * 3_600_000;

/** In UTC; a year that is not told is any, the same for both. */
function momentOf({ year, date, hour, minute }: ToldTime, other: ToldTime): number {
  const any = year ?? other.year ?? 2000;
  return Date.UTC(any, (date?.month ?? 1) - 1, date?.day ?? 1, hour, minute);
}
