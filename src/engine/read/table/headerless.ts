import {
  LEVEL_NAMES,
  MESSAGE_NAMES,
  plainName,
  SESSION_NAMES,
  TIME_NAMES,
} from '../formats/names.ts';
import { nslKddColumns } from '../formats/tables/nsl-kdd.ts';

const KNOWN = new Set([
  ...[...MESSAGE_NAMES, ...TIME_NAMES, ...LEVEL_NAMES, ...SESSION_NAMES],
  ...['eventid', 'eventtemplate', 'lineid', 'timegenerated', 'eventtype', 'service'],
  ...['srcaddr', 'dstaddr', 'srcport', 'dstport', 'protocol', 'action', 'eventname', 'operation'],
  ...['csmethod', 'scstatus', 'csuristem', 'cip', 'operationname'],
]);
const MAX_NAME_CHARS = 60;

/** Number of usual names of columns among these cells. */
export function countUsualNames(cells: readonly string[]): number {
  return cells.filter((cell) => cell.length <= MAX_NAME_CHARS && KNOWN.has(plainName(cell))).length;
}

/**
 * Names for the columns of a table whose first row is data already, by what they hold; null where
 * the first row names them.
 */
export function namesWithoutHeader(rows: readonly (readonly string[])[]): string[] | null {
  const [first, ...rest] = rows;
  if (first === undefined || isHeader(first, rest)) return null;
  const known = nslKddColumns([...first]);
  if (known) return known;
  const used = new Set<string>();
  return first.map((_, column) => {
    const kind = kindOf(rows.map((row) => row[column]?.trim() ?? ''));
    const name = kind !== null && !used.has(kind) ? kind : `column ${column + 1}`;
    used.add(name);
    return name;
  });
}

function isHeader(first: readonly string[], rest: readonly (readonly string[])[]): boolean {
  const cells = first.map((cell) => cell.trim());
  if (cells.some((cell) => IS_DATA.test(cell))) return false;
  if (countUsualNames(cells) > 0) return true;
  const named = cells.filter((cell) => cell !== '');
  if (named.length === 0 || new Set(named).size < named.length) return false;
  if (named.some((cell) => cell.length > MAX_NAME_CHARS)) return false;
  // A name does not come again among its values, but a whole header may.
  const rows = rest.filter((row) => cells.some((cell, i) => row[i]?.trim() !== cell));
  return !rows.some((row) => cells.some((cell, i) => cell !== '' && row[i]?.trim() === cell));
}

/** A number, a time, an address, a web request. */
const IS_DATA =
  /^(?:[-+]?\d+(?:[.,]\d+)*(?:[eE][-+]?\d+)?%?|\[?\d{1,4}[-/.][\dA-Za-z]{2,9}[-/.]\d{1,4}.*|\d{1,2}:\d\d(?::\d\d.*)?|[A-Z]{3,7} \/\S* HTTP\/.*|[0-9a-f]{8}-[0-9a-f]{4}-.*|[A-Z][a-z]{2} [ \d]?\d \d\d:.*)$/;

const KINDS: [name: string, pattern: RegExp][] = [
  ['request', /^[A-Z]{3,10} \/?\S* HTTP\/[\d.]+$/],
  [
    'time',
    /^[["']?\d{1,4}[-/.](?:\d{1,2}|[A-Z][a-z]{2})[-/.]\d{2,4}[T :]\d{1,2}:\d\d|^\d{10}(?:\d{3})?(?:\.\d+)?$/,
  ],
  ['date', /^\d{4}-\d\d-\d\d$/],
  ['time', /^\d\d:\d\d:\d\d(?:[.,]\d{1,9})?$/],
  ['method', /^(?:GET|POST|PUT|HEAD|DELETE|PATCH|OPTIONS)$/],
  ['path', /^\/\S*$/],
  ['client', /^\d{1,3}(?:\.\d{1,3}){3}$/],
  ['status', /^[1-5]\d\d$/],
  ['level', /^(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|CRITICAL)$/i],
];

/** What most of the cells are; null for none of the known kinds. */
function kindOf(cells: readonly string[]): string | null {
  const filled = cells.filter((cell) => cell !== '');
  const kind = KINDS.find(
    ([, pattern]) => 1.5 * filled.filter((cell) => pattern.test(cell)).length > filled.length,
  );
  return filled.length > 0 && kind ? kind[0] : null;
}
