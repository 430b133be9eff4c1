import { amount, number } from '../../../text/count.ts';

export interface TableDamage {
  /** Rows whose number of fields is not the header's, and the first one's line number. */
  oddRows: number;
  firstOddRow: number;
  /** Rows in which a misplaced quotation mark may hide others, and the first one's line number. */
  hidingRows: number;
  firstHidingRow: number;
  /** Line numbers of the lines in which a quotation mark never closes. */
  unclosedQuotes: number[];
  /** Rows that repeat the header. */
  headerRows: number;
  /** EventTemplate stands in for a missing EventId column. */
  templateIsEventId: boolean;
}

export function noDamage(): TableDamage {
  return {
    ...{ oddRows: 0, firstOddRow: 0, hidingRows: 0, firstHidingRow: 0, headerRows: 0 },
    ...{ unclosedQuotes: [], templateIsEventId: false },
  };
}

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
      `A misplaced quotation mark may hide log lines: in ${amount(hidingRows, 'log line')} a quoted cell looks like several lines of the file (the first is log line ${number(firstHidingRow)}).`,
    );
  }
  if (headerRows > 0) {
    notes.push(
      `${amount(headerRows, 'log line')} that only ${headerRows === 1 ? 'repeats' : 'repeat'} the names of the columns ${headerRows === 1 ? 'was' : 'were'} left out.`,
    );
  }
  if (damage.templateIsEventId) {
    notes.push('The file has no EventId column, so each EventTemplate was taken as an event.');
  }
  return notes;
}
