import { number } from '../../../text/count.ts';
import type { Clock } from '../../analysis.ts';
import type { Layout } from '../../read/records/layout.ts';
import { civilDate, two } from '../../read/time/civil-time.ts';
import { UserError } from '../../user-error.ts';
import type { Grouping } from '../grouping.ts';
import { type LineStore, NO_EVENT } from '../line-store.ts';
import type { LogEvents } from '../log-events.ts';
import { NO_VALUE, type ValueColumn } from '../value-column.ts';
import { MAX_SESSIONS } from './session-list.ts';
import { createSessionLog } from './session-log.ts';
import type { SessionTable } from './session-table.ts';

/** The sessions that a line belongs to, by keys; a key is a session. */
interface Slicer {
  keysOf(line: number): readonly (number | string)[];
  nameOf(key: number | string): string;
}

/** Puts the lines together into sessions. Throws a UserError where the log has not what that takes. */
export function buildSessions(
  store: LineStore,
  events: LogEvents,
  layout: Layout,
  grouping: Grouping,
): SessionTable {
  const slicer = slicerFor(store, layout, grouping);
  const indices = new Map<number | string, number>();
  const ids: string[] = [];
  const log = createSessionLog();
  const times = store.times();
  for (let line = 0; line < store.lines; line++) {
    const event = store.eventAt(line);
    const keys = event === NO_EVENT ? [] : slicer.keysOf(line);
    if (keys.length === 0) log.addLine();
    let sameLine = false;
    for (const key of keys) {
      let session = indices.get(key);
      if (session === undefined) {
        if (ids.length === MAX_SESSIONS) throw tooManySessions();
        session = ids.push(slicer.nameOf(key)) - 1;
        indices.set(key, session);
      }
      log.add(session, event, sameLine, times?.[line]);
      sameLine = true;
    }
  }
  return log.finish(ids, events);
}

function slicerFor(store: LineStore, layout: Layout, grouping: Grouping): Slicer {
  switch (grouping.by) {
    case 'lines':
      return byLines(grouping.lines, store.lines);
    case 'column': {
      const column = store.columns.find(({ name }) => name === grouping.column);
      if (!column?.isKept) throw columnDoesNotGroup(grouping.column);
      return byValue(column);
    }
    case 'id': {
      const ids = store.ids.find(({ name }) => name === grouping.kind);
      if (!ids?.isKept) throw idsDoNotGroup();
      return byValue(ids);
    }
    case 'time': {
      const times = store.times();
      if (times === null || layout.time === null) throw noTimes();
      const column = store.columns.find(({ name }) => name === grouping.key);
      return byTime(times, layout.time, grouping, column ?? null);
    }
    case 'blocks':
    case 'pattern':
      throw new Error('ids of which a line has several require a collector');
  }
}

/**
 * Slices of so many lines. Where they do not come out even, the last one reaches back into the one
 * before: a shorter slice would look unusual by its length alone.
 */
function byLines(lines: number, all: number): Slicer {
  const last = Math.ceil(all / lines) - 1;
  const startOf = (slice: number) => (slice === last ? Math.max(0, all - lines) : slice * lines);
  return {
    keysOf(line) {
      const slice = Math.floor(line / lines);
      return slice < last && line >= startOf(last) ? [slice, last] : [slice];
    },
    nameOf(key) {
      const start = startOf(Number(key));
      return `lines ${start + 1}–${Math.min(all, start + lines)}`;
    },
  };
}

function byValue(column: ValueColumn): Slicer {
  return {
    keysOf(line) {
      const value = column.at(line);
      return value === NO_VALUE ? [] : [value];
    },
    nameOf: (key) => column.values()[Number(key)]!,
  };
}

