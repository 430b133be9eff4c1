import {
  createMeasure,
  type Measure,
  mergeMeasure,
  type Unit,
  upperQuantile,
} from './tally/measures.ts';
import type { LogTally, SeenEvent } from './tally/tally.ts';
import { anomalyOf, type UnnumberedAnomaly } from './unnumbered-anomaly.ts';
import type { Usual } from './usual/usual.ts';

/** Fewer lines do not tell what a measure usually is. */
const MIN_LINES = 20;
const USUAL_SHARE = 0.95;
const FAR = 10;
/** More are not few: then the measure just spreads. */
const MAX_SHARE = 0.02;
const MIN_FEW = 3;
/** Smaller values are nobody's trouble: 1 s, 100 MiB. */
const WORTH_TELLING: Record<Unit, number> = { ms: 1000, bytes: 100 * 1024 ** 2, count: 1000 };
const MAX_FINDINGS = 3;
const WEIGHT = 0.5;

/**
 * Measured values that are far outside of what is usual for their event; for an event that is too rare
 * to tell, of what the same measure usually is in the log.
 */
export function valueFindings(tally: LogTally, known: Usual): UnnumberedAnomaly[] {
  const events = tally.events.filter((event) => event !== undefined);
  const pooled = poolMeasures(events);
  const isTimed = !Number.isNaN(tally.firstMs);
  const found = events.flatMap((event) => {
    const all = [...(event.measures ?? [])].flatMap(([key, measure]) => {
      // What a run installs or copies is of any size.
      if (measure.unit === 'bytes' && !isTimed) return [];
      const usual = measure.count >= MIN_LINES ? measure : pooled.get(poolOf(key, measure));
      const most = measure.largest[0]?.value ?? 0;
      if (known.isUsualValue(event, key, most)) return [];
      return usual ? outside(event, key, measure, usual) : [];
    });
    return all.sort((a, b) => b.weight - a.weight).slice(0, 1);
  });
  return joinAlike(found.sort((a, b) => b.weight - a.weight)).slice(0, MAX_FINDINGS);
}

/** The same measure of one kind of event is one finding, told by the farthest. */
function joinAlike(found: readonly UnnumberedAnomaly[]): UnnumberedAnomaly[] {
  const byName = new Map<string, UnnumberedAnomaly>();
  for (const finding of found) {
    const { eventKind, measured, about, at, lines } = finding;
    const measure = measured?.name ?? '';
    const isOfItself = eventKind === null && !isWord(measure);
    const name = isOfItself ? `${about[0]}` : `${eventKind} ${measure}`;
    const known = byName.get(name);
    if (!known) {
      byName.set(name, { ...finding });
      continue;
    }
    known.about = [...new Set([...known.about, ...about])].slice(0, MAX_ABOUT);
    known.at = [...new Set([...known.at, ...at])].slice(0, MAX_AT);
    known.lines = {
      first: Math.min(known.lines.first, lines.first),
      last: Math.max(known.lines.last, lines.last),
    };
  }
  return [...byName.values()];
}

const MAX_ABOUT = 8;
const MAX_AT = 1000;

/** What a log calls a measure by a word, as `nscanned`, is the same in lines of another form. */
function isWord(measure: string): boolean {
  return /^[a-z_]{4,40}$/i.test(measure);
}

/** A database counts what it read to answer: far more than usual is for want of an index. */
const READ_TO_ANSWER =
  /^(?:nscanned\w{0,10}|docs_?examined|keys_?examined|rows_?(?:examined|scanned))$/i;
const NO_INDEX = 'database-index-missing';
/** It names its cause itself. */
const NAMES_CAUSE = 0.3;

/** How long things take can be compared; sizes and counts only by their name. */
function poolOf(key: string, { unit }: Measure): string {
  return unit === 'ms' ? unit : key;
}

function poolMeasures(events: readonly SeenEvent[]): Map<string, Measure> {
  const pools = new Map<string, Measure>();
  for (const { measures } of events) {
    for (const [key, measure] of measures ?? []) {
      const name = poolOf(key, measure);
      const pool = pools.get(name) ?? createMeasure(measure.unit);
      pools.set(name, pool);
      mergeMeasure(pool, measure);
    }
  }
  return pools;
}

function outside(
  event: SeenEvent,
  key: string,
  { largest, unit }: Measure,
  all: Measure,
): UnnumberedAnomaly[] {
  if (all.count < MIN_LINES) return [];
  const usual = upperQuantile(all, USUAL_SHARE);
  const limit = Math.max(FAR * usual, WORTH_TELLING[unit]);
  const few = Math.max(MIN_FEW, MAX_SHARE * all.count);
  const far = largest.filter(({ value }) => value >= limit);
  if (far.length === 0 || far.length > few) return [];
  const seen = far[0]!.value;
  const lines = far.map(({ line }) => line);
  const lacksIndex = READ_TO_ANSWER.test(key);
  return [
    anomalyOf([event], {
      kind: 'value',
      grade: 'watch',
      weight:
        WEIGHT + Math.min(0.2, Math.log10(seen / usual) / 20) + (lacksIndex ? NAMES_CAUSE : 0),
      ...(lacksIndex && { eventKind: NO_INDEX }),
      counts: { seen: far.length, usual: null },
      at: lines,
      lines: { first: Math.min(...lines), last: Math.max(...lines) },
      measured: {
        seen: inWords(seen, unit),
        usual: `under ${inWords(usual, unit)}`,
        ...(unit === 'count' && { name: key }),
      },
    }),
  ];
}

const STEPS: Record<Unit, readonly [number, string][]> = {
  ms: [
    [3_600_000, 'h'],
    [60_000, 'min'],
    [1000, 's'],
    [1, 'ms'],
  ],
  bytes: [
    [1024 ** 3, 'GB'],
    [1024 ** 2, 'MB'],
    [1024, 'kB'],
    [1, 'bytes'],
  ],
  count: [[1, '']],
};

/** "101 s", "48 MB", "100,000". */
function inWords(value: number, unit: Unit): string {
  const steps = STEPS[unit];
  const [size, name] = steps.find(([least]) => value >= least) ?? steps.at(-1)!;
  const scaled = value / size;
  const shown = scaled >= 10 || Number.isInteger(scaled) ? Math.round(scaled) : scaled.toFixed(1);
  return `${shown.toLocaleString('en')} ${name}`.trim();
}
