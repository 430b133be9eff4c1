import { createHash } from 'node:crypto';
import type { DetectorName, EventType } from './analysis.ts';
import type { FittedDetector } from './detect/detector.ts';
import {
  createNumericBaseline,
  isNumericModel,
  type NumericBaseline,
} from './detect/numbers/numeric-baseline.ts';
import { type Grouping, isGrouping } from './group/grouping.ts';
import { createJsonChecks, isObject, type JsonChecks } from './json-checks.ts';
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
  /** The m columns of `fitted`. */
  events: ModelEvent[];
  fitted: FittedDetector;
  /** How its log was grouped: another is grouped alike. Absent in baselines of HDFS block ids. */
  grouping?: Grouping;
}

/**
 * What stands for an event id that may not be kept, as one that holds a password: a later log's id is
 * known by it all the same.
 */
export function hiddenEventId(eventId: string): string {
  return `hidden-${createHash('sha256').update(eventId).digest('hex').slice(0, 16)}`;
}

/** Of a log with events, or of a table of numbers. */
export type AnyBaseline = Baseline | NumericBaseline;

/** Larger numbers than any fit gives could overflow while scoring. */
const { isNumber, isCount, isNumbers }: JsonChecks = createJsonChecks(1e15);

const FORMAT = 'log-decoder-baseline';
const VERSION = 1;
const MAX_EVENTS = 5000;
const DETECTORS: DetectorName[] = ['pca', 'pca-loglizer'];

export function createBaseline(
  events: ModelEvent[],
  fitted: FittedDetector,
  grouping?: Grouping,
): Baseline {
  const isUsual = grouping === undefined || grouping.by === 'blocks';
  return { format: FORMAT, version: VERSION, events, fitted, ...(!isUsual && { grouping }) };
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
  const { events, fitted, grouping, numeric } = value;
  if (numeric !== undefined) {
    if (!isNumericModel(numeric)) throw damagedBaseline('its numbers are broken');
    return createNumericBaseline(numeric);
  }
  if (!isEvents(events)) throw damagedBaseline('its list of events is broken');
  if (!isFitted(fitted, events.length)) throw damagedBaseline('its numbers are broken');
  if (grouping !== undefined && !isGrouping(grouping))
    throw damagedBaseline('its way of grouping is broken');
  return createBaseline(events, fitted, grouping);
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

function isFitted(value: unknown, m: number): value is FittedDetector {
  if (!isObject(value)) return false;
  const { components, threshold, ceilings } = value;
  return (
    DETECTORS.includes(value.detector as DetectorName) &&
    isCount(value.sessions) &&
    [value.weights, value.mean].every((list) => isNumbers(list, m)) &&
    isUsual(value.usual, m) &&
    isNumbers(value.eigenvalues) &&
    Array.isArray(components) &&
    components.length <= m &&
    components.every((row) => isNumbers(row, m)) &&
    (threshold === null || (isNumber(threshold) && threshold >= 0)) &&
    (ceilings === null || (isNumbers(ceilings, m) && ceilings.every((count) => count > 0))) &&
    isNumber(value.unseenWeight)
  );
}

function isUsual(value: unknown, m: number): boolean {
  return (
    Array.isArray(value) &&
    value.length === m &&
    value.every(
      (usual) =>
        isObject(usual) &&
        isNumbers([usual.mean, usual.low, usual.high]) &&
        isNumbers(usual.frequent) &&
        typeof usual.scattered === 'boolean',
    )
  );
}