function byTime(
  times: Float64Array,
  time: Clock,
  { windowMs, stepMs }: Extract<Grouping, { by: 'time' }>,
  who: ValueColumn | null,
): Slicer {
  function startsOf(ms: number): number[] {
    const starts: number[] = [];
    for (let start = Math.floor(ms / stepMs) * stepMs; start > ms - windowMs; start -= stepMs) {
      starts.unshift(start);
    }
    return starts;
  }
  return {
    keysOf(line) {
      const starts = startsOf(times[line]!);
      if (who === null) return starts;
      const value = who.at(line);
      return value === NO_VALUE ? [] : starts.map((start) => `${value} ${start}`);
    },
    nameOf(key) {
      if (who === null) return nameWindow(Number(key), windowMs, time);
      const [value, start] = String(key).split(' ').map(Number);
      return `${who.values()[value!]} ${nameWindow(start!, windowMs, time)}`;
    },
  };
}

function columnDoesNotGroup(column: string): UserError {
  return new UserError(
    'E_SESSION_COLUMN',
    `The column ${column} has too many different values to group lines by.`,
    'Name a column whose values come again, or leave the choice to the program.',
  );
}

function idsDoNotGroup(): UserError {
  return new UserError(
    'E_SESSION_IDS',
    'The texts of this log have too many different ids to group lines by, other than its baseline.',
    'Group the lines by windows of time, or compare the log with itself.',
  );
}

function noTimes(): UserError {
  return new UserError(
    'E_NO_TIMES',
    'The lines of this log tell no time that could be read, so they can not be put into windows of time.',
    'Group them by lines instead (100, for example), or leave the choice to the program.',
  );
}

function tooManySessions(): UserError {
  return new UserError(
    'E_TOO_MANY_SESSIONS',
    `Grouped so, the log has more than ${number(MAX_SESSIONS)} sessions, which is more than can be compared at once.`,
    'Use longer windows, or upload a shorter part of the log.',
  );
}

const DAY = 86_400_000;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * Names a slice of time by its start and end, as the log writes times: `2015-10-18 18:01–18:11`,
 * `Jun 14 15:16:01–15:16:02` where it tells no year, `18:01–18:11` where it tells no day.
 */
export function nameWindow(startMs: number, windowMs: number, time: Clock): string {
  const endMs = startMs + windowMs;
  const clock = clockOf(windowMs, startMs);
  const isTimeOnly = !time.hasDate && startMs < DAY;
  if (isTimeOnly) return `${clock(startMs)}–${clock(endMs)}`;
  const day = (ms: number) => dayOf(ms, time.hasYear);
  if (windowMs % DAY === 0 && startMs % DAY === 0) {
    return windowMs === DAY ? day(startMs) : `${day(startMs)}–${day(endMs - DAY)}`;
  }
  const sameDay = Math.floor(startMs / DAY) === Math.floor((endMs - 1) / DAY);
  const end = sameDay ? clock(endMs) : `${day(endMs)} ${clock(endMs)}`;
  return `${day(startMs)} ${clock(startMs)}–${end}`;
}

function dayOf(ms: number, hasYear: boolean): string {
  const [year, month, day] = civilDate(Math.floor(ms / DAY));
  if (hasYear) return `${year}-${two(month)}-${two(day)}`;
  // Years that nobody told would differ where a log runs past New Year's Eve.
  const turn = year === 1972 ? '' : ` (year ${year - 1971})`;
  return `${MONTHS[month - 1]} ${day}${turn}`;
}

/** Minutes, seconds or milliseconds, as the slices need. */
function clockOf(windowMs: number, startMs: number): (ms: number) => string {
  const whole = (unit: number) => windowMs % unit === 0 && startMs % unit === 0;
  const length = whole(60_000) ? 5 : whole(1000) ? 8 : 12;
  return (ms) => {
    const inDay = ms - Math.floor(ms / DAY) * DAY;
    const parts = [inDay / 3_600_000, (inDay / 60_000) % 60, (inDay / 1000) % 60].map(Math.floor);
    const milliseconds = String(inDay % 1000).padStart(3, '0');
    return `${parts.map(two).join(':')}.${milliseconds}`.slice(0, length);
  };
}
