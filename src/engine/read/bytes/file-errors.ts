import { number } from '../../../text/count.ts';
import { shortName, shortNames } from '../../../text/foreign-text.ts';
import { UserError } from '../../user-error.ts';
import { MAX_UNCLOSED_QUOTES } from './limits.ts';

const RESAVE =
  'Export the log again as CSV (UTF-8), with quotation marks inside a cell doubled, and upload that file.';

export function emptyFile(): UserError {
  return new UserError(
    'E_EMPTY_FILE',
    'The file is empty.',
    'Check that the export or the upload was complete, and upload the file again.',
  );
}

export function onlyHeader(): UserError {
  return new UserError(
    'E_NO_ROWS',
    'The file names its columns but has no log lines below them.',
    'Check that the export covers a time in which something was logged, and upload it again.',
  );
}

export function onlyTailHeadings(): UserError {
  return new UserError(
    'E_NO_ROWS',
    'The file holds only the headings that tail writes before the lines of each log (==> name <==), and no log lines.',
    'Check that the logs had lines when their output was copied, and upload it again.',
  );
}

export function lineTooLong(): UserError {
  return new UserError(
    'E_LINE_TOO_LONG',
    'A single line of the file is longer than 1 MiB, which no log line is.',
    RESAVE,
  );
}

export function tooManyUnclosedQuotes(): UserError {
  return new UserError(
    'E_UNCLOSED_QUOTES',
    `More than ${MAX_UNCLOSED_QUOTES} lines of the file open a quotation mark that never closes, so its columns cannot be told apart.`,
    RESAVE,
  );
}

export function unclosedQuoteInHeader(): UserError {
  return new UserError(
    'E_UNCLOSED_QUOTES',
    'The first line of the file, which names the columns, opens a quotation mark that never closes.',
    RESAVE,
  );
}

export function tooManyOddRows(odd: number, rows: number, width: number): UserError {
  return new UserError(
    'E_FIELD_COUNT',
    `${number(odd)} of the first ${number(rows)} log lines do not have the ${number(width)} columns that the first line names.`,
    `The log text may hold the character that separates the columns. ${RESAVE}`,
  );
}

export function tooManyUnreadable(unreadable: number, lines: number): UserError {
  return new UserError(
    'E_UNREADABLE_LINES',
    `${number(unreadable)} of the first ${number(lines)} lines are not in the form that the file begins with, so it can not be judged as one log.`,
    'Upload each log as a file of its own, and check that the file is complete.',
  );
}

export function noRecords(): UserError {
  return new UserError(
    'E_JSON_DAMAGED',
    'The file looks like JSON, but no whole log line could be read from it.',
    'Export the log again as JSON lines (one object on each line) or as CSV, and check that the file is complete.',
  );
}

export function nothingToJudge(columns: string[]): UserError {
  return new UserError(
    'E_NO_COLUMNS',
    `The file has neither a column with the text of log lines nor one that tells what happened. Columns found: ${shortNames(columns)}.`,
    'Give the column with the log text the name Message and upload the file again.',
  );
}

export function noSessionColumn(wanted: string, columns: string[]): UserError {
  return new UserError(
    'E_NO_SESSION_COLUMN',
    `The file has no column named ${shortName(wanted)} to group the lines by. Columns found: ${shortNames(columns)}.`,
    'Name one of its columns, or leave the choice to the program.',
  );
}
