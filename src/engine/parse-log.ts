import { createNamedEvents, type LogEvents } from './group/log-events.ts';
import { createMinedEvents } from './group/mined-events.ts';
import { createUint16List } from './group/sessions/number-list.ts';
import type { Hiding } from './hiding.ts';
import { openFile } from './read/bytes/open-file.ts';
import { kindOfFile } from './read/kind-of-file.ts';
import { numbersChoice } from './read/numbers/numbers-reader.ts';
import { readRows } from './read/read-rows.ts';
import { readText } from './read/read-text.ts';
import type { Layout } from './read/records/layout.ts';
import { writtenTime } from './read/time/civil-time.ts';

type Shown = (column: string, text: string) => string;

/**
 * What was understood of a log, as a structured CSV in pieces: `LineId`, `Time` (ISO 8601), `Level`
 * (one of the seven, or the log's own word that is none of them), what could be sessions, then `Content`, `EventId` and `EventTemplate`, those that the log has. It is
 * data for programs: cells are as in the log but for what `shown` makes of them, and one that a
 * spreadsheet would take for a formula stays what it is. Lines without an event of their own (blank, unreadable, part of the line above)
 * are left out; `LineId` counts them. A table of numbers keeps its columns, behind `LineId`.
 *
 * Reads the log twice, since templates grow until its last line: `open` gives its bytes each time.
 * Keeps 2 bytes a line. Throws a UserError where the log can not be read.
 *
 * @param shown what is written of a cell, by the name of its column ('' for the name itself) and what
 * stands in the log.
 * @param hiding what may not be told of the lines.
 */
export async function* parseLog(
  open: () => AsyncIterable<Uint8Array>,
  shown: Shown = (_, text) => text,
  hiding?: Hiding,
): AsyncGenerator<string, void, undefined> {
  const file = await openFile(open());
  if (kindOfFile(file.start) === 'numbers') {
    yield* parseNumbers(file.chunks, shown);
    return;
  }
  let events: LogEvents | undefined;
  const numbers = createUint16List();
  const asWritten = { ownLevels: true, hiding };
  const first = readRows(file.chunks, asWritten);
  for await (const batch of first.batches) {
    events ??= first.layout().hasEvents ? createNamedEvents() : createMinedEvents();
    for (let i = 0; i < batch.contents.length; i++) {
      const isBlank = batch.contents.at(i) === '' && batch.eventIds.at(i) === '';
      numbers.push(isBlank ? NO_EVENT : events.indexAt(batch, i, numbers.length + 1));
    }
  }
  if (events === undefined) return;
  const { list, final } = events.finish();

  const named = list.map(({ eventId, template }) => [
    shown('EventId', eventId),
    shown('EventTemplate', template),
  ]);
  const second = readRows((await openFile(open())).chunks, asWritten);
  let line = 0;
  for await (const batch of second.batches) {
    const layout = second.layout();
    const { time, keys } = layout;
    let text = line === 0 ? rowOf(headerOf(layout, shown)) : '';
    for (let i = 0; i < batch.contents.length; i++) {
      const number = numbers.at(line++);
      if (number === NO_EVENT) continue;
      const cells = [String(line)];
      if (batch.times && time) cells.push(writtenTime(batch.times[i]!, time));
      if (batch.levels) cells.push(batch.levels[i]!);
      for (const [at, column] of (batch.keys ?? []).entries()) {
        cells.push(shown(keys[at]!, column.at(i)!));
      }
      const event = named[final ? final[number]! : number]!;
      text += rowOf([...cells, shown('Content', batch.contents.at(i)!), ...event]);
    }
    yield text;
  }
}

/** Of a table of numbers, which has no events: its columns as they are, damaged lines left out. */
async function* parseNumbers(
  chunks: AsyncIterable<Uint8Array>,
  shown: Shown,
): AsyncGenerator<string, void, undefined> {
  const { batches, reader } = readText(chunks, numbersChoice);
  let line = 0;
  for await (const batch of batches) {
    const names = reader()?.names() ?? [];
    let text =
      line === 0 ? rowOf(['LineId', ...names.map((name) => fieldName(shown('', name)))]) : '';
    for (const record of batch) {
      line++;
      if (record === null) continue;
      const cells = record.map((value, at) => shown(names[at] ?? '', value));
      text += rowOf([String(line), ...cells]);
    }
    yield text;
  }
}

const NO_EVENT = 0xffff;

function headerOf({ time, hasLevels, keys }: Layout, shown: Shown): string[] {
  return [
    'LineId',
    ...(time ? ['Time'] : []),
    ...(hasLevels ? ['Level'] : []),
    ...keys.map((name) => fieldName(shown('', name))),
    ...['Content', 'EventId', 'EventTemplate'],
  ];
}

const OURS = new Set(['lineid', 'time', 'level', 'content', 'eventid', 'eventtemplate']);

function fieldName(name: string): string {
  return OURS.has(name.toLowerCase()) ? `Key ${name}` : name;
}

function rowOf(cells: string[]): string {
  return `${cells.map(cell).join(',')}\n`;
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text;
}
