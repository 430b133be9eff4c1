import { number } from '../text/count.ts';
import type { EventType } from './analysis.ts';
import { templateLetters } from './compare-events.ts';
import { NO_LEVEL } from './find/tally/level.ts';
import { createTally, type LogTally, type Tally } from './find/tally/tally.ts';
import { createTimeline, type Timeline } from './find/time/timeline.ts';
import { chooseGrouping } from './group/choose/choose-grouping.ts';
import type { Grouping } from './group/grouping.ts';
import { idsIn } from './group/id-kinds.ts';
import { createLineStore, type LineStore } from './group/line-store.ts';
import { createNamedEvents } from './group/log-events.ts';
import { createMinedEvents, noTwoAlike, noWords } from './group/mined-events.ts';
import { groupingNotes, timeNotes } from './group/notes/grouping-notes.ts';
import { findByPattern } from './group/session-pattern.ts';
import { buildSessions } from './group/sessions/build-sessions.ts';
import {
  createSessionCollector,
  type SessionCollector,
} from './group/sessions/collect-sessions.ts';
import type { SessionTable } from './group/sessions/session-table.ts';
import { noSessionColumn } from './read/bytes/file-errors.ts';
import { findName, plainName } from './read/formats/names.ts';
import type { Layout } from './read/records/layout.ts';
import { type RowBatch, textsOf } from './read/records/row-batch.ts';
import { BLOCK_ID } from './read/records/session-keys.ts';

export interface LineGrouper {
  add(batch: RowBatch): void;
  /** To be called once, as last. Throws a UserError where the lines can not be grouped. */
  finish(): GroupedLines;
}

export interface GroupedLines {
  table: SessionTable;
  grouping: Grouping;
  /** What was seen of each event, beside the sessions. */
  tally: LogTally;
  /** How events come over the log; null where the lines are not kept. */
  timeline: Timeline | null;
  /** What the reader of the answer must know of it, in plain sentences. */
  notes: string[];
  /** Those of them on how the sessions were made. */
  notesOnSessions: string[];
}

export interface GroupRequest {
  /** What a person asked for; null where the program is to choose. */
  asked: Grouping | null;
  /** That of the baseline, to be used where nobody asked for another and the log can be grouped so. */
  usual: Grouping | null;
  /** Events of the baseline; null where the log is compared with itself. */
  known: readonly EventType[] | null;
}

/**
 * Puts lines together into sessions as asked, as the baseline was, or as suits the log: HDFS lines by
 * block id where most of the first lines have one, others by what `chooseGrouping` finds.
 */
export function createLineGrouper(
  layout: Layout,
  first: RowBatch,
  { asked, usual, known }: GroupRequest,
): LineGrouper {
  const tally = createTally(layout);
  const named = layout.hasEvents ? createNamedEvents() : createMinedEvents(known ?? []);
  const events = tally.watch(named);
  const fallback = usual && suits(usual, layout, first) ? usual : null;
  const wanted = asked ? withRealName(asked, layout) : fallback;
  const collecting = wanted ?? (mostHaveBlocks(first) ? ({ by: 'blocks' } as const) : null);
  if (collecting?.by === 'blocks' || collecting?.by === 'pattern') {
    const finder = collecting.by === 'pattern' ? findByPattern(collecting.pattern) : undefined;
    return fromCollector(collecting, createSessionCollector(events, finder), tally);
  }
  const store = createLineStore(layout, events, {
    column: wanted?.by === 'column' ? wanted.column : undefined,
    idKind: wanted?.by === 'id' ? wanted.kind : undefined,
    anyIds: wanted === null,
  });
  return {
    add: (batch) => store.add(batch),
    finish() {
      const grouping = wanted ?? chooseGrouping(store, layout);
      const table = buildSessions(store, events, layout, grouping);
      const seen = tally.finish();
      if (!layout.hasEvents && !looksLikeLog(layout, seen)) refuseWithoutLikeness(table);
      const few = groupingNotes(table);
      const used = timesUsed(grouping, store, layout);
      return {
        ...{ table, grouping, tally: seen, timeline: createTimeline(store, seen) },
        notes: [...few, ...otherEvents(seen), ...used],
        notesOnSessions: [...few, ...used],
      };
    },
  };
}

