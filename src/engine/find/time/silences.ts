import type { LogTally, SeenEvent } from '../tally/tally.ts';
import { anomalyOf, gravity, type UnnumberedAnomaly } from '../unnumbered-anomaly.ts';
import { lengthOf, quantileOf, type Stretch, stretchesOf, sumOf } from './stretches.ts';
import { BINS, type Timeline } from './timeline.ts';

/** So many lines would be expected in a stretch, for their absence to say something. */
const MIN_EXPECTED = 20;
/** Slices of time that are looked at, the finest first: what beats rarely is seen in the coarse ones. */
const COARSENESS = [1, 2, 4];
/** So many slices at least tell what is usual. */
const MIN_SLICES = 24;
/** Steady: nine in ten slices have at least this share of the median, and none more than this many times. */
const STEADY_LOW = 0.4;
const STEADY_HIGH = 4;
/** Of a stretch that is no silence. */
const LONGEST = 0.6;
const MAX_SILENCES = 2;
/** Of the usual lines of the log, so many go on while one of its events is silent. */
const GOES_ON = 0.4;
const WEIGHT = 0.55;
/** What comes only in a first part of a log is one of its phases. */
const LEAST_PART = 0.4;

/**
 * A stretch in which a log that is steady elsewhere has no line, or an event that beats like a heart
 * does not come; also where it stops for good while the log goes on.
 */
export function silenceFindings(tally: LogTally, timeline: Timeline): UnnumberedAnomaly[] {
  if (!timeline.isTime) return [];
  const whole = silenceOf(timeline.all, false);
  if (whole) return [logSilence(whole, timeline)];
  const found: { finding: UnnumberedAnomaly; stretch: Stretch }[] = [];
  for (const [event, bins] of timeline.of) {
    const seen = tally.events[event];
    // That a failure stops is good news.
    if (!seen || gravity(seen.kind?.grade ?? 'routine') <= gravity('watch')) continue;
    const silence = silenceOf(bins, true);
    if (!silence || !logGoesOn(timeline, silence)) continue;
    // What falls silent together is told once: by the event that was there first.
    if (found.some(({ stretch }) => overlap(stretch, silence))) continue;
    found.push({ finding: eventSilence(seen, silence, timeline), stretch: silence });
    if (found.length === MAX_SILENCES) break;
  }
  return found.map(({ finding }) => finding);
}

interface Silence extends Stretch {
  /** Lines that would have been usual. */
  usual: number;
}

/** The longest stretch of empty slices between or, with `atEnd`, after slices that are steady. */
function silenceOf(bins: Uint32Array, atEnd: boolean): Silence | null {
  for (const width of COARSENESS) {
    const slices = coarse(bins, width);
    const first = slices.findIndex((count) => count > 0);
    const empty = stretchesOf(slices, (count) => count === 0).filter(({ start, end }) => {
      return start > first && (atEnd || end < slices.length - 1);
    });
    const longest = empty.reduce<Stretch | null>(
      (best, stretch) => (best && lengthOf(best) >= lengthOf(stretch) ? best : stretch),
      null,
    );
    if (!longest || lengthOf(longest) > LONGEST * slices.length) continue;
    if (longest.end === slices.length - 1 && longest.start < LEAST_PART * slices.length) continue;
    const others = slices.filter((_, i) => i > first && (i < longest.start || i > longest.end));
    // The last slice is cut where the log ends.
    const usual = steadyMedian(longest.end === slices.length - 1 ? others : others.slice(0, -1));
    if (usual === null || usual * lengthOf(longest) < MIN_EXPECTED) continue;
    return {
      start: longest.start * width,
      end: Math.min(BINS, (longest.end + 1) * width) - 1,
      usual: usual * lengthOf(longest),
    };
  }
  return null;
}

function coarse(bins: Uint32Array, width: number): Uint32Array {
  const slices = new Uint32Array(Math.ceil(bins.length / width));
  for (const [i, count] of bins.entries()) {
    const at = Math.floor(i / width);
    slices[at] = slices[at]! + count;
  }
  return slices;
}

