import type { LogEvents } from '../log-events.ts';
import { countVectors } from './count-vectors.ts';
import { createMentionLog, indexBySession, type MentionLog } from './mention-log.ts';
import type { SessionTable } from './session-table.ts';
import { createSessionTimes, type SessionTimesList } from './session-times.ts';

/** Which line is of which session and event, in file order, until there is a table of it. */
export interface SessionLog {
  /** A line that belongs to no session. */
  addLine(): void;
  /**
   * A session that a line belongs to; `sameLine` where it belongs to the one before as well. `ms` is
   * the line's time, NaN where it tells none; unset where the log tells no time.
   */
  add(session: number, event: number, sameLine: boolean, ms: number | undefined): void;
  /** The table of all lines added; to be called once, as last. */
  finish(ids: string[], events: LogEvents): SessionTable;
}

/** Keeps 6 bytes a line, 4 more from `finish` on, and 17 a session where lines tell the time. */
export function createSessionLog(): SessionLog {
  const log = createMentionLog();
  let rows = 0;
  let rowsWithoutSession = 0;
  let times: SessionTimesList | undefined;
  return {
    addLine() {
      rows++;
      rowsWithoutSession++;
      log.addLine();
    },
    add(session, event, sameLine, ms) {
      if (!sameLine) rows++;
      log.add(session, event, sameLine);
      if (ms === undefined) return;
      times ??= createSessionTimes();
      times.add(session, ms);
    },
    finish(ids, events) {
      const { list, final } = events.finish();
      const read: MentionLog = final ? { ...log, eventAt: (at) => final[log.eventAt(at)]! } : log;
      const index = indexBySession(log, ids.length);
      const { matrix, vectorOf } = countVectors(read, index, list.length);
      return {
        ids,
        events: list,
        matrix,
        vectorOf,
        rows,
        rowsWithoutSession,
        linesOf(session) {
          const mentions = Array.from(
            index.mentions.subarray(index.offsets[session]!, index.offsets[session + 1]!),
          );
          return {
            lines: mentions.map((mention) => log.lineAt(mention)),
            events: mentions.map((mention) => read.eventAt(mention)),
          };
        },
        spanOf(session) {
          const [start, end] = [index.offsets[session]!, index.offsets[session + 1]!];
          return [log.lineAt(index.mentions[start]!), log.lineAt(index.mentions[end - 1]!)];
        },
        timesOf: (session) => times?.of(session) ?? null,
        eventsOf(session, into) {
          const start = index.offsets[session]!;
          const lines = Math.min(index.offsets[session + 1]! - start, into.length);
          for (let i = 0; i < lines; i++) into[i] = read.eventAt(index.mentions[start + i]!);
          return lines;
        },
      };
    },
  };
}
