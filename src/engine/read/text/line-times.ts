import type { TextFormat } from '../formats/text-format.ts';
import { createTimeReader, type TimeReader } from '../time/parse-time.ts';

export interface LineTimes {
  /** How a form of line writes its times, by the sample; null where that has none. */
  of(format: TextFormat): TimeReader | null;
  /** Milliseconds since 1970; NaN where it is no time. A form that the sample lacks is learned from its first line. */
  read(format: TextFormat, time: string): number;
  /** Whether a line has shown that day and month are the other way round than was thought. */
  wasRevised(): boolean;
}

/** A time reader for each form of line, made of the first lines of it. */
export function createLineTimes(sample: readonly string[]): LineTimes {
  const readers = new Map<TextFormat, TimeReader | null>();

  function of(format: TextFormat): TimeReader | null {
    const known = readers.get(format);
    if (known !== undefined) return known;
    const times = sample.flatMap((line) => format.read(line)?.time || []);
    const reader = times.length > 0 ? createTimeReader(times.map((time) => ['', time])) : null;
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
      return reader?.read('', time) ?? Number.NaN;
    },
    wasRevised: () => [...readers.values()].some((reader) => reader?.wasRevised()),
  };
}
