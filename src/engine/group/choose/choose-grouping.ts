import { ADDRESS_NAMES, NO_SESSION_NAMES } from '../../read/formats/events/roles.ts';
import { plainName } from '../../read/formats/names.ts';
import type { Layout } from '../../read/records/layout.ts';
import type { Grouping } from '../grouping.ts';
import { type LineStore, NO_EVENT } from '../line-store.ts';
import { NO_VALUE, type ValueColumn, type ValueStats } from '../value-column.ts';
import {
  chooseWindowLines,
  chooseWindowMs,
  MIN_MEDIAN,
  MIN_WINDOWS,
  type WindowStats,
} from './window-size.ts';

/** Share of the lines that a session column must have a value for. */
const MIN_SHARE = 0.5;
/** Share of its sessions that must hold the same events as another. */
const MIN_LIKENESS = 0.3;
/** Fewer sessions than this are never judged. */
const FEWEST = 20;
/** Sessions of fewer lines in the median tell nothing. */
const FEWEST_LINES = 3;

interface Choice {
  grouping: Grouping;
  stats: WindowStats;
}

/**
 * What groups the lines best: who did it in windows of time, where the format asks for that; else a
 * column or an id in the text with at least 50 sessions of 5 lines in the median, the surest name
 * first; else windows of time; else windows of lines. Where nothing reaches that, what comes
 * nearest, however few that are.
 */
export function chooseGrouping(store: LineStore, layout: Layout): Grouping {
  const choices = possibleChoices(store, layout);
  const good = choices.find(({ stats }) => isGood(stats));
  if (good) return good.grouping;
  const [best] = choices.toSorted((a, b) => worth(b.stats) - worth(a.stats));
  return best?.grouping ?? { by: 'lines', lines: MIN_MEDIAN };
}

function possibleChoices(store: LineStore, layout: Layout): Choice[] {
  const times = store.times();
  const choices: Choice[] = [];
  const { window } = layout;
  const who = window && store.columns.find(({ name, isKept }) => name === window.key && isKept);
  if (window && who && times) {
    const { ms, key } = window;
    choices.push({
      grouping: { by: 'time', windowMs: ms, stepMs: ms, key },
      stats: keyWindowStats(store, who, times, ms),
    });
  }
  for (const column of store.columns) {
    // An address says who it was: what happens to all at once shows in time alone.
    if (times && ADDRESS_NAMES.includes(plainName(column.name))) continue;
    if (column.name === layout.host) continue;
    if (NO_SESSION_NAMES.has(plainName(column.name))) continue;
    if (groups(column, store)) {
      choices.push({ grouping: { by: 'column', column: column.name }, stats: column.stats() });
    }
  }
  for (const column of store.ids) {
    if (groups(column, store)) {
      choices.push({ grouping: { by: 'id', kind: column.name }, stats: column.stats() });
    }
  }
  const sized = times && chooseWindowMs(times);
  if (sized) {
    const { ms, stats } = sized;
    choices.push({ grouping: { by: 'time', windowMs: ms, stepMs: ms }, stats });
  }
  const lines = chooseWindowLines(store.lines);
  const sessions = Math.ceil(store.lines / lines);
  choices.push({ grouping: { by: 'lines', lines }, stats: { sessions, median: lines } });
  return choices;
}

function groups(column: ValueColumn, store: LineStore): boolean {
  if (!column.isKept) return false;
  const stats: ValueStats = column.stats();
  if (stats.lines < MIN_SHARE * store.lines || stats.sessions < FEWEST) return false;
  return stats.median >= FEWEST_LINES && likeness(store, column) >= MIN_LIKENESS;
}

function isGood({ sessions, median }: WindowStats): boolean {
  return sessions >= MIN_WINDOWS && median >= MIN_MEDIAN;
}

/** Nearer to 0 the nearer it comes to what is good. */
function worth({ sessions, median }: WindowStats): number {
  return Math.log(Math.min(1, sessions / MIN_WINDOWS)) + Math.log(Math.min(1, median / MIN_MEDIAN));
}

function keyWindowStats(
  store: LineStore,
  who: ValueColumn,
  times: Float64Array,
  ms: number,
): WindowStats {
  const counts = new Map<number, number>();
  const width = who.values().length + 1;
  for (let line = 0; line < store.lines; line++) {
    const value = who.at(line);
    if (value >= width) continue;
    const window = Math.floor(times[line]! / ms) * width + value;
    counts.set(window, (counts.get(window) ?? 0) + 1);
  }
  const sorted = Uint32Array.from(counts.values()).sort();
  return { sessions: sorted.length, median: sorted[sorted.length >> 1] ?? 0 };
}

/** Lines looked at: enough to see whether sessions are alike. */
const MAX_LINES = 300_000;

/**
 * Share of a column's values whose lines hold the same events as those of another value, 0 to 1:
 * what has a usual course is a session, and what has none (a thread, a host) is not.
 */
function likeness(store: LineStore, column: ValueColumn): number {
  const signatures = new Map<number, number>();
  const seen = new Set<number>();
  for (let line = 0; line < Math.min(store.lines, MAX_LINES); line++) {
    const value = column.at(line);
    const event = store.eventAt(line);
    if (value === NO_VALUE || event === NO_EVENT) continue;
    const pair = value * 65_536 + event;
    if (seen.has(pair)) continue;
    seen.add(pair);
    signatures.set(value, (signatures.get(value) ?? 0) ^ mixed(event));
  }
  const sharing = new Map<number, number>();
  for (const signature of signatures.values()) {
    sharing.set(signature, (sharing.get(signature) ?? 0) + 1);
  }
  let alike = 0;
  for (const values of sharing.values()) if (values > 1) alike += values;
  return signatures.size === 0 ? 0 : alike / signatures.size;
}

/** Spreads the bits of a small number over 32 (the finalizer of MurmurHash3). */
function mixed(event: number): number {
  let bits = Math.imul((event + 1) ^ ((event + 1) >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
