import { plainName } from '../../formats/names.ts';
import { numberIn } from '../number-in.ts';

/** One measure of each line: how long it took, how much it moved, how many there were. */
export interface MeasureColumn {
  column: number;
  name: string;
  /** As values are told: milliseconds, bytes, or '' for a plain count. */
  unit: 'ms' | 'bytes' | '';
  /** The measure of a row in that unit; NaN where it tells none. */
  read(row: readonly string[]): number;
}

/** Names and what their numbers are in: milliseconds or bytes each; the surest first. */
const MEASURES: [names: RegExp, unit: MeasureColumn['unit'], factor: number][] = [
  [/^(?:duration|elapsed|latency|response_?time|took|time_?taken|request_?time)_?ms$/, 'ms', 1],
  [/^(?:timetaken|durationmillis|elapsedms|durationms|latencyms|responsetimems|tookms)$/, 'ms', 1],
  [/^(?:durationus|durationmicros|elapsedus)$/, 'ms', 1e-3],
  [/^(?:durationns|durationnanos|elapsedns|originduration)$/, 'ms', 1e-6],
  [/^(?:requesttime|upstreamresponsetime|requestprocessingtime|targetprocessingtime)$/, 'ms', 1e3],
  [/^(?:durationsec|durationseconds|elapsedseconds|elapsedsec|latencyseconds)$/, 'ms', 1e3],
  [/^(?:duration|elapsed|latency|responsetime|elapsedtime|runtime|took)$/, 'ms', 1],
  [/^(?:bytes|bytessent|bodybytessent|scbytes|sentbytes|responsebytes|responsesize)$/, 'bytes', 1],
  [/^(?:size|filesize|length|contentlength|origbytes|respbytes|edgeresponsebytes)$/, 'bytes', 1],
  [/^(?:count|attempts|hits|total|retries|rows|records|items)$/, '', 1],
];

/** Fewer cells than this share are numbers: the column measures nothing. */
const MOSTLY = 0.5;

/** The column that measures each line; null where none does. Durations come before sizes and counts. */
export function findMeasure(
  columns: readonly string[],
  sample: readonly (readonly string[])[],
): MeasureColumn | null {
  const names = columns.map((name) => plainName(name.slice(name.lastIndexOf('.') + 1)));
  for (const [pattern, unit, factor] of MEASURES) {
    const column = names.findIndex(
      (name, at) => pattern.test(name) && isMeasured(sample, at, unit, factor),
    );
    if (column === -1) continue;
    const read = (row: readonly string[]) => measureOf(row[column] ?? '', unit, factor);
    return { column, name: columns[column]!.trim(), unit, read };
  }
  return null;
}

function isMeasured(
  sample: readonly (readonly string[])[],
  at: number,
  unit: MeasureColumn['unit'],
  factor: number,
): boolean {
  const filled = sample.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '');
  const told = filled.filter((cell) => !Number.isNaN(measureOf(cell, unit, factor)));
  return told.length > 0 && told.length >= MOSTLY * filled.length;
}

/** `1.5s`, `250ms`, `00:01:02` say their unit themselves; a bare number is in that of the column. */
function measureOf(cell: string, unit: MeasureColumn['unit'], factor: number): number {
  const text = cell.trim().slice(0, 40);
  if (unit === 'ms') {
    const match = /^(\d{1,15}(?:\.\d{1,9})?) ?(ns|us|µs|ms|s|sec|secs|seconds|m|min|h)$/i.exec(
      text,
    );
    if (match) return Number(match[1]) * UNIT_MS[match[2]!.toLowerCase()]!;
    const clock = /^(\d{1,3}):(\d\d):(\d\d(?:\.\d{1,9})?)$/.exec(text);
    if (clock) return (Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3])) * 1000;
  }
  const value = numberIn(text);
  return value === undefined || value < 0 ? Number.NaN : value * factor;
}

const UNIT_MS: Record<string, number> = {
  ...{ ns: 1e-6, us: 1e-3, µs: 1e-3, ms: 1, s: 1e3, sec: 1e3, secs: 1e3, seconds: 1e3 },
  ...{ m: 60_000, min: 60_000, h: 3_600_000 },
};

/**
 * The duration that a message tells, in milliseconds; NaN where it tells none. `Took 5.2 s`, `in 101078
 * ms`, `completed (12ms)`, `duration=1.5s`.
 */
export function durationIn(message: string): number {
  if (!/\d ?[nuµm]?s|\d ?(?:sec|min)/i.test(message.slice(0, MAX_CHARS))) return Number.NaN;
  const match = DURATION.exec(message.slice(0, MAX_CHARS));
  return match === null ? Number.NaN : Number(match[1]) * UNIT_MS[match[2]!.toLowerCase()]!;
}

const MAX_CHARS = 1000;
const DURATION =
  /(?:\b(?:in|took|after|within|for|duration|elapsed|latency|time|cost|spent)[ :=]{1,3}|\()(\d{1,12}(?:\.\d{1,9})?) ?(ns|us|µs|ms|s|secs?|seconds|min)\b/i;
