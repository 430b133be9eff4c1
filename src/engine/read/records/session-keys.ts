import { ACTOR_NAMES, ADDRESS_NAMES } from '../formats/events/roles.ts';
import { plainName, SESSION_NAMES } from '../formats/names.ts';

/** A column whose values could be sessions. */
export interface KeyColumn {
  name: string;
  column: number;
}

/** More would cost memory for little: the surest come first. */
const MAX_KEYS = 8;
const MIN_SAMPLE = 20;

/**
 * The columns that could be sessions, the surest first: by their name, and others whose name ends in
 * "id". Columns that are empty, or the same everywhere, in the sample are none.
 */
export function findKeys(
  columns: string[],
  sample: readonly (readonly string[])[],
  taken: ReadonlySet<number>,
): KeyColumn[] {
  const found: (KeyColumn & { rank: number })[] = [];
  for (const [column, name] of columns.entries()) {
    if (taken.has(column)) continue;
    const rank = rankOf(name);
    if (rank !== -1 && varies(sample, column) && !isHexProcess(name, sample, column))
      found.push({ name, column, rank });
  }
  return found
    .sort((a, b) => a.rank - b.rank || a.column - b.column)
    .slice(0, MAX_KEYS)
    .map(({ name, column }) => ({ name, column }));
}

/** The columns of these names that are not empty everywhere in the sample, in the order of the names. */
export function namedKeys(
  columns: readonly string[],
  sample: readonly (readonly string[])[],
  names: readonly string[],
): KeyColumn[] {
  return names
    .map((name) => ({ name, column: columns.indexOf(name) }))
    .filter(({ column }) => column !== -1)
    .filter(({ column }) => sample.some((row) => keyValue(row[column] ?? '') !== ''))
    .slice(0, MAX_KEYS);
}

/** Place in the list of names, after them what ends in "id"; -1 for other names. */
function rankOf(name: string): number {
  const whole = KEY_NAMES.indexOf(plainName(name));
  if (whole !== -1) return whole;
  const last = KEY_NAMES.indexOf(plainName(name.slice(name.lastIndexOf('.') + 1)));
  if (last !== -1) return last;
  const isId = /(?:[a-z]Id|[ _.-]id|ID|uuid|guid)$/.test(name) && !NO_SESSIONS.has(plainName(name));
  return isId ? KEY_NAMES.length : -1;
}

/** What could be a session, and who it was. */
const KEY_NAMES = [...SESSION_NAMES, ...ACTOR_NAMES, ...ADDRESS_NAMES];

/** A process of Windows is numbered again and again: `0x1a4` is another one tomorrow. */
function isHexProcess(
  name: string,
  sample: readonly (readonly string[])[],
  column: number,
): boolean {
  if (!/process|pid|thread|tid$/i.test(name)) return false;
  const filled = sample.map((row) => keyValue(row[column] ?? '')).filter((value) => value !== '');
  return filled.length > 0 && filled.every((value) => /^0x[\da-f]{1,8}$/i.test(value));
}

/** Each line's own number, and what is the same for the whole file. */
const NO_SESSIONS = new Set([
  ...['lineid', 'eventid', 'id', 'insertid', 'tenantid', 'eventrecordid', 'recordid', 'uniqueid'],
  ...['messageid', 'signatureid', 'alertsignatureid', 'ruleid', 'eventtypeid', 'subscriptionid'],
]);

const LONGEST_NOTHING = '(undefined)'.length;

/** `-` and the like stand for nothing. */
export function keyValue(text: string): string {
  const value = text.trim();
  if (value.length > LONGEST_NOTHING || isDigit(value.charCodeAt(0))) return value;
  return /^(?:|-|\?|none|null|nil|n\/a|undefined|\(empty\))$/i.test(value) ? '' : value;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function varies(sample: readonly (readonly string[])[], column: number): boolean {
  const values = new Set(sample.map((row) => keyValue(row[column] ?? '')));
  values.delete('');
  return values.size > (sample.length < MIN_SAMPLE ? 0 : 1);
}

/** An HDFS block id, as loglizer finds it. */
export const BLOCK_ID = /blk_-?\d+/;

/** All of them in a text. */
export const BLOCK_IDS = /blk_-?\d+/g;
