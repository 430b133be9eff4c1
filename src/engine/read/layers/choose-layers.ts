import type { TextFormat } from '../formats/text-format.ts';
import { TEXT_FORMATS } from '../formats/text-formats.ts';
import { HEADING_LINES } from './heading-lines.ts';
import { JSON_LINES } from './json-lines.ts';
import { LEVEL_LINES } from './level-lines.ts';
import { mixedLines } from './mixed-lines.ts';
import { asShown } from './terminal.ts';
import { ANY_TIMED_LINES, timedLines } from './timed-lines.ts';
import { wrapped } from './wrapped-lines.ts';
import { SYSLOG, WRAPPERS, type Wrapped } from './wrappers.ts';

/** What lines of text are. */
export interface Layers {
  format: TextFormat;
  /** Lines of the sample that it reads. */
  read: number;
  /** Forms of the lines that it does not read, where a file has several. */
  others: TextFormat[];
}

const MAX_OTHERS = 3;

/** What a line may be that is of none of its file's forms. */
export const ANY_LINES: readonly TextFormat[] = [
  ...TEXT_FORMATS,
  JSON_LINES,
  wrapped(SYSLOG, null, []),
  ANY_TIMED_LINES,
  HEADING_LINES,
];

/**
 * Peels lines from the outside in: colours, what carries them (docker compose, kubectl, syslog …),
 * time, level, until only the message is left. The layers are chosen once, by a sample; what comes
 * back reads a line without trying any other. Serves files of text, and columns that hold whole
 * log lines. Null where no layer fits most lines.
 */
export function chooseLayers(sample: readonly string[]): Layers | null {
  const lines = sample.map(asShown);
  const found = layersOf(lines, 0);
  if (found === null) return null;
  const others: TextFormat[] = [];
  let rest = lines;
  for (let last = found.format; others.length < MAX_OTHERS; ) {
    rest = rest.filter((line) => /^\S/.test(line) && last.read(line) === null);
    if (rest.length < Math.max(2, 0.02 * lines.length)) break;
    const next = layersOf(rest, 0);
    if (next === null || !next.format.leads || next.read < 0.5 * rest.length) break;
    others.push(asShownFirst(next.format));
    last = next.format;
  }
  const format = withToldKeys(found.format, lines);
  return { format: asShownFirst(format), read: found.read, others };
}

/** Carriers within carriers: more is no log. */
const MAX_DEPTH = 4;
const MOST = 0.6;

function layersOf(
  lines: readonly string[],
  depth: number,
): { format: TextFormat; read: number } | null {
  const unindented = lines.filter((line) => /^[^\s│└]/.test(line));
  // Some programs indent all of their lines.
  const begins = unindented.length === 0 ? lines : unindented;
  if (begins.length === 0) return null;
  const telling = tellingFormat(begins);
  const timed = timedLines(begins);
  if (telling && telling.read >= 0.8 * (timed?.read ?? 0)) {
    // Of records of several lines, few lines begin one.
    if (telling.format.joins || 2 * telling.read >= begins.length) return telling;
  }
  if (depth < MAX_DEPTH) {
    for (const wrapper of WRAPPERS) {
      const read = lines.flatMap((line) => wrapper.read(line) ?? []);
      if (read.length < MOST * begins.length || read.length < 0.8 * (timed?.read ?? 0)) continue;
      if (wrapper.isOf && !wrapper.isOf(lines.filter((line) => wrapper.read(line) !== null)))
        continue;
      const inside = read.map(({ rest }) => rest).filter((rest) => rest.trim() !== '');
      const inner = layersOf(inside, depth + 1);
      const fits =
        inner !== null && 2 * inner.read >= begins.length
          ? inner.format
          : wrapper === SYSLOG // Its programs write in fields, which are read later.
            ? null
            : mixedLines(byProgram(read), (own) => layersOf(own, depth + 1)?.format ?? null);
      return { format: wrapped(wrapper, fits, read), read: read.length };
    }
  }
  if (timed) return timed;
  return telling ?? (depth > 0 ? jsonOr(begins) : null) ?? counted(LEVEL_LINES, begins, MOST);
}

/** What is inside, by the first of what its carrier tells: the service or the pod. */
function byProgram(read: readonly Wrapped[]): Map<string, string[]> {
  const lines = new Map<string, string[]>();
  for (const { keys, rest } of read) {
    if (rest.trim() === '') continue;
    const known = lines.get(keys[0] ?? '');
    if (known) known.push(rest);
    else lines.set(keys[0] ?? '', [rest]);
  }
  return lines;
}

function jsonOr(lines: readonly string[]): { format: TextFormat; read: number } | null {
  return counted(JSON_LINES, lines, MOST);
}

function counted(format: TextFormat, lines: readonly string[], share: number) {
  const read = lines.filter((line) => format.read(line) !== null).length;
  return read >= share * lines.length ? { format, read } : null;
}

/** The format of a single program that reads most of these lines. */
function tellingFormat(lines: readonly string[]): { format: TextFormat; read: number } | null {
  let best: { format: TextFormat; read: number } | null = null;
  for (const format of [...TEXT_FORMATS, JSON_LINES]) {
    const read = lines.filter((line) => format.read(line) !== null).length;
    // A more telling format need not read every line that the next one would.
    if (read > 0 && (best === null || 0.8 * read > best.read)) best = { format, read };
  }
  return best;
}

/** Without the fields that no line of the sample tells. */
function withToldKeys(format: TextFormat, lines: readonly string[]): TextFormat {
  const read = lines.flatMap((line) => format.read(line) ?? []);
  const places = [...format.keys.keys()].filter((at) => read.some(({ keys }) => keys[at]));
  if (read.length === 0 || places.length === format.keys.length) return format;
  return {
    ...format,
    keys: places.map((at) => format.keys[at]!),
    read(line) {
      const told = format.read(line);
      return told && { ...told, keys: places.map((at) => told.keys[at] ?? '') };
    },
  };
}

function asShownFirst(format: TextFormat): TextFormat {
  const { peel } = format;
  return {
    ...format,
    read: (line) => format.read(asShown(line)),
    peel: (line) => (peel ? peel(asShown(line)) : asShown(line)),
  };
}
