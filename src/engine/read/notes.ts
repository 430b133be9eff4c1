import type { DecodingDamage } from './decode.ts';
import type { TableDamage } from './table-reader.ts';

/** What the reader of an answer must know about the file, in plain sentences, gravest first. */
export function notesOn(damage: DecodingDamage & Partial<TableDamage>): string[] {
  const notes: string[] = [];
  const { oddRows = 0, firstOddRow, unclosedQuotes = [] } = damage;
  const { hidingRows = 0, firstHidingRow } = damage;
  if (unclosedQuotes.length > 0) {
    const lines = unclosedQuotes.map(number).join(', ');
    notes.push(
      unclosedQuotes.length === 1
        ? `Log line ${lines} was left out because it opens a quotation mark that never closes.`
        : `${unclosedQuotes.length} log lines were left out because each opens a quotation mark that never closes: lines ${lines}.`,
    );
  }
  if (oddRows === 1) {
    notes.push(
      `Log line ${number(firstOddRow)} was left out because it has more or fewer columns than the first line of the file.`,
    );
  } else if (oddRows > 1) {
    notes.push(
      `${number(oddRows)} log lines were left out because they have more or fewer columns than the first line of the file; the first is log line ${number(firstOddRow)}.`,
    );
  }
  if (hidingRows > 0) {
    notes.push(
      `A misplaced quotation mark may hide log lines: in ${counted(hidingRows, 'log line')} a quoted cell looks like several lines of the file (the first is log line ${number(firstHidingRow)}).`,
    );
  }
  if (damage.linesNotUtf8 > 0) {
    notes.push(
      `Some characters are not valid UTF-8 and were replaced by \ufffd, in about ${counted(damage.linesNotUtf8, 'line')}.`,
    );
  }
  if (damage.nulCharacters > 0) {
    notes.push(
      `The file holds ${counted(damage.nulCharacters, 'NUL character')}, which text does not normally have.`,
    );
  }
  if (damage.templateIsEventId) {
    notes.push('The file has no EventId column, so each EventTemplate was taken as an event.');
  }
  return notes;
}

function number(value: number | undefined): string {
  return (value ?? 0).toLocaleString('en');
}

function counted(count: number, thing: string): string {
  return `${number(count)} ${thing}${count === 1 ? '' : 's'}`;
}
