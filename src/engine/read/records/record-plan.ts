import { shortName, shortNames } from '../../../text/foreign-text.ts';
import type { Hiding } from '../../hiding.ts';
import { noSessionColumn } from '../bytes/file-errors.ts';
import { HOST_NAMES } from '../formats/events/roles.ts';
import { findName, LEVEL_NAMES, LEVEL_WORD_NAMES, plainName } from '../formats/names.ts';
import type { TableFormat } from '../formats/tables/table-format.ts';
import { tableFormatOf } from '../formats/tables/table-formats.ts';
import type { TextFormat } from '../formats/text-format.ts';
import { chooseLayers } from '../layers/choose-layers.ts';
import { isUsualLevel } from '../layers/levels.ts';
import { clockOf, createTimeReader, type TimeReader } from '../time/parse-time.ts';
import { causeColumn } from './columns/cause-column.ts';
import { type Columns, findColumns } from './columns/columns.ts';
import type { DescribedEvent } from './columns/described-event.ts';
import { findLabelColumn, type LabelWish } from './columns/find-label-column.ts';
import { findWhat } from './columns/find-what.ts';
import { durationIn, findMeasure, type MeasureColumn } from './columns/measure-column.ts';
import { findTime, type TimeColumn } from './columns/time-column.ts';
import { isLabelName } from './labels.ts';
import type { Layout } from './layout.ts';
import { BLOCK_ID, findKeys, type KeyColumn, namedKeys } from './session-keys.ts';

/** Which column of a table, or member of JSON records, is what. */
export interface RecordPlan {
  layout: Layout;
  /** -1 where no column holds the text: then `event` tells what happened. */
  message: number;
  /** Columns that hold it where that one is empty, as Google Cloud's `textPayload`. */
  messages: readonly number[];
  /** -1 where the file has none. */
  eventId: number;
  template: number;
  event: DescribedEvent | null;
  /** Makes the text of several columns; '' where a row does not tell it by those. */
  text: ((row: readonly string[]) => string) | null;
  /** What came of it, to be told behind the message; '' where a row does not tell. */
  outcome: ((row: readonly string[]) => string) | null;
  /** Why it failed, where the message is beside it; '' where a row does not tell. */
  cause: ((row: readonly string[]) => string) | null;
  /** Whole log lines stand in the message column: what they begin with is taken off. */
  inner: TextFormat | null;
  /** Reads the time of those, where no column tells it. */
  innerTime: TimeReader | null;
  time: TimeColumn | null;
  /** Reads what a row measures. */
  measure: ((row: readonly string[]) => number) | null;
  level: number;
  /** The words for numbers in it, from 0 on; the usual numbers where unset. */
  levelWords?: readonly string[] | undefined;
  /** The column with the known answers; -1 where none was named. */
  label: number;
  keys: KeyColumn[];
}

export interface PlanOptions extends LabelWish {
  /** A column that the reader of the answer wants the lines grouped by. */
  sessionColumn?: string | undefined;
  /** A column that the baseline was grouped by, to be taken where the file has it. */
  usualColumn?: string | undefined;
  /** Levels as `shownLevel` tells them; one of the seven where unset. */
  ownLevels?: boolean | undefined;
  /** What may not be told of the lines. Ids of sessions, labels and times are told all the same. */
  hiding?: Hiding | undefined;
}

type Rows = readonly (readonly string[])[];

/**
 * Decides by the columns' names and some rows what is what. Throws a UserError where the rows do not
 * tell what happened, or the wanted column is absent.
 */
