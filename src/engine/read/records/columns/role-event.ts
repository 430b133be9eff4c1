import { outcomeInWords } from '../../formats/events/outcomes.ts';
import {
  ACTION_NAMES,
  ALERT_SEVERITY_NAMES,
  masked,
  OBJECT_NAMES,
  OUTCOME_NAMES,
} from '../../formats/events/roles.ts';
import { findName, plainName } from '../../formats/names.ts';
import type { DescribedEvent } from './described-event.ts';

type Rows = readonly (readonly string[])[];

/** Cells of an action are names, not texts. */
const MAX_ACTION_CHARS = 100;
/** Names of actions in a sample of at most this share of its rows. */
const MOST_KINDS = 0.5;
const FEW_KINDS = 40;
const FILLED = 0.5;
/** Outcomes are few. */
const MOST_OUTCOMES = 60;
/** Events in all; what is new beyond them is told without the object, then not at all. */
const MAX_EVENTS = 1000;

/**
 * The event of an audit log by the columns that name the action, its object and its outcome; null where
 * no column is an action by its name and by what it holds: words, few of them, in most rows.
 *
 * @example
 * // eventName=ConsoleLogin, errorCode=AccessDenied: 'ConsoleLogin, failed: AccessDenied'
 */
export function roleEvent(
  columns: readonly string[],
  sample: Rows,
  taken: ReadonlySet<number>,
): DescribedEvent | null {
  const names = columns.map(plainName);
  const isFree = (at: number) => !taken.has(at);
  const action = findName(columns, ACTION_NAMES, (at) => isFree(at) && isAction(sample, at));
  if (action === -1) return null;
  const isOutcome = (at: number) => isFree(at) && at !== action && isKinds(sample, at);
  const outcomes = [
    findName(columns, OUTCOME_NAMES.slice(0, 3), isOutcome),
    findName(columns, OUTCOME_NAMES, isOutcome),
  ].filter((at, i, all) => at !== -1 && all.indexOf(at) === i);
  const objects = OBJECT_NAMES.map((name) => names.indexOf(name)).filter(
    (at) => at !== -1 && at !== action && isKinds(sample, at),
  );
  const isAlert = ALERTS.test(names[action] ?? '');
  const severity = isAlert ? findName(columns, ALERT_SEVERITY_NAMES, isFree) : -1;
  const user = names.indexOf(USER);
  const known = new Set<string>();
  const told = (row: readonly string[], at: number) =>
    at === -1 ? '' : (row[at] ?? '').trim().slice(0, MAX_ACTION_CHARS);
  const admit = (text: string) => {
    if (known.has(text)) return true;
    if (known.size >= MAX_EVENTS) return false;
    known.add(text);
    return true;
  };
  return {
    addColumn(name, at) {
      names[at] = plainName(name);
      const end = plainName(name.slice(name.lastIndexOf('.') + 1));
      if (SURE_OUTCOMES.has(names[at]) || SURE_OUTCOMES.has(end)) outcomes.unshift(at);
      if (names[at] === SUBRESOURCE) objects.push(at);
    },
    columns: [action, ...objects, ...outcomes],
    eventOf(row) {
      const name = masked(told(row, action));
      if (name === '') return NONE;
      const grave = told(row, severity);
      const outcome =
        outcomes.map((at) => outcomeInWords(names[at]!, told(row, at))).find(Boolean) ?? '';
      const object = objects.map((at) => told(row, at)).filter(Boolean);
      if (NOBODY.test(told(row, user))) object.push('by', told(row, user));
      const end = [outcome, grave && `severity ${grave}`].filter(Boolean);
      const whole = [[name, ...object].join(' '), ...end].join(', ');
      const short = [name, ...end].join(', ');
      const text = admit(whole) ? whole : admit(short) ? short : '(one of very many kinds)';
      return { eventId: text, template: text };
    },
  };
}

/** Told where something went wrong alone, so the first records may not have them. */
const SURE_OUTCOMES = new Set(OUTCOME_NAMES.slice(0, 7));
/** Of Kubernetes: what is done inside an object, such as `exec`; who did it, and who gave no name. */
const SUBRESOURCE = 'objectrefsubresource';
const USER = 'userusername';
const NOBODY = /^system:(?:anonymous|unauthenticated)$/;
const NONE = { eventId: '', template: '' };
const ALERTS = /alert|rule|signature|threat|attack|detail|^type$/;

function isAction(sample: Rows, at: number): boolean {
  const cells = sample.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '');
  if (cells.length === 0 || cells.length < FILLED * sample.length) return false;
  const worded = cells.filter((cell) => cell.length <= MAX_ACTION_CHARS && WORDED.test(cell));
  if (worded.length < 0.9 * cells.length) return false;
  const kinds = new Set(cells.map(masked)).size;
  return kinds <= Math.max(FEW_KINDS, MOST_KINDS * cells.length);
}

/** A word of two letters or more, and no address, id or path of a file. */
const WORDED = /^(?!\d+[.:]|https?:|\/|[\da-f]{8}-|[{[])(?=.{0,99}\p{L}{2})/u;

function isKinds(sample: Rows, at: number): boolean {
  const cells = sample.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '');
  const kinds = new Set(cells);
  return kinds.size > 0 && kinds.size <= MOST_OUTCOMES && cells.every((cell) => cell.length <= 100);
}
