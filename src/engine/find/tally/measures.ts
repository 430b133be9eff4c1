/** A quantity that the lines of an event measure: how its values spread, and the largest. */
export interface Measure {
  unit: Unit;
  /** Lines by the binary logarithm of their value, from 2^-10 on. */
  bins: Uint32Array;
  count: number;
  /** Sum of the binary logarithms of the values: by it, 2 ** (logs / count) is their geometric mean. */
  logs: number;
  /** The largest values with their lines, largest first, at most `MAX_LARGEST`. */
  largest: { value: number; line: number }[];
}

/** Milliseconds, bytes, or a plain number. */
export type Unit = 'ms' | 'bytes' | 'count';

const BINS = 64;
const LOWEST = -10;
const MAX_LARGEST = 20;

const MINUTE = 60_000;
const UNITS: Record<string, [Unit, number]> = {
  us: ['ms', 0.001],
  µs: ['ms', 0.001],
  ms: ['ms', 1],
  msec: ['ms', 1],
  millis: ['ms', 1],
  millisecond: ['ms', 1],
  milliseconds: ['ms', 1],
  s: ['ms', 1000],
  sec: ['ms', 1000],
  secs: ['ms', 1000],
  second: ['ms', 1000],
  seconds: ['ms', 1000],
  min: ['ms', MINUTE],
  minutes: ['ms', MINUTE],
  b: ['bytes', 1],
  byte: ['bytes', 1],
  bytes: ['bytes', 1],
  kb: ['bytes', 1024],
  kib: ['bytes', 1024],
  mb: ['bytes', 1024 ** 2],
  mib: ['bytes', 1024 ** 2],
  gb: ['bytes', 1024 ** 3],
  gib: ['bytes', 1024 ** 3],
};

const WITH_UNIT =
  /(?<![\w.:/-])(\d{1,12}(?:\.\d{1,9})?)\s?(us|µs|ms|msec|millis|milliseconds?|s|secs?|seconds?|min|minutes|bytes?|[kmg]i?b)(?![\w/-])/gi;
