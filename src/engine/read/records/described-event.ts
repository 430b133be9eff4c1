import { LABEL_NAMES, plainName } from '../formats/names.ts';
import type { EventColumns } from '../formats/table-format.ts';

/** How the cells of a row tell what happened, where no message does. */
export interface DescribedEvent {
  /** The columns that tell it. */
  columns: number[];
  eventOf(row: readonly string[]): { eventId: string; template: string };
}

/** More values than this in the sample are measures or names, not kinds. */
const MAX_VALUES = 50;
const MAX_COLUMNS = 6;
const MAX_CELL_CHARS = 60;

/** By the columns that the format names. */
export function formatEvent(columns: string[], event: EventColumns): DescribedEvent {
  const names = columns.map(plainName);
  const places = event.columns.map((name) => names.indexOf(name));
  return {
    columns: places.filter((place) => place !== -1),
    eventOf: (row) =>
      event.eventOf(places.map((place) => (place === -1 ? '' : (row[place] ?? '').trim()))),
  };
}

/**
 * By the columns that hold kinds: few values, each of them often. Null where no column does.
 * Addresses, ids, high numbers and times are no kinds.
 */
export function commonEvent(
  columns: string[],
  sample: readonly (readonly string[])[],
  taken: ReadonlySet<number>,
): DescribedEvent | null {
  const kinds: { column: number; values: number }[] = [];
  for (const [column, name] of columns.entries()) {
    if (taken.has(column) || LABEL_NAMES.includes(plainName(name))) continue;
    const values = new Set(sample.map((row) => row[column]?.trim() ?? ''));
    if (values.size < 2 || values.size > Math.min(MAX_VALUES, sample.length / 3)) continue;
    if ([...values].some((value) => !isKind(value))) continue;
    kinds.push({ column, values: values.size });
  }
  if (kinds.length === 0) return null;
  const chosen = kinds
    .sort((a, b) => a.values - b.values)
    .slice(0, MAX_COLUMNS)
    .map(({ column }) => column)
    .sort((a, b) => a - b);
  return {
    columns: chosen,
    eventOf(row) {
      const parts = chosen.map((column) => {
        const cell = (row[column] ?? '').trim().slice(0, MAX_CELL_CHARS);
        return `${columns[column]?.trim().slice(0, MAX_CELL_CHARS)}=${cell || '(empty)'}`;
      });
      const eventId = parts.join(' ');
      return { eventId, template: eventId };
    },
  };
}

/** A word, or a small number such as a status. */
function isKind(value: string): boolean {
  if (value === '') return true;
  if (value.length > MAX_CELL_CHARS || /^[^\p{L}]*\d{1,3}(?:\.\d{1,3}){3}/u.test(value))
    return false;
  if (/^-?\d+$/.test(value)) return Number(value) >= 0 && Number(value) <= 1023;
  return !/^[-+]?[\d.,:eE+/ -]+$/.test(value) && !/[0-9a-f]{8}-|\d{5}/i.test(value);
}
