import type { Hiding } from '../hiding.ts';
import { openFile } from '../read/bytes/open-file.ts';
import { kindOfFile } from '../read/kind-of-file.ts';
import { numbersChoice } from '../read/numbers/numbers-reader.ts';
import { readRows } from '../read/read-rows.ts';
import { readText } from '../read/read-text.ts';
import { textsOf } from '../read/records/row-batch.ts';
import { type Collected, collectLines } from './collect-lines.ts';
import { eventLines } from './event-lines.ts';
import { holds, names } from './fits.ts';
import { type LookedUp, type LookUp, MAX_LOOK_UPS } from './look-up.ts';

/**
 * Looks things up in a log, all in one pass over its bytes. Keeps a bounded number of lines, and counts.
 * More than `MAX_LOOK_UPS` are left out. `inside` is the log of an archive, see `listLogs`; what
 * `hiding` hides is neither found nor told. Throws as `readRows` does.
 *
 * @example
 * const { found } = await lookInto(file.stream(), [{ kind: 'party', value: '10.0.0.1' }]);
 * found[0].lines; // 287
 */
export async function lookInto(
  chunks: AsyncIterable<Uint8Array>,
  lookUps: readonly LookUp[],
  inside?: readonly string[],
  hiding?: Hiding,
): Promise<LookedUp> {
  const wanted = lookUps.slice(0, MAX_LOOK_UPS).map(wantedLines);
  const file = await openFile(chunks, inside);
  return kindOfFile(file.start) === 'numbers'
    ? inTable(file.chunks, wanted)
    : inLog(file.chunks, wanted, hiding);
}

interface Wanted {
  lookUp: LookUp;
  collected: Collected;
  /** Whether a line fits; never for an event, which only all lines together tell. */
  fits(line: number, text: string, keys: readonly string[]): boolean;
}

function wantedLines(lookUp: LookUp): Wanted {
  const collected = collectLines(lookUp.kind === 'lines');
  switch (lookUp.kind) {
    case 'lines':
      return {
        ...{ lookUp, collected },
        fits: (line) => line >= lookUp.first && line <= lookUp.last,
      };
    case 'phrase': {
      const text = lookUp.text.toLowerCase();
      return {
        ...{ lookUp, collected },
        fits: (_, line, keys) => holds(line, text) || keys.some((key) => holds(key, text)),
      };
    }
    case 'party': {
      const value = lookUp.value.toLowerCase();
      return {
        ...{ lookUp, collected },
        fits: (_, line, keys) => names(line, value) || keys.some((key) => names(key, value)),
      };
    }
    case 'event':
      return { lookUp, collected, fits: () => false };
  }
}

async function inLog(
  chunks: AsyncIterable<Uint8Array>,
  wanted: Wanted[],
  hiding: Hiding | undefined,
): Promise<LookedUp> {
  const reader = readRows(chunks, { hiding });
  const shown = hiding?.ofLines() ?? ((line: string) => line);
  const range = createRange();
  const events = eventLines(wanted.map(({ lookUp }) => lookUp));
  let rows = 0;
  for await (const batch of reader.batches) {
    for (const [i, content] of textsOf(batch.contents).entries()) {
      rows++;
      const ms = batch.times?.[i] ?? Number.NaN;
      range.add(ms);
      if (content === '' && batch.eventIds.at(i) === '') continue;
      const told = shown(content);
      const text = content.toLowerCase();
      const keys = (batch.keys ?? []).map((column) => column.at(i)?.toLowerCase() ?? '');
      for (const { collected, fits } of wanted) {
        if (fits(rows, text, keys)) collected.add(rows, told, ms);
      }
      events.add(batch, i, rows, told, ms);
    }
  }
  const { format, time } = rows === 0 ? { format: '', time: null } : reader.layout();
  const ofEvents = events.finish();
  return {
    ...{ rows, clock: time, ...range.of(time !== null) },
    found: wanted.map(({ lookUp, collected }) =>
      (ofEvents.get(lookUp) ?? collected).result(format),
    ),
  };
}

async function inTable(chunks: AsyncIterable<Uint8Array>, wanted: Wanted[]): Promise<LookedUp> {
  let rows = 0;
  for await (const batch of readText(chunks, numbersChoice).batches) {
    for (const record of batch) {
      rows++;
      const content = record?.join(',') ?? '';
      const text = content.toLowerCase();
      for (const { collected, fits } of wanted) {
        if (fits(rows, text, [])) collected.add(rows, content, Number.NaN);
      }
    }
  }
  return {
    ...{ rows, clock: null, fromMs: null, toMs: null },
    found: wanted.map(({ collected }) => collected.result('')),
  };
}

/** From when to when the lines are. */
function createRange() {
  let [fromMs, toMs] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return {
    add(ms: number) {
      if (ms < fromMs) fromMs = ms;
      if (ms > toMs) toMs = ms;
    },
    of: (hasTime: boolean) =>
      hasTime && fromMs <= toMs ? { fromMs, toMs } : { fromMs: null, toMs: null },
  };
}
