import { causeOf } from '../../formats/cause.ts';
import { findName } from '../../formats/names.ts';

type Rows = readonly (readonly string[])[];

/** Members of a record that tell, beside the message, why something failed; the surest first. */
const CAUSE_NAMES = [
  ...['errormessage', 'errmessage', 'exceptionmessage', 'error', 'err', 'exception'],
];

/**
 * The column with the cause beside the message: "exited" alone says little, "exited: signal: killed"
 * much. Null where there is none; '' for a row that tells of no failure.
 */
export function causeColumn(
  columns: readonly string[],
  sample: Rows,
  message: number,
): ((row: readonly string[]) => string) | null {
  const says = (row: readonly string[], at: number) => causeOf(row[at]) !== '';
  const at = findName(columns, CAUSE_NAMES, (place) => {
    return place !== message && sample.some((row) => says(row, place));
  });
  return at === -1 ? null : (row) => causeOf(row[at]);
}
