import type { Kind, Role } from '../../../knowledge/kind.ts';
import type { ListedEvents, LogEvents } from '../../group/log-events.ts';
import { keptString } from '../../read/bytes/kept-string.ts';
import type { Layout } from '../../read/records/layout.ts';
import type { RowBatch } from '../../read/records/row-batch.ts';
import { causeIn, kindWithCause, masked } from './cause.ts';
import { levelAt, levelInText, levelRank, NO_LEVEL } from './level.ts';
import { findMeasures } from './measures.ts';
import { partyIn, partyInColumn, roleOfColumn, tamed } from './parties.ts';
import { createRenames, type NewEnding, newEndingIn } from './renames.ts';
import { type Breach, createSignIns } from './sign-ins.ts';
import {
  countLine,
  createWatched,
  isQuoted,
  measureLine,
  mergeWatched,
  quoteLine,
  WARNING_RANK,
  type Watched,
} from './watched.ts';
import { createWebReader, withWhatWasGot } from './web-requests.ts';
import { countsNothingWrong, withoutCounts } from './zero-counts.ts';

/** An event as the tally saw it; `event` is its index into the list of events. */
export interface SeenEvent extends Watched {
  event: number;
}

/** What a log was seen to hold, beside its sessions. */
export interface LogTally {
  /** By index into the list of events; a place is unset where no line was seen. */
  events: readonly (SeenEvent | undefined)[];
  /** Requests of a web access log that are told by path or status. */
  requests: readonly SeenEvent[];
  breaches: readonly Breach[];
  renamed: readonly NewEnding[];
  format: string;
  /** Lines seen, and the number of the last: lines that belong to the one above have a number of their own. */
  lines: number;
  lastLine: number;
  /** Rare events that are told together, where there are too many; else 0. */
  others: number;
  firstMs: number;
  lastMs: number;
  /** Index into the list of events of a number that `LogEvents` gave out. */
  placeOf(number: number): number;
}

export interface Tally {
  /** The same events; the tally sees each line that is asked for. */
  watch(events: LogEvents): LogEvents;
  /** To be called once, after the events have finished. */
  finish(): LogTally;
}

/** Lines of one event from which all detail is taken; then from one in `ONE_IN`. */
const MAX_DETAILED = 20_000;
const ONE_IN = 16;
/** Lines that do not name a role, after which one in `ONE_IN` is searched for it. */
const MANY_MISSED = 100;

/** Of so many lines of one event, those from which detail was taken. */
export function detailedOf(count: number): number {
  return Math.min(count, MAX_DETAILED) + Math.floor(Math.max(0, count - MAX_DETAILED) / ONE_IN);
}

/**
 * Watches the lines of a log as they stream by: how often each event comes, where, when, how grave, and, where
 * its kind is not routine, who and what it is about. Keeps no text of the log but parties.
 */
