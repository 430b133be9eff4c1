import type { NamedIds, RowBatch } from '../../read/records/row-batch.ts';
import { BLOCK_IDS } from '../../read/records/session-keys.ts';
import { createNamedEvents, type LogEvents } from '../log-events.ts';
import { createBlockIdsInText } from './block-ids-in-text.ts';
import { createSessionList } from './session-list.ts';
import { createSessionLog } from './session-log.ts';
import type { SessionTable } from './session-table.ts';

export interface SessionCollector {
  /** Takes the next log lines. Throws a UserError for more events or sessions than can be compared. */
  add(batch: RowBatch): void;
  /** The sessions of all lines taken; to be called once, as last. */
  finish(): SessionTable;
}

/** The session ids in a line's text; null where it has none. */
export type FindIds = (content: string) => string[] | null;

/**
 * Groups log lines by session id (`blk_-?\d+` in the content, unless `findIds` finds others), as
 * loglizer does: a line with several ids belongs to each of those sessions once, a line with none to
 * no session. Keeps 6 bytes a line, 4 more from `finish` on, and the ids.
 *
 * @example
 * const sessions = createSessionCollector();
 * sessions.add({ contents: ['to blk_1 and blk_-2'], eventIds: ['E1'], templates: [''] });
 * sessions.finish().ids; // ['blk_1', 'blk_-2']
 */
export function createSessionCollector(
  events: LogEvents = createNamedEvents(),
  findIds?: FindIds,
): SessionCollector {
  const sessions = createSessionList();
  const log = createSessionLog();
  let rows = 0;

  function addLine(batch: RowBatch, i: number): void {
    rows++;
    const content = batch.contents.at(i)!;
    const named = findIds ? findIds(content) : content.match(BLOCK_IDS);
    if (named === null) {
      log.addLine();
      return;
    }
    const event = events.indexAt(batch, i, rows);
    const ms = batch.times?.[i];
    if (named.length === 1) {
      log.add(sessions.indexOf(named[0]!), event, false, ms);
      return;
    }
    let sameLine = false;
    for (const session of new Set(named.map((id) => sessions.indexOf(id)))) {
      log.add(session, event, sameLine, ms);
      sameLine = true;
    }
  }

  function sessionOf({ text }: NamedIds, code: number, known: number[]): number {
    known[code] ??= sessions.indexOf(text(code));
    return known[code];
  }

  /** The same for ids that were found; `known` has the session of each of their numbers. */
  function addNamed(batch: RowBatch, i: number, named: NamedIds, known: number[]): void {
    rows++;
    const start = named.offsets[i]!;
    const end = named.offsets[i + 1]!;
    if (start === end) {
      log.addLine();
      return;
    }
    const event = events.indexAt(batch, i, rows);
    const ms = batch.times?.[i];
    if (end === start + 1) {
      log.add(sessionOf(named, named.codes[start]!, known), event, false, ms);
      return;
    }
    let sameLine = false;
    for (const code of new Set(named.codes.subarray(start, end))) {
      log.add(sessionOf(named, code, known), event, sameLine, ms);
      sameLine = true;
    }
  }

  const idsInText = createBlockIdsInText();
  /** By the number of an id: those of the reader, and those of `idsInText`. */
  const ofReader: number[] = [];
  const ofText: number[] = [];

  return {
    add(batch) {
      const { blockIds, contents } = batch;
      const named = findIds ? null : blockIds ? blockIds() : idsInText(contents);
      if (named) {
        const known = blockIds ? ofReader : ofText;
        for (let i = 0; i < contents.length; i++) addNamed(batch, i, named, known);
        return;
      }
      for (let i = 0; i < batch.contents.length; i++) addLine(batch, i);
    },
    finish() {
      sessions.close();
      return log.finish(sessions.ids, events);
    },
  };
}
