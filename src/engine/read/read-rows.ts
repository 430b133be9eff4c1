import type { Clock, Progress } from '../analysis.ts';
import { lineTooLong } from './bytes/file-errors.ts';
import { MAX_RECORD_CHARS, RECOGNISE_CHARS } from './bytes/limits.ts';
import { chooseLineEnd, hasLineEnd } from './bytes/line-end.ts';
import { chooseOneLineReader, chooseReader, chooseStructuredReader } from './choose-reader.ts';
import { readText, withoutLeadingLineEnds } from './read-text.ts';
import type { Layout } from './records/layout.ts';
import type { LogReader } from './records/log-reader.ts';
import type { PlanOptions } from './records/record-plan.ts';
import type { RowBatch } from './records/row-batch.ts';

export interface ReadOptions extends PlanOptions {
  /** Told after each piece of the file; neither number ever goes back. */
  onProgress?: ((progress: Progress) => void) | undefined;
}

export interface ReadSummary {
  /** Log lines seen: the header and, in tables, blank lines not counted, lines left out counted. */
  rows: number;
  /** Of them, lines without an event of their own: unreadable, blank, or part of the line above. */
  leftOut: number;
  /** Bytes read, after unpacking. */
  bytes: number;
  /** How the lines tell time; null where they do not. */
  clock: Clock | null;
  /** What was left out or repaired, in plain sentences. */
  notes: string[];
  /** Those of them on what every log of its kind has. */
  asides: string[];
}

export interface RowReader {
  /** To be read once. Stopping early closes the source. */
  batches: AsyncGenerator<RowBatch, void, undefined>;
  /** What the file is. Throws before the first batch. */
  layout(): Layout;
  /** What was read so far; complete once `batches` has ended. */
  summary(): ReadSummary;
}

/**
 * Reads a log (unpacked, see `openFile`) of any known form while it arrives: a structured CSV, another table,
 * JSON records, or lines of text. Memory does not grow with the file.
 *
 * `batches` throws a UserError where the file cannot be read as a log, and passes on what `chunks`
 * throws.
 *
 * @example
 * const reader = readRows(file.stream());
 * for await (const batch of reader.batches) sessions.add(batch);
 * reader.summary().rows; // 104815
 */
export function readRows(
  chunks: AsyncIterable<Uint8Array>,
  { onProgress, ...options }: ReadOptions = {},
): RowReader {
  const text = readText<RowBatch, LogReader>(
    chunks,
    {
      open: (start) =>
        open(start) ?? (start.length > MAX_RECORD_CHARS ? openOneLine(start) : undefined),
      openWhole,
      isEmpty: ({ contents }) => contents.length === 0,
    },
    onProgress,
  );

  /** A structured log shows at once what it is; for any other more of it is looked at. */
  function open(start: string): LogReader | undefined {
    const text = withoutLeadingLineEnds(start);
    if (!hasLineEnd(text)) return undefined;
    const lineEnd = chooseLineEnd(text);
    const structured = chooseStructuredReader(text, lineEnd, options);
    if (structured) return structured;
    return text.length < RECOGNISE_CHARS ? undefined : chooseReader(text, lineEnd, options);
  }

  /** What an API answers often stands on a single line. */
  function openOneLine(start: string): LogReader {
    const found = chooseOneLineReader(withoutLeadingLineEnds(start), options);
    if (found === null) throw lineTooLong();
    return found;
  }

  function openWhole(text: string): LogReader {
    const lineEnd = chooseLineEnd(text);
    const start = `${withoutLeadingLineEnds(text)}${lineEnd}`;
    return chooseStructuredReader(start, lineEnd, options) ?? chooseReader(start, lineEnd, options);
  }

  return {
    batches: text.batches,
    layout() {
      const layout = text.reader()?.layout();
      if (!layout) throw new Error('a layout requires a batch that was read');
      return layout;
    },
    summary() {
      const reader = text.reader();
      const notes = [...(reader?.notes() ?? []), ...text.notes()];
      const { rows, leftOut, layout } = reader ?? NOTHING_READ;
      const clock = layout()?.time ?? null;
      const asides = reader?.asides?.() ?? [];
      return { rows: rows(), leftOut: leftOut(), bytes: text.bytes(), clock, notes, asides };
    },
  };
}

const NOTHING_READ = { rows: () => 0, leftOut: () => 0, layout: () => null };