export function planRecords(
  columns: string[],
  sample: Rows,
  kind: string,
  wanted: PlanOptions = {},
  known?: TableFormat,
): RecordPlan {
  const structured = findColumns(columns);
  if (structured) return planStructured(columns, structured, sample, wanted);
  const format = known ?? tableFormatOf(columns, sample[0] ?? []);
  const time = findTime(columns, sample, format?.time);
  const label = labelAt(columns, wanted);
  const { message, event, text, outcome } = findWhat(columns, sample, format, [
    label,
    ...(time?.columns ?? []),
  ]);
  const taken = new Set([...[message, label], ...(time?.columns ?? []), ...(text?.columns ?? [])]);
  const level = findLevel(columns, sample, format?.level, [...(event?.columns ?? [])]);
  const measure = findMeasure(columns, sample) ?? measureInText(sample, message);
  const keys = format?.keys
    ? namedKeys(columns, sample, format.keys)
    : findKeys(columns, sample, taken);
  addWanted(keys, columns, wanted);
  const inner = message !== -1 && event === null ? innerFormat(sample, message) : null;
  const innerTime = inner && !time ? timeOfLines(inner, sample, message) : null;
  const who = format?.window?.keys ?? [];
  const whoAt = findName(columns, who);
  if (whoAt !== -1 && !keys.some(({ column }) => column === whoAt)) {
    keys.push({ name: columns[whoAt]!, column: whoAt });
  }
  const host = findName(columns, HOST_NAMES, (at) => !taken.has(at));
  const isAdded = host !== -1 && !keys.some(({ column }) => column === host);
  if (isAdded) keys.push({ name: columns[host]!, column: host });
  const names = (list: readonly number[]) => list.map((at) => shortName(columns[at] ?? ''));
  return {
    layout: {
      format: format?.name ?? kind,
      fields: fieldsInWords(
        time,
        names(text?.columns ?? event?.columns ?? [message]).filter((name) => name !== ''),
        names(time?.columns ?? []),
      ),
      isStructured: false,
      hasEvents: event !== null && sample.every((row) => event.eventOf(row).eventId !== ''),
      hasLevels: level !== -1 || (inner?.hasLevels ?? false),
      keys: keys.map(({ name }) => name),
      ...(isAdded && { host: columns[host]! }),
      measure: measure && { name: measure.name, unit: measure.unit },
      label: columns[label] ?? null,
      time: time ? clockOf(time.reader) : innerTime && clockOf(innerTime),
      window:
        whoAt !== -1 && format?.window
          ? { key: columns[whoAt]!, ms: format.window.minutes * 60_000 }
          : null,
      notes: labelNotes(columns, label),
    },
    message,
    messages: otherMessages(columns, message, format?.message),
    label,
    eventId: -1,
    template: -1,
    event,
    text: text?.textOf ?? null,
    outcome,
    cause: message === -1 || event !== null ? null : causeColumn(columns, sample, message),
    inner,
    innerTime,
    time,
    measure: measure?.read ?? null,
    level,
    levelWords: format?.levelWords,
    keys,
  };
}

/** A log that says of each line which event it is. HDFS lines are grouped by their block ids alone. */
function planStructured(
  columns: string[],
  { content, eventId, template }: Columns,
  sample: Rows,
  wanted: PlanOptions,
): RecordPlan {
  const blocks = sample.filter((row) => BLOCK_ID.test(row[content] ?? '')).length;
  const named = 2 * blocks > sample.length && wanted.sessionColumn === undefined;
  const time = findTime(columns, sample);
  const label = labelAt(columns, wanted);
  const taken = new Set([content, eventId, template, label, ...(time?.columns ?? [])]);
  const keys = named ? [] : findKeys(columns, sample, taken);
  addWanted(keys, columns, wanted);
  return {
    layout: {
      format: 'a structured log (as loghub has them)',
      fields: shortNames(
        [...(named ? [] : (time?.columns ?? [])), content, eventId, template]
          .filter((at, i, all) => at !== -1 && all.indexOf(at) === i)
          .map((at) => columns[at]!),
      ),
      isStructured: true,
      hasEvents: true,
      hasLevels: false,
      keys: keys.map(({ name }) => name),
      label: columns[label] ?? null,
      time: time && clockOf(time.reader),
      window: null,
      notes: named ? [] : labelNotes(columns, label),
    },
    message: content,
    messages: [],
    label,
    eventId,
    template,
    event: null,
    text: null,
    outcome: null,
    cause: null,
    inner: null,
    innerTime: null,
    time,
    measure: null,
    level: -1,
    keys,
  };
}