/** A column may be asked for in other letters than the file writes it. */
function withRealName(asked: Grouping, { keys }: Layout): Grouping {
  if (asked.by !== 'column') return asked;
  const column =
    keys.find((key) => key === asked.column) ?? keys[findName(keys, [plainName(asked.column)])];
  if (column === undefined) throw noSessionColumn(asked.column, keys);
  return { by: 'column', column };
}

function fromCollector(grouping: Grouping, collector: SessionCollector, tally: Tally): LineGrouper {
  return {
    add: (batch) => collector.add(batch),
    finish() {
      const table = collector.finish();
      const seen = tally.finish();
      return {
        ...{ table, grouping, tally: seen, timeline: null },
        ...{ notes: otherEvents(seen), notesOnSessions: [] },
      };
    },
  };
}

function mostHaveBlocks({ contents }: RowBatch): boolean {
  const filled = textsOf(contents).filter((content) => content !== '');
  const named = filled.filter((content) => BLOCK_ID.test(content)).length;
  return named > 0 && 2 * named >= filled.length;
}

function mostHaveIds({ contents }: RowBatch, kind: string): boolean {
  const filled = textsOf(contents).filter((content) => content !== '');
  return 2 * filled.filter((content) => idsIn(content).has(kind)).length >= filled.length;
}

/** Whether a log has what the grouping of a baseline takes. */
function suits(grouping: Grouping, layout: Layout, first: RowBatch): boolean {
  if (grouping.by === 'column') return layout.keys.includes(grouping.column);
  if (grouping.by === 'blocks') return mostHaveBlocks(first);
  if (grouping.by === 'id') return mostHaveIds(first, grouping.kind);
  if (grouping.by !== 'time') return true;
  return layout.time !== null && (!grouping.key || layout.keys.includes(grouping.key));
}

/** With a time, a level or a known event, lines of which no two are alike are still a log. */
function looksLikeLog(layout: Layout, { events }: LogTally): boolean {
  if (layout.time !== null) return true;
  return events.some((event) => event && (event.kind !== null || hasLevel(event)));
}

function hasLevel({ rank, textRank }: { rank: number; textRank: number }): boolean {
  return Math.min(rank, textRank) < NO_LEVEL;
}

/**
 * A text is no log where hardly two lines are of one kind, or where most hold nothing that comes
 * again: ids, numbers and signs alone. Real logs: 0.1 of the lines at most; random texts: nearly all.
 */
function refuseWithoutLikeness({ events, matrix, rows, rowsWithoutSession }: SessionTable): void {
  const lines = rows - rowsWithoutSession;
  if (2 * events.length > lines && (lines >= MIN_LINES || events.length === lines)) {
    throw noTwoAlike(lines);
  }
  if (lines < MIN_LINES) return;
  const wordless = events.map(({ template }) => isWordless(template));
  let [all, without] = [0, 0];
  for (const [vector, times] of matrix.multiplicity.entries()) {
    for (let i = matrix.offsets[vector]!; i < matrix.offsets[vector + 1]!; i++) {
      const count = times * matrix.counts[i]!;
      all += count;
      if (wordless[matrix.events[i]!]) without += count;
    }
  }
  const kinds = wordless.filter((is) => !is).length;
  // A line may be in several windows.
  const share = without / all;
  if (share > 0 && 2 * (kinds + share * lines) > lines) throw noWords(share);
}

/** Whether a template has a place for something that varies, and no word beside. */
function isWordless(template: string): boolean {
  return template.includes(PARAMETER) && templateLetters(template).length < 2;
}

const PARAMETER = '<*>';
const MIN_LINES = 50;

function otherEvents({ others }: LogTally): string[] {
  if (others === 0) return [];
  return [
    `This log has more kinds of messages than can be compared: the ${number(others)} rarest were taken for one.`,
  ];
}

function timesUsed(grouping: Grouping, store: LineStore, layout: Layout): string[] {
  return grouping.by === 'time' && layout.time
    ? timeNotes(store.timeFaults(), layout.time, store.times()!)
    : [];
}
