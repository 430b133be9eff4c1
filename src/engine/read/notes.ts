import type { DecodingDamage } from './decode.ts';
import type { TableDamage } from './table-reader.ts';

/** What the reader of an answer must know about a table, in plain sentences, gravest first. */
export function tableNotes(damage: TableDamage): string[] {
  const notes: string[] = [];
  const { oddRows, firstOddRow, unclosedQuotes, hidingRows, firstHidingRow, headerRows } = damage;
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
  if (headerRows > 0) {
    notes.push(
      `${counted(headerRows, 'log line')} that only ${headerRows === 1 ? 'repeats' : 'repeat'} the names of the columns ${headerRows === 1 ? 'was' : 'were'} left out.`,
    );
  }
  if (damage.templateIsEventId) {
    notes.push('The file has no EventId column, so each EventTemplate was taken as an event.');
  }
  return notes;
}

/** What the reader of an answer must know about a file's characters. */
export function decodingNotes(damage: DecodingDamage): string[] {
  const notes: string[] = [];
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
  return notes;
}

export function number(value: number): string {
  return value.toLocaleString('en');
}

export function counted(count: number, thing: string): string {
  return `${number(count)} ${thing}${count === 1 ? '' : 's'}`;
}
