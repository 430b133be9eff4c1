import { shortNames } from '../../../../text/foreign-text.ts';
import { UserError } from '../../../user-error.ts';
import { plainName } from '../../formats/names.ts';

/** A wanted column with the known answers. */
export interface LabelWish {
  /** By its name, or by its number from 1. */
  labelColumn?: string | undefined;
  /** All lines are normal where the file has neither it nor another column of labels. */
  labelOptional?: boolean | undefined;
}

/**
 * The place of the label column; null where none is wanted, or where it may be and is absent. A name
 * that is a number counts as a name where there is such a column. `hasOther` tells whether another
 * column looks like labels. Throws a UserError where the wanted column is absent.
 */
export function findLabelColumn(
  names: string[],
  { labelColumn, labelOptional = false }: LabelWish,
  hasOther: () => boolean,
): number | null {
  if (labelColumn === undefined) return null;
  const at = placeOf(names, labelColumn);
  if (at !== -1) return at;
  if (labelOptional && !hasOther()) return null;
  throw noLabelColumn(names, labelColumn);
}

function placeOf(names: string[], wanted: string): number {
  const exact = names.indexOf(wanted);
  if (exact !== -1) return exact;
  const plain = plainName(wanted);
  const alike = plain === '' ? -1 : names.findIndex((name) => plainName(name) === plain);
  if (alike !== -1) return alike;
  const isNumber = /^[1-9]\d{0,5}$/.test(wanted) && Number(wanted) <= names.length;
  return isNumber ? Number(wanted) - 1 : -1;
}

/** For the reader of an answer to which a baseline without labels was given. */
export function allTakenForNormal(labelColumn: string): string {
  return `The baseline has no column ${JSON.stringify(labelColumn.slice(0, 60))}, nor another with known answers, so all of it was taken for normal.`;
}

/** A text log, which has no columns to name. */
export function noColumnsAtAll(format: string): UserError {
  return new UserError(
    'E_NO_LABEL_COLUMN',
    `The file was read as ${format}, which has no columns, so none can hold the known answers.`,
    'Leave the label column out, or export the log as a table with such a column.',
  );
}

function noLabelColumn(names: string[], wanted: string): UserError {
  return new UserError(
    'E_NO_LABEL_COLUMN',
    `There is no column ${JSON.stringify(wanted.slice(0, 60))}. Columns found: ${shortNames(names)}.`,
    `Name one of them, or give its number, from 1 to ${names.length}.`,
  );
}
