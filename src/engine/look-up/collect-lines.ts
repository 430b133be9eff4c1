import { kindOf } from '../../knowledge/match.ts';
import { keptString } from '../read/bytes/kept-string.ts';
import { type Found, type FoundLine, MAX_LINES_SHOWN } from './look-up.ts';

const DAY_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;
/** Days, and hours, that are counted: more than a year, and a month. */
const MAX_DAYS = 400;
const MAX_HOURS = 10_000;
/** Lines of which is looked up what they mean. */
const MAX_CLASSIFIED = 2_000;
const MAX_KINDS = 4;
/** Of what is found all over a log: its beginning, and how it ended. */
const SHOWN_FIRST = 3;
const SHOWN_LAST = 2;
/** Longer lines are cut: far more than is quoted, so that secrets are looked for in whole words. */
const MAX_TEXT_CHARS = 10_000;

/** Adds up the lines that fit a look-up. Keeps a bounded number of them, however many there are. */
export interface Collected {
  add(line: number, text: string, ms: number): void;
  result(format: string): Found;
}

/** `all`: as many lines as may be are shown, from the first; else some from the beginning and the end. */
export function collectLines(all: boolean): Collected {
  const mostFirst = all ? MAX_LINES_SHOWN : SHOWN_FIRST;
  const beginning: FoundLine[] = [];
  const ending: FoundLine[] = [];
  const classified: string[] = [];
  const days = new Map<number, number>();
  const hours = new Map<number, number>();
  let lines = 0;
  let last: FoundLine | null = null;
  return {
    add(line, text, ms) {
      lines++;
      const found: FoundLine = { line, text, ms: Number.isNaN(ms) ? null : ms };
      if (beginning.length < mostFirst) beginning.push(kept(found));
      else if (!all) {
        ending.push(found);
        if (ending.length > SHOWN_LAST) ending.shift();
      }
      last = found;
      if (classified.length < MAX_CLASSIFIED) classified.push(keptString(text.slice(0, 500)));
      if (found.ms === null) return;
      addTo(days, DAY_MS * Math.floor(ms / DAY_MS), MAX_DAYS);
      addTo(hours, HOUR_MS * Math.floor(ms / HOUR_MS), MAX_HOURS);
    },
    result(format) {
      return {
        lines,
        first: beginning[0] ?? null,
        last: last && kept(last),
        shown: [...beginning, ...ending.map(kept)],
        days: [...days].sort(([a], [b]) => a - b),
        busiest: busiestOf(hours),
        kinds: kindsOf(classified, format),
      };
    },
  };
}

/** A line that is kept: cut, and a copy of its own. */
function kept({ line, text, ms }: FoundLine): FoundLine {
  return { line, text: keptString(text.slice(0, MAX_TEXT_CHARS).toWellFormed()), ms };
}

function addTo(counts: Map<number, number>, key: number, most: number): void {
  const known = counts.get(key);
  if (known !== undefined || counts.size < most) counts.set(key, (known ?? 0) + 1);
}

function busiestOf(hours: ReadonlyMap<number, number>): Found['busiest'] {
  let busiest: Found['busiest'] = null;
  for (const [fromMs, lines] of hours) {
    if (busiest === null || lines > busiest.lines) busiest = { fromMs, lines };
  }
  return busiest;
}

/** Lines that differ in numbers alone tell of the same. */
function kindsOf(texts: string[], format: string): Found['kinds'] {
  const known = new Map<string, string | null>();
  const counts = new Map<string, number>();
  for (const text of texts) {
    const shape = text.replace(/\d/g, '0');
    let kind = known.get(shape);
    if (kind === undefined) {
      kind = kindOf({ template: text, level: null, format })?.id ?? null;
      known.set(shape, kind);
    }
    if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, MAX_KINDS);
}
