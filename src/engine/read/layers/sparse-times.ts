import type { TextLine } from '../formats/text-format.ts';
import { createTimeReader } from '../time/parse-time.ts';
import type { Layers } from './choose-layers.ts';
import { HEADING_LINES } from './heading-lines.ts';
import { asShown } from './terminal.ts';
import { ANY_TIMED_LINES } from './timed-lines.ts';

/** Fewer are a date that somebody wrote, and no times of a log. */
const FEWEST_LINES = 2;
const FEWEST = 0.005;

/**
 * Lines of text of which a few begin with a time, as what a program prints beside its log: those are
 * read with their time and level, the others are messages as they are. Null where too few do.
 */
export function sparselyTimed(lines: readonly string[]): Layers | null {
  const read = lines.flatMap((line) => timed(asShown(line)) ?? []);
  if (read.length < Math.max(FEWEST_LINES, FEWEST * lines.length)) return null;
  if (createTimeReader(read.map(({ time }) => ['', time])) === null) return null;
  return {
    format: {
      name: 'a text file with times in some lines',
      keys: [],
      hasLevels: read.some(({ level }) => level !== ''),
      hasTimes: false,
      leads: true,
      read(line) {
        if (line.trim() === '' || /^\s/.test(line)) return null;
        const shown = asShown(line);
        const read = timed(shown);
        return read ? { ...read, keys: [] } : { time: '', level: '', message: shown, keys: [] };
      },
    },
    read: lines.length,
    others: [],
  };
}

function timed(line: string): TextLine | null {
  return ANY_TIMED_LINES.read(line) ?? HEADING_LINES.read(line);
}