/** Durations that the messages tell, where more than a few do. */
function measureInText(sample: Rows, message: number): Omit<MeasureColumn, 'column'> | null {
  if (message === -1) return null;
  const read = (row: readonly string[]) => durationIn(row[message] ?? '');
  const told = sample.filter((row) => !Number.isNaN(read(row))).length;
  return told >= Math.max(2, sample.length / 50) ? { name: 'duration', unit: 'ms', read } : null;
}

/** The column of levels, by its name and by what it holds: a status of 200 is none. */
function findLevel(
  columns: string[],
  sample: Rows,
  names: readonly string[] = LEVEL_NAMES,
  used: readonly number[],
): number {
  const holds = (at: number, pattern: RegExp) => {
    const cells = sample.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '');
    return 2 * cells.filter((cell) => pattern.test(cell)).length >= cells.length;
  };
  const isLevel = (at: number) => !used.includes(at) && holds(at, IS_LEVEL);
  const found = findName(columns, names, isLevel);
  if (found === -1 && names.length > 0) return columnOfLevels(columns, sample, used);
  if (found === -1 || !holds(found, /^\d+$/)) return found;
  const word = findName(columns, LEVEL_WORD_NAMES, isLevel);
  return word === -1 ? found : word;
}

/** The first column that holds nothing but levels, whatever its name: `Type`, `Severity level`, `Art`. */
function columnOfLevels(columns: string[], sample: Rows, used: readonly number[]): number {
  return columns.findIndex((_, at) => {
    if (used.includes(at)) return false;
    const cells = sample.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '');
    return cells.length > 1 && 2 * cells.length > sample.length && cells.every(isUsualLevel);
  });
}

/** A word or letter, or one of the small numbers that stand for a level. */
const IS_LEVEL = /^(?:[A-Za-z][A-Za-z .:_-]{0,29}|[0-9]|1[0-7]|[1-6]0|[3-9]00|1000)$/;

/** Puts the wanted column first. */
function addWanted(
  keys: KeyColumn[],
  columns: string[],
  { sessionColumn, usualColumn }: PlanOptions,
): void {
  const wanted = sessionColumn ?? usualColumn;
  if (wanted === undefined) return;
  const exact = columns.indexOf(wanted);
  const column = exact === -1 ? findName(columns, [plainName(wanted)]) : exact;
  if (column === -1) {
    if (sessionColumn === undefined) return;
    throw noSessionColumn(wanted, columns);
  }
  const rest = keys.filter((key) => key.column !== column);
  keys.splice(0, keys.length, { name: columns[column]!, column }, ...rest);
}

function otherMessages(
  columns: readonly string[],
  message: number,
  names: readonly string[] = [],
): number[] {
  if (message === -1 || !names.includes(plainName(columns[message]!))) return [];
  const places = names.map((name) => findName(columns, [name]));
  return places.filter((place) => place !== -1 && place !== message);
}

/** Whole log lines in the message column, where most of the cells are such. */
function innerFormat(sample: Rows, message: number): TextFormat | null {
  const texts = sample.map((row) => row[message] ?? '').filter((text) => text.trim() !== '');
  const found = chooseLayers(texts);
  return found !== null && 2 * found.read > texts.length ? found.format : null;
}

function timeOfLines(inner: TextFormat, sample: Rows, message: number): TimeReader | null {
  const times = sample.flatMap((row) => inner.read(row[message] ?? '')?.time || []);
  return times.length > 0 ? createTimeReader(times.map((time) => ['', time])) : null;
}

function fieldsInWords(time: TimeColumn | null, what: string[], when: string[]): string {
  return shortNames([...(time ? [when.join(' and ')] : []), ...what]);
}

/** -1 where there is none. */
function labelAt(columns: string[], wanted: LabelWish): number {
  return findLabelColumn(columns, wanted, () => columns.some(isLabelName)) ?? -1;
}

/** Of columns that look like a known answer, beside the one that was named as such. */
function labelNotes(columns: string[], label: number): string[] {
  const labels = columns.filter((name, at) => at !== label && isLabelName(name));
  if (labels.length === 0) return [];
  return [
    labels.length === 1
      ? `The column ${shortNames(labels)} looks like a known answer, so it was not used.`
      : `The columns ${shortNames(labels)} look like known answers, so they were not used.`,
  ];
}
