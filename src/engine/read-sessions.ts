import { number } from '../text/count.ts';
import type { Clock, Progress, Source } from './analysis.ts';
import type { LogTally } from './find/tally/tally.ts';
import type { Timeline } from './find/time/timeline.ts';
import { type Grouping, groupingInWords } from './group/grouping.ts';
import { labelSessions, type SessionLabels } from './group/sessions/session-labels.ts';
import type { SessionTable } from './group/sessions/session-table.ts';
import { createLineGrouper, type GroupRequest, type LineGrouper } from './group-lines.ts';
import { cutSessions, leftOutNotes, readAs } from './notes.ts';
import { readRows } from './read/read-rows.ts';
import type { LabelWish } from './read/records/columns/find-label-column.ts';
import { labelNotes } from './read/records/label-notes.ts';
import { createRowLabels, type RowLabelReader, type RowLabels } from './read/records/labels.ts';
import type { PlanOptions } from './read/records/record-plan.ts';
import { UserError } from './user-error.ts';

/** A log as sessions, ready to be judged. */
export interface ReadLog {
  table: SessionTable;
  grouping: Grouping;
  source: Source;
  clock: Clock | null;
  tally: LogTally;
  timeline: Timeline | null;
  notes: string[];
  /** Those of them on how the lines were read and put together, the gravest first. */
  notesOnSessions: string[];
  /** Of each session; null where no label column was named. */
  labels: SessionLabels | null;
}

/** Reads a log and puts its lines together. Throws a UserError where no line names a session. */
export async function readSessions(
  chunks: AsyncIterable<Uint8Array>,
  request: GroupRequest,
  wish: LabelWish & Pick<PlanOptions, 'hiding'>,
  onProgress?: (progress: Progress) => void,
): Promise<ReadLog> {
  const { asked, usual } = request;
  const sessionColumn = asked?.by === 'column' ? asked.column : undefined;
  const reader = readRows(chunks, {
    onProgress,
    sessionColumn,
    ...wish,
    ...(usual?.by === 'column' && { usualColumn: usual.column }),
  });
  let labelReader: RowLabelReader | null = null;
  let grouper: LineGrouper | undefined;
  let [timed, levelled] = [0, 0];
  for await (const batch of reader.batches) {
    for (const time of batch.times ?? []) if (!Number.isNaN(time)) timed++;
    for (const level of batch.levels ?? []) if (level !== '') levelled++;
    grouper ??= createLineGrouper(reader.layout(), batch, request);
    grouper.add(batch);
    if (batch.labels) labelReader ??= createRowLabels(reader.layout().label ?? '');
    const { labels } = batch;
    for (let i = 0; labels && i < labels.length; i++) labelReader?.add(labels.at(i)!);
  }
  const { rows, leftOut, bytes, notes, asides } = reader.summary();
  if (grouper === undefined) throw new Error('a log requires lines');
  const { notes: groupNotes, notesOnSessions, ...grouped } = grouper.finish();
  const { table, grouping, tally, timeline } = grouped;
  if (table.ids.length === 0) throw noSessions(rows, grouping);
  const layout = reader.layout();
  const words = groupingInWords(grouping);
  const source: Source = {
    format: layout.format,
    grouping: words,
    ...columnOf(grouping),
    rows,
    rowsWithoutSession: table.rowsWithoutSession - leftOut,
    bytes,
    fields: [
      ...(layout.time ? ['time'] : []),
      ...(layout.hasLevels ? ['level'] : []),
      ...layout.keys,
      layout.hasEvents ? 'event' : 'message',
    ],
    timed,
    levelled,
  };
  const labels: RowLabels | null = labelReader?.finish() ?? null;
  const isPlain = grouping.by === 'blocks' && layout.isStructured;
  const how = isPlain ? [] : [readAs(layout, words)];
  const cut = cutSessions(source, table.ids.length, grouping);
  return {
    table,
    grouping,
    clock: layout.time,
    tally,
    timeline,
    source,
    notes: [
      ...how,
      ...cut,
      ...leftOutNotes(source, grouping),
      ...groupNotes,
      ...notes,
      ...layout.notes,
      ...labelNotes(labels),
    ],
    notesOnSessions: [...cut, ...notesOnSessions, ...asides, ...how],
    labels: labels && labelSessions(table, labels),
  };
}

function columnOf(grouping: Grouping): Pick<Source, 'groupedBy'> {
  const column = grouping.by === 'column' ? grouping.column : undefined;
  const key = grouping.by === 'time' ? grouping.key : column;
  return key === undefined ? {} : { groupedBy: key };
}

function noSessions(rows: number, grouping: Grouping): UserError {
  return new UserError(
    'E_NO_SESSIONS',
    `None of the ${number(rows)} log lines names a session: there is nothing in ${groupingInWords(grouping)}.`,
    'Group the lines by something else, or leave the choice to the program.',
  );
}
