import { tooManyOddRows } from '../bytes/file-errors.ts';
import { UNCLOSED } from './record-splitter.ts';
import { noDamage, type TableDamage } from './table-damage.ts';

/** Looks whether the rows of a table fit its columns, and counts those that do not. */
export interface RowCheck {
  /** The row without what a line end left in it; null where it must be left out. */
  take(record: string[]): string[] | null;
  /** Counts rows of which each is known to fit, and to be no header. */
  addFitting(count: number): void;
  /** Rows taken so far, those left out counted. */
  rows(): number;
  leftOut(): number;
  damage: TableDamage;
  /** Throws a UserError where most rows do not fit the columns. */
  refuseIfMostlyOdd(): void;
}

/** `columns` are the names that the first record tells, or that were given. */
export function createRowCheck(columns: string[]): RowCheck {
  const damage = noDamage();
  const { length: width } = columns;
  const names = columns.map((name) => name.trim());
  let rows = 0;

  /** Some programs write the header again with each part of a file. */
  function isHeader(record: string[]): boolean {
    if (width < 2 || record[0]!.trim() !== names[0]) return false;
    return names.every((name, i) => name === record[i]!.trim());
  }

  return {
    damage,
    take(record) {
      rows++;
      if (record === UNCLOSED) damage.unclosedQuotes.push(rows);
      else if (record.length !== width && !fits(record, width)) {
        if (damage.oddRows++ === 0) damage.firstOddRow = rows;
      } else if (isHeader(record)) damage.headerRows++;
      else return withoutCr(record);
      return null;
    },
    addFitting(count) {
      rows += count;
    },
    rows: () => rows,
    leftOut: () => damage.oddRows + damage.headerRows + damage.unclosedQuotes.length,
    refuseIfMostlyOdd() {
      if (2 * damage.oddRows > rows) throw tooManyOddRows(damage.oddRows, rows, width);
    },
  };
}

/** Whether a row has only empty fields too many: a comma at the end of a line makes one. */
export function fits(record: string[], width: number): boolean {
  if (record.length < width) return false;
  for (let i = width; i < record.length; i++) if (record[i]!.trim() !== '') return false;
  return true;
}

/** A row without the CR that a CRLF leaves at its end. */
export function withoutCr(record: string[]): string[] {
  const last = record.length - 1;
  if (record[last]?.endsWith('\r')) record[last] = record[last]!.slice(0, -1);
  return record;
}
