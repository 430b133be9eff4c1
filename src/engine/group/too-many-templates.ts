import { UserError } from '../user-error.ts';

/** `row` is the line by which there were too many; null where that came out at the end. */
export function tooManyTemplates(row: number | null): UserError {
  const where =
    row === null ? 'The lines of the file' : `The first ${row.toLocaleString('en')} lines`;
  return new UserError(
    'E_TOO_MANY_EVENTS',
    `${where} hold more different kinds of messages than a log has, so there is nothing to compare.`,
    'Check that the file is a log, and that the column with the log text is named Message.',
  );
}

export function noTwoAlike(kinds: number, lines: number): UserError {
  return new UserError(
    'E_NOTHING_ALIKE',
    `Hardly two lines of the file are alike: its ${lines.toLocaleString('en')} lines are of ${kinds.toLocaleString('en')} kinds, so there is nothing usual to compare them with.`,
    'Check that the file is a log. If its lines stand in a table, name the column with the log text Message.',
  );
}

/** `share` of the lines, 0 to 1. */
export function noWords(share: number): UserError {
  return new UserError(
    'E_NOTHING_ALIKE',
    `${Math.round(100 * share)} % of the lines hold no word that comes again, only ids, numbers or signs, so they do not tell what happened.`,
    'Check that the file is a log. If its lines stand in a table, name the column with the log text Message.',
  );
}
