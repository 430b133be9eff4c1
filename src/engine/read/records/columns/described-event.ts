import { NO_EVENT_NAME } from '../../formats/events/roles.ts';
import { LABEL_NAMES, plainName } from '../../formats/names.ts';
import type { EventColumns } from '../../formats/tables/table-format.ts';

/** How the cells of a row tell what happened, where no message does. */
export interface DescribedEvent {
  /** The columns that tell it. */
  columns: number[];
  eventOf(row: readonly string[]): { eventId: string; template: string };
  /** A column that only later records have: what came of it may stand there. */
  addColumn?(name: string, at: number): void;
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
 * By the columns that hold kinds: few values, each of them often, and few together. Null where no
 * column does. Addresses, ids, agents, versions, high numbers and times are no kinds.
 */
export function commonEvent(
  columns: string[],
  sample: readonly (readonly string[])[],
  taken: ReadonlySet<number>,
): DescribedEvent | null {
  const actions = kindsOf(
    columns,
    sample,
    (at, name) => !taken.has(at) && !NO_EVENT_NAME.test(name),
  );
  // Where nothing else has words, who or from where is what the rows tell of.
  const kinds = actions.some(({ isWord }) => isWord)
    ? actions
    : kindsOf(columns, sample, (at, name) => !taken.has(at) && !NEVER.test(name)).filter(
        ({ isWord }, _, all) => isWord || !all.some((other) => other.isWord),
      );
  if (kinds.length === 0) return null;
  const chosen = fewTogether(
    kinds.sort((a, b) => a.values - b.values).map(({ column }) => column),
    sample,
  ).sort((a, b) => a - b);
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

const NEVER = /agent|version|(?:^|[a-z])id$|guid|uuid|hash|latitude|longitude|^lat$|^lon$|^lng$/;

interface Kinds {
  column: number;
  values: number;
  isWord: boolean;
}

/** The columns of these names that hold kinds. */
function kindsOf(
  columns: readonly string[],
  sample: readonly (readonly string[])[],
  isMeant: (at: number, name: string) => boolean,
): Kinds[] {
  const kinds: Kinds[] = [];
  for (const [column, name] of columns.entries()) {
    const plain = plainName(name);
    if (LABEL_NAMES.includes(plain) || !isMeant(column, plain)) continue;
    const values = new Set(sample.map((row) => row[column]?.trim() ?? ''));
    if (values.size < 2 || values.size > Math.min(MAX_VALUES, sample.length / 3)) continue;
    if ([...values].some((value) => !isKind(value))) continue;
    const isWord = [...values].some((value) => /\p{L}/u.test(value));
    kinds.push({ column, values: values.size, isWord });
  }
  return kinds;
}

/** As many of the columns as have few values together in the sample. */
function fewTogether(columns: number[], sample: readonly (readonly string[])[]): number[] {
  const most = Math.max(MAX_VALUES, sample.length / 10);
  let chosen: number[] = [];
  for (const column of columns) {
    const more = [...chosen, column];
    const together = new Set(sample.map((row) => more.map((at) => row[at] ?? '').join('\u0000')));
    if (together.size <= most) chosen = more;
    if (chosen.length === MAX_COLUMNS) break;
  }
  return chosen;
}

/**
 * By which columns are filled, for records of several kinds that share hardly any: null where all rows
 * fill the same.
 */
export function filledColumns(
  columns: readonly string[],
  sample: readonly (readonly string[])[],
): DescribedEvent | null {
  const groups = columns.map((name) => name.split('.', 1)[0] ?? '');
  const textOf = (row: readonly string[]) => {
    const filled = new Set(groups.filter((_, at) => (row[at] ?? '') !== ''));
    return `a record of ${[...filled].slice(0, MAX_GROUPS).join(', ').slice(0, MAX_TEXT_CHARS)}`;
  };
  const shapes = new Set(sample.map(textOf));
  if (shapes.size < 2 || shapes.size > Math.max(2, sample.length / 3)) return null;
  const known = new Set<string>();
  return {
    columns: [],
    eventOf(row) {
      const text = textOf(row);
      if (known.size < MAX_SHAPES) known.add(text);
      const told = known.has(text) ? text : 'a record of another kind';
      return { eventId: told, template: told };
    },
  };
}

const MAX_GROUPS = 12;
const MAX_TEXT_CHARS = 300;
const MAX_SHAPES = 500;

/** A word, or a small number such as a status. */
function isKind(value: string): boolean {
  if (value === '') return true;
  if (value.length > MAX_CELL_CHARS || /^[^\p{L}]*\d{1,3}(?:\.\d{1,3}){3}/u.test(value))
    return false;
  if (/^-?\d+$/.test(value)) return Number(value) >= 0 && Number(value) <= 1023;
  return !/^[-+]?[\d.,:eE+/ -]+$/.test(value) && !/[0-9a-f]{8}-|\d{5}/i.test(value);
}
