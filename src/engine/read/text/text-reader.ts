import { amount, number } from '../../../text/count.ts';
import { lineTooLong, tooManyUnreadable } from '../bytes/file-errors.ts';
import { MAX_RECORD_CHARS } from '../bytes/limits.ts';
import type { LineEnd } from '../bytes/line-end.ts';
import type { TextFormat, TextLine } from '../formats/text-format.ts';
import { TEXT_FORMATS } from '../formats/text-formats.ts';
import type { Layout } from '../records/layout.ts';
import type { LogReader } from '../records/log-reader.ts';
import { addBlank, emptyBatch, type RowBatch } from '../records/row-batch.ts';
import { keyValue } from '../records/session-keys.ts';
import { createTimeReader, type TimeReader } from '../time/parse-time.ts';
import { JSON_LINES } from './json-lines.ts';

export interface TextShape {
  /** Null for lines of no known form: each is a message. */
  format: TextFormat | null;
  lineEnd: LineEnd;
  /** Lines of the file's start, by which the way it writes times is known. */
  sample: readonly string[];
}

export const PLAIN_TEXT = 'a plain text file';

/** What lines may be that the file's own form does not read. */
const OTHERS = [...TEXT_FORMATS, JSON_LINES];

/** Text kept of lines that belong together: as much as is quoted. */
const MAX_JOINED_CHARS = 10_000;
/** Lines after which a file most of which can not be read is refused. */
const TRIAL_LINES = 1000;

/**
 * Reads a plain text log. Lines are those of the file, blank ones counted. What belongs to the line
 * above (a stack trace) is joined to it and is a line without an event of its own.
 */
export function createTextReader({ format, lineEnd, sample }: TextShape): LogReader {
  const keys = format?.keys ?? [];
  const readTime = createTimes(sample);
  const time = format && readTime.of(format);
  const layout: Layout = {
    format: format?.name ?? PLAIN_TEXT,
    fields: time ? 'time, message' : 'message',
    isStructured: false,
    hasEvents: false,
    hasLevels: format?.hasLevels ?? false,
    keys: [...keys],
    label: null,
    time: time && { hasDate: time.hasDate, hasYear: time.hasYear, hasZone: time.hasZone },
    window: null,
    notes: [],
  };
  let carry = '';
  let rows = 0;
  let joined = 0;
  let blank = 0;
  let unlike = 0;
  let firstUnlike = 0;
  const others = new Map<TextFormat, number>();
  /** The last event: what follows may belong to it. */
  let open: { line: TextLine; format: TextFormat | null; text: string; followers: number } | null =
    null;

  function takeLines(lines: string[]): RowBatch {
    const batch = emptyBatch(layout);
    for (const raw of lines) takeLine(raw.endsWith('\r') ? raw.slice(0, -1) : raw, batch);
    return batch;
  }

  function takeLine(line: string, batch: RowBatch): void {
    rows++;
    const read = readLine(line);
    if (read !== null) {
      flush(batch);
      open = { ...read, text: read.line.message, followers: 0 };
    } else if (open !== null && belongsAbove(line)) {
      open.followers++;
      if (line.trim() === '') blank++;
      else {
        joined++;
        if (open.text.length < MAX_JOINED_CHARS) open.text += `\n${line}`;
      }
    } else {
      flush(batch);
      addBlank(batch);
      if (line.trim() === '') blank++;
      else if (unlike++ === 0) firstUnlike = rows;
    }
    if (rows === TRIAL_LINES) refuseIfMostlyUnlike();
  }

  function readLine(line: string): { line: TextLine; format: TextFormat | null } | null {
    if (format === null) {
      if (line.trim() === '' || (open !== null && /^\s/.test(line))) return null;
      return { line: { time: '', level: '', message: line, keys: [] }, format };
    }
    const first = format.read(line);
    if (first !== null) return { line: first, format };
    if (line.trim() === '' || /^\s/.test(line)) return null;
    for (const other of OTHERS) {
      const read = other === format ? null : other.read(line);
      if (read === null) continue;
      others.set(other, (others.get(other) ?? 0) + 1);
      const byName = keys.map((key) => read.keys[other.keys.indexOf(key)] ?? '');
      return { line: { ...read, keys: byName }, format: other };
    }
    return null;
  }

  function flush(batch: RowBatch): void {
    if (open === null) return;
    const { line, text, followers } = open;
    batch.contents.push(text);
    batch.eventIds.push('');
    batch.templates.push('');
    if (batch.times)
      batch.times.push(
        (open.format && readTime.of(open.format)?.read('', line.time)) ?? Number.NaN,
      );
    batch.levels?.push(line.level);
    for (const [i, column] of (batch.keys ?? []).entries())
      column.push(keyValue(line.keys[i] ?? ''));
    for (let i = 0; i < followers; i++) addBlank(batch);
    open = null;
  }

  function refuseIfMostlyUnlike(): void {
    if (2 * unlike > rows - blank - joined) throw tooManyUnreadable(unlike, rows);
  }

  return {
    push(text) {
      const lines = (carry + text).split(lineEnd);
      carry = lines.pop()!;
      if (carry.length > MAX_RECORD_CHARS) throw lineTooLong();
      return takeLines(lines);
    },
    end(text) {
      const lines = (carry + text).split(lineEnd);
      if (lines.at(-1) === '') lines.pop();
      const batch = takeLines(lines);
      flush(batch);
      refuseIfMostlyUnlike();
      return batch;
    },
    rows: () => rows,
    leftOut: () => joined + blank + unlike,
    layout: () => layout,
    notes() {
      const notes: string[] = [];
      if (unlike > 0) {
        notes.push(
          `${amount(unlike, 'line')} of ${number(rows)} ${unlike === 1 ? 'is' : 'are'} in no form that is known and ${unlike === 1 ? 'was' : 'were'} left out; the first is line ${number(firstUnlike)}.`,
        );
      }
      for (const [other, lines] of others) {
        notes.push(
          `${amount(lines, 'line')} of the file ${lines === 1 ? 'is' : 'are'} in another form, read as ${other.name}.`,
        );
      }
      if (joined > 0) {
        notes.push(
          `${amount(joined, 'line')} without a beginning of ${joined === 1 ? 'its' : 'their'} own, such as stack traces, ${joined === 1 ? 'was' : 'were'} joined to the line above.`,
        );
      }
      return notes;
    },
  };
}

/**
 * Whether a line is of the message above: indented, blank, part of a Java or Python stack trace, or
 * a closing bracket.
 */
function belongsAbove(line: string): boolean {
  return /^(?:\s|$|at \S|Caused by: |Suppressed: |\.\.\. \d+ |Traceback \(|(?:[\w$]+\.)*[\w$]*(?:Error|Exception|Warning|Interrupt|Fault)\b|[)}\]]+[,;]?$|--+)/.test(
    line,
  );
}

/** A time reader for each form of line, made of the first lines of it. */
function createTimes(sample: readonly string[]): { of(format: TextFormat): TimeReader | null } {
  const readers = new Map<TextFormat, TimeReader | null>();
  return {
    of(format) {
      const known = readers.get(format);
      if (known !== undefined) return known;
      const times = sample.flatMap((line) => format.read(line)?.time ?? []);
      const reader = times.length > 0 ? createTimeReader(times.map((time) => ['', time])) : null;
      readers.set(format, reader);
      return reader;
    },
  };
}
