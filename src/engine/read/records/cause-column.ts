import { findName } from '../formats/names.ts';

type Rows = readonly (readonly string[])[];

/** Members of a record that tell, beside the message, why something failed; the surest first. */
const CAUSE_NAMES = [
  ...['errormessage', 'errmessage', 'exceptionmessage', 'error', 'err', 'exception'],
];
const MAX_CAUSE = 300;
/** Numbers, `{}` and the like say nothing. */
const SAYS_SOMETHING = /\p{L}{3}/u;
const SAYS_NOTHING = /^(?:<?nil>?|null|none|undefined|false|true|success|no error)$/i;

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

/** What a cell or member tells of a cause, on one line of at most 300 characters; '' where nothing. */
export function causeOf(told = ''): string {
  const [line = ''] = told
    .trim()
    .slice(0, MAX_CAUSE)
    .split(/[\r\n]/, 1);
  return SAYS_SOMETHING.test(line) && !SAYS_NOTHING.test(line) ? line : '';
}

/** The message with its cause behind it, where it does not say so itself. */
export function withCause(message: string, cause: string): string {
  return cause === '' || message.includes(cause) ? message : `${message}: ${cause}`;
}
