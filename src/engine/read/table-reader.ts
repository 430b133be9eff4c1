import { type Columns, findColumns } from './columns.ts';
import { chooseDelimiter } from './delimiter.ts';
import { tooManyOddRows, unclosedQuoteInHeader } from './file-errors.ts';
import type { LineEnd } from './line-end.ts';
import { isBlank } from './record-parser.ts';
import { createRecordSplitter, UNCLOSED } from './record-splitter.ts';
import type { RowBatch } from './row-batch.ts';

export interface TableDamage {
  /** Rows whose number of fields is not the header's, and the first one's line number. */
  oddRows: number;
  firstOddRow: number;
  /** Rows with hundreds of line breaks inside quotation marks, and the first one's line number. */
  sprawlingRows: number;
  firstSprawlingRow: number;
  /** Line numbers of the lines in which a quotation mark never closes. */
  unclosedQuotes: number[];
  /** EventTemplate stands in for a missing EventId column. */
  templateIsEventId: boolean;
}

export interface TableReader {
  push(text: string): RowBatch;
  /** The rows of the last text and of what was left before it. */
  end(text: string): RowBatch;
  rows(): number;
  hasHeader(): boolean;
  damage(): TableDamage;
}

/** Characters and line breaks from which a field is more likely a misplaced quotation mark than text. */
const SPRAWLING_CHARS = 10_000;
const SPRAWLING_LINE_BREAKS = 100;

/** Rows after which a file whose rows mostly do not fit its header is refused. */
const TRIAL_ROWS = 1000;

/**
 * Reads a table: its first record that is not blank is the header. `start` is the text's beginning
 * with at least one whole line, and is to be pushed as well.
 */
export function createTableReader(start: string, lineEnd: LineEnd): TableReader {
  const splitter = createRecordSplitter(chooseDelimiter(start, lineEnd), lineEnd);
  let columns: Columns | undefined;
  let rows = 0;
  const damage: TableDamage = {
    oddRows: 0,
    firstOddRow: 0,
    sprawlingRows: 0,
    firstSprawlingRow: 0,
    unclosedQuotes: [],
    templateIsEventId: false,
  };

  function pick(records: string[][]): RowBatch {
    const batch: RowBatch = { contents: [], eventIds: [], templates: [] };
    for (const record of records) {
      if (record.length === 1 && isBlank(record)) continue;
      if (columns === undefined) {
        if (record === UNCLOSED) throw unclosedQuoteInHeader();
        if (isBlank(record)) continue;
        columns = findColumns(record);
        damage.templateIsEventId = columns.eventId === columns.template;
        continue;
      }
      rows++;
      if (sprawls(record, lineEnd) && damage.sprawlingRows++ === 0) damage.firstSprawlingRow = rows;
      const { width, content, eventId, template } = columns;
      if (record.length === width || fits(record, width)) {
        batch.contents.push(field(record, content));
        batch.eventIds.push(field(record, eventId));
        batch.templates.push(template === -1 ? '' : field(record, template));
      } else {
        leaveOut(record, batch);
      }
      if (rows === TRIAL_ROWS) refuseIfMostlyOdd();
    }
    return batch;
  }

  function leaveOut(record: string[], batch: RowBatch): void {
    batch.contents.push('');
    batch.eventIds.push('');
    batch.templates.push('');
    if (record === UNCLOSED) {
      damage.unclosedQuotes.push(rows);
      return;
    }
    if (damage.oddRows++ === 0) damage.firstOddRow = rows;
  }

  function refuseIfMostlyOdd(): void {
    if (columns !== undefined && 2 * damage.oddRows > rows) {
      throw tooManyOddRows(damage.oddRows, rows, columns.width);
    }
  }

  return {
    push: (text) => pick(splitter.push(text)),
    end(text) {
      const batch = pick([...splitter.push(text), ...splitter.end()]);
      if (rows < TRIAL_ROWS) refuseIfMostlyOdd();
      return batch;
    },
    rows: () => rows,
    hasHeader: () => columns !== undefined,
    damage: () => ({ ...damage, unclosedQuotes: [...damage.unclosedQuotes] }),
  };
}

function sprawls(record: string[], lineEnd: LineEnd): boolean {
  for (const text of record) {
    if (text.length < SPRAWLING_CHARS) continue;
    if (text.split(lineEnd).length > SPRAWLING_LINE_BREAKS) return true;
  }
  return false;
}

/** Whether a row has only empty fields too many. */
function fits(record: string[], width: number): boolean {
  if (record.length < width) return false;
  for (let i = width; i < record.length; i++) if (record[i]!.trim() !== '') return false;
  return true;
}

/** A field without the CR that a CRLF leaves at the end of a row. */
function field(record: string[], position: number): string {
  const text = record[position]!;
  return position === record.length - 1 && text.endsWith('\r') ? text.slice(0, -1) : text;
}
