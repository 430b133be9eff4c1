import { amount, number } from '../../../text/count.ts';
import type { Hiding } from '../../hiding.ts';
import { lineTooLong, onlyTailHeadings, tooManyUnreadable } from '../bytes/file-errors.ts';
import { MAX_RECORD_CHARS } from '../bytes/limits.ts';
import type { LineEnd } from '../bytes/line-end.ts';
import type { TextFormat, TextLine } from '../formats/text-format.ts';
import { ANY_LINES } from '../layers/choose-layers.ts';
import { isLevelWord, normalisedLevel, shownLevel } from '../layers/levels.ts';
import { asShown } from '../layers/terminal.ts';
import type { Layout } from '../records/layout.ts';
import type { LogReader } from '../records/log-reader.ts';
import { addBlank, emptyBatch, type ListBatch } from '../records/row-batch.ts';
import { keyValue } from '../records/session-keys.ts';
import { clockOf } from '../time/parse-time.ts';
import { findFieldLines, type OpenedLine } from './field-lines.ts';
import { haveLevelsBelow, isHeadOf, levelBelow } from './heads.ts';
import { belongsAbove, isIndented } from './line-joiner.ts';
import { createLineTimes } from './line-times.ts';
import { findSections } from './sections.ts';
import { untilDaysAreTold } from './undecided-days.ts';

export interface TextShape {
  /** Null for lines of no known form: each is a message. */
  format: TextFormat | null;
  /** Forms of the lines that `format` does not read. */
  others: readonly TextFormat[];
  lineEnd: LineEnd;
  /** Lines of the file's start, by which the way it writes times is known. */
  sample: readonly string[];
  /** As in `PlanOptions`. */
  ownLevels?: boolean | undefined;
  hiding?: Hiding | undefined;
}

export const PLAIN_TEXT = 'a plain text file';

/** Text kept of lines that belong together: as much as is quoted. */
const MAX_JOINED_CHARS = 10_000;
/** Lines without a beginning that may belong to one above: more are no body of it. */
const MAX_FOLLOWERS = 300;
/** Lines after which a file most of which can not be read is refused. */
const TRIAL_LINES = 1000;

/** Who carried the line, when, how grave, and what is left, in the order in which they mostly stand. */
function fieldsInWords(
  format: TextFormat | null,
  keys: readonly string[],
  isTimed: boolean,
): string {
  const [before, behind] = [true, false].map((wanted) =>
    keys.filter((key) => CARRIERS.has(key) === wanted),
  );
  const level = format?.hasLevels ? ['level'] : [];
  const time = isTimed ? ['time'] : [];
  const told = format?.tells ?? ['message'];
  return [...(before ?? []), ...time, ...level, ...(behind ?? []), ...told].join(', ');
}

const CARRIERS = new Set(['pod', 'service', 'host', 'file', 'step']);

/** As `[ERROR]` alone. */
function isLevelAlone(line: string): boolean {
  return line.length <= 13 && isLevelWord(line.trim().replace(/^[[(<]|[\])>]?:?$/g, ''));
}

interface ReadLine {
  line: TextLine;
  format: TextFormat | null;
}

/** The last event: what follows may belong to it. */
interface OpenEvent {
  line: TextLine;
  format: TextFormat | null;
  raw: string;
  text: string;
  followers: number;
  /** What its fields tell, where they have names. */
  told: OpenedLine | null;
}

/**
 * Reads a plain text log. Lines are those of the file, blank ones counted. What belongs to the line
 * above (a stack trace) is joined to it and is a line without an event of its own.
 */
export function createTextReader(shape: TextShape): LogReader {
  const { format, sample, lineEnd } = shape;
  return untilDaysAreTold(format, sample, lineEnd, (known) =>
    createLineReader({ ...shape, sample: known }),
  );
}

/** The first line as it stands in the file, with what was joined to its message. */
function withBelow(raw: string, message: string, text: string): string {
  return text.startsWith(`${message}\n`) ? `${raw}${text.slice(message.length)}` : text;
}

