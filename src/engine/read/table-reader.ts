import { type Columns, findColumns } from './columns.ts';
import { chooseDelimiter } from './delimiter.ts';
import { tooManyOddRows, unclosedQuoteInHeader } from './file-errors.ts';
import { findLabelColumn } from './find-label-column.ts';
import { mayHideLines } from './hidden-lines.ts';
import type { LineEnd } from './line-end.ts';
import { isBlank } from './record-parser.ts';
import { createRecordSplitter, type SplitText, UNCLOSED } from './record-splitter.ts';
import type { RowBatch } from './row-batch.ts';
import { createRowLabels, type RowLabelReader, type RowLabels } from './row-labels.ts';

export interface TableDamage {
  /** Rows whose number of fields is not the header's, and the first one's line number. */
  oddRows: number;
  firstOddRow: number;
  /** Rows in which a misplaced quotation mark may hide others, and the first one's line number. */
  hidingRows: number;
  firstHidingRow: number;
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
  /** What the label column says; null where none was named. */
  labels(): RowLabels | null;
}

/** Rows after which a file whose rows mostly do not fit its header is refused. */
const TRIAL_ROWS = 1000;

/**
 * Reads a table: its first record that is not blank is the header. `start` is the text's beginning
 * with at least one whole line, and is to be pushed as well.
 */
export function createTableReader(
  start: string,
  lineEnd: LineEnd,
  labelColumn?: string,
): TableReader {
  const delimiter = chooseDelimiter(start, lineEnd);
  const splitter = createRecordSplitter(delimiter, lineEnd);
  let columns: Columns | undefined;
  let rows = 0;
  let label: { at: number; reader: RowLabelReader } | null = null;
  const damage: TableDamage = {
    oddRows: 0,
    firstOddRow: 0,
    hidingRows: 0,
    firstHidingRow: 0,
    unclosedQuotes: [],
    templateIsEventId: false,
  };

  function pick({ records, multiline }: SplitText): RowBatch {
    const batch: RowBatch = { contents: [], eventIds: [], templates: [] };
    for (const record of records) {
      if (record.length === 1 && isBlank(record)) continue;
      if (columns === undefined) {
        if (record === UNCLOSED) throw unclosedQuoteInHeader();
        if (isBlank(record)) continue;
        columns = findColumns(record);
        damage.templateIsEventId = columns.eventId === columns.template;
        label = labelColumn === undefined ? null : openLabels(record, labelColumn);
        continue;
      }
      rows++;
      if (multiline && mayHideLines(record, columns.width, delimiter, lineEnd)) noteHiding();
      const { width, content, eventId, template } = columns;
      if (record.length === width || fits(record, width)) {
        batch.contents.push(field(record, content));
        batch.eventIds.push(field(record, eventId));
        batch.templates.push(template === -1 ? '' : field(record, template));
        label?.reader.add(field(record, label.at));
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
    label?.reader.add('');
    if (record === UNCLOSED) {
      damage.unclosedQuotes.push(rows);
      return;
    }
    if (damage.oddRows++ === 0) damage.firstOddRow = rows;
  }

  function noteHiding(): void {
    if (damage.hidingRows++ === 0) damage.firstHidingRow = rows;
  }

  function refuseIfMostlyOdd(): void {
    if (columns !== undefined && 2 * damage.oddRows > rows) {
      throw tooManyOddRows(damage.oddRows, rows, columns.width);
    }
  }

  return {
    push: (text) => pick(splitter.push(text)),
    end(text) {
      const last = splitter.push(text);
      const left = splitter.end();
      const batch = pick({
        records: [...last.records, ...left.records],
        multiline: last.multiline || left.multiline,
      });
      refuseIfMostlyOdd();
      return batch;
    },
    rows: () => rows,
    hasHeader: () => columns !== undefined,
    damage: () => ({ ...damage, unclosedQuotes: [...damage.unclosedQuotes] }),
    labels: () => label?.reader.finish() ?? null,
  };
}

function openLabels(header: string[], wanted: string): { at: number; reader: RowLabelReader } {
  const names = header.map((_, position) => field(header, position).trim());
  const at = findLabelColumn(names, wanted);
  return { at, reader: createRowLabels(names[at]!) };
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
