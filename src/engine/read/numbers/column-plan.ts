import { plainName } from '../formats/names.ts';
import { isBeyondNslKdd } from '../formats/tables/nsl-kdd.ts';
import { isLabelName, looksLikeLabels } from '../records/labels.ts';
import { numberIn } from '../records/number-in.ts';
import type { LeftOutColumn } from './numeric-table.ts';

/** How a column of the file is read. */
export interface ColumnPlan {
  /** Its place in a record. */
  at: number;
  name: string;
  kind: 'number' | 'category';
}

export interface TablePlan {
  columns: ColumnPlan[];
  leftOut: LeftOutColumn[];
}

/** Share of a column's cells that must be numbers, or one of the frequent values. */
const MOSTLY = 0.9;
/** A category's values: beyond them it is text or an id. */
export const MAX_VALUES = 50;
/** Columns that are compared: what is learned of them grows with their square, and the time with their cube. */
const MAX_MEASURES = 400;
const MAX_CATEGORIES = 100;
/** Columns that are looked at, at all: a file may name any number of them. */
const MAX_LOOKED_AT = 10_000;
/** Cells of the first records that are looked at; of a very wide table fewer records tell. */
const MAX_TRIAL_CELLS = 2_000_000;
const LEAST_TRIAL_ROWS = 100;

/**
 * Finds from the first records of a table what each column is: a number, a category of at most 50
 * frequent values, or nothing to judge by: text, ids, times, ports, and the known answer. Of a very
 * wide table the first 400 numbers and 100 categories are compared.
 */
export function planColumns(
  names: string[],
  records: string[][],
  labelAt: number | null,
): TablePlan {
  const plan: TablePlan = { columns: [], leftOut: [] };
  const isBeyond = isBeyondNslKdd(names);
  const room = { number: MAX_MEASURES, category: MAX_CATEGORIES };
  const rows = Math.max(LEAST_TRIAL_ROWS, Math.floor(MAX_TRIAL_CELLS / Math.max(1, names.length)));
  const looked = records.slice(0, rows);
  for (const [at, name] of names.entries()) {
    if (at === labelAt) continue;
    if (at >= MAX_LOOKED_AT || (room.number === 0 && room.category === 0)) {
      plan.leftOut.push({ name, why: 'many' });
      continue;
    }
    const cells = looked.map((record) => record[at] ?? '');
    const kind = isBeyond(name) && cells.every(isDifficulty) ? 'label' : kindOf(name, cells);
    if (kind !== 'number' && kind !== 'category') plan.leftOut.push({ name, why: kind });
    else if (room[kind] === 0) plan.leftOut.push({ name, why: 'many' });
    else {
      room[kind]--;
      plan.columns.push({ at, name, kind });
    }
  }
  return plan;
}

/** NSL-KDD tells of each flow how many of 21 classifiers know it, under several names. */
function isDifficulty(cell: string): boolean {
  return /^(?:1?\d|2[01])?$/.test(cell.trim());
}

function kindOf(name: string, cells: string[]): ColumnPlan['kind'] | LeftOutColumn['why'] {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const text = cell.trim();
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const filled = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (filled === 0) return 'empty';
  if (isLabelName(name) || looksLikeLabels(new Set(counts.keys()))) return 'label';
  const numbers = cells.flatMap((cell) => {
    const value = cell.trim() === '' ? undefined : numberIn(cell);
    return value === undefined ? [] : [value];
  });
  const distinct = counts.size;
  if (numbers.length >= MOSTLY * filled) {
    if (isCode(name)) return distinct <= MAX_VALUES && !isPort(name) ? 'category' : 'port';
    if (NO_MEASURE.test(plainName(name))) return 'code';
    if (tellsTime(name, numbers)) return 'time';
    // Nothing but "nan" is no number.
    if (numbers.every((value) => Number.isNaN(value))) return 'empty';
    return countsUp(name, numbers, distinct) ? 'id' : 'number';
  }
  if ([...counts.keys()].filter((text) => TIME.test(text)).length >= MOSTLY * distinct)
    return 'time';
  const frequent = [...counts.values()].sort((a, b) => b - a).slice(0, MAX_VALUES);
  const covered = frequent.reduce((sum, count) => sum + count, 0);
  // Values that hardly ever come back name single things, however few there are.
  return covered >= MOSTLY * filled && 2 * distinct <= filled
    ? 'category'
    : distinct === filled
      ? 'id'
      : 'text';
}

/** Places on the earth, types of service, numbers of networks: more of them is nothing. */
const NO_MEASURE =
  /^(?:geo)?(?:lat|latitude|lon|lng|long|longitude)$|(?:geo|location|coordinates)(?:lat|lon|lng|latitude|longitude)$|latitude$|longitude$|^(?:[sd](?:rc|st)?)?tos$|^(?:iptos|typeofservice|dscp|asn|asnumber|vlan|vlanid|zip|postalcode)$/;

/** Numbers that name something: their size means nothing. */
function isCode(name: string): boolean {
  return (
    isPort(name) ||
    /^(?:protocol|proto|statuscode|status|httpstatus|eventid|icmptype)$/.test(plainName(name))
  );
}

function isPort(name: string): boolean {
  return /port$/.test(plainName(name));
}

/** A column that only ever rises, by name or by never coming back: a line number or a counter. */
function countsUp(name: string, numbers: number[], distinct: number): boolean {
  if (/(?:^|_| )(?:id|uid|index)$|^(?:lineid|unnamed0|rownumber)$/i.test(name)) return true;
  if (distinct < 0.99 * numbers.length || numbers.length < 20) return false;
  const whole = numbers.every((value) => Number.isInteger(value));
  const rises = numbers.filter((value, i) => i > 0 && value > numbers[i - 1]!).length;
  const steps = numbers.length - 1;
  return whole && (name.trim() === '' || rises === steps || rises === 0);
}

/** Seconds, milliseconds, microseconds or nanoseconds since 1970, of the years 2000 to 2100. */
function tellsTime(name: string, numbers: number[]): boolean {
  if (/^(?:timestamp|epoch|time|ts)$/.test(plainName(name))) return true;
  return [1, 1e3, 1e6, 1e9].some((unit) =>
    numbers.every((value) => value > 946_684_800 * unit && value < 4_102_444_800 * unit),
  );
}

const TIME = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ,]|$)|^\d{1,2}:\d{2}(?::\d{2})?\b/;