export function createTally(layout: Layout): Tally {
  const { format } = layout;
  const seen: (Watched | undefined)[] = [];
  const requests = new Map<string, { watched: Watched; number: number }>();
  const signIns = createSignIns();
  const renames = createRenames();
  const readRequest = createWebReader(format);
  const levels = new Map<string, number>();
  const columns = layout.keys.flatMap((name, at): [Role, number][] => {
    const role = roleOfColumn(name);
    return role === null ? [] : [[role, at]];
  });
  let lines = 0;
  let lastLine = 0;
  let [firstMs, lastMs] = [Number.NaN, Number.NaN];
  let finished: ListedEvents | undefined;

  function rankOf(text: string | undefined): number {
    if (text === undefined || text === '') return NO_LEVEL;
    let rank = levels.get(text);
    if (rank === undefined) {
      rank = levelRank(text);
      if (levels.size < 100) levels.set(keptString(text), rank);
    }
    return rank;
  }

  function see(number: number, batch: RowBatch, i: number, line: number): void {
    const told = rankOf(batch.levels?.[i]);
    const ms = batch.times?.[i] ?? Number.NaN;
    lines++;
    lastLine = line;
    if (ms < firstMs || Number.isNaN(firstMs)) firstMs = ms;
    if (ms > lastMs || Number.isNaN(lastMs)) lastMs = ms;
    let watched = seen[number];
    if (watched === undefined) {
      watched = firstOf(batch, i, line, told);
      seen[number] = watched;
    }
    const rank = told === NO_LEVEL ? watched.textRank : told;
    countLine(watched, line, rank, ms);
    if (watched.countsNothing && !countsNothingWrong(batch.contents.at(i)!)) {
      watched.countsNothing = false;
    }
    if (watched.count > MAX_DETAILED && watched.count % ONE_IN !== 0) return;
    if (isQuoted(watched)) quoteLine(watched, batch.contents.at(i)!);
    if (watched.measures) measureLine(watched, batch.contents.at(i)!, line);
    if (watched.parties) takeParties(watched, watched.kind!, batch, i, line, number, ms);
    if (watched.mayRename) takeRename(batch, i, line, number, ms);
    if (readRequest) takeRequest(number, batch, i, line, ms);
  }

  function firstOf(batch: RowBatch, i: number, line: number, rank: number): Watched {
    const content = batch.contents.at(i)!;
    const named = batch.templates.at(i)!;
    const id = batch.eventIds.at(i)!;
    const cause = causeIn(content);
    const template =
      named === ''
        ? withId(id, masked(content))
        : keptString(layout.hasEvents ? withId(id, named) : named);
    const textRank = rank === NO_LEVEL ? levelInText(content) : NO_LEVEL;
    const level = levelAt(Math.min(rank, textRank));
    const countsNothing = countsNothingWrong(content);
    const told = countsNothing ? withoutCounts(template) : template;
    const kind = kindWithCause(told, cause, { level, format });
    const watched = createWatched(template, kind, line);
    watched.countsNothing = countsNothing;
    watched.mayRename = RENAMES.test(template);
    watched.cause = cause;
    watched.textRank = textRank;
    watched.places = findMeasures(content);
    if (watched.places.length > 0) watched.measures = new Map();
    return watched;
  }

  function takeParties(
    watched: Watched,
    kind: Kind,
    batch: RowBatch,
    i: number,
    line: number,
    number: number,
    ms: number,
  ): void {
    const content = batch.contents.at(i)!;
    const named = (role: Role): string | null => {
      for (const [of, at] of columns) {
        const value = of === role ? partyInColumn(batch.keys?.[at]?.at(i) ?? '', role) : null;
        if (value !== null) return value;
      }
      return null;
    };
    const inText = (role: Role): string | null => {
      const missed = watched.missed[role] ?? 0;
      if (missed >= MANY_MISSED && watched.count % ONE_IN !== 0) return null;
      const value = partyIn(content, role);
      watched.missed[role] = value === null ? missed + 1 : 0;
      return value;
    };
    const found = (role: Role) => inText(role) ?? named(role);
    for (const role of kind.parties) {
      const value = found(role);
      if (value !== null) watched.parties!.add(role, value);
    }
    if (kind.area !== 'sign-in') return;
    if (kind.security === 'attempt') signIns.failed(found('address'), found('user'), line);
    else if (isSignInThatWorked(kind)) {
      signIns.worked(found('address'), found('user'), line, number, ms);
    }
  }

  function takeRename(batch: RowBatch, i: number, line: number, event: number, ms: number): void {
    const content = batch.contents.at(i)!;
    const ending = newEndingIn(content);
    if (ending === null) return;
    const party = (role: Role): string | null => {
      const at = columns.find(([of]) => of === role)?.[1];
      const value = at === undefined ? '' : (batch.keys?.[at]?.at(i) ?? '');
      return partyInColumn(value, role) ?? partyIn(content, role);
    };
    renames.add({ ending, line, event, address: party('address'), user: party('user'), ms });
  }

  function takeRequest(number: number, batch: RowBatch, i: number, line: number, ms: number): void {
    const request = readRequest!(batch.contents.at(i)!);
    if (request === null) return;
    let known = requests.get(request.key);
    if (!known) {
      const watched = createWatched(request.template, request.kind, line);
      known = { watched, number };
      requests.set(request.key, known);
    }
    const { watched } = known;
    countLine(watched, line, NO_LEVEL, ms);
    const { answers } = watched;
    if (request.status !== '') answers?.set(request.status, (answers.get(request.status) ?? 0) + 1);
    if (!watched.parties) return;
    for (const [role, at] of columns) {
      const value = batch.keys?.[at]?.at(i) ?? '';
      if (value !== '') watched.parties.add(role, tamed(value));
    }
    const path = partyIn(batch.contents.at(i)!, 'path');
    if (path !== null) watched.parties.add('path', path);
  }

  return {
    watch: (events) => ({
      indexAt(batch, i, row) {
        const number = events.indexAt(batch, i, row);
        see(number, batch, i, row);
        return number;
      },
      finish() {
        finished = events.finish();
        return finished;
      },
    }),
    finish() {
      if (!finished) throw new Error('a tally requires events that have finished');
      const { list, final } = finished;
      const placeOf = (number: number) => final?.[number] ?? number;
      const events: (SeenEvent | undefined)[] = list.map(() => undefined);
      for (const [number, watched] of seen.entries()) {
        if (!watched) continue;
        const event = placeOf(number);
        const known = events[event];
        if (known) mergeWatched(known, watched);
        else events[event] = { ...watched, event };
      }
      const sameLevel = levelOfMost(events, lines);
      for (const one of events) {
        if (!one) continue;
        if (one.rank === sameLevel) one.rank = NO_LEVEL;
        if (one.textRank === sameLevel) one.textRank = NO_LEVEL;
        const { template, eventId } = list[one.event]!;
        if (template !== '') one.template = layout.hasEvents ? withId(eventId, template) : template;
        const rank = Math.min(one.rank, one.textRank);
        const told = one.countsNothing ? withoutCounts(one.template) : one.template;
        one.kind = kindWithCause(told, one.cause, { level: levelAt(rank), format });
      }
      return {
        events,
        requests: withWhatWasGot(
          [...requests.values()].map(({ watched, number }) => ({
            ...watched,
            event: placeOf(number),
          })),
        ),
        renamed: renames.found.map((one) => ({ ...one, event: placeOf(one.event) })),
        breaches: signIns.breaches.map((breach) => ({ ...breach, event: placeOf(breach.event) })),
        format,
        lines,
        lastLine,
        others: finished.others,
        firstMs,
        lastMs,
        placeOf,
      };
    },
  };
}

const RENAMES = /\brename|\bmoved?\b|->/i;

const NEARLY_ALL = 0.995;

/** The level of nearly all lines: then it says nothing of any of them. Of grave ones it does. */
function levelOfMost(events: readonly (SeenEvent | undefined)[], lines: number): number | null {
  const counts = new Map<number, number>();
  for (const event of events) {
    if (!event) continue;
    const rank = Math.min(event.rank, event.textRank);
    counts.set(rank, (counts.get(rank) ?? 0) + event.count);
  }
  for (const [rank, count] of counts) {
    if (rank > WARNING_RANK && count >= NEARLY_ALL * lines) return rank;
  }
  return null;
}

/** A sign-in that worked is routine, and tells much after many that did not. */
export function isSignInThatWorked({ id, area, security }: Kind): boolean {
  return area === 'sign-in' && security === undefined && /worked|accepted|succeeded/.test(id);
}

function withId(eventId: string, template: string): string {
  return eventId === '' || eventId === template ? template : `${eventId} ${template}`;
}
