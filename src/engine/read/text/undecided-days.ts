import type { LineEnd } from '../bytes/line-end.ts';
import type { TextFormat } from '../formats/text-format.ts';
import type { LogReader } from '../records/log-reader.ts';
import { createLineTimes } from './line-times.ts';

/** Text that is held for a line that tells day from month: a day of most logs. UTF-16 units. */
const MAX_HELD = 8 * 1024 * 1024;
/** A date is not longer. */
const DATE_CHARS = 10;

/**
 * Holds lines while it is open which number is the day's and which the month's (`03/04/2025`), as in
 * files whose first lines are of one day: `make` gets the sample with a line of each further day.
 * Gives up with what is known after 8 MiB, or at the end.
 */
export function untilDaysAreTold(
  format: TextFormat | null,
  sample: readonly string[],
  lineEnd: LineEnd,
  make: (sample: readonly string[]) => LogReader,
): LogReader {
  if (format === null || !isOpen(format, sample)) return make(sample);
  const known = format;
  const lines = [...sample];
  const dates = new Set(lines.map(dateOf));
  let reader: LogReader | null = null;
  let held: string[] = [];
  let chars = 0;
  let carry = '';

  function dateOf(line: string): string {
    return known.read(line)?.time.slice(0, DATE_CHARS) ?? '';
  }

  function isTold(text: string): boolean {
    const whole = (carry + text).split(lineEnd);
    carry = whole.pop()!;
    for (const line of whole) {
      const date = dateOf(line);
      if (date === '' || dates.has(date)) continue;
      dates.add(date);
      lines.push(line);
      if (!isOpen(known, lines)) return true;
    }
    return false;
  }

  function release(): { opened: LogReader; text: string } {
    const opened = make(lines);
    reader = opened;
    const text = held.join('');
    held = [];
    return { opened, text };
  }

  return {
    push(text) {
      if (reader !== null) return reader.push(text);
      held.push(text);
      chars += text.length;
      if (!isTold(text) && chars < MAX_HELD && carry.length < MAX_HELD) return null;
      const { opened, text: all } = release();
      return opened.push(all);
    },
    end(text) {
      if (reader !== null) return reader.end(text);
      isTold(text + lineEnd);
      const { opened, text: all } = release();
      return opened.end(all + text);
    },
    rows: () => reader?.rows() ?? 0,
    leftOut: () => reader?.leftOut() ?? 0,
    layout: () => reader?.layout() ?? null,
    notes: () => reader?.notes() ?? [],
    asides: () => reader?.asides?.() ?? [],
  };
}

function isOpen(format: TextFormat, sample: readonly string[]): boolean {
  return createLineTimes(sample).of(format)?.isOpen ?? false;
}
