import { UserError } from '../user-error.ts';
import { plainName } from './names.ts';
import { shownNames } from './shown.ts';

/**
 * The place of a column that is named by its name or by its number, from 1. A name that is a number
 * counts as a name where there is such a column. Throws a UserError where there is none.
 */
export function findLabelColumn(names: string[], wanted: string): number {
  const exact = names.indexOf(wanted);
  if (exact !== -1) return exact;
  const plain = plainName(wanted);
  const alike = plain === '' ? -1 : names.findIndex((name) => plainName(name) === plain);
  if (alike !== -1) return alike;
  if (/^[1-9]\d{0,5}$/.test(wanted) && Number(wanted) <= names.length) return Number(wanted) - 1;
  throw new UserError(
    'E_NO_LABEL_COLUMN',
    `There is no column ${JSON.stringify(wanted.slice(0, 60))}. Columns found: ${shownNames(names)}.`,
    `Name one of them, or give its number, from 1 to ${names.length}.`,
  );
}
