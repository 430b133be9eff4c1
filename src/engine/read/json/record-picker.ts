import { flattenRecord } from './flatten-record.ts';
import type { JsonRecord } from './json-record.ts';
import { layoutOf, type RecordLayout, valuesIn } from './record-layout.ts';

/** The members of a record that was not parsed: `values[i]` belongs to `names[i]`. */
export class PickedRecord {
  readonly names: readonly string[];
  readonly values: readonly string[];

  constructor(names: readonly string[], values: readonly string[]) {
    this.names = names;
    this.values = values;
  }
}

/** Reads records of JSON by the layouts of those before, which spares parsing them. */
export interface RecordPicker {
  /** What parsing and `flattenRecord` would give; null for a line that must be parsed. */
  pick(line: string): PickedRecord | null;
  /** Takes in the layout of a line that was parsed to this record. */
  learn(line: string, record: JsonRecord): void;
}

/** Programs write a few layouts; a value that is a text at times and null at others makes two. */
const MAX_LAYOUTS = 16;
/** Lines whose layout was not worth keeping: there is none that comes again. */
const MAX_TRIED = 200;
/** Escapes, and what may not stand in a text of JSON. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const MUST_BE_PARSED = /[\\\x00-\x1f]/;

export function createRecordPicker(): RecordPicker {
  const layouts: RecordLayout[] = [];
  let last = 0;
  let tried = 0;

  function pickBy(at: number, line: string): PickedRecord | null {
    const layout = layouts[at]!;
    const values = valuesIn(line, layout);
    if (values === null) return null;
    last = at;
    return new PickedRecord(layout.names, values);
  }

  return {
    pick(line) {
      if (layouts.length === 0 || MUST_BE_PARSED.test(line)) return null;
      const picked = pickBy(last, line);
      if (picked !== null) return picked;
      for (let at = 0; at < layouts.length; at++) {
        const other = at === last ? null : pickBy(at, line);
        if (other !== null) return other;
      }
      return null;
    },
    learn(line, record) {
      if (layouts.length === MAX_LAYOUTS || tried === MAX_TRIED || MUST_BE_PARSED.test(line))
        return;
      tried++;
      const layout = layoutOf(line);
      if (layout !== null && isSame(layout, line, flattenRecord(record))) layouts.push(layout);
    },
  };
}

/** Whether the layout gives of its own line just what parsing it gave, each member once. */
function isSame(layout: RecordLayout, line: string, members: Map<string, string>): boolean {
  const values = valuesIn(line, layout);
  const { names } = layout;
  if (values === null || names.length !== members.size) return false;
  let at = 0;
  for (const [name, value] of members) {
    if (names[at] !== name || values[at] !== value) return false;
    at++;
  }
  return true;
}
