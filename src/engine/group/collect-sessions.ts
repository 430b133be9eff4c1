import type { RowBatch } from '../read/row-batch.ts';
import { countVectors } from './count-vectors.ts';
import { createEventTypes } from './event-types.ts';
import { createMentionLog } from './mention-log.ts';
import { indexBySession } from './session-index.ts';
import { createSessionList } from './session-list.ts';
import type { SessionTable } from './session-table.ts';
import { createSessionTimes, type SessionTimesList } from './session-times.ts';

export interface SessionCollector {
  /** Takes the next log lines. Throws a UserError for more events or sessions than can be compared. */
  add(batch: RowBatch): void;
  /** The sessions of all lines taken; to be called once, as last. */
  finish(): SessionTable;
}

const SESSION_ID = /blk_-?\d+/g;

/**
 * Groups log lines by session id (`blk_-?\d+` in the content), as loglizer does: a line with several
 * ids belongs to each of those sessions once, a line with none to no session. Keeps 6 bytes a
 * line, 4 more from `finish` on, and the ids.
 *
 * @example
 * const sessions = createSessionCollector();
 * sessions.add({ contents: ['to blk_1 and blk_-2'], eventIds: ['E1'], templates: [''] });
 * sessions.finish().ids; // ['blk_1', 'blk_-2']
 */
export function createSessionCollector(): SessionCollector {
  const sessions = createSessionList();
  const events = createEventTypes();
  const log = createMentionLog();
  let times: SessionTimesList | undefined;
  let rows = 0;
  let rowsWithoutSession = 0;

  function addLine(content: string, eventId: string, template: string, ms?: number): void {
    rows++;
    const named = content.match(SESSION_ID);
    if (named === null) {
      rowsWithoutSession++;
      log.addLine();
      return;
    }
    const event = events.indexOf(eventId, template, rows);
    if (named.length === 1) {
      const session = sessions.indexOf(named[0]!);
      log.add(session, event, false);
      if (ms !== undefined) times?.add(session, ms);
      return;
    }
    let sameLine = false;
    for (const session of new Set(named.map((id) => sessions.indexOf(id)))) {
      log.add(session, event, sameLine);
      if (ms !== undefined) times?.add(session, ms);
      sameLine = true;
    }
  }

  return {
    add({ contents, eventIds, templates, times: timesOfLines }) {
      if (timesOfLines) times ??= createSessionTimes();
      for (let i = 0; i < contents.length; i++) {
        addLine(contents[i]!, eventIds[i]!, templates[i]!, timesOfLines?.[i]);
      }
    },
    finish() {
      sessions.close();
      const index = indexBySession(log, sessions.ids.length);
      const { matrix, vectorOf } = countVectors(log, index, events.list.length);
      const isKnown = new Uint8Array(events.list.length);
      return {
        ids: sessions.ids,
        events: events.list,
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
            events: mentions.map((mention) => log.eventAt(mention)),
          };
        },
        spanOf(session) {
          const [start, end] = [index.offsets[session]!, index.offsets[session + 1]!];
          return [log.lineAt(index.mentions[start]!), log.lineAt(index.mentions[end - 1]!)];
        },
        timesOf: (session) => times?.of(session) ?? null,
        stepsOf(session, most, into) {
          const start = index.offsets[session]!;
          const end = Math.min(index.offsets[session + 1]!, start + most);
          let steps = 0;
          for (let i = start; i < end; i++) {
            const event = log.eventAt(index.mentions[i]!);
            if (isKnown[event]) continue;
            isKnown[event] = 1;
            into[steps++] = event;
          }
          for (let i = 0; i < steps; i++) isKnown[into[i]!] = 0;
          return steps;
        },
      };
    },
  };
}
