import type { TextFormat } from '../formats/text-format.ts';
import { HEADING_LINES } from '../layers/heading-lines.ts';
import { createTimeReader, type TimeReader } from '../time/parse-time.ts';

export interface LineTimes {
  /** How a form of line writes its times, by the sample; null where that has none. */
  of(format: TextFormat): TimeReader | null;
  /** Milliseconds since 1970; NaN where it is no time. A form that the sample lacks is learned from its first line. */
  read(format: TextFormat, time: string): number;
  /** Whether a line has shown that day and month are the other way round than was thought. */
  wasRevised(): boolean;
}

/**
 * A time reader for each form of line, made of the first lines of it. Lines without a year take that
 * of the heading above them, where one tells it.
 */
export function createLineTimes(sample: readonly string[]): LineTimes {
  const readers = new Map<TextFormat, TimeReader | null>();
  const firstHeading = headingIn(sample);

  function of(format: TextFormat): TimeReader | null {
    const known = readers.get(format);
    if (known !== undefined) return known;
    const times = sample.flatMap((line) => format.read(line)?.time || []);
    const reader = times.length > 0 ? createTimeReader(times.map((time) => ['', time])) : null;
    reader?.takeYear(firstHeading);
    if (times.length > 0) readers.set(format, reader);
    return reader;
  }

  return {
    of,
    read(format, time) {
      if (time === '') return Number.NaN;
      let reader = readers.get(format) ?? of(format);
      if (reader === null && !readers.has(format)) {
        reader = createTimeReader([['', time]]);
        readers.set(format, reader);
      }
      const ms = reader?.read('', time) ?? Number.NaN;
      if (format === HEADING_LINES && reader?.hasYear)
        for (const other of readers.values()) other?.takeYear(ms);
      return ms;
    },
    wasRevised: () => [...readers.values()].some((reader) => reader?.wasRevised()),
  };
}

/** The first whole time that a heading tells; NaN where none does. */
function headingIn(sample: readonly string[]): number {
  for (const line of sample) {
    const time = HEADING_LINES.read(line)?.time ?? '';
    const reader = time === '' ? null : createTimeReader([['', time]]);
    if (reader?.hasYear) return reader.read('', time);
  }
  return Number.NaN;
}
