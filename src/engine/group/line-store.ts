import type { Layout } from '../read/records/layout.ts';
import { type Cells, type RowBatch, textsOf } from '../read/records/row-batch.ts';
import { findIdKinds, idsIn } from './id-kinds.ts';
import type { LogEvents } from './log-events.ts';
import { createFloat64List, createUint16List } from './sessions/number-list.ts';
import { createValueColumn, type ValueColumn } from './value-column.ts';

/** The lines of a log, kept as numbers until it is known what groups them. */
export interface LineStore {
  add(batch: RowBatch): void;
  readonly lines: number;
  /** `NO_EVENT` for a line that holds none. Lines count from 0. */
  eventAt(line: number): number;
  /** Ms, as in `times()` but NaN before the first line with a time. */
  timeAt(line: number): number;
  /** Null where the log tells no time. A line without a time has that of the line before. */
  times(): Float64Array | null;
  /** Lines without a time, and lines earlier or later than the one before. */
  timeFaults(): TimeFaults;
  columns: ValueColumn[];
  /** Kinds of ids in the text: known from the first batch on. */
  ids: ValueColumn[];
}

export interface TimeFaults {
  without: number;
  backwards: number;
  forwards: number;
}

export const NO_EVENT = 0xffff;

/** Keeps 2 bytes a line, 8 for its time, and 4 for each column or kind of id that may group. */
export function createLineStore(
  layout: Layout,
  events: LogEvents,
  wanted: { column?: string | undefined; idKind?: string | undefined; anyIds: boolean },
): LineStore {
  const eventAt = createUint16List();
  const times = createFloat64List();
  const faults: TimeFaults = { without: 0, backwards: 0, forwards: 0 };
  const columns = layout.keys.map((name) => createValueColumn(name, name === wanted.column));
  let ids: ValueColumn[] | undefined;
  let before = Number.NaN;

  function addTime(ms: number): void {
    if (Number.isNaN(ms)) faults.without++;
    else {
      if (ms < before) faults.backwards++;
      else if (ms > before) faults.forwards++;
      before = ms;
    }
    times.push(before);
  }

  function idColumns(texts: string[]): ValueColumn[] {
    if (wanted.idKind !== undefined) return [createValueColumn(wanted.idKind, true)];
    return wanted.anyIds ? findIdKinds(texts).map((kind) => createValueColumn(kind, false)) : [];
  }

  function addKey(column: ValueColumn, cells: Cells | undefined, i: number): void {
    if (!column.isKept) return;
    const code = cells?.codes?.[i];
    if (code === undefined || !column.addKnown(code)) column.add(cells?.at(i) ?? '', code);
  }

  return {
    columns,
    get lines() {
      return eventAt.length;
    },
    get ids() {
      return ids ?? [];
    },
    add(batch) {
      const { contents, eventIds } = batch;
      ids ??= idColumns(textsOf(contents));
      const isSearched = ids.some(({ isKept }) => isKept);
      for (let i = 0; i < contents.length; i++) {
        const isBlank = eventIds.at(i) === '' && contents.at(i) === '';
        eventAt.push(isBlank ? NO_EVENT : events.indexAt(batch, i, eventAt.length + 1));
        if (batch.times) addTime(isBlank ? before : batch.times[i]!);
        for (let k = 0; k < columns.length; k++) addKey(columns[k]!, batch.keys?.[k], i);
        if (!isSearched) continue;
        const found = idsIn(contents.at(i)!);
        for (const column of ids) column.add(found.get(column.name) ?? '');
      }
    },
    eventAt: (line) => eventAt.at(line),
    timeAt: (line) => (line < times.length ? times.at(line) : Number.NaN),
    times() {
      if (times.length === 0) return null;
      const all = times.toArray();
      const first = all.findIndex((ms) => !Number.isNaN(ms));
      return first === -1 ? null : all.fill(all[first]!, 0, first);
    },
    timeFaults: () => faults,
  };
}