const NAMED =
  /\b(\w{0,24}(?:scanned|examined|elapsed|duration|latency|took|runtime|rows)\w{0,16})["']?[:=]\s?(\d{1,15}(?:\.\d{1,9})?)(?![\w.:])/gi;
const MAX_TEXT = 2000;
const MAX_OF_LINE = 4;

/** Where the lines of an event measure something: behind a word that is the same in all of them. */
export interface MeasurePlace {
  /** The word and the unit: the same for the same measure of an event. */
  key: string;
  unit: Unit;
  /** What stands right before the number, `finished in `; '' where that begins the line. */
  before: string;
  /** It ends the line, as a duration often does: then nothing need stand before it. */
  atEnd: boolean;
  /** The word names what is measured, so the number may stand without a unit: `rows_examined: 12`. */
  isNamed: boolean;
}

/** What an event measures, by one of its lines: durations and sizes by their unit, counts by their name. */
export function findMeasures(text: string): MeasurePlace[] {
  const looked = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
  const places = new Map<string, MeasurePlace>();
  const add = (unit: Unit, at: number, isNamed: boolean, atEnd = false) => {
    const [before = ''] = WORD_BEFORE.exec(looked.slice(Math.max(0, at - MAX_BEFORE), at)) ?? [];
    const name = before.replace(/\W+/g, ' ').trim().toLowerCase();
    const key = unit === 'count' ? name : `${name} ${unit}`;
    if (places.size < MAX_OF_LINE && !places.has(key))
      places.set(key, { key, unit, before, atEnd, isNamed });
  };
  for (const { index, 0: whole, 2: written = '' } of looked.matchAll(WITH_UNIT)) {
    const atEnd = index + whole.length === looked.trimEnd().length;
    add(UNITS[written.toLowerCase()]?.[0] ?? 'count', index, false, atEnd);
  }
  for (const { index, 0: whole, 1: name = '', 2: digits = '' } of looked.matchAll(NAMED)) {
    add(/ms$|millis/i.test(name) ? 'ms' : 'count', index + whole.length - digits.length, true);
  }
  return [...places.values()];
}

const MAX_BEFORE = 60;
/** The last word before a number, with the signs between; or what there is of signs. */
const WORD_BEFORE = /[\p{L}_]{0,40}[^\p{L}\p{N}_]{0,4}$/u;

/** The word may stand before other things first: so many of them are tried. */
const MAX_TRIES = 4;
const NUMBER = /(\d{1,15}(?:\.\d{1,9})?)(?:\s?([a-zµ]{1,12}))?(?!\.?\d|[\w/:-])/iy;

/** What a line of the event measures there, in `place.unit`; NaN where it tells nothing. */
export function measureAt(text: string, place: MeasurePlace): number {
  return place.atEnd ? measureAtEnd(text, place.unit) : measureBehind(text, place);
}

const LAST = /(?<![\w.:/-])(\d{1,12}(?:\.\d{1,9})?)\s?([a-zµ]{1,12})\s{0,5}$/i;
const MAX_LAST = 60;

function measureAtEnd(text: string, unit: Unit): number {
  const [, digits = '', written = ''] = LAST.exec(text.slice(-MAX_LAST)) ?? [];
  const known = UNITS[written.toLowerCase()];
  return known?.[0] === unit ? Number(digits) * known[1] : Number.NaN;
}

function measureBehind(text: string, { before, unit, isNamed }: MeasurePlace): number {
  let from = 0;
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const at = text.indexOf(before, from);
    if (at === -1 || at > MAX_TEXT) return Number.NaN;
    from = at + before.length;
    NUMBER.lastIndex = from;
    const match = NUMBER.exec(text);
    const known = match?.[2] === undefined ? undefined : UNITS[match[2].toLowerCase()];
    if (match !== null && known?.[0] === unit) return Number(match[1]) * known[1];
    if (match !== null && known === undefined && isNamed) return Number(match[1]);
    if (before === '') return Number.NaN;
  }
  return Number.NaN;
}

export function createMeasure(unit: Unit): Measure {
  return { unit, bins: new Uint32Array(BINS), count: 0, logs: 0, largest: [] };
}

export function addMeasured(measure: Measure, value: number, line: number): void {
  const log = Math.max(LOWEST, Math.log2(value));
  const bin = Math.floor(log) - LOWEST;
  const at = Math.min(BINS - 1, Math.max(0, bin));
  measure.bins[at] = measure.bins[at]! + 1;
  measure.count++;
  measure.logs += log;
  keepLargest(measure, value, line);
}

function keepLargest({ largest }: Measure, value: number, line: number): void {
  if (largest.length === MAX_LARGEST && largest.at(-1)!.value >= value) return;
  const at = largest.findIndex((one) => one.value < value);
  largest.splice(at === -1 ? largest.length : at, 0, { value, line });
  if (largest.length > MAX_LARGEST) largest.pop();
}

export function mergeMeasure(into: Measure, from: Measure): void {
  for (const [i, count] of from.bins.entries()) into.bins[i] = into.bins[i]! + count;
  into.count += from.count;
  into.logs += from.logs;
  for (const { value, line } of from.largest) keepLargest(into, value, line);
}

/** The power of two below which the given share (0 to 1) of the values lies. */
export function upperQuantile({ bins, count }: Measure, share: number): number {
  let below = 0;
  for (const [i, lines] of bins.entries()) {
    below += lines;
    if (below >= share * count) return 2 ** (i + 1 + LOWEST);
  }
  return 2 ** (BINS + LOWEST);
}

/** Standard deviation of the binary logarithm of the values, as far as the bins tell it. */
export function deviationOf({ bins, count }: Pick<Measure, 'bins' | 'count'>): number {
  let [sum, squares] = [0, 0];
  for (const [bin, lines] of bins.entries()) {
    sum += lines * bin;
    squares += lines * bin * bin;
  }
  const mean = sum / Math.max(1, count);
  // Within a bin they are taken for evenly spread.
  return Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean) + 1 / 12);
}
