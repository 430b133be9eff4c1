import { plainName } from '../formats/names.ts';
import { flattenRecord, recordInText } from '../json/flatten-record.ts';

/** Columns in which services put what they know of an event, as JSON: Microsoft 365, Azure, Google. */
const HOLDERS = new Set([
  ...['auditdata', 'data', 'record', 'eventdata', 'properties', 'details', 'payload'],
  ...['additionaldetails', 'rawdata', 'rawevent', 'cloudtrailevent', 'jsonpayload', 'protopayload'],
]);
/** More members are told by the cell alone. */
const MAX_MEMBERS = 200;
const MOSTLY = 0.5;

/** The members of JSON records in the cells of a table, as columns behind its own, in the cells' stead. */
export interface JsonCells {
  columns: readonly string[];
  /** The row with a cell for each of these columns, '' where its record lacks the member. */
  opened(row: readonly string[]): string[];
}

/** Null for a table without such a column. Members that its own columns name are not told twice. */
export function findJsonCells(
  columns: readonly string[],
  sample: readonly (readonly string[])[],
): JsonCells | null {
  const holders = [...columns.keys()].filter(
    (at) =>
      HOLDERS.has(plainName(columns[at]!.slice(columns[at]!.lastIndexOf('.') + 1))) &&
      sample.filter((row) => row[at]?.startsWith('{')).length > MOSTLY * sample.length,
  );
  if (holders.length === 0) return null;
  const own = new Set(columns.map(plainName));
  const members = new Set(sample.flatMap((row) => [...membersOf(row, columns, holders).keys()]));
  const added = [...members].filter((name) => !own.has(plainName(name))).slice(0, MAX_MEMBERS);
  return {
    columns: added,
    opened(row) {
      const told = membersOf(row, columns, holders);
      const cells = columns.map((_, at) => (holders.includes(at) ? '' : (row[at] ?? '')));
      return [...cells, ...added.map((name) => told.get(name) ?? '')];
    },
  };
}

function membersOf(
  row: readonly string[],
  columns: readonly string[],
  holders: readonly number[],
): Map<string, string> {
  const all = new Map<string, string>();
  for (const at of holders) {
    const record = recordInText(row[at] ?? '');
    if (record === null) continue;
    // Of two records with a member of the same name each keeps its own.
    const prefix = holders.length > 1 ? `${columns[at]}.` : '';
    for (const [name, value] of flattenRecord(record)) all.set(prefix + name, value);
  }
  return all;
}
