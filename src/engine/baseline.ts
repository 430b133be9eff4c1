import { createHash } from 'node:crypto';
import type { EventType } from './analysis.ts';
import type { FittedCounts, FittedNumbers, SavedCounts, SavedNumbers } from './detect/detector.ts';
import { type AnyDetector, DEFAULT_DETECTOR, findDetector } from './detect/detectors.ts';
import { isLearnedSessions, type LearnedSessions } from './detect/evidence/learned-sessions.ts';
import { isUsualEvents, type UsualEvents } from './find/usual/usual-events.ts';
import { type Grouping, isGrouping } from './group/grouping.ts';
import { isObject } from './json-checks.ts';
import { UserError } from './user-error.ts';

/** An event of a baseline. */
export interface ModelEvent extends EventType {
  /** A session that was found normal has it. */
  normal: boolean;
}

/** A fitted baseline, to save and apply again: plain JSON. */
export interface Baseline {
  format: typeof FORMAT;
  version: typeof VERSION;
  /** The m events that `fitted` knows. */
  events: ModelEvent[];
  /** What a detector learned of them: `fittedCounts` makes it one again. */
  fitted: SavedCounts;
  /** What the evidence goes by; absent in older baselines, and where the detector weighs none. */
  sessions?: LearnedSessions;
  /** How its log was grouped: another is grouped alike. Absent in baselines of HDFS block ids. */
  grouping?: Grouping;
  /** What is usual of its events beside sessions. Absent where only some sessions were learned, and in older baselines. */
  usualEvents?: UsualEvents;
}

/**
 * What stands for an event id that may not be kept, as one that holds a password: a later log's id is
 * known by it all the same.
 */
export function hiddenEventId(eventId: string): string {
  return `hidden-${createHash('sha256').update(eventId).digest('hex').slice(0, 16)}`;
}

/** A fitted log of numbers, to save and apply again: plain JSON. */
export interface NumericBaseline {
  format: typeof FORMAT;
  version: typeof VERSION;
  numeric: SavedNumbers;
}

/** Of a log with events, or of a table of numbers. */
export type AnyBaseline = Baseline | NumericBaseline;

const FORMAT = 'log-decoder-baseline';
const VERSION = 1;
const MAX_EVENTS = 5000;

export function createBaseline(
  events: ModelEvent[],
  fitted: FittedCounts,
  grouping?: Grouping,
  learned: { sessions?: LearnedSessions | undefined; usualEvents?: UsualEvents | undefined } = {},
): Baseline {
  const isUsual = grouping === undefined || grouping.by === 'blocks';
  const { sessions, usualEvents } = learned;
  return {
    format: FORMAT,
    version: VERSION,
    events,
    fitted: fitted.toJSON(),
    ...(sessions && { sessions }),
    ...(!isUsual && { grouping }),
    ...(usualEvents && { usualEvents }),
  };
}

export function createNumericBaseline(fitted: FittedNumbers): NumericBaseline {
  return { format: FORMAT, version: VERSION, numeric: fitted.toJSON() };
}

/** The detector that made a baseline. Throws a UserError where this program has none of its name. */
export function detectorOf(baseline: AnyBaseline): AnyDetector {
  const found =
    'numeric' in baseline
      ? findDetector(baseline.numeric.detector ?? DEFAULT_DETECTOR.name)
      : findDetector(baseline.fitted.detector);
  if (found === null) throw brokenNumbers();
  return found;
}

/** How many numbers a baseline is made of, about; infinite where it could not be applied again. */
export function sizeOf(baseline: AnyBaseline): number {
  const { counts, numbers } = detectorOf(baseline);
  const restored =
    'numeric' in baseline
      ? numbers?.restore(baseline.numeric)
      : counts.restore(baseline.fitted, baseline.events.length);
  return restored?.size ?? Number.POSITIVE_INFINITY;
}

/** What a baseline of sessions learned, ready to judge. Throws a UserError where it is damaged. */
export function fittedCounts(baseline: Baseline): FittedCounts {
  const { fitted, events } = baseline;
  const restored = detectorOf(baseline).counts.restore(fitted, events.length);
  if (restored === null) throw brokenNumbers();
  return restored;
}

/** What a baseline of a table learned, ready to judge. Throws a UserError where it is damaged. */
export function fittedNumbers(baseline: NumericBaseline): FittedNumbers {
  const restored = detectorOf(baseline).numbers?.restore(baseline.numeric) ?? null;
  if (restored === null) throw brokenNumbers();
  return restored;
}

/**
 * Reads what `--save-baseline` wrote. Throws a UserError where the text is another thing, a later
 * version, or damaged: a model with a hole in it would judge wrongly without a sign.
 */
export function parseBaseline(text: string): AnyBaseline {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw damagedBaseline('it is not whole JSON', cause);
  }
  if (!isObject(value) || value.format !== FORMAT) throw notSaved();
  if (value.version !== VERSION) {
    throw new UserError(
      'E_BASELINE_VERSION',
      `The saved baseline has version ${JSON.stringify(value.version) ?? 'none'}; this program reads version ${VERSION}.`,
      'Make it again from its log with this program.',
    );
  }
  const { events, fitted, sessions, grouping, numeric, usualEvents } = value;
  if (numeric !== undefined) {
    const named = isObject(numeric) ? (numeric.detector ?? DEFAULT_DETECTOR.name) : null;
    const fitted = findDetector(named)?.numbers?.restore(numeric) ?? null;
    if (fitted === null) throw brokenNumbers();
    return createNumericBaseline(fitted);
  }
  if (!isEvents(events)) throw damagedBaseline('its list of events is broken');
  const detector = isObject(fitted) ? findDetector(fitted.detector) : null;
  const restored = detector?.counts.restore(fitted, events.length) ?? null;
  if (restored === null) throw brokenNumbers();
  if (grouping !== undefined && !isGrouping(grouping))
    throw damagedBaseline('its way of grouping is broken');
  if (sessions !== undefined && !isLearnedSessions(sessions, events.length)) throw brokenNumbers();
  if (usualEvents !== undefined && !isUsualEvents(usualEvents, events.length))
    throw brokenNumbers();
  return createBaseline(events, restored, grouping, { sessions, usualEvents });
}

function brokenNumbers(): UserError {
  return damagedBaseline('its numbers are broken');
}

/** What looks like a saved baseline and is neither that nor a log. */
export function notSaved(): UserError {
  return damagedBaseline('it is JSON of another kind');
}

export function damagedBaseline(how: string, cause?: unknown): UserError {
  const error = new UserError(
    'E_BASELINE_DAMAGED',
    `The saved baseline can not be used: ${how}.`,
    'Make it again from its log, or give the log itself as the baseline.',
  );
  if (cause) error.cause = cause;
  return error;
}

function isEvents(value: unknown): value is ModelEvent[] {
  if (!Array.isArray(value) || value.length > MAX_EVENTS) return false;
  const ids = new Set<unknown>(value.map((event) => isObject(event) && event.eventId));
  return (
    ids.size === value.length &&
    value.every(
      (event) =>
        isObject(event) &&
        typeof event.eventId === 'string' &&
        typeof event.template === 'string' &&
        typeof event.normal === 'boolean',
    )
  );
}