function createLineReader(shape: TextShape): LogReader {
  const { format, others: known, lineEnd, sample, ownLevels, hiding } = shape;
  const hidden = hiding?.ofLines() ?? ((text: string) => text);
  const levelOf = ownLevels ? shownLevel : normalisedLevel;
  const sections = findSections(sample);
  const own = format?.keys ?? [];
  /** The section replaces what the lines themselves may tell of it. */
  const shared = sections ? [...own.filter((key) => key !== sections.name), sections.name] : own;
  const fieldLines = format && findFieldLines(sample, shared);
  const keys = [...shared, ...(fieldLines?.keys ?? [])];
  const forms = [...known, ...ANY_LINES];
  const readTime = createLineTimes(sample);
  const time = format && readTime.of(format);
  const layout: Layout = {
    format: format?.name ?? PLAIN_TEXT,
    fields: fieldsInWords(format, keys, time !== null),
    isStructured: false,
    hasEvents: false,
    hasLevels:
      [format, ...known].some((form) => form?.hasLevels) ||
      sample.some(isLevelAlone) ||
      haveLevelsBelow(format, sample),
    keys: [...keys],
    label: null,
    time: time && clockOf(time),
    window: null,
    notes: [],
  };
  let carry = '';
  let rows = 0;
  let joined = 0;
  let blank = 0;
  let unlike = 0;
  let firstUnlike = 0;
  const otherLines = new Map<string, number>();
  let open: OpenEvent | null = null;
  /** A level on a line of its own is that of the next line. */
  let levelAbove = '';
  /** Then what begins without a time begins no event. */
  const isTimed = time !== null && (format?.hasTimes ?? false);

  function takeLines(lines: string[]): ListBatch {
    const batch: ListBatch = { ...emptyBatch(layout), raws: [] };
    for (const raw of lines) takeLine(raw.endsWith('\r') ? raw.slice(0, -1) : raw, batch);
    return batch;
  }

  function takeLine(line: string, batch: ListBatch): void {
    rows++;
    if (sections?.take(line)) {
      flush(batch);
      addBlank(batch);
      blank++;
      return;
    }
    const read = readLine(line) ?? readBelow(line);
    if (read !== null && open !== null && isHeadOf(open.text, open.line, read.line)) {
      // A time on a line of its own is that of the next line.
      const text = [open.text, read.line.message].filter(Boolean).join(': ');
      open = { ...open, line: { ...read.line, time: open.line.time }, text };
      open.followers++;
      joined++;
    } else if (read !== null) {
      if (read.line.level === '' && levelAbove !== '') read.line.level = levelAbove;
      levelAbove = '';
      flush(batch);
      const told = fieldLines?.open(line) ?? null;
      if (told !== null) countOther(told.format);
      else if (read.format !== format) countOther(read.format?.name ?? '');
      open = { ...read, raw: line, text: read.line.message, followers: 0, told };
    } else if (isTimed && isLevelAlone(line)) {
      flush(batch);
      addBlank(batch);
      levelAbove = line.trim();
      joined++;
    } else if (
      open !== null &&
      ((isTimed && open.followers < MAX_FOLLOWERS) || belongsAbove(line))
    ) {
      open.followers++;
      if (line.trim() === '') blank++;
      else join(open, line);
    } else {
      flush(batch);
      addBlank(batch);
      if (line.trim() === '') blank++;
      else if (unlike++ === 0) firstUnlike = rows;
    }
    if (rows === TRIAL_LINES) refuseIfMostlyUnlike();
  }

  function join(above: OpenEvent, line: string): void {
    const rest = (format?.peel ?? asShown)(line);
    joined++;
    if (above.line.goesOn && above.followers === 1) above.text += ` ${rest.trim()}`;
    else if (above.text === '') above.text = rest;
    else if (above.text.length < MAX_JOINED_CHARS)
      above.text = above.format?.joins?.(above.text, rest) ?? `${above.text}\n${rest}`;
  }

  function readLine(line: string): ReadLine | null {
    if (format === null) {
      if (line.trim() === '' || (open !== null && isIndented(line))) return null;
      return { line: { time: '', level: '', message: asShown(line), keys: inSection([]) }, format };
    }
    const first = format.read(line);
    if (first !== null)
      return { line: sections ? { ...first, keys: inSection(first.keys) } : first, format };
    if (line.trim() === '' || /^\s/.test(line)) return null;
    for (const other of forms) {
      const read = other === format ? null : other.read(line);
      if (read === null) continue;
      const byName = own.map((key) => read.keys[other.keys.indexOf(key)] ?? '');
      return { line: { ...read, keys: inSection(byName) }, format: other };
    }
    return null;
  }

  /** A line that only what stands above it makes a record. */
  function readBelow(line: string): ReadLine | null {
    if (open === null || open.followers > 0) return null;
    const below = levelBelow(open.text, open.line, line);
    return below && { line: { ...below, keys: open.line.keys }, format: open.format };
  }

  function countOther(name: string): void {
    otherLines.set(name, (otherLines.get(name) ?? 0) + 1);
  }

  /** The values of the shared keys, where the file has sections. */
  function inSection(values: readonly string[]): string[] {
    if (sections === null) return [...values];
    return shared.map((key) =>
      key === sections.name ? sections.current : (values[own.indexOf(key)] ?? ''),
    );
  }

  function flush(batch: ListBatch): void {
    if (open === null) return;
    const { line, raw, text, followers, told } = open;
    batch.contents.push(hidden(text));
    batch.raws?.push(text === line.message ? raw : withBelow(raw, line.message, text));
    batch.eventIds.push(told?.event ?? '');
    batch.templates.push(told?.event ?? '');
    if (batch.times)
      batch.times.push(open.format ? readTime.read(open.format, line.time) : Number.NaN);
    batch.levels?.push(levelOf(line.level));
    for (let i = 0; i < keys.length; i++) {
      const value = i < shared.length ? line.keys[i] : told?.keys[i - shared.length];
      batch.keys![i]!.push(keyValue(value ?? ''));
    }
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
      if (sections?.name === 'file' && rows === blank) throw onlyTailHeadings();
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
      for (const [other, lines] of otherLines) {
        notes.push(
          `${amount(lines, 'line')} of the file ${lines === 1 ? 'is' : 'are'} in another form, read as ${other}.`,
        );
      }
      if (time?.isOpen && !readTime.wasRevised()) {
        notes.push(
          'No line shows which number of the dates is the day and which the month: they may be the other way round.',
        );
      }
      if (readTime.wasRevised()) {
        notes.push(
          'Later lines show that day and month are the other way round than in the first lines, which were read as the days of other months.',
        );
      }
      return [...notes, ...joinedNotes(joined)];
    },
    asides: () => joinedNotes(joined),
  };
}

function joinedNotes(joined: number): string[] {
  if (joined === 0) return [];
  return [
    `${amount(joined, 'line')} that only ${joined === 1 ? 'goes' : 'go'} on with the line above ${joined === 1 ? 'counts' : 'count'} as part of it.`,
  ];
}