/** Null where the slices differ too much to say what is usual, or where there are too few. */
function steadyMedian(slices: Uint32Array): number | null {
  if (slices.length < MIN_SLICES) return null;
  const sorted = slices.slice().sort();
  const median = quantileOf(sorted, 0.5);
  const isSteady =
    median >= 1 &&
    sorted[0]! >= 1 &&
    quantileOf(sorted, 0.1) >= STEADY_LOW * median &&
    sorted.at(-1)! <= STEADY_HIGH * median + STEADY_HIGH;
  return isSteady ? median : null;
}

/**
 * Whether the log goes on meanwhile. Where the event never comes back, what goes on must have been there
 * before: else the log has come to its next phase.
 */
function logGoesOn({ all, of }: Timeline, silence: Silence): boolean {
  const isEnd = silence.end === BINS - 1;
  const total = sumOf(all, { start: 0, end: BINS - 1 });
  const least = (GOES_ON * total * lengthOf(silence)) / BINS;
  if (!isEnd) return sumOf(all, silence) >= least;
  let known = 0;
  for (const bins of of.values()) {
    const before = sumOf(bins, { start: 0, end: silence.start - 1 });
    if (before >= sumOf(bins, silence) / MUCH_LESS) known += sumOf(bins, silence);
  }
  return known >= least / 2;
}

/** What came so many times less often before is of the next phase. */
const MUCH_LESS = 10;

function overlap(a: Stretch, b: Stretch): boolean {
  return a.start <= b.end + 1 && b.start <= a.end + 1;
}

function logSilence(silence: Silence, timeline: Timeline): UnnumberedAnomaly {
  const [before, after] = linesAround(silence, timeline);
  return silent(silence, { before, after }, timeline, {
    ...{ eventKind: null, about: [], who: [], spe: null, severity: null },
    ...{ sessions: [], spans: [], reasons: [] },
  });
}

/** Last line before, and first line after, a stretch without lines. */
function linesAround({ start, end }: Silence, { firstLine, lastLine }: Timeline): [number, number] {
  let [before, after] = [1, 0];
  for (let i = start - 1; i >= 0 && before <= 1; i--) before = Math.max(1, lastLine[i]!);
  for (let i = end + 1; i < BINS && after === 0; i++) after = firstLine[i]!;
  return [before, Math.max(before, after)];
}

function eventSilence(seen: SeenEvent, silence: Silence, timeline: Timeline): UnnumberedAnomaly {
  const before = seen.lines.filter((line) => timeline.binAt(line) < silence.start).at(-1);
  const after = seen.lines.find((line) => timeline.binAt(line) > silence.end);
  const around = linesAround(silence, timeline);
  const { eventKind, about, who, spe, severity, sessions, spans, reasons } = anomalyOf([seen], {
    ...{ kind: 'silence', grade: 'watch', weight: WEIGHT },
  });
  const told = { eventKind, about, who, spe, severity, sessions, spans, reasons };
  return silent(
    silence,
    { before: before ?? around[0], after: after ?? before ?? around[0] },
    timeline,
    told,
  );
}

type OfFinding = Omit<
  UnnumberedAnomaly,
  'kind' | 'grade' | 'weight' | 'counts' | 'at' | 'lines' | 'times'
>;

function silent(
  silence: Silence,
  { before, after }: { before: number; after: number },
  timeline: Timeline,
  told: OfFinding,
): UnnumberedAnomaly {
  const firstMs = timeline.startOf(silence.start);
  const lastMs = timeline.startOf(silence.end + 1);
  return {
    ...told,
    kind: 'silence',
    grade: 'watch',
    weight: WEIGHT,
    counts: { seen: 0, usual: silence.usual },
    at: [...new Set([before, after])],
    lines: { first: before, last: Math.max(before, after) },
    times: { firstMs, lastMs, durationMs: lastMs - firstMs },
  };
}
